import Hourglass
import HourglassDocuments
import Testing

@testable import HourglassCommand

@Suite struct FormatCommandTests {
  private static let loose = "programme p \"P\" {\n    why   \"W\"\n}\n"
  private static let neat = "programme p \"P\" {\n  why \"W\"\n}\n"
  private static let broken = "programme p \"P\" {\n    wyh   \"W\"\n  runs   2012\n}\n"
  private static let brokenNeat = "programme p \"P\" {\n  wyh   \"W\"\n  runs 2012\n}\n"

  private let files = [
    "a/loose.hourglass": loose, "a/neat.hourglass": neat, "a/broken.hourglass": broken,
    "a/page.md": "# P\n\n```hourglass\n\(loose)```\n", "a/prose.md": "a   b\n",
  ]

  /// Only what changes is written, and named.
  @Test func inPlace() {
    let shown = Shell(files).run("format", "a")
    #expect(shown.status == .findings)
    #expect(shown.output == "a/broken.hourglass\na/loose.hourglass\na/page.md\n")
    #expect(
      shown.replaced == [
        "a/broken.hourglass": Self.brokenNeat, "a/loose.hourglass": Self.neat,
        "a/page.md": "# P\n\n```hourglass\n\(Self.neat)```\n",
      ])
    #expect(
      shown.errors == "hourglass: The statements with errors in a/broken.hourglass were not "
        + "changed. To see the errors, run: hourglass check a/broken.hourglass\n")
  }

  @Test func onePath() {
    let shown = Shell(files).run("format", "a/loose.hourglass")
    #expect(shown.status == .success && shown.errors.isEmpty)
    #expect(shown.replaced == ["a/loose.hourglass": Self.neat])
    let again = Shell(files).run("format", "a/neat.hourglass", "a/neat.hourglass")
    #expect(again.status == .success && again.replaced.isEmpty && again.output.isEmpty)
    #expect(Shell(["x.hourglass": Self.loose]).run("format").replaced == ["x.hourglass": Self.neat])
  }

  @Test func check() {
    let shown = Shell(files).run("format", "--check", "a")
    #expect(shown.status == .findings && shown.replaced.isEmpty)
    #expect(shown.output == "a/broken.hourglass\na/loose.hourglass\na/page.md\n")
    let neat = Shell(files).run("format", "--check", "a/neat.hourglass")
    #expect(neat.status == .success && neat.output.isEmpty)
    // What cannot be understood is no reason to be content.
    let broken = Shell(["b.hourglass": Self.brokenNeat]).run("format", "--check")
    #expect(broken.status == .findings && broken.output.isEmpty)
  }

  @Test func diff() {
    let shown = Shell(files).run("format", "--diff", "a/loose.hourglass")
    #expect(shown.status == .findings && shown.replaced.isEmpty)
    #expect(
      shown.patch == """
        --- a/loose.hourglass
        +++ a/loose.hourglass
        @@ -1,3 +1,3 @@
         programme p "P" {
        -    why   "W"
        +  why "W"
         }

        """)
    #expect(Shell(files).run("format", "--diff", "a/neat.hourglass").status == .success)
  }

  @Test func standardInput() {
    let shown = Shell(input: Self.loose).run("format", "-")
    #expect(shown.status == .success && shown.replaced.isEmpty)
    #expect(String(decoding: shown.bytes, as: UTF8.self) == Self.neat)
    let broken = Shell(input: Self.broken).run("format", "-")
    #expect(broken.status == .findings)
    #expect(String(decoding: broken.bytes, as: UTF8.self) == Self.brokenNeat)
    let page = Shell(input: "```hourglass\n\(Self.loose)```").run(
      "format", "--stdin-filename", "page.md", "-")
    #expect(String(decoding: page.bytes, as: UTF8.self) == "```hourglass\n\(Self.neat)```")
    let asked = Shell(input: Self.loose).run("format", "--check", "-")
    #expect(asked.status == .findings && asked.bytes.isEmpty && asked.output == "-\n")
  }

  @Test func troubles() {
    let locked = Shell(files, locked: ["a/loose.hourglass"]).run("format", "a/loose.hourglass")
    #expect(locked.status == .wrongInput && locked.output.isEmpty)
    #expect(
      locked.errors == "hourglass: a/loose.hourglass cannot be written: Permission denied.\n")
    #expect(Shell(files).run("format", "nowhere").status == .wrongInput)
    #expect(Shell(files).run("format", "a/prose.md").errors.contains("a/prose.md has no design."))
    let unreadable = Shell(files, unreadable: ["a/loose.hourglass"]).run("format", "a")
    #expect(unreadable.status == .wrongInput && unreadable.replaced.count == 2)
  }

  /// What `new` writes is laid out already.
  @Test func template() {
    let shell = Shell()
    #expect(shell.run("new", "t").status == .success)
    let shown = shell.run("format", "--check", "t.hourglass")
    #expect(shown.status == .success && shown.errors.isEmpty)
  }
}
