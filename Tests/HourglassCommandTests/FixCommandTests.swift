import Hourglass
import HourglassLanguage
import Testing

@testable import HourglassCommand

/// `check --fix`, `--unsafe-fixes` and `--diff`.
@Suite struct FixCommandTests {
  /// Two things that are safe to mend, and one that is not.
  private let design = """
    # Kept as it is: “so”
    Programme sound “A sound design” {
      meant to stop after engagment because "It sets an agenda"
      facilitator office "Office"
      peers people "People" { number 5 }
      objective meet "They meet" { stage engagement; for people }
      tool meeting "A meeting" { kind large-group-meeting; with people; serves meet; once }
      indicator came "Those who came" {
        measures meet
        percent of people
        baseline 0% in 2012
        target 80% by 2013
        source "Lists"
        tracked by people every year
      }
    }

    """

  private var safelyMended: String {
    design.replacing("Programme sound “A sound design”", with: "programme sound \"A sound design\"")
  }
  private var mended: String { safelyMended.replacing("engagment", with: "engagement") }

  @Test func whatIsSafeIsMended() {
    let shell = Shell(["d.hourglass": design])
    let result = shell.run("check", "--fix", "d.hourglass", "--format", "concise")
    #expect(shell.text(of: "d.hourglass") == safelyMended)
    #expect(result.status == .findings)
    #expect(result.errors == "2 findings in 1 file are fixed.\n")
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.output.hasPrefix("d.hourglass:3:23: error: “engagment”"))
    // A second time changes nothing and says so by saying nothing.
    let again = shell.run("check", "--fix", "d.hourglass", "--format", "concise")
    #expect(shell.text(of: "d.hourglass") == safelyMended)
    #expect(again.errors == "" && again.output == result.output)
  }

  @Test func whatMayChangeTheMeaningIsMendedOnRequest() {
    let shell = Shell(["d.hourglass": design])
    // Alone it mends nothing.
    let alone = shell.run("check", "--unsafe-fixes", "d.hourglass")
    #expect(alone.status == .findings && shell.text(of: "d.hourglass") == design)
    #expect(
      alone.output.contains(
        "2 of these can be fixed by `hourglass check --fix`.\n"
          + "1 more can be fixed by `hourglass check --fix --unsafe-fixes`, which may change "
          + "the meaning. To see the changes first, add --diff.\n"))
    let result = shell.run("check", "--fix", "--unsafe-fixes", "d.hourglass")
    #expect(result.status == .success)
    #expect(shell.text(of: "d.hourglass") == mended)
    #expect(result.errors == "3 findings in 1 file are fixed.\n")
    #expect(result.output.hasPrefix("No findings in 1 design.\n"))
    #expect(!result.output.contains("can be fixed"))
  }

  @Test func whatIsLeftIsNotOfferedAgain() {
    let shell = Shell(["d.hourglass": design])
    let result = shell.run("check", "--fix", "d.hourglass")
    #expect(
      result.output.contains(
        "\n1 of these can be fixed by `hourglass check --fix --unsafe-fixes`, which may change "
          + "the meaning. To see the changes first, add --diff.\n"))
    for format in ["concise", "json"] {
      let plain = Shell(["d.hourglass": design]).run("check", "--format", format)
      #expect(!plain.output.contains("can be fixed"))
    }
    #expect(!Shell(["d.hourglass": weak]).run("check").output.contains("can be fixed"))
  }

  @Test func theDiffChangesNothing() {
    let shell = Shell(["d.hourglass": design, "sound.hourglass": sound])
    for arguments in [["check", "--diff"], ["check", "--fix", "--diff"]] {
      let result = shell.run(arguments)
      #expect(result.status == .findings)
      #expect(result.patch.contains("-Programme sound “A sound design” {\n"))
      #expect(result.patch.contains("+programme sound \"A sound design\" {\n"))
      #expect(!result.patch.contains("engagement because"))
      #expect(!result.patch.contains("sound.hourglass"))
      #expect(result.errors == "2 findings in 1 file can be fixed.\n")
    }
    #expect(
      shell.run("check", "--diff", "--unsafe-fixes").patch.contains(
        "+  meant to stop after engagement"))
    #expect(shell.text(of: "d.hourglass") == design)
    let nothing = shell.run("check", "--diff", "sound.hourglass")
    #expect(nothing.status == .success && nothing.output == "" && nothing.errors == "")
    #expect(shell.run("check", "--diff", "no.hourglass").status == .wrongInput)
  }

  @Test func standardInputGoesToStandardOutput() {
    let shell = Shell(input: design)
    let result = shell.run("check", "--fix", "-")
    #expect(String(decoding: result.bytes, as: UTF8.self) == safelyMended)
    #expect(result.output == "")
    #expect(result.status == .findings)
    #expect(result.errors.hasPrefix("2 findings in 1 file are fixed.\n-:3:23: error: “engagment”"))
    let whole = shell.run("check", "--fix", "--unsafe-fixes", "-")
    #expect(whole.status == .success && String(decoding: whole.bytes, as: UTF8.self) == mended)
    // Nobody wants a page to lose its prose because there is no design in it.
    let prose = Shell(input: "# “Notes”\n").run("check", "--fix", "-", "--stdin-filename", "n.md")
    #expect(prose.status == .wrongInput && prose.bytes == Array("# “Notes”\n".utf8))
    let both = Shell(["d.hourglass": design], input: design).run(
      "check", "--fix", "-", "d.hourglass")
    #expect(both.status == .wrongInput && both.bytes.isEmpty)
    let shown = shell.run("check", "--diff", "-", "--stdin-filename", "typed.hourglass")
    #expect(shown.status == .findings && shown.patch.contains("typed.hourglass"))
  }

  @Test func onlyWhatIsNamedIsMended() {
    let library =
      "library stock “Our stock” { indicator changed \"Changed\" { counts \"people\" } }\n"
    let user = "use \"stock.hourglass\"\n" + design
    let files = ["in/d.hourglass": user, "in/stock.hourglass": library]
    let one = Shell(files)
    _ = one.run("check", "--fix", "in/d.hourglass")
    #expect(one.text(of: "in/stock.hourglass") == library)
    #expect(one.text(of: "in/d.hourglass") != user)
    let all = Shell(files)
    #expect(all.run("check", "--fix", "in").errors == "3 findings in 2 files are fixed.\n")
    #expect(all.text(of: "in/stock.hourglass")?.contains("\"Our stock\"") == true)
  }

  @Test func aPageKeepsItsProse() {
    let page = "# “Notes”\n\n```hourglass\n\(design)```\n\nIt’s “prose” – Objective.\n"
    let shell = Shell(["notes.md": page])
    _ = shell.run("check", "--fix", "notes.md")
    #expect(shell.text(of: "notes.md") == page.replacing(design, with: safelyMended))
  }

  @Test func aFileThatCannotBeWritten() {
    let shell = Shell(["a.hourglass": design, "b.hourglass": design], locked: ["a.hourglass"])
    let result = shell.run("check", "--fix", "--unsafe-fixes")
    #expect(result.status == .wrongInput)
    #expect(
      result.errors
        == "hourglass: a.hourglass cannot be written: Permission denied.\n"
        + "3 findings in 1 file are fixed.\n")
    #expect(shell.text(of: "a.hourglass") == design)
    #expect(shell.text(of: "b.hourglass") == mended)
  }

  /// Mending the name would show that there is no such question.
  @Test func whatWouldBringAnErrorIsLeftOut() {
    let design = design.replacing(
      "meant to stop after engagment",
      with: "anwser no-such-question \"So\"\n  meant to stop after engagement")
    let shell = Shell(["d.hourglass": design])
    let result = shell.run("check", "--fix", "--unsafe-fixes", "--format", "concise")
    #expect(shell.text(of: "d.hourglass")?.contains("anwser") == true)
    #expect(
      result.errors
        == "hourglass: In d.hourglass 1 finding was not fixed: fixing it would cause another "
        + "error.\n2 findings in 1 file are fixed.\n")
  }

  /// Many files at once, each mended as if it were alone.
  @Test func manyFiles() {
    var files: [String: String] = [:]
    for number in 1000..<1300 { files["f\(number).hourglass"] = design }
    let shell = Shell(files, workers: 7)
    #expect(
      shell.run("check", "--fix", "--unsafe-fixes").errors
        == "900 findings in 300 files are fixed.\n")
    for path in files.keys { #expect(shell.text(of: path) == mended) }
  }
}
