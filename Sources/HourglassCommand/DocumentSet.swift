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
  var hasBadRows = false
  var status = document(of: request, environment) { analysis, _ in
    let asked = wish.request(analysis, as: "")
    hasBadRows = reportError(about: asked.values, in: request, environment)
    set.make(asked)
  }
  if status >= .wrongInput { return status }
  if let message = set.problem(for: request, environment) ?? set.write(environment) {
    environment.reportError(message)
    return .wrongInput
  }
  environment.show(set.report)
  for remark in set.remarks { environment.reportError(remark) }
  if hasBadRows { status.rise(to: .findings) }
  return status
}

/// All documents of a design, as files of one folder.
private struct DocumentSet {
  private let folder: String
  private var files: [(name: String, bytes: [UInt8])] = []
  private var entries: [(title: String, files: [String])] = []
  private var programmes: [Programme] = []
  /// What to say beside what was written.
  private(set) var remarks: [String] = []

  init(_ folder: String) { self.folder = folder }

  mutating func make(_ asked: DocumentRequest) {
    var asked = asked
    for kind in DocumentKind.all {
      if kind.needs == .values, asked.values == nil { continue }
      // What is for people has a form that looks better; what is only for programs has no other.
      let others = kind.formats.filter { !["text", "markdown", "json"].contains($0) }
      var names: [String] = []
      for format in others.isEmpty ? [kind.formats[0]] : others {
        asked.format = format
        let made = kind.make(asked)
        let ending = formatOfEnding.first { $0.format == format }?.ending ?? format
        let name = (kind.stem ?? kind.name) + "." + ending
        // A calendar without days is no file to have.
        if format == "icalendar", !made.remarks.isEmpty { continue }
        if !made.remarks.isEmpty {
          remarks.append(
            "\(name) does not have everything that the design says. For the list, run: hourglass "
              + "export --to \(kind.name) \(asked.path)")
        }
        files.append((name, made.content))
        names.append(name)
      }
      entries.append((kind.title, names))
    }
    programmes = asked.analysis.designs.map { $0.reading.programme }
    files.insert(
      ("index.html", Array(documentIndex(of: programmes, entries, on: asked.day).html.utf8)), at: 0)
  }

  private func path(_ name: String) -> String {
    folder + (folder.hasSuffix("/") ? "" : "/") + name
  }

  /// Why nothing may be written, in a sentence; nil where all of it may.
  func problem(for request: Request, _ environment: Environment) -> String? {
    let present = files.map { path($0.name) }.filter { path in
      if case .nothing = environment.place(path) { return false }
      return true
    }
    if let first = present.first, !request.has(.force) {
      let others =
        present.count > 1 ? " and \(present.count - 1) more of the files exist" : " exists"
      return
        "\(first)\(others) already. Nothing was written. Choose another folder, or add --force."
    }
    for path in present {
      if isRead(path, by: request, environment) {
        return "\(path) is read by this command. Nothing was written. Choose another folder."
      }
      guard case .file = environment.place(path) else {
        return "\(path) is not a file. Nothing was written. Choose another folder."
      }
    }
    return nil
  }

  /// Writes the files; gives what was in the way, in a sentence.
  mutating func write(_ environment: Environment) -> String? {
    // Also the folders that it is in.
    let bytes = Array(folder.utf8)
    for end in 1...max(1, bytes.count) where end >= bytes.count || bytes[end] == UInt8(ascii: "/") {
      let path = String(decoding: bytes.prefix(end), as: UTF8.self)
      if case .nothing = environment.place(path), let trouble = environment.createFolder(path) {
        return path + " " + trouble.words
      }
    }
    for file in files {
      let path = path(file.name)
      let trouble: WritingTrouble?
      if case .nothing = environment.place(path) {
        trouble = environment.createFile(path, file.bytes)
      } else if file.name.hasSuffix(".csv"), hasValues(path, environment) {
        remarks.append("\(path) has values in it, so it was not replaced.")
        continue
      } else {
        trouble = environment.replaceFile(path, file.bytes, nil)
      }
      if let trouble { return path + " " + trouble.words }
    }
    return nil
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
      "\(files.count) files are in \(folder). To see them all, open \(path("index.html")).")
    page.gap()
    for entry in entries {
      page.paragraph(entry.title, .strong)
      page.paragraph(entry.files.joined(separator: ", "), indent: 3)
    }
    return page
  }
}
