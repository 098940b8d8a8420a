import Hourglass
import HourglassComparison
import HourglassDocuments
import HourglassExchange
import HourglassFormats
import HourglassLanguage

/// A list of known findings, where it is kept and how it names the files of a run.
struct KnownList: Sendable {
  /// As it was named.
  let path: String
  let findings: KnownFindings
  /// What the file held; nil where there is none yet.
  let bytes: [UInt8]?
  /// What its paths begin at, from the top of the disk.
  private let folder: String
  private let environment: Environment

  /// The list named with `--known`; nil where none is.
  static func asked(
    for request: Request, _ environment: Environment
  ) throws(InputProblem) -> KnownList? {
    guard let path = request[.known] else { return nil }
    if let list = try read(path, environment).get() { return list }
    throw InputProblem(
      message: "\(path) does not exist. To write it, run: hourglass known update \(path)")
  }

  /// Reads a list; gives nil where there is none.
  static func read(
    _ path: String, _ environment: Environment
  ) -> Result<KnownList?, InputProblem> {
    var bytes: [UInt8] = []
    switch environment.read(path, &bytes) {
    case .missing?: return .success(nil)
    case let trouble?: return .failure(InputProblem(message: path + " " + trouble.words))
    case nil: break
    }
    switch KnownFindings.read(bytes) {
    case .failure(let trouble):
      return .failure(
        InputProblem(message: "Line \(trouble.line) of \(path) \(trouble.words)."))
    case .success(let findings):
      return .success(KnownList(path, findings, bytes: bytes, environment))
    }
  }

  init(
    _ path: String, _ findings: KnownFindings, bytes: [UInt8]?, _ environment: Environment
  ) {
    self.bytes = bytes
    self.path = path
    self.findings = findings
    self.environment = environment
    folder = environment.folder(of: environment.wholePath(path))
  }

  /// How the list names a file.
  func path(of file: String) -> String {
    // What comes from standard input has no place, unless it was given one.
    if file == "-" { return file }
    return relativePath(to: environment.wholePath(file), from: folder)
  }

  /// Holds the findings of a file against the list.
  func compare(_ file: FileOfRun) -> KnownFindings.Comparison {
    findings.compare(
      file.checked.findings, unseen: file.unseen, path: path(of: file.checked.path))
  }

  /// The files that the list speaks of, that one of these paths leads to, and that are no more.
  func gone(from paths: [String]) -> [String] {
    let asked = paths.filter { $0 != "-" }.map { environment.realPath($0) ?? $0 }
    return findings.paths.filter { path in
      let place = environment.wholePath(folder + "/" + path)
      guard asked.contains(where: { environment.isInside(place, $0) }) else { return false }
      if case .nothing(.missing) = environment.place(place) { return true }
      return false
    }
  }

  /// The entries that speak of such files.
  func goneEntries(from paths: [String]) -> [KnownFindings.Entry] {
    gone(from: paths).flatMap { findings.entries(of: $0) }
  }

  /// Says that entries speak of what is no more; nil where none do.
  func note(mended count: Int) -> String? {
    if count == 0 { return nil }
    let (entries, verb, them) =
      count == 1 ? ("1 entry", "is", "it") : ("\(count) entries", "are", "them")
    return "\(entries) of \(path) \(verb) fixed. To remove \(them), run: hourglass known prune "
      + "\(path)"
  }
}

extension Environment {
  /// Says something beside the findings: below them where they are for people, and otherwise
  /// where it does not get into what a program reads.
  func remark(_ message: String, in request: Request) {
    var page = Page()
    page.line(message)
    if request.format == "text" { show(page) } else { writeError(page.text) }
  }

  /// The way to a file from the top of the disk, without links in its folders and without `..`.
  /// The file itself may be a link, and need not be there.
  func wholePath(_ path: String) -> String {
    let start = path.hasPrefix("/") ? path : (realPath(".") ?? "") + "/" + path
    guard let slash = start.lastIndex(of: "/") else { return start }
    let name = start[start.index(after: slash)...]
    let folder = String(start[..<slash])
    if name != "..", name != ".", !name.isEmpty, let real = realPath(folder.isEmpty ? "/" : folder)
    {
      return (real == "/" ? "" : real) + "/" + name
    }
    return "/" + relativePath(to: start, from: "/")
  }
}
