import HourglassFormats
import HourglassLanguage

/// The page that leads to all documents of a file: first those for people, each as a page, for Word
/// and for spreadsheets, then what is for other software.
///
/// - Parameter entries: each document by what it is, with the names of its files.
package func documentIndex(
  of programmes: [Programme], _ entries: [(title: String, files: [String])], on day: Day
) -> Binder {
  let names = listed(programmes.map { inQuotes($0.title($0.head)) })
  var document = Document(title: "Documents of " + names)
  for programme in programmes {
    if programmes.count > 1 {
      document.opening.append(Line(programme.title(programme.head), .strong))
    }
    document.opening += programme.openingFacts(on: nil)
  }
  document.opening.append(Line(day.spelling, label: "Date"))
  func those(with wanted: String) -> [(title: String, files: [String])] {
    entries.filter { $0.files.contains { ending(of: $0) == wanted } }
  }
  let toRead = those(with: "html") + those(with: "svg") + those(with: "txt")
  let read = toRead.map { $0.title }
  document.tables = [
    table("To read and to print", toRead),
    table("For data and for other software", entries.filter { !read.contains($0.title) }),
  ].filter { !$0.rows.isEmpty }
  return Binder(title: document.title, documents: [document])
}

private func table(_ heading: String, _ entries: [(title: String, files: [String])]) -> Table {
  var table = Table(
    heading: heading, columns: [.init("Document", share: 50), .init("Files", share: 50)])
  table.rows = entries.map { title, files in
    let known = kinds.map { kind in files.filter { ending(of: $0) == kind.ending } }
    let lines = zip(kinds, known).flatMap { kind, files in
      files.map { file in
        var line = Line(file, label: kind.words)
        line.link = file
        return line
      }
    }
    return [[Line(title, .strong)], lines]
  }
  return table
}

/// What the files are, the easiest to read first.
private let kinds: [(ending: String, words: String)] = [
  ("html", "page to read or print"), ("docx", "Word"), ("xlsx", "Excel"), ("txt", "plain text"),
  ("svg", "picture"), ("csv", "table for any spreadsheet"), ("ics", "dates for a calendar"),
  ("xml", "XML"), ("json", "JSON"),
]

private func ending(of file: String) -> String {
  file.utf8.split(separator: UInt8(ascii: ".")).last.map { String(Substring($0)) } ?? ""
}
