import Foundation
import Hourglass
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassProgress
import Testing

@testable import HourglassCommand

/// `check --format` and `check --output`: what goes where, under which paths.
@Suite struct CheckFormatTests {
  @Test func severalReportsInOneRun() throws {
    let shell = Shell(["weak.hourglass": weak])
    let plain = shell.run("check")
    let result = shell.run(
      "check", "--output", "sarif=out.sarif", "--output=json=a=b.json", "--output", "text=t.txt")
    #expect(result.status == .findings)
    #expect(result.output == plain.output && result.errors.isEmpty)
    #expect(shell.text(ofWritten: "t.txt") == plain.output)
    #expect(shell.text(ofWritten: "a=b.json") == shell.run("check", "--format", "json").output)
    let sarif = try #require(shell.text(ofWritten: "out.sarif"))
    #expect(sarif == shell.run("check", "--format", "sarif").output)
    #expect(sarif.contains(#""executionSuccessful":true"#))
  }

  /// A file of a report has no colours, whatever the screen has.
  @Test func filesHaveNoColours() {
    let shell = Shell(["weak.hourglass": weak], isTerminal: true)
    #expect(shell.run("check", "--output", "text=t.txt").output.contains("\u{1B}["))
    #expect(shell.text(ofWritten: "t.txt")?.contains("\u{1B}") == false)
  }

  @Test(arguments: FindingFormat.allCases)
  func everyFormatTellsOfEveryFile(format: FindingFormat) {
    let shell = Shell(
      ["a.hourglass": weak, "b.hourglass": weak, "c.md": "# No design\n"],
      unreadable: ["a.hourglass"])
    let result = shell.run(
      "check", "a.hourglass", "b.hourglass", "gone.hourglass", "c.md", "--format",
      format.rawValue, "--output", "\(format.rawValue)=out")
    #expect(result.status == .wrongInput)
    #expect(
      result.errors == """
        hourglass: gone.hourglass does not exist.
        hourglass: a.hourglass cannot be opened: you do not have permission to read it.
        hourglass: c.md has no design. None of its code blocks begins with ```hourglass.

        """)
    let file = shell.text(ofWritten: "out") ?? ""
    for path in ["a.hourglass", "b.hourglass", "gone.hourglass", "c.md"] {
      #expect(file.contains(path), "\(path)")
    }
    let saysTroublesElsewhere = format == .text || format == .concise
    #expect((result.output == file) == !saysTroublesElsewhere)
    #expect(result.output.contains("gone.hourglass") == !saysTroublesElsewhere)
  }

  /// Order and words are the same, however many threads there are.
  @Test(arguments: FindingFormat.allCases)
  func threadsChangeNothing(format: FindingFormat) {
    var files: [String: String] = [:]
    for index in 0..<40 {
      files["d\(index).hourglass"] = index.isMultiple(of: 3) ? broken : index < 20 ? weak : sound
    }
    let outputs = [1, 2, 7].map { workers in
      Shell(files, workers: workers).run("check", "--format", format.rawValue).output
    }
    #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2] && !outputs[0].isEmpty)
  }

  @Test(arguments: [
    ("sarif", "After --output write a format and a file, for example sarif=hourglass.sarif"),
    ("sariff=x", "“sariff” is not a format for --output. Write text, concise, json, jsonl, "),
    ("sariff=x", "Did you mean sarif?"),
    ("sarif=", "After --output sarif= write the name of the file."),
    ("sarif=-", "For standard output, use --format sarif."),
    (
      "text=weak.hourglass",
      "The command reads weak.hourglass, so a report cannot replace it. Choose another file."
    ),
    (
      "text=new.hourglass", "new.hourglass has the name of a design, so a report cannot replace it."
    ),
    ("text=link", "The command reads link, so a report cannot replace it. Choose another file."),
    ("text=./twice", "Two reports have the same file"),
    ("markdown=notes.md", "notes.md has a design in it, so it is not replaced."),
    ("sarif=nowhere/x", "nowhere/x cannot be written: No such file or directory."),
    ("json=twice", "Two reports have the same file, twice. Choose another file for one of them."),
  ])
  func wrongOutputs(wish: String, message: String) {
    let shell = Shell(
      ["weak.hourglass": weak, "notes.md": "# Notes\n\n```hourglass\n\(weak)```\n"],
      links: ["link": "weak.hourglass"])
    let result = shell.run(
      "check", "weak.hourglass", "--fail-on", "error", "--output", wish, "--output", "text=twice")
    #expect(result.status == .wrongInput)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(shell.text(ofWritten: "weak.hourglass") == nil)
    #expect(shell.text(ofWritten: "notes.md") == nil)
  }

  /// A list, a model: whatever a run reads, no report takes its place.
  @Test func whatIsReadIsNotReplaced() {
    let list = "weak.hourglass\tr\t1\ts\n"
    let shell = Shell(
      ["weak.hourglass": weak, "known.txt": list], links: ["other.txt": "known.txt"])
    for path in ["known.txt", "./known.txt", "other.txt"] {
      let result = shell.run("check", "--known", "known.txt", "--output", "json=\(path)")
      #expect(result.status == .wrongInput && result.errors.contains("a report cannot replace it"))
    }
    #expect(shell.text(of: "known.txt") == list)
    for path in ["weak.hourglass", "a.txt", "b.md"] {
      let shell = Shell(
        ["weak.hourglass": "", "c.md": ""], links: ["a.txt": "weak.hourglass", "b.md": "c.md"])
      let result = shell.run("known", "update", path, ".")
      #expect(result.status == .wrongInput && result.errors.contains("cannot be the list"))
      #expect(shell.text(ofWritten: "weak.hourglass") == nil)
    }
  }

  /// A report of Markdown may be replaced by the next.
  @Test func reportsAreReplaced() {
    let shell = Shell(["weak.hourglass": weak, "comment.md": "## Hourglass: 9 errors\n"])
    #expect(shell.run("check", "--output", "markdown=comment.md").status == .findings)
    #expect(shell.text(ofWritten: "comment.md")?.hasPrefix("## Hourglass: ") == true)
  }

  /// From the top of the repository, wherever in it the program is called and however the files
  /// are named.
  @Test(arguments: [
    ([:], "in/weak.hourglass"), (["GITHUB_WORKSPACE": "/project"], "in/weak.hourglass"),
    (["GITHUB_WORKSPACE": "/"], "project/in/weak.hourglass"),
    (["CI_PROJECT_DIR": "/project/in"], "weak.hourglass"),
    (["CI_PROJECT_DIR": "/elsewhere"], "in/weak.hourglass"),
    (["CI_PROJECT_DIR": ""], "in/weak.hourglass"),
  ])
  func pathsOfARepository(variables: [String: String], path: String) {
    let shell = Shell(["in/weak.hourglass": weak], variables: variables)
    for given in ["in/weak.hourglass", "/project/in/weak.hourglass"] {
      for (format, mark) in [
        ("sarif", #""uri":"\#(path)""#), ("github", "::warning file=\(path),line=1,"),
        ("gitlab", #""path":"\#(path)""#), ("junit", #"<testsuite name="\#(path)" "#),
        ("checkstyle", #"<file name="\#(path)">"#), ("markdown", "### \(path)\n"),
      ] {
        let output = shell.run("check", given, "--format", format).output
        #expect(output.contains(mark), "\(format) \(given)")
      }
      // What a person named stays as it was named.
      for format in ["text", "concise", "json", "jsonl"] {
        #expect(shell.run("check", given, "--format", format).output.contains(given))
      }
    }
  }

  /// The summary of a job goes on after what other steps have said.
  @Test func summaryOfTheJob() throws {
    let shell = Shell(
      ["weak.hourglass": weak], variables: ["GITHUB_STEP_SUMMARY": "summary"])
    #expect(shell.run("check").output.hasPrefix("weak.hourglass:1:1: warning: "))
    #expect(shell.text(ofWritten: "summary") == nil)
    #expect(shell.run("check", "--format", "github").status == .findings)
    let once = try #require(shell.text(ofWritten: "summary"))
    #expect(once == shell.run("check", "--format", "markdown").output)
    _ = shell.run("check", "--output", "github=annotations")
    #expect(shell.text(ofWritten: "summary") == once + once)
  }

  @Test func aFullSummaryStaysWhole() throws {
    let full = String(repeating: "x", count: (1 << 20) - 1000)
    let shell = Shell(
      ["weak.hourglass": weak, "summary": full], variables: ["GITHUB_STEP_SUMMARY": "summary"])
    _ = shell.run("check", "weak.hourglass", "--format", "github")
    let summary = try #require(shell.text(ofWritten: "summary"))
    #expect(full.utf8.count + summary.utf8.count <= 1 << 20)
    #expect(summary.contains("Some findings are not shown here, for lack of space: "))
  }

  /// On a terminal, a long run says how far it is and takes it back before anything else is shown.
  @Test func progress() {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<5).map { ("d\($0).hourglass", sound) })
    let erase = "\r\u{1B}[K"
    // In this shell each file takes seconds.
    let seen = Shell(files, workers: 1, errorsAreTerminal: true).run("check")
    #expect(
      seen.errors
        == (1...5).map { erase + "\($0) of 5 designs" }.joined() + erase)
    #expect(Shell(files).run("check").errors.isEmpty)
    // A line of JSON may stand half written on the screen.
    let json = Shell(files, isTerminal: true, errorsAreTerminal: true).run(
      "check", "--format", "json")
    #expect(json.errors.isEmpty)
  }

  /// Whatever a design says, it is no line of ours, no command of GitHub's and no order to a
  /// terminal.
  @Test(arguments: FindingFormat.allCases)
  func nothingIsForged(format: FindingFormat) {
    let evil = "::error::forged ##[error]forged \u{1B}[31m | ]]> <forged> \u{202E}"
    let words = String(repeating: "::error::forged ", count: 30)
    let design = """
      programme p "\(evil)" {
        allow no-indicators because "\(words) \(evil)"
        peers people "\(evil)\\n::error::forged" { number 5 }
        objective meet "\(evil)" { stage engagement; for people }
        tool meeting "\(words)" { kind large-group-meeting; with people; serves meet; once }
        objektive x "\(evil)"
      }

      """
    let path = "::error file=x::\u{1B}[31m|.hourglass"
    let shell = Shell([path: design])
    let output = shell.run("check", "--allowed", "--format", format.rawValue).output
    #expect(output.utf8.count > 500)
    #expect(!output.contains("##["))
    for scalar in output.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x202E)
    }
    for line in output.split(separator: "\n") {
      let start = line.drop { $0.isWhitespace }
      if format == .github {
        #expect(
          start.hasPrefix("::error file=%3A%3Aerror file=x%3A%3A␛[31m|")
            || start.hasPrefix("::warning file=%3A%3A") || start.hasPrefix("::notice"))
      } else {
        #expect(!start.hasPrefix("::") && !start.hasPrefix("forged"))
      }
    }
    if format == .junit || format == .checkstyle {
      #expect(!output.contains("<forged>") && !output.contains("]]>"))
    }
    if format == .markdown {
      for row in output.split(separator: "\n") where row.hasPrefix("|") {
        #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 4)
      }
    }
  }
}
