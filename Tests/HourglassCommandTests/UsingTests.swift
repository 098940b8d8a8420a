import Foundation
import Hourglass
import TestSupport
import Testing

@testable import HourglassCommand

/// Designs that use other files, from the command line.
@Suite struct UsingTests {
  private let stock = """
    library stock "Our stock" {
      indicator changed "People who changed how they work" { facet group-identity; counts "people" }
    }

    """
  private let design = """
    use "../shared/stock.hourglass"
    programme p "A programme" {
      facilitator office "Office"
      peers people "People" { number 5 }
      objective meet "They meet" { stage engagement; for people }
      tool meeting "A meeting" { kind large-group-meeting; with people; serves meet; once }
      indicator seen { defined as changed; measures meet; baseline 0 in 2012; target 3 by 2013
        source "Interviews"; tracked by people every year }
      meant to stop after engagement because "It sets an agenda"
    }

    """

  @Test func aLibraryBesideTheDesign() {
    let shell = Shell(["a/designs/d.hourglass": design, "a/shared/stock.hourglass": stock])
    let list = shell.run("checklist", "a/designs/d.hourglass")
    #expect(list.status == .success)
    #expect(list.output.contains("People who changed how they work"))
    #expect(list.output.contains("number of people"))
    #expect(shell.run("check", "a/designs/d.hourglass", "--format", "concise").output == "")
    #expect(shell.run("check", "a/shared").status == .success)
    // From standard input, as from the place it is said to stand in.
    let typed = Shell(["a/shared/stock.hourglass": stock], input: design)
    let answer = typed.run("check", "-", "--stdin-filename", "a/designs/d.hourglass")
    #expect(answer.status == .success)
  }

  @Test func nothingOutsideTheProject() {
    let design = "use \"../../outside.hourglass\"\nuse \"/etc/passwd\"\nprofile p\n"
    let shell = Shell(["a/d.hourglass": design])
    let result = shell.run("check", "a/d.hourglass", "--format", "concise")
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(
      result.output.contains("“../../outside.hourglass” is not in the folder of this project"))
    #expect(result.output.contains("“/etc/passwd” cannot be used: it is an absolute path."))
  }

  /// The folder that version control keeps is the project, wherever Hourglass is run.
  @Test func theRepositoryIsTheProject() {
    let files = [
      "a/.git/config": "", "a/designs/d.hourglass": design, "a/shared/stock.hourglass": stock,
      "shared/stock.hourglass": stock,
      "a/e.hourglass": design,
    ]
    #expect(Shell(files).run("check", "a/designs/d.hourglass").status == .success)
    let outside = Shell(files).run("check", "a/e.hourglass", "--format", "concise")
    #expect(outside.output.contains("[missing-file]"))
  }

  /// What a file holds for others is checked where it stands.
  @Test func aProfileThatSpeaksOfNoRule() {
    let profile = "profile p \"P\" { rule no-trackr error because \"We pay\" }\n"
    let shell = Shell(["p.hourglass": profile])
    let result = shell.run("check", "p.hourglass")
    #expect(result.status == .findings)
    #expect(result.output.contains("Did you mean missing-tracker?"))
    #expect(result.output.contains("1 error in 1 profile."))
  }

  /// A profile changes what a finding weighs, and with it the exit status.
  @Test func aProfileOfOnesOwn() {
    let profile = """
      profile strict "Strict" { rule no-indicators error because "We pay for results" }
      profile kind "Kind" { rule no-indicators off because "Nothing was measured yet" }

      """
    func shell(_ follows: String) -> Shell {
      Shell([
        "p.hourglass": profile,
        "d.hourglass": "use \"p.hourglass\"\n"
          + weak.replacing("peers people", with: "follows \(follows)\n  peers people"),
      ])
    }
    let arguments = ["check", "d.hourglass", "--fail-on", "error"]
    #expect(shell("peer-learning").run(arguments).status == .success)
    #expect(shell("strict").run(arguments).status == .findings)
    #expect(shell("kind").run(arguments).output.contains("no-indicators") == false)
    #expect(shell("kind, strict").run(arguments).status == .findings)
  }

  private static let library = Repository.text(of: "Models/indicators.hourglass")

  static let shared = library.matches(of: #/\n  indicator ([a-z-]+) /#).map { String($0.1) }

  @Test func theShippedLibraryIsLookedAt() { #expect(UsingTests.shared.count > 10) }

  /// Every indicator that comes with Hourglass can be taken by the smallest of designs, whose file
  /// is shorter than the library.
  @Test(arguments: shared) func anIndicatorOfTheShippedLibrary(name: String) {
    let design = """
      use "i.hourglass"
      programme p { facilitator f; peers q; objective l "L" { stage learning; for q }
      tool t "T" { among q; every month; connects people; prompts reflection }
      indicator i { defined as \(name); measures l; told by q; tracked by f every year } }
      """
    let shell = Shell(["i.hourglass": UsingTests.library, "d.hourglass": design])
    #expect(!shell.run("check", "d.hourglass").output.contains(": error:"))
    for command in ["trace", "checklist", "questions"] {
      #expect(shell.run(command, "d.hourglass").status == .success)
    }
    #expect(shell.run("check", "d.hourglass", "--format", "json").status == .findings)
  }

  /// Who asks for something is said with what is asked.
  @Test func aFindingNamesTheProfileThatWeighsIt() {
    let design = weak.replacing("peers people", with: "follows iati\n  peers people")
    let result = Shell(["d.hourglass": design]).run("check", "d.hourglass")
    #expect(result.output.contains("error: The design has no indicators."))
    #expect(result.output.contains("“IATI"))
    #expect(result.output.contains("says: “"))
  }

  /// What only looks like an answer leaves its question open.
  @Test func aPlaceholderIsNoAnswer() {
    let shell = { (answer: String) in
      Shell(["d.hourglass": "programme p { answer why-now \"\(answer)\" }"])
    }
    for answer in ["…", "tbd", ""] {
      let questions = shell(answer).run("questions", "d.hourglass", "--format", "json").output
      #expect(questions.contains(#""key":"why-now""#), "\(answer)")
    }
    let answered = shell("A new law").run("questions", "d.hourglass", "--format", "json").output
    #expect(!answered.contains(#""key":"why-now""#))
  }
}
