import HourglassComparison
import HourglassDocuments
import TestSupport
import Testing

@testable import HourglassCommand

/// `--model FILE`: what changes for a design when the model does. Each verdict was written down
/// before it was tried.
@Suite struct ModelFileTests {
  private static let design = """
    programme p "P" {
      facilitator f "F"
      peers q { number 8; shares with r }
      group r { number 5 }
      tool plenary "Plenary" { kind large-group-meeting; with q; every year }
      tool visits "Visits" { kind site-visit; among q; every month }
      tool papers "Papers" { kind peer-knowledge-product; with q; every month }
      objective learn "Learn" { stage learning; for q; gains experiential-knowledge }
      objective change "Change" { stage scale }
    }
    """

  struct Change: CustomTestStringConvertible {
    let testDescription: String
    /// Stretches of the reference model and what stands there instead.
    let edits: [(old: String, new: String)]
    let lastCovered: String
    let stop: String
    /// The rules that find something.
    let finds: Set<String>
  }

  private static let changes = [
    Change(
      testDescription: "as it is", edits: [], lastCovered: "\"scale\"", stop: "none",
      finds: ["missing-theory-of-change", "no-indicators", "no-reflection"]),
    Change(
      testDescription: "a renamed stage",
      edits: [("stage scale \"", "stage wider \""), (" scale\n", " wider\n")],
      lastCovered: "\"wider\"",
      stop: "none", finds: ["missing-theory-of-change", "no-indicators", "no-reflection"]),
    Change(
      testDescription: "a fifth stage before the first",
      edits: [
        (
          "  stage engagement \"",
          "  stage preparation \"Preparing\" { gate objective }\n\n  stage engagement \""
        )
      ], lastCovered: "null", stop: "gap",
      finds: ["missing-theory-of-change", "stage-skipped", "no-indicators", "no-reflection"]),
    // The learning stage now asks for a line to others, and the last one for gains.
    Change(
      testDescription: "gates moved",
      edits: [
        ("gate gains", "gate kept"), ("gate diffusion", "gate gains"),
        ("gate kept", "gate diffusion"),
      ], lastCovered: "\"scale\"", stop: "none",
      finds: ["missing-theory-of-change", "no-indicators", "no-reflection"]),
    Change(
      testDescription: "no kind connects people",
      edits: [("    connects people\n", "")], lastCovered: "\"engagement\"", stop: "gap",
      finds: ["missing-theory-of-change", "stage-skipped", "no-indicators", "no-reflection"]),
  ]

  @Test(arguments: changes) func verdict(change: Change) throws {
    var model = referenceModelText
    for (old, new) in change.edits {
      try #require(model.contains(old))
      model = model.replacing(old, with: new)
    }
    let design = ModelFileTests.design.replacing(
      "stage scale", with: "stage \(model.contains("stage wider") ? "wider" : "scale")")
    let shell = Shell(["design.hourglass": design, "own.hourglass": model])
    let trace = shell.run(
      "trace", "design.hourglass", "--model", "own.hourglass", "--format", "json")
    #expect(trace.errors == "")
    #expect(
      trace.output.contains(
        "\"lastCovered\":\(change.lastCovered),\"stop\":{\"kind\":\"\(change.stop)\""))
    let check = shell.run(
      "check", "design.hourglass", "--model", "own.hourglass", "--format", "json")
    let rules = check.output.matches(of: /"rule":"([a-z-]+)"/).map { String($0.1) }
    #expect(Set(rules) == change.finds)
  }

  /// A kind of tool moved to another stage speaks for that one: calls in pairs, on one occasion,
  /// are all that speaks for contact.
  @Test func aToolKindMoved() throws {
    var model = referenceModelText
    let kind = try #require(model.range(of: "  kind paired-engagement"))
    let stage = try #require(
      model.range(of: "stage contact", range: kind.upperBound..<model.endIndex))
    model.replaceSubrange(stage, with: "stage engagement")
    let design = ModelFileTests.design.replacing(
      "kind site-visit; among q; every month", with: "kind paired-engagement; among q; once")
    let shell = Shell(["design.hourglass": design, "own.hourglass": model])
    let finds = { (arguments: [String]) in
      shell.run(["check", "design.hourglass", "--format", "json"] + arguments).output
        .contains("\"rule\":\"stage-skipped\"")
    }
    #expect(!finds([]))
    #expect(finds(["--model", "own.hourglass"]))
  }

  /// A results chain that shares nothing with peer learning.
  @Test func threeStagesOfTheTestsOwn() throws {
    let model = Repository.text(of: "Tests/Fixtures/results-chain.hourglass")
    let design = """
      programme wells "Wells" {
        organisation village "The village"
        tool drilling "Drilling" { kind works; with village; once }
        objective dug "Wells are dug" { stage output }
        objective healthy "Children are healthier" { stage impact }
      }
      """
    let shell = Shell(["wells.hourglass": design, "own.hourglass": model])
    let trace = shell.run(
      "trace", "wells.hourglass", "--model", "own.hourglass", "--format", "json")
    #expect(trace.output.contains(#""lastCovered":"output","stop":{"kind":"gap""#))
    let check = shell.run(
      "check", "wells.hourglass", "--model", "own.hourglass", "--format", "json")
    let rules = check.output.matches(of: /"rule":"([a-z-]+)"/).map { String($0.1) }
    #expect(rules == ["missing-theory-of-change", "no-indicators", "stage-skipped"])
  }
}
