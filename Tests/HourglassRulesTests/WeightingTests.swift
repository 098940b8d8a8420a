import TestSupport
import Testing

/// Impact weightings, and currencies.
@Suite struct WeightingTests {
  /// What is found about the weightings of two outcomes and the outputs of each.
  private func found(_ weightings: [String]) -> [String] {
    let outputs = weightings.enumerated().map { index, weighting in
      """
      objective o\(index) "Output \(index)" {
        result output; stage engagement; \(weighting)
        leads to \(index < 2 ? "one" : "two") because "R"
      }
      """
    }
    let text = """
      programme p "P" {
        objective one "One" { result outcome; stage learning }
        objective two "Two" { result outcome; stage learning }
        \(outputs.joined(separator: "\n"))
      }

      """
    return Checked(text).findings.filter { $0.kind.name == "weightings-not-whole" }
      .map { $0.headline.text }
  }

  @Test(arguments: [
    (["", "", ""], nil), (["weighting 40%", "weighting 35.5%", "weighting 24.5%"], nil),
    // Below each outcome.
    (["weighting 40%", "weighting 60%", "weighting 100%"], nil),
    (["weighting 40%", "weighting 60.0%", ""], "1 output has no impact weighting."),
    (
      ["weighting 40%", "weighting 30%", ""],
      "The impact weightings of 2 outputs add up to 70%, not to 100%."
    ),
    (
      ["weighting 40%", "weighting 30%", "weighting 40%"],
      "The impact weightings of 3 outputs add up to 110%, not to 100%."
    ),
  ])
  func weightings(_ said: [String], _ message: String?) {
    #expect(found(said) == (message.map { [$0] } ?? []))
  }

  /// One finding tells of all places, and its fix changes all of them.
  @Test func currencies() {
    let checked = Checked(
      """
      programme p "P" {
        budget 5 in "eur"
        tool a "A" { costs 2 in "eur"; costs 3 in "Kenyan shillings" }
        tool b "B" { costs 2 in "EUT"; costs 7 in "KES" }
      }

      """)
    let found = checked.findings.filter { $0.kind.name == "currency-not-a-code" }
    #expect(
      found.map { $0.headline.text } == [
        "“eur” is not a currency code (2 times).", "“Kenyan shillings” is not a currency code.",
        "“EUT” is not a currency code.",
      ])
    #expect(found.map { $0.fix?.edits.count } == [2, nil, nil])
    #expect(found[0].fix?.edits.allSatisfy { $0.text == "\"EUR\"" } == true)
    #expect(found[2].next.contains("Did you mean EUR?"))
  }
}
