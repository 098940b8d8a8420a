import Hourglass
import Testing

@testable import HourglassCommand

/// `check --known`, `known update` and `known prune`.
@Suite struct KnownTests {
  private let weak = """
    programme p "P" {
      peers q "Q" { are people; number 5 }
      objective meet "Meet" { stage engagement; for q }
      risk "Nobody comes" { threatens meet }
    }

    """
  private var worse: String {
    weak.replacing("  risk", with: "  risk \"It rains\" { threatens meet }\n  risk")
  }

  private var other: String { weak.replacing("programme p", with: "programme second") }

  /// The list that `known update` writes for these files.
  private func list(_ files: [String: String], at path: String = "known.txt") throws -> String {
    let shell = Shell(files)
    #expect(shell.run("known", "update", path, ".").status == .success)
    return try #require(shell.text(ofWritten: path))
  }

  @Test func aFirstListHasEverything() throws {
    let shell = Shell(["designs/a.hourglass": weak, "designs/b.md": "Words only."])
    let result = shell.run("known", "update", "known.txt", "designs")
    #expect(result.status == .success)
    #expect(result.errors.isEmpty)
    #expect(
      result.output == """
        known.txt lists 3 entries in 1 file.
        To see only new findings, run: hourglass check --known known.txt

        """)
    let lines = try #require(shell.text(ofWritten: "known.txt")).split(separator: "\n")
    #expect(
      lines.filter { !$0.hasPrefix("#") } == [
        "designs/a.hourglass\tno-indicators\t1\tprogramme p",
        "designs/a.hourglass\tno-tools\t1\tprogramme p",
        "designs/a.hourglass\trisk-unanswered\t1\tprogramme p > risk “Nobody comes”",
      ])
  }

  @Test func whatIsKnownIsCountedAndNotShown() throws {
    let files = ["a.hourglass": weak, "known.txt": try list(["a.hourglass": weak])]
    let result = Shell(files).run("check", "--known", "known.txt", "--fail-on", "note")
    #expect(result.status == .success)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("No new findings in 1 design.\n"))
    #expect(result.output.contains("3 known findings are not shown. "))
    #expect(!result.output.contains("fixed"))
    let json = Shell(files).run("check", "--known=known.txt", "--format=json").output
    #expect(json.contains(#""findings":[]"#))
    #expect(json.contains(#""counts":{"errors":0,"warnings":0,"notes":0,"allowed":0,"known":3}"#))
  }

  @Test func whatIsNewIsShown() throws {
    let files = ["a.hourglass": worse, "known.txt": try list(["a.hourglass": weak])]
    let result = Shell(files).run(
      "check", "--known", "known.txt", "--fail-on", "note", "--format", "concise")
    #expect(result.status == .findings)
    #expect(result.output.hasPrefix("a.hourglass:4:3: note: "))
    #expect(result.output.split(separator: "\n").count == 1)
  }

  /// The list may lie anywhere; its paths begin at its own folder.
  @Test(arguments: [("lists/known.txt", "../a.hourglass"), ("known.txt", "a.hourglass")])
  func pathsBeginAtTheList(path: String, way: String) throws {
    let shell = Shell(["a.hourglass": weak, "lists/other.txt": "", "known.txt": ""])
    #expect(shell.run("known", "update", "--accept-new", path).status == .success)
    let list = try #require(shell.text(ofWritten: path))
    #expect(list.contains("\n\(way)\tno-tools\t"))
    let checked = Shell(["a.hourglass": weak, path: list])
    #expect(checked.run("check", "--known", path, "/project/a.hourglass").status == .success)
  }

  @Test func standardInputThatHasAPlace() throws {
    let files = ["a.hourglass": weak, "known.txt": try list(["a.hourglass": weak])]
    let shell = Shell(files, input: "# New line\n" + weak)
    #expect(
      shell.run("check", "-", "--stdin-filename=a.hourglass", "--known=known.txt").status
        == .success)
    #expect(shell.run("check", "-", "--known=known.txt").status == .findings)
  }

  @Test func updateDoesNotSwallowWhatIsNew() throws {
    let list = try list(["a.hourglass": weak])
    let shell = Shell(["a.hourglass": worse, "known.txt": list])
    let refused = shell.run("known", "update", "known.txt")
    #expect(refused.status == .findings)
    #expect(refused.output.hasPrefix("New, and not added to known.txt:\n  a.hourglass:4:3: note: "))
    #expect(refused.output.contains("--accept-new"))
    #expect(shell.text(ofWritten: "known.txt") == nil)

    let accepted = shell.run("known", "update", "--accept-new", "known.txt")
    #expect(accepted.status == .success)
    #expect(accepted.output.hasPrefix("New, and added to known.txt:\n  a.hourglass:4:3: note: "))
    let line = "a.hourglass\trisk-unanswered\t1\tprogramme p > risk “It rains”\n"
    #expect(
      shell.text(ofWritten: "known.txt")
        == list.replacing(
          "a.hourglass\trisk-unanswered", with: line + "a.hourglass\trisk-unanswered"))
  }

  @Test func pruneTakesOutAndPutsNothingIn() throws {
    let list = try list(["a.hourglass": worse, "b.hourglass": other])
      .replacing("a.hourglass\trisk-unanswered\t1\tprogramme p > risk “N", with: "# Asked.\n$0")
      .replacing("$0", with: "a.hourglass\trisk-unanswered\t1\tprogramme p > risk “N")
    let changed = weak.replacing("Nobody comes", with: "Nobody stays")
    let shell = Shell(["a.hourglass": changed, "known.txt": list])
    let result = shell.run("known", "prune", "known.txt", "a.hourglass")
    #expect(result.status == .success)
    #expect(
      result.output == """
        Fixed, and removed from known.txt:
          a.hourglass: risk-unanswered in programme p > risk “It rains”
          a.hourglass: risk-unanswered in programme p > risk “Nobody comes”

        known.txt lists 5 entries in 2 files.

        """)
    let text = try #require(shell.text(ofWritten: "known.txt"))
    #expect(!text.contains("stays") && !text.contains("# Asked."))
    // The other file is no more, and now the whole folder is asked about.
    let all = shell.run("known", "prune", "known.txt", ".")
    #expect(all.output.contains("b.hourglass: no-tools in"))
    #expect(all.output.hasSuffix("known.txt lists 2 entries in 1 file.\n"))
  }

  @Test func nothingToDoWritesNothing() throws {
    let list = try list(["a.hourglass": weak])
    for arguments in [["update"], ["prune"], ["update", "--accept-new"]] {
      let shell = Shell(["a.hourglass": weak, "known.txt": list])
      let result = shell.run(["known"] + arguments + ["known.txt"])
      #expect(result.status == .success)
      #expect(result.output == "known.txt lists 3 entries in 1 file.\n")
      #expect(shell.text(ofWritten: "known.txt") == nil)
    }
  }

  /// What is mended is said once, and changes no exit status.
  @Test func whatIsMendedIsSaid() throws {
    let list = try list(["a.hourglass": worse, "b.hourglass": other])
    let note =
      "1 entry of known.txt is fixed. To remove it, run: hourglass known prune known.txt\n"
    let shell = Shell(["a.hourglass": weak, "known.txt": list])
    let one = shell.run("check", "--known", "known.txt", "a.hourglass")
    #expect(one.status == .success)
    #expect(one.output.hasSuffix(note))
    // A file of the folder that is gone: its entries speak of nothing any more.
    let all = shell.run("check", "--known", "known.txt", ".")
    #expect(all.output.contains("4 entries of known.txt are fixed. "))
    let json = shell.run("check", "--known", "known.txt", "--format", "json", "a.hourglass")
    #expect(json.errors == note)
    #expect(json.output.hasSuffix("}\n"))
  }

  @Test(arguments: [
    (
      ["check", "--known", "none.txt"],
      "none.txt does not exist. To write it, run: hourglass known update none.txt"
    ),
    (["check", "--known", "odd.txt"], "Line 2 of odd.txt must have a file"),
    (["known", "update", "odd.txt"], "Line 2 of odd.txt must have a file"),
    (["known", "prune", "none.txt"], "none.txt does not exist."),
    (
      ["known", "prune", "--accept-new", "odd.txt"],
      "--accept-new works only with hourglass known update."
    ),
    (["known", "update", "a.hourglass"], "“a.hourglass” cannot be the list."),
    (["known", "update", "notes.md"], "“notes.md” cannot be the list."),
    (["known", "updat", "known.txt"], "not “updat”. Did you mean update?"),
    (["known", "update"], "Write: hourglass known update|prune FILE [PATH…]"),
    (["known", "update", "new.txt", "-"], "Standard input has no file name"),
    (["known", "update", "new.txt", "nowhere"], "new.txt was not changed."),
    (["known", "update", "nowhere/new.txt"], "nowhere/new.txt cannot be written:"),
    (["known", "update", "new.txt", "shut.hourglass"], "new.txt was not changed."),
  ])
  func whatGoesWrong(arguments: [String], message: String) {
    let shell = Shell(
      ["a.hourglass": weak, "odd.txt": "# C\nodd\n", "shut.hourglass": weak],
      unreadable: ["shut.hourglass"])
    let arguments =
      arguments.contains("shut.hourglass") || arguments.count < 3 || arguments[0] == "check"
      ? arguments
      : arguments + (arguments.count > 3 || arguments[1] == "prune" ? [] : ["a.hourglass"])
    let result = shell.run(arguments)
    #expect(result.status == .wrongInput)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(shell.text(ofWritten: "new.txt") == nil)
  }
}
