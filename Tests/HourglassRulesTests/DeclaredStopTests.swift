import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Beyond a declared `meant to stop after` there is no finding at all.
@Suite struct DeclaredStopTests {
  static let stages = ["engagement", "contact", "learning", "scale"]

  /// A rule that finds fault with everything there is.
  static let grumbler = Rule(Rule.stageSkipped.kind, on: .silence) { reading, report in
    let head = reading.programme.span(reading.programme.head)
    for stage in reading.stages.indices {
      report.add(about: .stage(stage), at: head, "stage \(stage)")
    }
    for (index, stage) in reading.stageOfObjective.enumerated() {
      report.add(about: .objective(index), at: head, "objective \(stage ?? -1)")
    }
    for (index, indicator) in reading.indicators.enumerated() {
      report.add(about: .indicator(index), at: head, "indicator \(indicator.stages.first ?? -1)")
    }
  }

  @Test(arguments: 0..<4)
  func `No rule can say anything about what lies beyond`(stop: Int) throws {
    let text = cleanDesign.addingToProgramme(
      "meant to stop after \(Self.stages[stop]) because \"It is far enough\"")
    let document = read(document: Source(text), models: [referenceModel])
    let programme = try #require(document.programmes.first)
    let messages = judge(interpret(programme), by: [Self.grumbler]).map { $0.finding.message }
    let expected = ["stage", "objective", "indicator"].flatMap { thing in
      (0...stop).map { "\(thing) \($0)" }
    }
    // The last indicator is about the partnership, which begins with the first stage.
    #expect(messages == expected + ["indicator 0"])
  }

  /// The kinds whose example is about the design as a whole, or about its first stage.
  static let aboutAnyDesign = [
    "no-indicators", "no-tools", "objective-beyond-stop", "no-facilitator",
    "judgement-without-method",
    "assessment-without-comparison", "no-review-planned", "review-overdue", "unused-allow",
    "unknown-rule", "example-text", "currency-not-a-code", "weightings-not-whole",
    "costs-over-budget",
  ]

  @Test(arguments: kindsUnderTest.map { Example.Case($0) })
  func `A stop at the first stage silences every other rule`(example: Example.Case) throws {
    let (bad, _) = try #require(example.bad)
    if bad.contains("meant to stop") { return }
    let names = Checked(
      bad.addingToProgramme("meant to stop after engagement because \"It sets an agenda\"")
    ).names.filter { $0 != "objective-beyond-stop" }
    #expect(names == (Self.aboutAnyDesign.contains(example.name) ? [example.name] : []))
  }

  /// Designs that are sound in their first stage and careless about all that follows.
  static let careless = [
    """
    programme p "Peer reviews" {
      facilitator office "Review office"
      organisation ministries "Ministries"
      peers directors "Directors"
      objective meet "Directors meet" { stage engagement; for directors }
      tool panel "Review panel" { kind large-group-meeting; with directors; serves meet; on 2014-11 }
      indicator met "Panels held" {
        measures meet; counts "panels"; baseline 0 in 2012; target 5 by 2017
        source "Minutes"; tracked by office every year
      }
      # Here it begins to be careless.
      objective learn "Ministries learn" { stage learning; for ministries; gains political-savvy }
      objective change "Ceilings are negotiated" { stage scale }
      objective stay "Ceilings stay" { stage scale }
      indicator reform "Ceilings negotiated" { measures change }
    }
    """,
    """
    programme p "Peer reviews" {
      facilitator office "Review office"
      peers directors "Directors"
      objective meet "Directors meet" { stage engagement; for directors }
      tool panel "Review panel" { kind large-group-meeting; with directors; serves meet; every year }
      indicator met "Panels held" {
        measures meet; counts "panels"; baseline 0 in 2012; target 5 by 2017
        source "Minutes"; tracked by office every year
      }
      # Here it begins to be careless.
      objective keep "Directors stay in touch" { stage contact; for directors }
      objective learn "Directors learn" { stage learning; for directors }
      objective change "Ceilings are negotiated" { stage scale }
    }
    """,
  ]

  @Test(arguments: careless)
  func `A careless rest is no matter where the design stops before it`(design: String) {
    let stop = "  meant to stop after engagement because \"The review sets an agenda\"\n}"
    let checked = Checked(String(design.dropLast()) + stop)
    #expect(Set(checked.names) == ["objective-beyond-stop"])
  }

  @Test func `The same designs without the stop have much to answer for`() {
    let names = Set(Self.careless.flatMap { Checked($0).names })
    #expect(
      names == [
        "organisation-learns", "scale-without-sharing", "no-contact-tool",
        "no-reflection", "single-occasion-only", "middle-stages-unmeasured",
        "only-attendance-measured", "goal-unmeasured",
        "missing-baseline", "missing-target", "missing-source", "missing-tracker",
        "missing-theory-of-change",
      ])
  }

  @Test func `A stop that is kept is no finding`() {
    let design = """
      programme p "Peer reviews" {
        meant to stop after engagement because "The review sets an agenda; it trains nobody"
        facilitator office "Review office"
        peers directors "Directors"
        objective meet "Directors agree on an agenda" { stage engagement; for directors }
        tool panel "Review panel" { kind common-assessment; with directors; serves meet; once }
        indicator met "Panels held" {
          measures meet; counts "panels"; baseline 0 in 2012; target 5 by 2017
          source "Minutes"; tracked by office every year
        }
      }
      """
    #expect(Checked(design).names == [])
  }

  /// What a rule says about anything beyond the stage stays, unless it would explain the gap that
  /// the design reports itself.
  @Test(arguments: 0..<4)
  func `Where a design is stuck, only what explains the gap falls silent beyond`(
    stuck: Int
  ) throws {
    let text = edited([("from directors to staff", "with directors")]).addingToProgramme(
      "stuck after \(Self.stages[stuck]) because \"Nobody has time\"")
    let document = read(document: Source(text), models: [referenceModel])
    let reading = interpret(try #require(document.programmes.first))
    #expect(judge(reading, by: [Self.grumbler]).count == 13)
    let explainer = Rule(
      Rule.stageSkipped.kind, on: .silence, explainsStop: true, examine: Self.grumbler.examine)
    let messages = judge(reading, by: [explainer]).map { $0.finding.message }
    let isHonest = reading.stopAsDeclared != nil
    #expect(isHonest == (stuck < 3))
    #expect((messages.count < 13) == isHonest)
    for message in messages where isHonest {
      let stage = try #require(message.split(separator: " ").dropFirst().first)
      #expect(try #require(Int(stage.prefix(1))) <= stuck)
    }
  }

  @Test func `Where the design says that it is stuck, that is the finding, and no error`() throws {
    let text = edited([("from directors to staff", "with directors")])
      .addingToProgramme("stuck after learning because \"Nobody has time at home\"")
    let checked = Checked(text)
    #expect(checked.names == ["gap-reported"])
    let finding = try #require(checked.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("Nobody has time at home"))
  }

  @Test func `A design that says it is stuck where it is not is asked which holds`() {
    let text = cleanDesign.addingToProgramme("stuck after contact because \"Nobody has time\"")
    #expect(
      Checked(text).names.filter { $0.hasPrefix("gap") || $0.hasPrefix("stuck") } == [
        "stuck-without-gap"
      ])
  }
}
