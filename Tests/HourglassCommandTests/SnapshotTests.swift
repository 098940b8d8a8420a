import Foundation
import Testing

@testable import HourglassCommand

/// Transcripts: a design, then commands and what they say about it, in one file each.
///
/// A transcript begins with the design; from the first line that begins with `$ ` on it is what
/// `HOURGLASS_UPDATE=1 swift test` writes. To add one, write the design and the commands.
@Suite struct SnapshotTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")
  static let isUpdating = ProcessInfo.processInfo.environment["HOURGLASS_UPDATE"] != nil

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  /// What an editor would not show, and might take away.
  private static func visible(_ output: String) -> String {
    output.replacing("\r\n", with: "␍\n").replacing("\u{FEFF}", with: "[U+FEFF]")
  }

  @Test(arguments: names)
  func transcript(name: String) throws {
    let file = SnapshotTests.folder.appending(path: name)
    let written = try String(contentsOf: file, encoding: .utf8)
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
    let design = lines.prefix { !$0.hasPrefix("$ ") }.joined(separator: "\n") + "\n"
    let shell = Shell(["design.hourglass": design])
    var transcript = design
    for line in lines where line.hasPrefix("$ hourglass ") {
      let arguments = line.split(separator: " ").dropFirst(2).map(String.init)
      let result = shell.run(arguments)
      transcript += line + "\n" + SnapshotTests.visible(result.output)
      for error in result.errors.split(separator: "\n") { transcript += "! " + error + "\n" }
      transcript += "(exit status \(result.status.rawValue))\n\n"
    }
    transcript.removeLast()
    if SnapshotTests.isUpdating {
      try transcript.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) has been rewritten; run the tests without HOURGLASS_UPDATE.")
    } else {
      #expect(
        written == transcript,
        "Look at the difference; HOURGLASS_UPDATE=1 swift test writes it to \(name).")
    }
  }
}
