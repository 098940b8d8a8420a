import HourglassLanguage
import HourglassReading
import TestSupport
import Testing

/// What the guiding questions find in a design. The model is small, so that each question shows
/// one way to be answered.
@Suite struct QuestionTests {
  private let model = """
    model small "Small" {
      stage first "First" { gate participation; unit groups; facet heads }
      stage second "Second" { gate gains; unit individuals; facet depth }
      stage third "Third" { gate diffusion; unit organisations; facet depth }
      facet heads "Heads" { stage first }
      facet depth "Depth" { stage second }
      risk early "Early" { stage first }
      risk late "Late" { stage second, third }
      question plain "Plain?" { stage first }
      question by-word "Word?" { stage first, second; held by mandates, commits }
      question by-gate "Gate?" { stage third; held by diffusion }
      question by-facet "Facet?" { stage second; facet depth }
      question late "Late?" { stage second, third }
    }

    """

  private func result(_ lines: String) throws -> Reading {
    try reading(
      "programme p \"P\" {\nfollows small\npeers q { number 5 }\n\(lines)\n}\n",
      models: models(model))
  }

  /// `by-word: open at first`, one for each question.
  private func words(_ reading: Reading) -> [String] {
    reading.questions.map { question in
      let state =
        switch question.state {
        case .open: "open"
        case .answered: "answered"
        case .coming: "coming"
        case .held(.statement(let keyword)): "held by " + keyword.name
        case .held(.gate(let gate)): "held by gate " + gate.name
        case .held(.indicator(let index)): "held by indicator \(index)"
        case .beyondStop: "beyond"
        }
      let stage = question.stage.map { reading.model.name(reading.model.stages[$0].entry.head) }
      return reading.programme.questions[question.question].name + " at \(stage ?? "none"): "
        + state
    }
  }

  @Test func anEmptyDesign() throws {
    let reading = try result("")
    #expect(
      words(reading) == [
        "plain at first: open", "by-word at first: open", "by-gate at third: open",
        "by-facet at second: open", "late at second: open",
      ])
    #expect(reading.openQuestionCount == 5)
    #expect(reading.risksToThinkOf.map { $0.risk } == [0, 1])
    #expect(reading.risksToThinkOf.map { $0.stage } == [0, 1])
  }

  /// An answer, a reason for having none, and an answer that will come.
  @Test func answers() throws {
    let reading = try result(
      """
      answer plain "So"; answer by-word none because "Nobody knows"; answer late tbd until 2015
      """)
    #expect(
      words(reading) == [
        "plain at first: answered", "by-word at first: answered", "by-gate at third: open",
        "by-facet at second: open", "late at second: coming",
      ])
    #expect(reading.openQuestionCount == 2)
  }

  /// What the design says elsewhere answers as well.
  @Test func holders() throws {
    let reading = try result(
      """
      organisation o { commits time }
      group r
      tool t "T" { from q to r }
      objective learn "Learn" { stage second; for q }
      objective change "Change" { stage third }
      indicator i "I" { counts "heads"; facet heads }
      indicator j "J" { measures learn; story }
      """)
    #expect(
      words(reading) == [
        "plain at first: open", "by-word at first: held by commits",
        "by-gate at third: held by gate diffusion", "by-facet at second: held by indicator 1",
        "late at second: open",
      ])
    #expect(reading.openQuestionCount == 2)
  }

  /// A facet of another kind, a gate that is unmet and a statement about something else hold
  /// nothing.
  @Test func whatDoesNotHold() throws {
    let reading = try result(
      """
      group r; tool t "T" { with q }; indicator i "I" { counts "heads"; facet heads }
      """)
    #expect(reading.openQuestionCount == 5)
  }

  /// A question stands under the first of its stages that is kept, and is gone where none is.
  @Test func stagesLeftOut() throws {
    let one = try result("meant to stop after first because \"R\"; answer late tbd until 2015")
    #expect(
      words(one) == [
        "plain at first: open", "by-word at first: open", "by-gate at third: beyond",
        "by-facet at second: beyond", "late at second: beyond",
      ])
    #expect(one.openQuestionCount == 2)
    #expect(one.risksToThinkOf.map { $0.risk } == [0])
    let two = try result("meant to stop after second because \"R\"")
    #expect(two.openQuestionCount == 4)
    #expect(two.risksToThinkOf.map { $0.stage } == [0, 1])
    // To be stuck is to want to go on.
    let stuck = try result("stuck after first because \"R\"")
    #expect(stuck.openQuestionCount == 5)
  }

  /// A risk of the design's own, of a kind of the model, has been thought of.
  @Test func risks() throws {
    let reading = try result("risk \"R\" { kind late }; risk \"S\" { kind other \"Early\" }")
    #expect(reading.risksToThinkOf.map { $0.risk } == [0])
  }

  /// Profiles ask as well. What they ask about a stage that this model does not have is about
  /// none.
  @Test func questionsOfProfiles() throws {
    let long = """
      model long "Long" {
        stage a "A" { gate objective }; stage b "B" { gate objective }
        stage c "C" { gate objective }; stage d "D" { gate objective }
      }

      """
    let reading = try reading(
      """
      profile funder "Funder" {
        follows small
        question pay "Who pays?" { stage second }
      }
      profile guest "Guest" {
        follows long
        question whole "And then?" { stage d }
      }
      programme p "P" {
        follows small, funder, guest
        peers q { number 5 }
        answer pay "We do"
      }

      """, models: models(model + long))
    #expect(words(reading).suffix(2) == ["pay at second: answered", "whole at none: open"])
    #expect(reading.openQuestionCount == 6)
  }
}
