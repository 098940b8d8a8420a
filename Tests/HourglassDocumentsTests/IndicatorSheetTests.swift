import Foundation
import Hourglass
import HourglassLanguage
import HourglassReading
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// One reference sheet for each indicator.
@Suite struct IndicatorSheetTests {
  private let design = """
    programme p "P" {
      peers q "Q" { are people; number 8 }
      objective a "A" { stage learning; for q }
      objective b "B" { stage scale }
      assumption m "M"
      indicator i "I" {
        measures a, b, m; facet use; key; definition "D"; percent of q; formula "x / y"
        direction down; series cumulative; aggregate yes
        baseline 12.5% in 2012-06-30 because "Survey"
        target 8% by 2014; target 5% during 2016-01 to 2016-06 because "Law"; target tbd until 2017
        where sex "f" { baseline 9% in 2012; target 4% by 2016-09-30; target tbd until 2017 }
        where sex "m" { target none because "Few" }
        disaggregated by sex as "f", "m"; location "L"; source "S1"; source "S2"
        method interview; told by q; tracked by q every year; reported to "Board" every year
        limitations "W"; proxy because "Cheap"; threshold red above 20%; code "16.6.2" in "SDG"
        changed 2014-09 because "C"
      }
      indicator "J / J" { counts events; limitations tbd until 2015 }
      indicator "j * j" { measures none because "It is context"; story }
    }

    """

  private func readings(_ text: String) throws -> [Reading] {
    let examination = analyse(Array(text.utf8), on: Day(year: 2014, month: 1, day: 1))
    #expect(examination.document.findings.isEmpty)
    return examination.designs.map { $0.reading }
  }

  private func sheets() throws -> [IndicatorReferenceSheet] {
    try readings(design).flatMap { reading in
      reading.programme.indicators.indices.map { IndicatorReferenceSheet(of: $0, reading) }
    }
  }

  private func words(_ table: Table) -> [[String]] {
    table.rows.map { row in row.map { ($0 ?? []).map { $0.text }.joined(separator: "\n") } }
  }

  @Test func allFields() throws {
    let sheet = try #require(try sheets().first)
    let expected: [[String]] = [
      ["Indicator"], ["Name of indicator", "I\ncode: SDG 16.6.2"],
      ["Name of result measured", "outcome: A\nimpact: B\nthe assumption “M”"],
      ["Reported in a performance plan, and for which years (to be filled in)", ""],
      ["Description"], ["Precise definition", "D"],
      ["Unit of measure", "percentage of Q\nformula: x / y\nLower is better."],
      ["Disaggregated by", "sex (f, m)\nplace: L"],
      ["Rationale for indicator", "it is a proxy, because: Cheap"],
      ["Plan for data collection"], ["Data source", "S1; S2"],
      ["Method of data collection and construction", "interview\ntold by: Q"],
      ["Reporting frequency", "collected: every year\nreported to: Board every year"],
      ["Individuals responsible, by role", "Q"],
      ["Targets and baseline"],
      ["Baseline and its timeframe", "12.5% (2012-06-30)\nbecause: Survey"],
      ["Target 2014", "8%"], ["Target 2016-01 to 2016-06", "5%"],
      ["Target", "to be defined by 2017"],
      ["Baseline and its timeframe, sex: f", "9% (2012)"], ["Target 2016-09-30, sex: f", "4%"],
      ["Target, sex: f", "to be defined by 2017"], ["Target, sex: m", "none, because Few"],
      ["Rationale for targets", "5% during 2016-01 to 2016-06: Law"],
      ["Thresholds", "red above 20%"],
      ["Data quality issues"],
      ["Dates of previous data quality assessments, and name of reviewer (to be filled in)", ""],
      ["Date of future data quality assessments (to be filled in)", ""],
      ["Known data limitations", "W"],
      ["Changes to indicator"], ["Changes to indicator", "2014-09: C"],
      [
        "Other notes",
        "A key indicator.\nwhat it measures: Use in practice\n"
          + "Each value includes the earlier ones.\nValues of several places can be added up.",
      ], ["This sheet was last updated on (to be filled in)", ""],
    ]
    #expect(words(sheet.document.tables[0]) == expected)
    #expect(sheet.gaps.isEmpty)
  }

  /// Where a field for each target would fill pages, groups stand beside the whole, and the head
  /// that is repeated says which indicator it is.
  @Test func manyTargets() throws {
    let targets = (1...8).map { "target \($0 * 10) by \(2013 + $0)" }.joined(separator: "; ")
    let text = """
      programme p "P" {
        indicator i "I" { counts "x"; \(targets); where sex "f" { \(targets) } }
      }
      """
    let reading = try #require(readings(text).first)
    let table = IndicatorReferenceSheet(of: 0, reading).document.tables[0]
    #expect(table.columns.map { $0.heading } == ["Field", "I"])
    #expect(words(table).filter { $0[0].hasPrefix("Target 20") }.count == 8)
    #expect(words(table).contains(["Target 2015", "20; f: 20"]))
  }

  /// A gap, what is none on purpose, what will come and silence are told apart.
  @Test func whatIsNotThere() throws {
    let (second, third) = (try sheets()[1], try sheets()[2])
    let fields = Dictionary(
      uniqueKeysWithValues: second.sections.flatMap { $0.fields }.map { ($0.title, $0.lines) })
    #expect(
      fields["Precise definition"] == [Line(.notStated)])
    #expect(fields["Disaggregated by"] == [Line(.notStated)])
    #expect(fields["Known data limitations"] == [Line("to be defined by 2015")])
    #expect(
      fields["Name of result measured"]?.first == Line("Not linked to one objective (output)"))
    #expect(fields["Rationale for targets (to be filled in)"] == [])
    #expect(
      second.gaps == ["Data source", "Individuals responsible, by role", "Target"])
    let words = words(third.document.tables[0])
    #expect(words[2][1] == "none, because It is context")
    #expect(words[15] == ["Baseline and its timeframe", "not needed"])
  }

  /// A list of all, then a sheet for each, with every figure in a cell of its own.
  @Test func workbook() throws {
    let workbook = indicatorSheets(try readings(design)).workbook
    #expect(workbook.sheets.map { $0.name } == ["Indicators", "I", "J / J", "j * j"])
    let overview = workbook.sheets[0]
    #expect(overview.rows.map { $0[0] } == [.text("1.a: I"), .text("J / J"), .text("j * j")])
    #expect(overview.rows[0][4] == .empty)
    #expect(
      overview.rows[1][4] == .gap("Data source\nIndividuals responsible, by role\nTarget"))
    let rows = workbook.sheets[1].rows
    #expect(rows.allSatisfy { $0.count == 2 })
    func value(_ field: String) -> Workbook.Cell? { rows.first { $0[0] == .text(field) }?[1] }
    #expect(value("Target 2014") == .number(Quantity(8, isPercentage: true)))
    #expect(value("Target 2016-09-30, sex: f") == .number(Quantity(4, isPercentage: true)))
    #expect(
      value("Baseline and its timeframe, sex: f")
        == .number(Quantity(9, isPercentage: true), ending: " (2012)"))
    #expect(value("This sheet was last updated on (to be filled in)") == .empty)
    #expect(rows[0] == [.text("Indicator"), .before])
    #expect(workbook.sheets[2].rows.contains([.text("Target"), .gap("missing")]))
  }

  /// Every sheet on a page of its own, and a design without an indicator says so.
  @Test func pages() throws {
    let binder = indicatorSheets(try readings(design + "programme r \"<b>\" {}\n"))
    #expect(binder.html.split(separator: "<main>").count == 6)
    #expect(binder.html.contains("size: A4 portrait") && binder.html.contains("break-before: page"))
    #expect(binder.html.contains("missing: an indicator<"))
    #expect(!binder.html.contains("<b>”"))
    let lines = binder.markdown.split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("# ") } == [
        "# Indicator reference sheets of “P”", "# I", "# J / J", "# j \\* j",
        "# Indicator reference sheets of “\\<b\\>”",
      ])
    #expect(lines.contains("| Data source | S1; S2 |"))
    #expect(lines.last?.hasPrefix("| **missing: an indicator** |") == true)
    #expect(binder.workbook.sheets.count == 5)
  }

  @Test func hostileTexts() throws {
    let hostile = #"<script>&'\" | =1+1 ]]> *x* \\| [a]: 学び شبكة"#
    let text = """
      programme p "P" { indicator i "\(hostile)" {
        definition "\(hostile)"; counts "\(hostile)"; source "\(hostile)"; limitations "\(hostile)"
        changed 2014 because "\(hostile)"; where sex "\(hostile)" { baseline 3 } } }

      """
    let readings = try readings(text)
    let binder = indicatorSheets(readings)
    let page = binder.html
    #expect(!page.contains("<script"))
    #expect(
      page.ranges(of: "&lt;script&gt;&amp;&#39;&quot; | =1+1 ]]&gt; *x* \\| [a]: 学び شبكة").count
        == 11)
    for line in binder.markdown.split(separator: "\n") where line.hasPrefix("|") {
      #expect(line.hasSuffix(" |"))
    }
    let rows = binder.workbook.sheets[1].rows
    #expect(
      rows.contains([
        .text("Data source"), .text(#"<script>&'" | =1+1 ]]> *x* \| [a]: 学び شبكة"#),
      ]))
  }
}
