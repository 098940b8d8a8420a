import Testing

@testable import HourglassCommand

/// Links, pipes and files that somebody else writes at the same time.
@Suite struct OtherFilesTests {
  private let loose = "programme   p “P” { }\n"

  @Test func whatChangesMeanwhileIsLeft() {
    // The shell of these tests changes a file as soon as it has been read.
    for arguments in [["format", "a.hourglass"], ["check", "--fix", "a.hourglass"]] {
      let shell = Shell(["a.hourglass": loose], restless: ["a.hourglass"])
      let result = shell.run(arguments)
      #expect(result.status == .wrongInput && result.replaced.isEmpty)
      #expect(result.errors.contains("a.hourglass changed after Hourglass read it"))
    }
  }

  @Test func nothingOutsideTheProjectIsWritten() {
    let shell = Shell(
      ["in/.git/HEAD": "", "in/b.hourglass": loose, "out.hourglass": loose],
      links: ["in/a.hourglass": "out.hourglass", "in/c.hourglass": "in/b.hourglass"])
    for arguments in [["format", "in"], ["check", "--fix", "in"], ["format", "in/a.hourglass"]] {
      let result = shell.run(arguments)
      #expect(result.status == .wrongInput)
      #expect(
        result.errors.contains(
          "in/a.hourglass is a link to a file outside the project. It was not changed."))
    }
    #expect(shell.text(ofWritten: "out.hourglass") == nil)
    #expect(shell.text(of: "in/b.hourglass") == "programme p \"P\" { }\n")
  }

  @Test func eachFileIsReadOnce() {
    let shell = Shell(["d/b.hourglass": loose], links: ["d/a.hourglass": "d/b.hourglass"])
    for paths in [["d"], ["d", "/project/d"], ["d/a.hourglass", "d"], ["/project/d", "d"]] {
      let result = shell.run(["check", "--format", "json"] + paths)
      #expect(result.output.contains(#""designs":1"#), "\(paths)")
      #expect(result.output.contains(#"d/b.hourglass""#) && !result.output.contains("a.hourglass"))
      #expect(result.errors.isEmpty)
    }
  }

  @Test func whatIsNoFileIsNamed() {
    let shell = Shell(
      ["in/b.hourglass": loose, "more/c.hourglass": loose],
      links: ["in/broken.hourglass": "nowhere", "in/more": "more", "in/notes": "nowhere"],
      special: ["in/pipe.hourglass", "in/other"])
    let result = shell.run("check", "--format", "json", "in")
    #expect(result.errors.contains("in/broken.hourglass is a link to a file that does not exist."))
    #expect(result.errors.contains("in/pipe.hourglass is a pipe. It is skipped."))
    #expect(result.errors.contains("in/more is a link to a folder. It is skipped."))
    #expect(!result.errors.contains("in/notes") && !result.errors.contains("in/other"))
    // A folder that is read anyway is not passed over.
    #expect(!shell.run("check", "in", "more").errors.contains("in/more"))
    #expect(Shell(["x": loose], special: ["l"]).run("check", "l").status == .wrongInput)
  }

  @Test func namesOfAnyBytes() {
    for bytes: [UInt8] in [
      [0x61, 0xFF], [0xC3], [0xC3, 0xA9], [0xF4, 0x8F, 0xBB, 0xBF], [0xED, 0xA0, 0x80, 0x61],
      [0x61, 0xCC, 0x81], [],
    ] {
      #expect(pathBytes(pathText(bytes)) == bytes)
    }
    #expect(pathText("é".utf8) == "é")
    #expect(PathBytes("\u{E9}") != PathBytes("e\u{301}"))
  }
}
