import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What profiles limit: by level and for each objective, at most and at least.
@Suite struct ProfileLimitTests {
  private func messages(_ profile: String, _ design: String) -> [String] {
    let text =
      "profile p-l \"Funder\" {\n\(profile)\n}\nprogramme p \"P\" {\n"
      + "  follows peer-learning, p-l\n\(design)\n}\n"
    return Checked(text).findings.filter { $0.kind.name.contains("profile-limit") }
      .map { $0.headline.text }
  }

  /// Two outputs by what they say, an output by its stage, and an outcome.
  private let design = """
      peers q "Q"
      objective a "A" { stage learning; result output }
      objective b "B" { stage scale; result output }
      objective c "C" { stage contact }
      objective d "D" { stage scale; result outcome }
      objective e "E" { result intermediate-outcome }
      indicator i "I" { measures a, d; counts "x" }
      indicator j "J" { measures d, d; counts "x" }
      tool t "T" { serves a, b }
    """

  @Test(arguments: [
    ("limit outputs to 2", "The design has 3 outputs, but “Funder” allows at most 2."),
    ("limit outputs to 3", nil),
    (
      "limit outputs in learning, scale to at-most 1",
      "The design has 2 outputs in learning and scale, but “Funder” allows at most 1."
    ),
    ("limit outcomes to 0", "The design has 1 outcome, but “Funder” allows at most 0."),
    (
      "limit intermediate-outcomes to at-most 0",
      "The design has 1 intermediate outcome, but “Funder” allows at most 0."
    ),
    ("limit impacts to at-least 1", "The design has 0 impacts, but “Funder” requires at least 1."),
    ("limit impacts to 0", nil), ("limit outcomes to at-least 1", nil),
    (
      "limit objectives to at-least 6",
      "The design has 5 objectives, but “Funder” requires at least 6."
    ),
    ("limit tools to at-least 2", "The design has 1 tool, but “Funder” requires at least 2."),
    ("limit indicators per outcome to 1", "“D” has 2 indicators, more than the limit of 1."),
    ("limit indicators per outcome to 2", nil),
    ("limit indicators per output to at-least 1", "2 objectives have fewer than 1 indicator each."),
    (
      "limit indicators per objective in contact to at-least 1",
      "“C” has 0 indicators, fewer than the minimum of 1."
    ),
    ("limit tools per objective to 0", "2 objectives have more than 0 tools each."),
    ("limit tools per impact to at-least 1", nil),
  ])
  func `A limit counts as the logframe does`(limit: String, message: String?) {
    #expect(
      messages("  \(limit) because \"So\"", design) == [message].compactMap { $0 })
  }

  @Test func `Of two minimums the higher one counts`() {
    let limits = """
        limit outcomes to at-least 2 because "So"
        limit outcomes to at-least 3 because "So"
        limit outcomes to 5 because "So"
      """
    #expect(
      messages(limits, design) == ["The design has 1 outcome, but “Funder” requires at least 3."])
  }

  @Test func `What is left out on purpose need not be there`() {
    let stopping = design + "\n  meant to stop after learning because \"It trains\""
    #expect(messages("  limit impacts to at-least 1 because \"So\"", stopping) == [])
    #expect(messages("  limit objectives in scale to at-least 3 because \"So\"", stopping) == [])
  }

  /// The text of the review: outputs at the learning stage are no outcomes.
  @Test func `The profile of the FCDO counts outcomes as its logframe does`() {
    let text =
      Repository.text(of: "Models/profiles/fcdo.hourglass") + """
        programme a "A" {
          follows fcdo
          peers p "P"
          objective imp "Impact" { stage scale; result impact }
          objective oc "Outcome" { stage scale; result outcome; leads to imp because "R" }
          objective op1 "Manual in use" { stage learning; result output; leads to oc because "R" }
          objective op2 "Trained staff" { stage learning; result output; leads to oc because "R" }
        }
        """
    #expect(!Checked(text).names.contains("over-profile-limit"))
  }

  @Test(arguments: [
    ("at least", "to at-least 1"), ("at most", "to at-most 1"), ("minimum", "to at-least 1"),
    ("no more than", "to at-most 1"),
  ])
  func `The usual words lead to those of the language`(words: String, line: String) {
    let text = "profile p-l \"F\" {\n  limit outcomes to \(words) 1 because \"So\"\n}\n"
    let findings = read(document: Source(text), models: [referenceModel]).findings
    #expect(findings.map { $0.kind.name } == ["incorrect-line"])
    #expect(findings.first?.next.contains(line) == true, "\(findings.map { $0.next })")
  }

  // MARK: Disaggregation

  private func disaggregation(_ profile: String, _ lines: String) -> [(String, String)] {
    let text =
      "profile p-d \"Funder\" {\n\(profile)\n}\nprogramme p \"P\" {\n"
      + "  follows peer-learning, p-d\n  peers q \"Q\"\n"
      + "  indicator i \"I\" { \(lines) }\n}\n"
    return Checked(text).findings.filter { $0.kind.name.contains("disaggregation") }
      .map { ($0.headline.text, $0.next) }
  }

  @Test(arguments: [
    ("percent of q", "“I” is not disaggregated by sex."),
    ("percent of q; disaggregated by country", "“I” is not disaggregated by sex."),
    ("percent of q; disaggregated by Sex", nil), ("percent of q; disaggregated by \"SEX\"", nil),
    ("percent of q; where sex \"f\" { baseline 1% }", nil), ("counts \"manuals\"", nil),
    ("counts participants", "“I” is not disaggregated by sex."),
  ])
  func `A profile requires a disaggregation by its label`(lines: String, message: String?) {
    let found = disaggregation("  requires disaggregation by sex because \"So\"", lines)
    #expect(found.map { $0.0 } == [message].compactMap { $0 })
  }

  @Test func `Several labels are one finding, with the line to write`() throws {
    let profile = "  requires disaggregation by sex, \"Home town\" because \"So\""
    let found = disaggregation(profile, "percent of q")
    #expect(found.map { $0.0 } == ["“I” is not disaggregated by 2 required groups."])
    #expect(try #require(found.first).1.contains("disaggregated by sex, \"Home town\""))
  }

  @Test func `Where any disaggregation is missing, that is said once, with the required ones`()
    throws
  {
    let profile = """
        requires disaggregation by age because "So"
        rule missing-disaggregation error because "So"
      """
    let found = disaggregation(profile, "percent of q")
    #expect(found.map { $0.0 } == ["“I” is not disaggregated."])
    #expect(try #require(found.first).1.contains("disaggregated by age"))
  }
}
