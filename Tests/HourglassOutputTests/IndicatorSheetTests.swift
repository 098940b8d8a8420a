import Foundation
import Hourglass
import HourglassLanguage
import HourglassReading
import Testing

@testable import HourglassOutput

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
    try readings(design).flatMap { IndicatorReferenceSheet.all(of: $0) }
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
      ["Unit of measure", "percent of Q\nformula: x / y\nLower is better."],
      ["Disaggregated by", "sex (f, m)\nplace: L"],
      ["Rationale for indicator", "it is a proxy, because: Cheap"],
      ["Plan for data collection"], ["Data source", "S1; S2"],
      ["Method of data collection and construction", "interview\ntold by: Q"],
      ["Reporting frequency", "collected: every year\nreported to: Board every year"],
      ["Individuals responsible, by role", "Q"],
      ["Targets and baseline"],
      ["Baseline and its timeframe", "12.5% in 2012-06-30\nbecause: Survey"],
      ["Targets", "8% by 2014\n5% during 2016-01 to 2016-06\nto be defined by 2017"],
      ["Rationale for targets", "5% during 2016-01 to 2016-06: Law"],
      ["Thresholds", "red above 20%"],
      ["Data quality issues"],
      ["Dates of previous data quality assessments, and name of reviewer (to be filled in)", ""],
      ["Date of future data quality assessments (to be filled in)", ""],
      ["Known data limitations", "W"],
      ["Changes to indicator"], ["Changes to indicator", "2014-09: C"],
      [
        "Other notes",
        "A key indicator.\nfacet: Use in practice\nseries: cumulative\n"
          + "can be added up across places: yes",
      ], ["This sheet was last updated on (to be filled in)", ""],
    ]
    #expect(words(sheet.table) == expected)
    #expect(
      sheet.groups.map { words($0) } == [
        ["sex: f", "9% in 2012", "4% by 2016-09-30\nto be defined by 2017"],
        ["sex: m", "not stated", "none, because Few"],
      ])
    #expect(sheet.gaps.isEmpty)
  }

  /// A gap, what is none on purpose, what will come and silence are told apart.
  @Test func whatIsNotThere() throws {
    let (second, third) = (try sheets()[1], try sheets()[2])
    let fields = Dictionary(
      uniqueKeysWithValues: second.sections.flatMap { $0.fields }.map { ($0.title, $0.lines) })
    #expect(
      fields["Precise definition"] == [Line("not stated", .faint)])
    #expect(fields["Disaggregated by"] == [Line("not stated", .faint)])
    #expect(fields["Known data limitations"] == [Line("to be defined by 2015")])
    #expect(fields["Name of result measured"]?.first == Line("Not linked to one objective"))
    #expect(fields["Rationale for targets (to be filled in)"] == [])
    #expect(
      second.gaps == [
        "missing [missing-source]", "missing [missing-tracker]", "missing [missing-target]",
      ])
    #expect(words(third.table)[2][1] == "none, because It is context")
    #expect(words(third.table)[15] == ["Baseline and its timeframe", "not needed"])
  }

  @Test func workbook() throws {
    let workbook = indicatorSheetsWorkbook(try readings(design))
    let names = workbook.sheets.map { $0.name }
    #expect(names == ["Indicators", "i", "J - J", "j - j (2)"])
    #expect(sheetNames(names) == names)
    let overview = workbook.sheets[0]
    #expect(overview.rows.map { $0[1] } == names.dropFirst().map { .text($0) })
    #expect(overview.rows.map { $0[2] } == [.text("I"), .text("J / J"), .text("j * j")])
    #expect(overview.rows[0][6] == .empty)
    let rows = workbook.sheets[1].rows
    #expect(rows.allSatisfy { $0.count == 2 })
    func value(_ field: String) -> Workbook.Cell? { rows.first { $0[0] == .text(field) }?[1] }
    #expect(value("Baseline") == .number(Quantity(125, decimals: 1, isPercentage: true)))
    #expect(value("Baseline of") == .date(Day(year: 2012, month: 6, day: 30)))
    #expect(value("Why this baseline") == .text("Survey"))
    #expect(value("Target 1") == .number(Quantity(8, isPercentage: true)))
    #expect(value("Target 1 due") == .year(2014))
    #expect(value("Target 2 due") == .text("2016-01 to 2016-06"))
    #expect(value("Target") == .text("to be defined by 2017"))
    #expect(value("Baseline, sex: f") == .number(Quantity(9, isPercentage: true)))
    #expect(value("Target due, sex: f") == .date(Day(year: 2016, month: 9, day: 30)))
    #expect(value("Target, sex: m") == .text("none, because Few"))
    #expect(value("Data source") == .text("S1; S2"))
    #expect(value("This sheet was last updated on (to be filled in)") == .empty)
    #expect(rows[0] == [.text("INDICATOR"), .empty])
    let gaps = workbook.sheets[2].rows
    #expect(gaps.contains([.text("Target"), .gap("missing [missing-target]")]))
  }

  /// Every sheet on a page of its own, and a design without an indicator says so.
  @Test func pages() throws {
    let text = design + "programme r \"<b>\" {}\n"
    let page = indicatorSheetsHtml(try readings(text))
    #expect(page.split(separator: "<main>").count == 5)
    #expect(page.contains("size: A4 portrait") && page.contains("break-before: page"))
    #expect(page.contains("missing: an indicator [no-indicators]"))
    #expect(!page.contains("<b>”"))
    let markdown = indicatorSheetsMarkdown(try readings(text))
    let lines = markdown.split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("#") } == [
        "# Indicator reference sheets of “P”", "## I", "### Figures by group", "## J / J",
        "## j \\* j", "# Indicator reference sheets of “\\<b\\>”",
      ])
    #expect(lines.contains("| Data source | S1; S2 |"))
    #expect(lines.last == "**missing: an indicator \\[no-indicators\\]**")
    let sheets = indicatorSheetsWorkbook(try readings(text)).sheets
    #expect(sheets.count == 4)
    #expect(sheets[0].rows.last?[2] == .gap("missing: an indicator [no-indicators]"))
  }

  @Test func hostileTexts() throws {
    let hostile = #"<script>&'\" | =1+1 ]]> *x* \\| [a]: 学び شبكة"#
    let text = """
      programme p "P" { indicator i "\(hostile)" {
        definition "\(hostile)"; counts "\(hostile)"; source "\(hostile)"; limitations "\(hostile)"
        changed 2014 because "\(hostile)"; where sex "\(hostile)" { baseline 3 } } }

      """
    let readings = try readings(text)
    let page = indicatorSheetsHtml(readings)
    #expect(!page.contains("<script"))
    #expect(
      page.split(separator: "&lt;script&gt;&amp;&#39;&quot; | =1+1 ]]&gt; *x* \\| [a]: 学び شبكة")
        .count == 10)
    for line in indicatorSheetsMarkdown(readings).split(separator: "\n") where line.hasPrefix("|") {
      #expect(line.hasSuffix(" |"))
    }
    let rows = indicatorSheetsWorkbook(readings).sheets[1].rows
    #expect(
      rows.contains([
        .text("Data source"), .text(#"<script>&'" | =1+1 ]]> *x* \| [a]: 学び شبكة"#),
      ]))
  }
}
