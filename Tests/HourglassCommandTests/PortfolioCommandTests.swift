import Testing

@testable import HourglassCommand

@Suite struct PortfolioCommandTests {
  private let shell = Shell([
    "designs/sound.hourglass": sound, "designs/weak.hourglass": weak,
    "designs/more/both.md":
      "# Two\n\n```hourglass\n\(sound)```\n\nand\n\n```hourglass\n\(weak)```\n",
    "designs/more/plain.md": "# Nothing\n",
    "broken.hourglass": broken,
    "holed.hourglass": weak.replacing("number 5", with: "numbre 5"),
  ])

  @Test func foldersFilesAndMarkdown() {
    let result = shell.run("portfolio", "designs")
    #expect(result.status == .success)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("Of 4 designs, "))
  }

  /// What cannot be read is named, and the rest goes on, into a file too.
  @Test func theRestGoesOn() {
    for flags in [[], ["-o", "portfolio.csv"]] {
      let result = shell.run(
        [
          "portfolio", "designs/sound.hourglass", "broken.hourglass", "nowhere",
          "designs/more/plain.md",
        ]
          + flags)
      #expect(result.status == .findings)
      #expect(result.errors.contains("broken.hourglass"))
      #expect(result.errors.contains("nowhere"))
      #expect(result.errors.contains("designs/more/plain.md"))
      #expect(!result.errors.contains("sound.hourglass"))
      let shown = flags.isEmpty ? result.output : shell.text(of: "portfolio.csv") ?? ""
      #expect(shown.contains("A sound design"))
    }
  }

  @Test func errorsThatLeaveSomethingOutAreTold() {
    let result = shell.run("portfolio", "designs", "holed.hourglass")
    #expect(result.status == .findings)
    #expect(result.errors.contains("holed.hourglass has errors"))
    #expect(result.output.hasPrefix("Of 5 designs, "))
  }

  @Test func nothingToShow() {
    #expect(shell.run("portfolio").status == .wrongInput)
    #expect(shell.run("portfolio", "nowhere").status == .wrongInput)
    let result = shell.run("portfolio", "designs/more/plain.md")
    #expect(result.status == .wrongInput)
    #expect(result.output.isEmpty)
  }

  /// The same designs give the same bytes, in whichever order they are named.
  @Test(arguments: ["text", "markdown", "html", "docx", "xlsx", "csv", "json"])
  func orderDoesNotMatter(format: String) {
    let one = shell.run(
      "portfolio", "--format", format, "designs/sound.hourglass", "designs/weak.hourglass")
    let other = shell.run(
      "portfolio", "--format", format, "designs/weak.hourglass", "designs/sound.hourglass")
    #expect(one.status == .success)
    #expect(one.output == other.output && one.bytes == other.bytes)
    #expect(!one.output.isEmpty || !one.bytes.isEmpty)
  }
}
