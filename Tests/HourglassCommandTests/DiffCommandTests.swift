import Hourglass
import HourglassLanguage
import Testing

@testable import HourglassCommand

@Suite struct DiffCommandTests {
  private let old = sound
  private let lowered = sound.replacing("target 80%", with: "target 70%")

  @Test func statuses() {
    let shell = Shell([
      "a.hourglass": old, "b.hourglass": lowered, "b.txt": old,
      "c.hourglass": old.replacing("peers people", with: "peers folk")
        .replacing("of people", with: "of folk").replacing("by people", with: "by folk")
        .replacing("for people", with: "for folk")
        .replacing("with people", with: "with folk"),
    ])
    let same = shell.run("diff", "a.hourglass", "a.hourglass")
    #expect(same.status == .success && same.output == "The meaning did not change.\n")
    let finding = shell.run("diff", "a.hourglass", "b.hourglass")
    #expect(finding.status == .findings && finding.errors.isEmpty)
    #expect(finding.output.contains("target lowered: 80% by 2013 → 70% by 2013"))
    #expect(shell.run("diff", "b.hourglass", "a.hourglass").status == .success)
    #expect(
      shell.run("diff", "--fail-on", "promise-changed", "b.hourglass", "a.hourglass").status
        == .findings)
    #expect(
      shell.run("diff", "--fail-on", "evaluability-lost", "a.hourglass", "b.hourglass").status
        == .success)
    let cosmetic = shell.run("diff", "a.hourglass", "c.hourglass", "--fail-on=clarified")
    #expect(cosmetic.status == .success, "\(cosmetic.output)")
    #expect(
      shell.run("diff", "a.hourglass", "c.hourglass", "--fail-on=cosmetic").status == .findings)
  }

  @Test func folders() {
    let other = old.replacing(
      "programme sound \"A sound design\"", with: "programme second \"Second\"")
    let shell = Shell([
      "one/a.hourglass": old, "one/in/b.hourglass": other, "two/a.hourglass": lowered,
      "two/c.hourglass": other.replacing("second \"Second\"", with: "third \"Third\""),
    ])
    let shown = shell.run("diff", "one", "two", "--format", "json")
    #expect(shown.output.contains(#""oldPath":"one/a.hourglass","newPath":"two/a.hourglass""#))
    #expect(shown.output.contains(#""programme":"Third","oldPath":null"#))
    #expect(
      shown.output.contains(#""programme":"Second","oldPath":"one/in/b.hourglass","newPath":null"#))
    #expect(shell.run("diff", "one", "one").output == "The meaning did not change.\n")
  }

  @Test func brokenFiles() {
    let shell = Shell([
      "a.hourglass": old, "b.hourglass": old.replacing("number 5", with: "numbre 5"),
      "empty.hourglass": "# nothing\n",
    ])
    let shown = shell.run("diff", "a.hourglass", "b.hourglass", "--format", "json")
    #expect(shown.status == .findings)
    #expect(
      shown.errors.hasPrefix("hourglass: b.hourglass has errors, so it is not compared in full"))
    #expect(shown.output.contains(#""incomplete":["b.hourglass"]"#))
    #expect(shell.run("diff", "a.hourglass", "nowhere.hourglass").status == .wrongInput)
    #expect(shell.run("diff", "a.hourglass", "nowhere.hourglass").output.isEmpty)
    let none = shell.run("diff", "empty.hourglass", "empty.hourglass")
    #expect(
      none.status == .wrongInput
        && none.errors.contains("empty.hourglass and empty.hourglass have no design."))
    #expect(shell.run("diff", "a.hourglass").status == .wrongInput)
  }

  /// In an old portfolio half the files may be broken; those that nobody touched are no news.
  @Test func brokenFilesThatAreTheSame() {
    let broken = old.replacing("programme", with: "program programme")
    let shell = Shell([
      "a/x.hourglass": broken, "b/x.hourglass": broken, "a/y.hourglass": old,
      "b/y.hourglass": old,
    ])
    let shown = shell.run("diff", "a", "b")
    #expect(shown.status == .success && shown.errors.isEmpty, "\(shown.errors)")
    let touched = Shell([
      "a/x.hourglass": broken, "b/x.hourglass": broken + "# more\n", "a/y.hourglass": old,
      "b/y.hourglass": old,
    ])
    let other = touched.run("diff", "a", "b")
    #expect(other.status == .findings)
    #expect(other.errors.contains("a/x.hourglass has errors"))
    #expect(other.errors.contains("b/x.hourglass has errors"))
  }

  @Test func gitNames() {
    #expect(GitName("a.hourglass") == nil)
    #expect(GitName("git:main")?.reference == "main" && GitName("git:main")?.path == nil)
    let name = GitName("git:v1:in/a:b.hourglass")
    #expect(name?.reference == "v1" && name?.path == "in/a:b.hourglass")
    let shell = Shell(["a.hourglass": old])
    let shown = shell.run("diff", "git:main", "a.hourglass")
    #expect(shown.status == .wrongInput)
    #expect(
      shown.errors == "hourglass: git:main cannot be read, because git is not installed.\n")
    #expect(shell.run("diff", "git:", "a.hourglass").errors.contains("After git: write a branch"))
    #expect(shell.run("diff", "git:a", "git:b").errors.contains("Name the designs to compare."))
  }

  @Test func standardInput() {
    let shell = Shell(["a.hourglass": old], input: lowered)
    #expect(shell.run("diff", "a.hourglass", "-").status == .findings)
    #expect(shell.run("diff", "-", "a.hourglass").status == .success)
    #expect(shell.run("diff", "-", "-").errors.contains("Only one of the two"))
    #expect(shell.run("diff", "git:main", "-").errors.contains("Write git:main:PATH."))
  }

  /// A commit with links and with another repository in it.
  @Test func gitTrees() throws {
    let answers: [String: String] = [
      "top": "100644 blob aa\tdesigns/a.hourglass\u{0}100755 blob bb\tdesigns/in/ü\t.md\u{0}"
        + "120000 blob cc\tlink.md\u{0}120000 blob dd\tdesigns/up\u{0}"
        + "160000 commit inner\tother\u{0}160000 commit gone\tnowhere\u{0}",
      "inner": "100644 blob ee\tlib.hourglass\u{0}", "cc": "designs/in/ü\t.md", "dd": "..",
      "ee": "library",
    ]
    let shell = Shell(["other/.git/HEAD": ""]) { words in
      guard let answer = answers[words[words.count - 1]] else { return .failure(.missing) }
      return .success(ProgramResult(status: 0, output: Array(answer.utf8), errors: ""))
    }
    let environment = shell.environment
    let tree = GitTree(top: "/project", here: "/project/designs", outer: environment)
    try tree.add("top", of: Git(in: "/project", environment), at: "").get()
    #expect(tree.inside("a.hourglass") == "designs/a.hourglass")
    #expect(tree.inside("./in/../a.hourglass") == "designs/a.hourglass")
    #expect(tree.inside("/project") == "" && tree.inside("..") == "")
    #expect(tree.inside("/projects") == nil && tree.inside("../../x") == nil)
    #expect(tree.resolved("../link.md") == "designs/in/ü\t.md")
    #expect(tree.resolved("up/up/../../other/lib.hourglass") == nil)
    #expect(tree.resolved("up/designs/up/link.md") == "designs/in/ü\t.md")
    #expect(tree.content(of: "other/lib.hourglass") == Array("library".utf8))
    #expect(tree.missingRepositories == ["nowhere"])
    #expect(tree.isFolder("other") && !tree.isFolder("nowhere") && tree.isFile("designs/in/ü\t.md"))
    #expect(Set(tree.entries(of: "designs").map { $0.name }) == ["a.hourglass", "in", "up"])
  }
}
