import Hourglass
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassOutput

/// What a design brings to the sheets of its workbook.
@Suite struct DesignWorkbookTests {
  private func workbook(
    _ text: String, on day: Day = Day(year: 2000, month: 1, day: 1)
  ) throws -> Workbook {
    let examination = analyse(Array(text.utf8), on: day)
    #expect(examination.document.findings.isEmpty)
    let workbook = HourglassOutput.workbook(
      of: examination.designs.map {
        DesignOnSheets($0.reading, Checklist(of: $0.reading, on: day))
      }, findings: examination.findings(path: "p", withAllowed: true))
    for sheet in workbook.sheets {
      for row in sheet.rows { #expect(row.count == sheet.columns.count, "\(sheet.name)") }
    }
    return workbook
  }

  /// The cells of a row by their headings.
  private func row(
    _ workbook: Workbook, _ sheet: String, _ index: Int
  ) throws -> [String: Workbook.Cell] {
    let sheet = try #require(workbook.sheets.first { $0.name == sheet })
    let row = try #require(sheet.rows.indices.contains(index) ? sheet.rows[index] : nil)
    return Dictionary(
      uniqueKeysWithValues: zip(sheet.columns.map { $0.heading }, row))
  }

  private let design = """
    programme p "P" {
      peers q "Q" { number 8 }
      group h "Home" { number 9 }
      objective a "A" {
        stage learning; for q; gains experiential-knowledge
        leads to b because "R" { assuming m }
      }
      objective b "B" { stage scale; for h }
      assumption m "M" { tested by j; tested by q; tested by 2014-09-30 }
      tool t "T" { kind report-back; from q to h; serves b }
      risk r "=R" {
        threatens a, b; likelihood high; consequence tbd until 2015
        response t "First"; response "Second"; owner h
      }
      indicator i "I" {
        measures a; facet use; key; definition "D"; percent of q; formula "x / y"; direction down
        series cumulative; aggregate yes; baseline 12.5% in 2012-06-30 because "Survey"
        target 8% by 2014; target 9% by 2013-Q4; target 5% during 2016-01 to 2016-06 because "Law"
        disaggregated by sex as "f", "m"; disaggregated by country;
        where sex "x", "Age group" "15 to 24" { baseline 10%; target 7% by 2014 }
        location "L"; source "S1"
        source "S2"; method interview; told by q; tracked by h every year
        reported to "Board" every year; limitations "W"; proxy because "X"
        threshold red above 20%; code "16.6.2" in "SDG"; changed 2014-09 because "C"
      }
      indicator j "J" { measures m; rated 1 to 5; baseline 2; target 4 by 2016-05-31 }
    }

    """

  @Test func sheets() throws {
    let workbook = try workbook(design)
    #expect(
      workbook.sheets.map { $0.name } == [
        "Checklist", "Indicators", "Logframe", "Risks", "Assumptions", "Gaps",
      ])
    #expect(workbook.title == "P")
    for name in ["Checklist", "Risks", "Assumptions", "Gaps"] {
      let sheet = try #require(workbook.sheets.first { $0.name == name })
      #expect(sheet.columns.last?.heading == "Status")
      #expect(sheet.columns.last?.choices.count == 3)
    }
  }

  @Test func checklist() throws {
    let workbook = try workbook(design, on: Day(year: 2014, month: 1, day: 1))
    let missing = try row(workbook, "Checklist", 0)
    #expect(missing["Indicator"] == .empty)
    let cells = try row(workbook, "Checklist", 2)
    #expect(cells["Objective"] == .text("A") && cells["Indicator"] == .text("I"))
    #expect(
      cells["Baseline"] == .number(Quantity(125, decimals: 1, isPercentage: true)))
    #expect(cells["Baseline of"] == .date(Day(year: 2012, month: 6, day: 30)))
    #expect(cells["Next target"] == .number(Quantity(8, isPercentage: true)))
    #expect(cells["Next target due"] == .year(2014))
    #expect(cells["Final target"] == .number(Quantity(5, isPercentage: true)))
    #expect(cells["Final target due"] == .text("2016-01 to 2016-06"))
    #expect(cells["Status"] == .empty)
    let rated = try row(workbook, "Checklist", 4)
    #expect(rated["Baseline"] == .number(Quantity(2)))
    #expect(rated["Final target due"] == .date(Day(year: 2016, month: 5, day: 31)))
    #expect(rated["Source"] == .gap("missing"))
    let later = try self.workbook(design, on: Day(year: 2017, month: 1, day: 1))
    #expect(
      try row(later, "Checklist", 2)["Next target"]
        == .text("none: the dates of all targets have passed"))
  }

  @Test func indicators() throws {
    let cells = try row(workbook(design), "Indicators", 0)
    let expected: [String: String] = [
      "Name": "i", "Codes": "SDG 16.6.2", "Measures": "“A”", "Facet": "use", "Key": "yes",
      "Definition": "D", "Unit": "percent of Q", "Formula": "x / y", "Better direction": "lower",
      "Series": "cumulative", "Can be added up across places": "yes",
      "Disaggregated by": "sex: f, m, x; country; Age group: 15 to 24", "Places": "L",
      "Source": "S1; S2",
      "Method": "interview", "Told by": "Q", "Tracked by": "Home", "Frequency": "every year",
      "Reported to": "Board", "Reporting frequency": "every year", "Why this baseline": "Survey",
      "Milestones": "9% by 2013-Q4; 8% by 2014", "Target due": "2016-01 to 2016-06",
      "Why this target": "Law", "Thresholds": "red above 20%", "Limitations": "W",
      "Proxy, because": "X", "Changes": "2014-09: C",
    ]
    for (heading, text) in expected { #expect(cells[heading] == .text(text), "\(heading)") }
    #expect(cells["Target"] == .number(Quantity(5, isPercentage: true)))
    let other = try row(workbook(design), "Indicators", 1)
    #expect(
      other["Definition"] == .empty && other["Source"] == .gap("missing")
    )
    #expect(other["Measures"] == .text("the assumption “M”"))
  }

  /// The same as the logframe that is exported, with numbers as numbers.
  @Test func logframe() throws {
    let workbook = try workbook(design)
    let top = try row(workbook, "Logframe", 0)
    #expect(top["Summary"] == .text("1 Goal (impact)\nB"))
    #expect(top["Indicator"] == .gap("missing: an indicator"))
    let cells = try row(workbook, "Logframe", 1)
    #expect(cells["Target 2013-Q4"] == .number(Quantity(9, isPercentage: true)))
    #expect(
      cells["Baseline"]
        == .number(Quantity(125, decimals: 1, isPercentage: true), ending: " (2012-06-30)"))
    #expect(cells["Means of verification"] == .text("S1; S2\nmethod: interview"))
    #expect(try row(workbook, "Logframe", 2)["Summary"] == .above)
  }

  @Test func risksAndAssumptions() throws {
    let workbook = try workbook(design)
    let risk = try row(workbook, "Risks", 0)
    #expect(risk["Risk"] == .text("=R") && risk["Kind"] == .empty)
    #expect(risk["Threatens"] == .text("A; B") && risk["Likelihood"] == .text("high"))
    #expect(risk["Consequence"] == .text("to be defined by 2015"))
    #expect(risk["Response"] == .text("First; Second") && risk["Through"] == .text("T"))
    let assumption = try row(workbook, "Assumptions", 0)
    #expect(assumption["Links and tools that depend on it"] == .text("A → B"))
    #expect(assumption["Because"] == .text("R") && assumption["Tested by"] == .text("J; Q"))
    #expect(assumption["Tested on"] == .date(Day(year: 2014, month: 9, day: 30)))
  }

  /// What is accepted is there with its reason.
  @Test func gaps() throws {
    let text = design.replacing(
      "  peers q", with: "  allow missing-baseline because \"Later\"\n  peers q")
    let gaps = try #require(try workbook(text).sheets.last)
    #expect(gaps.rows.count > 3)
    #expect(gaps.rows.allSatisfy { $0[0] != .empty && $0[5] != .empty })
    let allowed = try workbook(
      text.replacing(" baseline 2;", with: "")
    ).sheets.last?.rows.first { $0[6] != .empty }
    #expect(allowed?[6] == .text("Later"))
  }

  @Test func whatIsLeftOutOnPurpose() throws {
    let workbook = try workbook(
      "programme p \"P\" { meant to stop after contact because \"It is a club\" }\n")
    #expect(
      try row(workbook, "Logframe", 0)["Summary"]
        == .text("Goal (impact)\nLeft out on purpose: It is a club."))
    let cells = try row(workbook, "Checklist", 3)
    #expect(cells["Remark"] == .text("Left out on purpose: It is a club."))
    #expect(cells["Indicator"] == .empty)
  }

  /// Several designs of a file share the sheets, and each row says whose it is.
  @Test func severalDesigns() throws {
    let workbook = try workbook(
      "programme p \"P\" { risk \"R\" {} }\nprogramme q \"Q\" { risk \"S\" {} }\n")
    let risks = try #require(workbook.sheets.first { $0.name == "Risks" })
    #expect(risks.columns[0].heading == "Programme" && risks.fixedColumns == 2)
    #expect(risks.rows.map { $0[0] } == [.text("P"), .text("Q")])
  }
}
