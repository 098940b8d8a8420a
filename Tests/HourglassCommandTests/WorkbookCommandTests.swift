import Testing

@testable import HourglassCommand

@Suite struct WorkbookCommandTests {
  private let files = [
    "weak.hourglass": weak, "holed.hourglass": weak.replacing("number 5", with: "numbre 5"),
  ]

  /// An archive to standard output, and nothing else.
  @Test func bytes() {
    let shown = Shell(files).run("checklist", "--format", "xlsx", "weak.hourglass")
    #expect(shown.status == .success)
    #expect(shown.output.isEmpty && shown.errors.isEmpty)
    #expect(shown.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(shown.bytes == Shell(files).run("checklist", "--format=xlsx", "weak.hourglass").bytes)
  }

  @Test func notOnATerminal() {
    let shell = Shell(files, isTerminal: true)
    let shown = shell.run("checklist", "--format", "xlsx", "weak.hourglass")
    #expect(shown.status == .wrongInput && shown.bytes.isEmpty && shown.output.isEmpty)
    #expect(shown.errors.contains("-o checklist.xlsx"))
  }

  @Test func troubles() {
    let holed = Shell(files).run("checklist", "--format", "xlsx", "holed.hourglass")
    #expect(holed.status == .findings && !holed.bytes.isEmpty)
    #expect(holed.errors.contains("holed.hourglass has errors"))
    let missing = Shell(files).run("checklist", "--format", "xlsx", "nowhere.hourglass")
    #expect(missing.status == .wrongInput && missing.bytes.isEmpty)
  }
}
