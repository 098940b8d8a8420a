import TestSupport
import Testing

@testable import HourglassCommand

/// Transcripts: a design, then commands and what they say about it, in one file each.
///
/// A transcript begins with the design; from the first line that begins with `$ ` on it is what
/// `HOURGLASS_UPDATE=1 swift test` writes. To add one, write the design and the commands.
@Suite struct SnapshotTests {
  private static let files = Repository.files(
    in: "Tests/HourglassCommandTests/Snapshots", ending: "txt")

  /// What an editor would not show, and might take away.
  private static func visible(_ output: String) -> String {
    output.replacing("\r\n", with: "␍\n").replacing("\u{FEFF}", with: "[U+FEFF]")
  }

  @Test(arguments: files)
  func transcript(file: String) throws {
    let written = Repository.text(of: file)
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
    try expectFile(file, toBe: transcript)
  }
}
