import Hourglass
import HourglassDocuments
import HourglassLanguage
import Testing

@testable import HourglassCommand

/// Has warnings and no error.
let weak = """
  programme weak "A weak design" {
    peers people "People" { number 5 }
    objective meet "They meet" { stage engagement; for people }
    tool meeting "A meeting" { kind large-group-meeting; with people; serves meet; once }
  }

  """

/// Has nothing to report.
let sound = """
  programme sound "A sound design" {
    meant to stop after engagement because "It sets an agenda"
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

let broken = "programme broken \"Broken {\n  peers directors \"Directors\" {\n"

@Suite struct CheckTests {
  @Test func statuses() {
    let shell = Shell(["weak.hourglass": weak, "sound.hourglass": sound, "b.hourglass": broken])
    #expect(shell.run("check", "sound.hourglass").status == .success)
    #expect(shell.run("check", "sound.hourglass", "--fail-on", "note").status == .success)
    #expect(shell.run("check", "weak.hourglass").status == .findings)
    #expect(shell.run("check", "weak.hourglass", "--fail-on=error").status == .success)
    #expect(shell.run("check", "b.hourglass", "--fail-on=error").status == .findings)
    #expect(shell.run("check").status == .findings)
    #expect(shell.run("check", "nowhere.hourglass").status == .wrongInput)
    #expect(Shell().run("check").status == .wrongInput)
  }

  /// A file that cannot be read is named and does not stop the others.
  @Test func unreadableFile() {
    let shell = Shell(
      ["a.hourglass": weak, "b.hourglass": weak], unreadable: ["a.hourglass"])
    let result = shell.run("check", "a.hourglass", "b.hourglass", "--format", "concise")
    #expect(result.status == .wrongInput)
    #expect(
      result.errors
        == "hourglass: a.hourglass cannot be opened: you do not have permission to read it.\n")
    #expect(result.output.hasPrefix("b.hourglass:1:1: warning: "))
    #expect(!result.output.contains("a.hourglass"))
  }

  /// Designs and Markdown, in the order of names; nothing hidden, nothing of tools.
  @Test func folders() {
    let markdown = "# Notes\n\n```hourglass\n\(weak)```\n"
    let shell = Shell([
      "z.hourglass": weak, "in/b.hourglass": weak, "in/a.md": markdown, "in/plain.md": "# Hi\n",
      "in/broken.txt": broken, ".hidden/c.hourglass": broken, "node_modules/d.hourglass": broken,
    ])
    let result = shell.run("check", "--format", "concise")
    var paths: [Substring] = []
    for line in result.output.split(separator: "\n") {
      let path = line.prefix { $0 != ":" }
      if paths.last != path { paths.append(path) }
    }
    #expect(paths == ["in/a.md", "in/b.hourglass", "z.hourglass"])
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("in/a.md:4:1: "))
    // A path that leads to a file already found has its design all the same.
    #expect(shell.run("check", ".", "in/a.md").errors.isEmpty)
  }

  @Test func pathsWithoutADesign() {
    let shell = Shell(["notes.md": "# Notes\n", "empty.hourglass": "# nothing\n"], input: "")
    #expect(shell.run("check", "notes.md").errors.contains("notes.md has no design."))
    #expect(shell.run("check", "empty.hourglass").status == .wrongInput)
    #expect(shell.run("check", "-").status == .wrongInput)
    #expect(shell.run("check").errors == "hourglass: This folder has no design.\n")
  }

  @Test func standardInput() {
    let result = Shell(input: weak).run("check", "-", "--format=concise")
    #expect(result.output.hasPrefix("-:1:1: warning: "))
    let named = Shell(input: "```hourglass\n\(weak)```\n").run(
      "check", "-", "--stdin-filename", "plan.md", "--format=concise")
    #expect(named.output.hasPrefix("plan.md:2:1: warning: "))
  }

  /// Many files, read by several threads, come out in one order.
  @Test func manyFiles() {
    var files: [String: String] = [:]
    for number in 1000..<1600 { files["f\(number).hourglass"] = weak }
    let one = Shell(files, workers: 1).run("check", "--format", "concise")
    let many = Shell(files, workers: 7).run("check", "--format", "concise")
    #expect(one.output == many.output)
    #expect(one.output.split(separator: "\n").count >= 600)
  }

  @Test func json() {
    let shell = Shell(["weak.hourglass": weak, "sound.hourglass": sound])
    let result = shell.run("check", "--format", "json")
    #expect(result.output.hasPrefix("{\"version\":2,\"findings\":[\n{\"rule\":\""))
    #expect(result.output.hasSuffix(",\"allowed\":0},\"designs\":2}\n"))
    let none = shell.run("check", "--format", "json", "sound.hourglass")
    #expect(
      none.output
        == "{\"version\":2,\"findings\":[],\"counts\":{\"errors\":0,\"warnings\":0,\"notes\":0,"
        + "\"allowed\":0},\"designs\":1}\n")
  }

  /// The library says of a file what the command prints for it.
  @Test(arguments: [weak, sound, broken, "", "# nothing\n", "objektive x\n"])
  func libraryAndCommandAgree(design: String) {
    let printed = Shell(["d.hourglass": design]).run("check", "d.hourglass", "--format=json").output
    #expect(printed == checkJSON(analyse(Array(design.utf8)), path: "d.hourglass"))
  }

  @Test func allowedFindings() {
    let design = weak.replacing(
      "  peers people", with: "  allow no-indicators because \"Too small\"\n  peers people")
    let shell = Shell(["d.hourglass": design])
    let silent = shell.run("check", "d.hourglass")
    #expect(!silent.output.contains("no-indicators"))
    #expect(silent.output.contains("1 more is allowed"))
    let shown = shell.run("check", "d.hourglass", "--allowed")
    #expect(shown.output.contains(": allowed: "))
    #expect(shown.output.contains("Allowed because: Too small."))
    #expect(
      shell.run("check", "--allowed", "--format=json").output.contains("\"allowed\":\"Too small\""))
  }

  /// A model of one's own decides what the design is read against.
  @Test func modelOfOnesOwn() {
    let model = """
      model chain "Results chain" {
        stage output "Outputs" { gate objective }
        stage outcome "Outcomes" { gate objective }
      }

      """
    let design = """
      programme p "P" {
        objective a "A" { stage output; leads to b because "So it is" }
        objective b "B" { stage outcome }
      }

      """
    let shell = Shell(["chain.hourglass": model, "p.hourglass": design, "bad.hourglass": broken])
    let result = shell.run("trace", "p.hourglass", "--model", "chain.hourglass", "--format=json")
    #expect(result.output.contains("\"lastCovered\":\"outcome\",\"stop\":{\"kind\":\"none\""))
    #expect(shell.run("check", "p.hourglass", "--model", "no.hourglass").status == .wrongInput)
    #expect(shell.run("check", "p.hourglass", "--model", "bad.hourglass").status == .wrongInput)
    #expect(shell.run("check", "p.hourglass", "--model", "p.hourglass").status == .wrongInput)
    // A model is a file like another, and can be checked.
    #expect(shell.run("check", "chain.hourglass").output == "No findings in 1 model.\n")
  }

  /// In sentences only, `check` says how many questions are open, and what it exits with stays.
  @Test func openQuestions() throws {
    let shell = Shell(["weak.hourglass": weak, "sound.hourglass": sound, "b.hourglass": broken])
    let one = shell.run("check", "sound.hourglass")
    #expect(one.status == .success)
    let count = try #require(
      one.output.firstMatch(
        of:
          /(\d+) guiding questions are unanswered\. To list them, run: `hourglass questions sound\.hourglass`/
      )?.1)
    #expect(shell.run("questions", "sound.hourglass").output.contains(", \(count) are unanswered."))
    let many = shell.run("check", "sound.hourglass", "weak.hourglass").output
    let all = try #require(
      many.firstMatch(
        of:
          /(\d+) guiding questions are unanswered\. To list them for a design, run: `hourglass questions FILE`/
      )?.1)
    #expect(try #require(Int(all)) > (try #require(Int(count))))
    for format in ["concise", "json"] {
      #expect(!shell.run("check", "--format", format).output.contains("guiding"))
    }
    let none = Shell(["m.hourglass": "model m \"M\" { stage s \"S\" { gate objective } }\n"])
    #expect(!none.run("check", "m.hourglass").output.contains("guiding"))
  }
}
