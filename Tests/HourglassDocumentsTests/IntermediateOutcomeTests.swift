import Hourglass
import HourglassExchange
import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassReading

/// The level between outcome and impact, where a design has one.
@Suite struct IntermediateOutcomeTests: IatiExporting {
  private let design = """
    programme p "P" {
      objective a "A" { stage learning }
      objective b "B" { stage scale; result intermediate-outcome }
      objective c "C" { stage scale }
      indicator i "I" { measures b; counts "x" }
    }

    """

  @Test(arguments: Logframe.Columns.allCases)
  func `It stands between the outcomes and the impact of every logframe`(
    columns: Logframe.Columns
  ) throws {
    let reading = try #require(readings(design).first)
    let frame = Logframe(of: reading, in: columns)
    let kinds = frame.results.all.map { $0.kind } + frame.results.absent.map { $0.kind }
    #expect(kinds == [.impact, .intermediateOutcome, .outcome, .output])
    let words = frame.document.tables.flatMap { table in
      [table.heading ?? ""] + table.rows.flatMap { $0 }.flatMap { $0 ?? [] }.map { $0.words }
    }
    #expect(words.contains { $0.hasPrefix("2 Intermediate outcome") })
  }

  @Test func `A logframe has no such level where the design has none`() throws {
    let text = design.replacing("; result intermediate-outcome", with: "")
    let reading = try #require(readings(text).first)
    let results = Logframe(of: reading, in: .eu).results
    #expect(results.all.map { $0.kind } == [.impact, .impact, .outcome])
    #expect(results.absent.map { $0.kind } == [.output])
  }

  @Test func `IATI has it as an outcome, which is said`() {
    let export = export(design)
    #expect(export.xml.contains("<result type=\"2\">"))
    #expect(export.losses.contains { $0.hasSuffix("intermediate outcomes as outcomes: “B”.") })
  }
}
