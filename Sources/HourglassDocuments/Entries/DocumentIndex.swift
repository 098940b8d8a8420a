import HourglassFormats
import HourglassLanguage

/// The page that leads to all documents of a file.
///
/// - Parameter entries: each document by what it is, with the names of its files.
package func documentIndex(
  of programmes: [Programme], _ entries: [(title: String, files: [String])], on day: Day
) -> Binder {
  let titles = listed(programmes.map { inQuotes($0.title($0.head)) })
  var document = Document(title: "Documents of " + titles)
  for programme in programmes {
    if programmes.count > 1 {
      document.opening.append(Line(programme.title(programme.head), .strong))
    }
    document.opening += programme.openingFacts(on: nil)
  }
  document.opening.append(Line(day.spelling, label: "Date"))
  var table = Table(columns: [.init("Document", share: 60), .init("Files", share: 40)])
  table.rows = entries.map { title, files in
    [
      [Line(title, .strong)],
      files.map { file in
        var line = Line(file)
        line.link = file
        return line
      },
    ]
  }
  document.tables = [table]
  return Binder(title: document.title, documents: [document])
}
