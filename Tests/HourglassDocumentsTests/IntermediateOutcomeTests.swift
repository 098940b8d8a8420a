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

  /// Some funders have it between the outputs and the outcome, which a design says by its links.
  @Test(arguments: [
    ("b", "c", ["1 I", "2 C", "2.1 B", "2.1.1 A"]),
    ("c", "b", ["1 I", "2 B", "2.1 A", "2.2 C"]),
  ])
  func `One that leads to an outcome stands below it`(
    from: String, to: String, expected: [String]
  ) throws {
    let links = ["a": ["b", "c"], "b": [], "c": []].merging([from: [to]]) { $0 + $1 }
    func block(_ name: String, _ result: String) -> String {
      let lines = (links[name] ?? []).map { "leads to \($0) because \"R\"; " }.joined()
      return "objective \(name) \"\(name.uppercased())\" { result \(result); \(lines)}\n"
    }
    let text =
      "programme p \"P\" {\nobjective i \"I\" { result impact }\n"
      + block("a", "output") + block("b", "intermediate-outcome") + block("c", "outcome") + "}\n"
    let frame = Logframe(of: try #require(readings(text).first), in: .eu)
    #expect(
      frame.results.all.map { ($0.number ?? "") + " " + frame.title(of: $0).words } == expected)
  }

  @Test func `IATI has it as an outcome, which is said`() {
    let export = export(design)
    #expect(export.xml.contains("<result type=\"2\">"))
    #expect(export.losses.contains { $0.hasSuffix("intermediate outcomes as outcomes: “B”.") })
  }
}
