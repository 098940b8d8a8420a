import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassReading

/// The words that documents made from a design need: kinds of results, codes, and the parts of
/// those who are counted.
@Suite struct DocumentWordTests {
  private func programme(_ body: String) throws -> Programme {
    try reading("programme p \"P\" {\n\(body)\n}\n").programme
  }

  @Test func kindsOfResults() throws {
    let programme = try programme(
      """
      objective a "A" { stage engagement }
      objective b "B" { stage learning }
      objective c "C" { stage scale }
      objective d "D" { stage scale; result output }
      objective e "E" { result other }
      objective f "F"
      objective g "G" { stage learning; result intermediate-outcome }
      """)
    let kinds = programme.objectives.indices.map { programme.resultKind(of: $0) }
    #expect(kinds == [.output, .outcome, .impact, .output, .other, nil, .intermediateOutcome])
  }

  @Test func codes() throws {
    let programme = try programme(
      """
      code "XX-1-7" in "IATI"
      organisation o "O" { code "XX-1" in "IATI" }
      facilitator f "F" { code "XX-2" in "IATI"; code "9" in "Ours" }
      objective a "A" { code "16.6" in "SDG"; definition "D" }
      """)
    func words(_ codes: [Code]) -> [String] {
      codes.map { programme.string($0.list) + " " + programme.string($0.code) }
    }
    #expect(words(programme.codes) == ["IATI XX-1-7"])
    #expect(programme.parties.map { words($0.codes) } == [["IATI XX-1"], ["IATI XX-2", "Ours 9"]])
    #expect(words(programme.objectives[0].codes) == ["SDG 16.6"])
    #expect(programme.objectives[0].definition.value.map { programme.string($0) } == "D")
  }

  @Test func parts() throws {
    let programme = try programme(
      """
      indicator i "I" {
        counts "people"; disaggregated by sex as "female", "male"; disaggregated by "Home town"
        where sex "female", "Age group" "15 to 24" { baseline 4 in 2012; target 8 by 2014
          target 9 by 2015 }
        where sex "other" { baseline tbd until 2015 }
      }
      """)
    let indicator = programme.indicators[0]
    #expect(indicator.parts.count == 2)
    let traits = indicator.parts[0].traits.map {
      programme.string($0.label) + ": " + programme.string($0.group)
    }
    #expect(traits == ["sex: female", "Age group: 15 to 24"])
    #expect(indicator.parts[0].baseline.value?.value == .quantity(Quantity(4)))
    #expect(indicator.parts[0].targets.map { $0.value?.by.year } == [2014, 2015])
    guard case .pending(let date, _) = indicator.parts[1].baseline else {
      Issue.record("The second part has a baseline to come.")
      return
    }
    #expect(date.year == 2015)
    let breakdown = programme.breakdown(of: indicator).map { [$0.label] + $0.groups }
    #expect(
      breakdown == [
        ["sex", "female", "male", "other"], ["Home town"], ["Age group", "15 to 24"],
      ])
  }

  /// A figure of a part is held against the measure as every other figure is.
  @Test func valuesOfParts() throws {
    let text = """
      programme p "P" { indicator i "I" {
        percent of "all"; where sex "female" { target 8 by 2014 }
      } }
      """
    let document = read(document: Source(text), models: [referenceModel])
    #expect(document.findings.map { $0.kind.name } == ["value-against-measure"])
  }
}
