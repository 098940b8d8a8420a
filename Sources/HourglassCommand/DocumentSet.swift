import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassProgress

/// `hourglass documents FILE -o FOLDER`.
func writeDocuments(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  guard let folder = request[.intoFolder] else {
    return refuse("Name the folder to write to, for example: -o documents")
  }
  let wish: DocumentWish
  do throws(InputProblem) {
    wish = try DocumentWish(of: request, environment)
  } catch {
    return refuse(error.message)
  }
  switch environment.place(folder) {
  case .folder, .nothing: break
  case .file, .special: return refuse("\(folder) is not a folder. Choose another name.")
  }
  var set = DocumentSet(folder)
  let status = document(of: request, environment) { analysis, _ in
    let asked = wish.request(analysis, as: "")
    let status = reportUnusedRows(of: asked.values, in: request, environment)
    if status < .wrongInput { set.make(asked) }
    return status
  }
  if status >= .wrongInput { return status }
  if let message = set.problem(for: request, environment) ?? set.write(environment) {
    environment.reportError(message)
    return .wrongInput
  }
  environment.show(set.report)
  for remark in set.remarks { environment.reportError(remark) }
  return status
}

/// All documents of a design, as files of one folder.
private struct DocumentSet {
  private var files: FileSet
  private var entries: [(title: String, files: [String])] = []
  private var programmes: [Programme] = []
  /// What to say beside what was written.
  private(set) var remarks: [String] = []

  init(_ folder: String) { files = FileSet(folder: folder) }

  mutating func make(_ asked: DocumentRequest) {
    var asked = asked
    for kind in DocumentKind.all {
      if kind.needs == .values, asked.values == nil { continue }
      // What is for people has a form that looks better; what is only for programs has no other.
      let others = kind.formats.filter { !["text", "markdown", "json", "mermaid"].contains($0) }
      var names: [String] = []
      for format in others.isEmpty ? [kind.formats[0]] : others {
        asked.format = format
        let made = kind.make(asked)
        let name = kind.fileName(as: format)
        // A calendar without days is no file to have.
        if format == "icalendar", !made.remarks.isEmpty { continue }
        if !made.remarks.isEmpty {
          remarks.append(
            "\(name) does not have everything that the design says. For the list, run: hourglass "
              + "export --to \(kind.name) \(asked.path)")
        }
        files.add(name, made.content)
        names.append(name)
      }
      entries.append((kind.title, names))
    }
    programmes = asked.analysis.designs.map { $0.reading.programme }
    let index = documentIndex(of: programmes, entries, on: asked.day)
    files.add(first: "index.html", Array(index.html.utf8))
  }

  func problem(for request: Request, _ environment: Environment) -> String? {
    files.problem(for: request, environment)
  }

  /// Writes the files; gives what was in the way, in a sentence.
  mutating func write(_ environment: Environment) -> String? {
    var kept: [String] = []
    let trouble = files.write(environment) { name, path in
      guard name.hasSuffix(".csv"), hasValues(path, environment) else { return false }
      kept.append("\(path) has values in it, so it was not replaced.")
      return true
    }
    remarks += kept
    return trouble
  }

  /// Whether somebody has filled in the table, which would be lost.
  private func hasValues(_ path: String, _ environment: Environment) -> Bool {
    var bytes: [UInt8] = []
    if environment.readText(path, &bytes) != nil { return false }
    return observedValues(bytes, of: programmes).observations.contains { $0.value != nil }
  }

  var report: Page {
    var page = Page()
    page.paragraph(
      "\(files.count) files are in \(files.folder). To see them all, open "
        + files.path("index.html") + ".")
    page.gap()
    for entry in entries {
      page.paragraph(entry.title, .strong)
      page.paragraph(entry.files.joined(separator: ", "), indent: 3)
    }
    return page
  }
}
