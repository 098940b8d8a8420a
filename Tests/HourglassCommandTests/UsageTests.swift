import Hourglass
import HourglassDocuments
import HourglassSyntax
import Testing

@testable import HourglassCommand

/// Help, wrong usage, and the small commands.
@Suite struct UsageTests {
  private let shell = Shell(["weak.hourglass": weak])

  /// One table gives the commands, their flags and their help.
  @Test(arguments: Command.all.map { $0.name })
  func help(command name: String) throws {
    let command = try #require(Command.named(name))
    #expect(command.name == name)
    let help = shell.run("help", name)
    #expect(help.status == .success)
    #expect(help.output == shell.run(name, "--help").output)
    #expect(help.output == shell.run(name, "-h").output)
    for flag in command.flags { #expect(help.output.contains("  " + flag.notation + "\n")) }
    #expect(shell.run("--help").output.contains("\n  " + name))
    for example in command.examples {
      let words = example.line.split(separator: " ").map(String.init).prefix { $0 != ">" }
      #expect(throws: Never.self) {
        try HourglassCommand.request(for: command, Array(words.dropFirst(2)))
      }
    }
  }

  /// Help names every key of the JSON a command prints.
  @Test(arguments: ["check", "trace", "checklist", "questions", "explain"])
  func helpDescribesTheJson(command: String) throws {
    let design = weak.replacing("number 5", with: "number 5; shares with q; number 6")
      .replacing("  tool", with: "  group q\n  indicator i \"I\" { measures meet }\n  tool")
      .replacing("  peers", with: "  allow missing-tracker because \"R\"\n  peers")
    let shell = Shell(["d.hourglass": design])
    let arguments =
      switch command {
      case "check": ["d.hourglass", "--allowed"]
      case "explain": ["--all"]
      default: ["d.hourglass"]
      }
    let json = shell.run([command, "--format=json"] + arguments).output
    let help = shell.run("help", command).output.split { !$0.isLetter }.map(String.init)
    let keys = Set(json.matches(of: /"([A-Za-z]+)":/).map { String($0.1) })
    #expect(keys.count >= 10)
    for key in keys { #expect(help.contains(key), "\(key)") }
  }

  @Test(arguments: [
    (["chekc"], "Did you mean check?"),
    (["check", "--formt", "json"], "Did you mean --format?"),
    (["check", "--format", "jsn"], "Did you mean json?"),
    (["check", "--format"], "After --format write text, concise, json, jsonl, sarif, github"),
    (["check", "--allowed=yes"], "--allowed takes no value."),
    (["weak.hourglass"], "hourglass check weak.hourglass"),
    (["--fromat"], "Hourglass has no option --fromat"),
    (["explain", "no-trakcer"], "Did you mean missing-tracker?"),
    (["help", "chek"], "Did you mean check?"),
    (["new", "Budget Network"], "hourglass new budget-network"),
    (["new", "because"], "is a keyword"),
    (["new", "a b"], "cannot be a name"),
    (["new"], "Write: hourglass new NAME"),
    (
      ["export", "logframe", "weak.hourglass"],
      "Write --to before “logframe”: hourglass export --to logframe weak.hourglass"
    ),
    (["questions"], "hourglass questions --all"),
    (["explain", "time", "--all"], "not both"),
  ])
  func wrongUsage(arguments: [String], message: String) {
    let result = shell.run(arguments)
    #expect(result.status == .wrongInput)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func nothingAsked() {
    let result = shell.run()
    #expect(result.status == .wrongInput)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Start here"))
  }

  @Test func version() {
    #expect(shell.run("--version").output == "hourglass \(currentVersion)\n")
    #expect(shell.run("version").output == shell.run("--version").output)
  }

  @Test func anOperandMayBeginWithADash() {
    let shell = Shell(["-odd.hourglass": sound])
    #expect(shell.run("check", "--", "-odd.hourglass").status == .success)
  }

  /// A new design has no errors, and every finding says what to write next.
  @Test(arguments: ["budget-network", "eau", "сеть-директоров"])
  func new(name: String) {
    let shell = Shell()
    let made = shell.run("new", name)
    #expect(made.status == .success && made.output.hasPrefix("Hourglass wrote \(name).hourglass."))
    let design = shell.text(of: name + ".hourglass") ?? ""
    let examination = analyse(Array(design.utf8))
    #expect(examination.document.findings.isEmpty)
    let findings = examination.findings(path: "new.hourglass")
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.severity < .error, "\(finding.message)")
      #expect(!finding.next.isEmpty)
    }
  }

  @Test func newIsNeverWrittenOverAFile() {
    let shell = Shell(["a.hourglass": "mine"], links: ["b.hourglass": "nowhere"])
    for name in ["a", "a.hourglass", "b"] {
      let result = shell.run("new", name)
      #expect(result.status == .wrongInput && result.errors.contains("already exists"))
    }
    #expect(shell.text(of: "a.hourglass") == "mine" && shell.text(ofWritten: "b.hourglass") == nil)
    #expect(Shell(locked: ["c.hourglass"]).run("new", "c").errors.contains("cannot be written"))
  }

  @Test func explain() {
    #expect(shell.run("explain", "missing-tracker").output.contains("Source"))
    #expect(shell.run("explain", "SITE", "visits").output.contains("a kind of tool"))
    #expect(shell.run("explain", "tracked", "by").output.contains("tracked by WHO, … [WHEN]"))
    #expect(shell.run("explain").output.contains("missing-tracker"))
    #expect(shell.run("explain", "--all").output.contains("\nmissing-tracker, a rule"))
    #expect(shell.run("explain", "time", "--format=markdown").output.hasPrefix("# `time`\n"))
    #expect(shell.run("explain", "--all", "--format", "markdown").output.hasPrefix("# Every word"))
    for arguments in [["time"], ["--all"]] {
      let json = shell.run(["explain", "--format", "json"] + arguments).output
      #expect(json.hasPrefix(#"{"version":1,"meanings":[{"word":""#) && json.hasSuffix("}\n"))
    }
  }
}
