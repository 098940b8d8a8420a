import Foundation
import HourglassSyntax
import Testing

/// The texts that findings rest on. They are not ours to publish, so they are looked for beside
/// the package, or where `HOURGLASS_STUDY` says.
package enum Study {
  private static let folder =
    ProcessInfo.processInfo.environment["HOURGLASS_STUDY"].map { URL(filePath: $0) }
    ?? Repository.root.appending(path: "../shared/study")

  fileprivate static let isThere = FileManager.default.fileExists(atPath: folder.path())

  package static func text(of authority: Authority) throws -> String {
    switch authority {
    case .study: try text("part-one.txt")
    case .talk: try text("tracking-impact.txt")
    case .guide: try text("beyond.md")
    case .field: try text("../field/tools.md")
    }
  }

  /// Designs that came out wrong once, with their names; they stand beside the texts.
  package static func cases() throws -> [(name: String, text: String)] {
    let cases = folder.appending(path: "../cases")
    let files = FileManager.default.enumerator(atPath: cases.path())
    return try (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".hourglass") }
      .sorted().map { ($0, try String(contentsOf: cases.appending(path: $0), encoding: .utf8)) }
  }

  /// Our notes on all of them.
  package static func notes() throws -> String { try text("model.md") }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}

extension Trait where Self == ConditionTrait {
  /// The test is reported as skipped where the texts are missing.
  package static var needsStudy: Self {
    .enabled(
      if: Study.isThere,
      "The texts of the study are neither in ../shared/study nor where HOURGLASS_STUDY says.")
  }
}
