import Hourglass
import HourglassDocuments
import HourglassLanguage

/// The files that designs use.
extension Environment {
  /// Opens a file that another one uses.
  ///
  /// A design must mean the same wherever its project is put, so nothing outside the project is
  /// opened. The project is the nearest folder around the design that a version control system
  /// keeps (`.git`), or else the folder that Hourglass is run in, or else the design's own.
  ///
  /// - Parameter content: reads the file at a place.
  func opening(
    _ path: String, from place: String, _ content: (_ place: String) -> UsedFile
  ) -> UsedFile {
    if path.utf8.contains(0) || path.isEmpty { return .missing }
    if path.utf8.first == UInt8(ascii: "/") {
      return .refused("it is an absolute path. Write the path from this file")
    }
    let folder = folder(of: place)
    let project = project(around: folder)
    guard let found = realPath(folder + "/" + path) else {
      return climbs(path, from: folder, outOf: project) ? .outside : .missing
    }
    return isInside(found, project) ? content(found) : .outside
  }

  /// Reads a file that others use.
  func content(of place: String) -> UsedFile {
    var bytes: [UInt8] = []
    // What is waited for without end is no file to use.
    if case .special(let what) = self.place(place) { return .refused("it is \(what)") }
    if let trouble = readText(place, &bytes) {
      switch trouble {
      case .missing: return .missing
      case .forbidden: return .refused("you do not have permission to read it")
      case .isFolder: return .refused("it is a folder")
      case .foreign(let file): return .refused("it is \(file.sort)")
      case .silent(let seconds): return .refused("git did not respond within \(seconds) seconds")
      case .other(let reason): return .refused(reason)
      }
    }
    return .found(bytes, place: place, isMarkdown: isMarkdown(path: place))
  }

  func project(around folder: String) -> String {
    if let repository = repository(around: folder) { return repository }
    if let here = realPath("."), isInside(folder + "/", here) { return here }
    return folder
  }

  /// The nearest folder, this one or one around it, that git keeps.
  func repository(around folder: String) -> String? {
    var candidate = folder
    while true {
      if exists(candidate + "/.git") { return candidate }
      guard candidate.utf8.contains(UInt8(ascii: "/")), candidate != "/" else { return nil }
      candidate = self.folder(of: candidate)
    }
  }

  private func exists(_ path: String) -> Bool {
    if case .nothing = place(path) { return false }
    return true
  }

  /// Whether the way to a file that is not there would have left the project.
  private func climbs(_ path: String, from folder: String, outOf project: String) -> Bool {
    var parts = folder.split(separator: "/")
    let top = project.split(separator: "/").count
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.count <= top { return true }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return false
  }

  func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return realPath(".") ?? "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  func isInside(_ path: String, _ folder: String) -> Bool {
    folder == "/" || path.hasPrefix(folder + "/")
  }
}

extension Input {
  /// Where it stands, so that what it uses can be found from there.
  func place(in environment: Environment) -> String {
    if let real = environment.realPath(path) { return real }
    let here = environment.realPath(".") ?? "."
    return path.hasPrefix("/") ? path : here + "/" + path
  }
}
