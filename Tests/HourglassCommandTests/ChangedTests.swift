import Hourglass
import HourglassSyntax
import Testing

@testable import HourglassCommand

private func failure(_ words: String) -> Result<ProgramResult, Environment.Trouble> {
  .success(ProgramResult(status: 128, output: [], errors: words))
}

/// `check --changed`, with a git that answers what the tests tell it to.
@Suite struct ChangedTests {
  private let design = "programme p \"P\" { }\n"

  private func files() -> [String: String] {
    [
      "a.hourglass": design, "b.hourglass": "use \"shared/one.hourglass\"\n" + design,
      "c.hourglass": "use \"gone.hourglass\"\n" + design,
      "d.md": "# D\n\n```hourglass\nUse “./shared/two.hourglass”\n" + design + "```\n",
      "shared/one.hourglass": "use \"two.hourglass\"\nlibrary one \"One\" { }\n",
      "shared/two.hourglass": "library two \"Two\" { }\n",
      "éléments/学.hourglass": design,
    ]
  }

  /// Answers of a git in whose repository `/project` lies.
  private func shell(
    changed: [String] = [], new: [String] = [], files: [String: String]? = nil
  ) -> Shell {
    Shell(files ?? self.files()) { words in
      func answer(_ text: String) -> Result<ProgramResult, Environment.Trouble> {
        .success(ProgramResult(status: 0, output: Array(text.utf8), errors: ""))
      }
      func answer(_ names: [String]) -> Result<ProgramResult, Environment.Trouble> {
        answer(names.map { $0 + "\0" }.joined())
      }
      #expect(words[0] == "git")
      if words.contains("--show-toplevel") { return answer("/project\n") }
      if words.contains("diff") {
        #expect(words.contains("base"))
        return answer(changed)
      }
      if words.contains("ls-files") { return answer(new) }
      if words.contains("merge-base") {
        return words.contains("far") ? failure("") : answer("base\n")
      }
      if words.contains("rev-parse") {
        switch words.last {
        case "HEAD^{commit}": return answer("base\n")
        case "main^{commit}": return answer("main\n")
        case "far^{commit}": return answer("far\n")
        default: return failure("")
        }
      }
      return failure("git: what?")
    }
  }

  private func checked(_ shell: Shell, _ arguments: String...) -> [String] {
    let result = shell.run(["check", "--format=concise"] + arguments)
    #expect(result.errors.isEmpty, "\(result.errors)")
    var paths: [String] = []
    for line in result.output.split(separator: "\n") {
      let path = String(line.prefix { $0 != ":" })
      if paths.last != path { paths.append(path) }
    }
    return paths
  }

  @Test func whatChangedAndWhatUsesIt() {
    #expect(checked(shell(changed: ["a.hourglass"]), "--changed") == ["a.hourglass"])
    #expect(
      checked(shell(new: ["éléments/学.hourglass"]), "--changed", ".")
        == ["éléments/学.hourglass"])
    // Directly, through another file, and from a Markdown file.
    let users = checked(shell(changed: ["shared/two.hourglass"]), "--changed=main")
    #expect(
      users == ["b.hourglass", "d.md"] || users == ["b.hourglass", "d.md", "shared/two.hourglass"])
    #expect(checked(shell(changed: ["shared/one.hourglass"]), "--changed").first == "b.hourglass")
    // A file that is no more.
    #expect(checked(shell(changed: ["gone.hourglass"]), "--changed") == ["c.hourglass"])
  }

  @Test func usesThatGoRoundInACircle() {
    let circle = [
      "a.hourglass": "use \"b.hourglass\"\n" + design,
      "b.hourglass": "use \"a.hourglass\"\nlibrary b \"B\" { }\n",
      "c.hourglass": "use \"a.hourglass\"\n" + design,
    ]
    #expect(
      shell(changed: ["x"], files: circle).run("check", "--changed").output
        == "No design has changed since HEAD.\n")
    #expect(
      checked(shell(changed: ["b.hourglass"], files: circle), "--changed").contains("c.hourglass"))
  }

  @Test func nothingDiffers() {
    for (arguments, reference) in [(["--changed"], "HEAD"), (["--changed=main", "."], "main")] {
      let result = shell().run(["check"] + arguments)
      #expect(result.status == .success)
      #expect(result.output == "No design has changed since \(reference).\n")
      #expect(result.errors.isEmpty)
    }
    let json = shell(changed: ["README.md"]).run("check", "--changed", "--format", "json")
    #expect(json.status == .success)
    #expect(json.errors == "No design has changed since HEAD.\n")
    #expect(json.output.contains(#""findings":[]"#))
  }

  @Test func nothingToLookAt() {
    let result = shell(files: ["notes.txt": "Notes"]).run("check", "--changed", ".")
    #expect(result.status == .wrongInput)
    #expect(result.output.isEmpty)
    #expect(result.errors == "hourglass: This folder has no design.\n")
  }

  @Test func aChangedModelChangesEverything() {
    var files = files()
    files["m.hourglass"] = String(decoding: referenceModelBytes, as: UTF8.self)
    let result = shell(changed: ["m.hourglass"], files: files).run(
      "check", "--changed", "--model", "m.hourglass", "a.hourglass")
    #expect(result.output.contains("a.hourglass:1:1"))
  }

  @Test func whatAListSaysOfOtherFilesIsNotMended() {
    var files = files()
    files["known.txt"] = "b.hourglass\tr\t1\ts\ngone.hourglass\tr\t1\ts\n"
    let result = shell(changed: ["a.hourglass"], files: files).run(
      "check", "--changed", "--known", "known.txt")
    #expect(!result.output.contains("fixed"))
  }

  @Test(arguments: [
    (
      ["--changed", "main"],
      "main does not exist. To compare with the git reference main, write: "
        + "--changed=main"
    ),
    (["--changed=mian"], "git has no commit “mian” here."),
    (["--changed=--output=x"], "git has no commit “--output=x” here."),
    (["--changed=far"], "“far” and the current commit have no commit in common."),
    (["--changed="], "After --changed= write a REF."),
  ])
  func whatGoesWrong(arguments: [String], message: String) {
    let result = shell(changed: ["a.hourglass"]).run(["check"] + arguments)
    #expect(result.status == .wrongInput)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func withoutGit() {
    let none = Shell(files()).run("check", "--changed")
    #expect(none.status == .wrongInput)
    #expect(none.errors.contains("git is not installed."))
    let bare = Shell(files()) { _ in failure("fatal: not a git repository\nAnd more.") }
    let result = bare.run("check", "--changed")
    #expect(result.status == .wrongInput)
    #expect(result.errors.contains("“fatal: not a git repository”"))
  }

  /// A real program: what it prints, and what it says when it fails.
  @Test func programs() throws {
    #expect(try runProgramOnSystem(["printf", "a\\0b"], [:]).get().output == [97, 0, 98])
    let both = runProgramOnSystem(
      ["sh", "-c", "yes e | head -100000 >&2; yes o | head -100000"], [:])
    #expect(try both.get().output.count == 200_000)
    let failed = try runProgramOnSystem(["sh", "-c", "echo why >&2; exit 3"], [:]).get()
    #expect(failed.status == 3 && failed.errors == "why\n")
    guard case .failure(.missing) = runProgramOnSystem(["no-such-program-anywhere"], [:]) else {
      Issue.record("it was found")
      return
    }
    let asked = ["sh", "-c", "printf %s \"$MINE-${HOME-none}\""]
    let told = try runProgramOnSystem(asked, ["MINE": "a\u{10FEFF}=b", "HOME": nil]).get()
    #expect(told.output == [0x61, 0xFF, 0x3D, 0x62] + Array("-none".utf8))
  }
}
