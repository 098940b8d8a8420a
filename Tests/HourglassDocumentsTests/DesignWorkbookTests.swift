import Hourglass
import HourglassLanguage
import HourglassSyntax
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// What a design brings to the sheets of its workbook.
@Suite struct DesignWorkbookTests {
  private func workbook(
    _ text: String, on day: Day = Day(year: 2000, month: 1, day: 1)
  ) throws -> Workbook {
    let examination = analyse(Array(text.utf8), on: day)
    #expect(examination.document.findings.isEmpty)
    let workbook = HourglassDocuments.workbook(
      of: examination.designs.map {
        (reading: $0.reading, checklist: Checklist(of: $0.reading, on: day))
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
        "Checklist", "Indicators", "Logframe", "Activities", "Risks", "Assumptions", "Gaps",
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
    let sheet = try #require(workbook.sheets.first)
    // The stage and the objective stand above their indicators, and on no row of theirs.
    #expect(
      sheet.rows.compactMap { $0[1] == .before ? $0[0] : nil }.contains(.text("Objective: A")))
    func cells(_ title: String, _ workbook: Workbook) throws -> [String: Workbook.Cell] {
      let rows = workbook.sheets[0].rows
      return try row(
        workbook, "Checklist", try #require(rows.firstIndex { $0[0].begins(with: title) }))
    }
    let share = try cells("1.1.a: I", workbook)
    #expect(
      share["Baseline"]
        == .number(Quantity(125, decimals: 1, isPercentage: true), ending: " in 2012-06-30"))
    #expect(share["Next target"] == .number(Quantity(8, isPercentage: true), ending: " by 2014"))
    #expect(
      share["Final target"]
        == .number(Quantity(5, isPercentage: true), ending: " during 2016-01 to 2016-06"))
    // Its groups have theirs in words, so that numbers stay numbers.
    guard case .text(let groups)? = share["Disaggregation and reporting"] else {
      Issue.record("no words on groups")
      return
    }
    #expect(groups.contains("\nx, 15 to 24: baseline 10%, target 7% by 2014\n"))
    #expect(share["Status"] == .empty)
    let rated = try cells("J", workbook)
    #expect(rated["Baseline"] == .number(Quantity(2)))
    #expect(rated["Final target"] == .number(Quantity(4), ending: " by 2016-05-31"))
    #expect(rated["Data source"] == .gap("missing"))
    let later = try self.workbook(design, on: Day(year: 2017, month: 1, day: 1))
    #expect(
      try cells("1.1.a: I", later)["Next target"]
        == .text("none: all dates have passed"))
  }

  @Test func indicators() throws {
    let workbook = try workbook(design)
    let cells = try row(workbook, "Indicators", 0)
    let expected: [String: String] = [
      "Indicator": "1.1.a: I\ncode: SDG 16.6.2\nname: i",
      "Result measured": "outcome: A",
      "Definition and unit": "D\npercentage of Q\nformula: x / y\nLower is better.",
      "Disaggregated by": "sex (f, m, x), country, Age group (15 to 24)\nplace: L",
      "Data source and method": "S1; S2\ninterview\ntold by: Q\nW",
      "Tracking and reporting":
        "Home\ncollected: every year\nreported to: Board every year",
      "Milestones": "9% by 2013-Q4\n8% by 2014",
      "Notes": """
      it is a proxy, because: X
      5% during 2016-01 to 2016-06: Law
      red above 20%
      A key indicator.
      what it measures: Use in practice
      Each value includes the earlier ones.
      Values of several places can be added up.
      2014-09: C
      baseline, because: Survey
      """,
    ]
    for (heading, text) in expected { #expect(cells[heading] == .text(text), "\(heading)") }
    #expect(
      cells["Final target"]
        == .number(Quantity(5, isPercentage: true), ending: " during 2016-01 to 2016-06"))
    #expect(
      try row(workbook, "Indicators", 1)["Result measured"] == .text("the assumption “M”"))
    // All of it fits across one page on which it can be read.
    let sheet = try #require(workbook.sheets.first { $0.name == "Indicators" })
    #expect(columnWidths(of: sheet).reduce(0, +) < 200)
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

  /// In the columns of the profile that the design follows.
  @Test(arguments: [("fcdo", "Values"), ("eu", "Results chain")])
  func logframeOfAProfile(profile: String, column: String) throws {
    let examination = analyse(
      Array(design.replacing("  peers q", with: "  follows \(profile)\n  peers q").utf8))
    let reading = try #require(examination.designs.first).reading
    let day = Day(year: 2014, month: 1, day: 1)
    let workbook = HourglassDocuments.workbook(
      of: [(reading: reading, checklist: Checklist(of: reading, on: day))], findings: [])
    let sheet = try #require(workbook.sheets.first { $0.name == "Logframe" })
    #expect(sheet.columns.contains { $0.heading == column })
    let exported = logframes([Logframe(of: reading, in: nil)]).workbook
    #expect(sheet.rows == exported.sheets[0].rows)
    #expect(workbook.sheets[3].rows == exported.sheets[1].rows)
  }

  @Test func risksAndAssumptions() throws {
    let workbook = try workbook(design)
    let risk = try row(workbook, "Risks", 0)
    #expect(risk["Risk"] == .text("=R"))
    #expect(risk["Threatens"] == .text("A\nB") && risk["Likelihood"] == .text("high"))
    #expect(risk["Consequence"] == .text("to be defined by 2015"))
    #expect(risk["Response"] == .text("First, through T\nSecond"))
    let assumption = try row(workbook, "Assumptions", 0)
    #expect(assumption["Links and activities that depend on it"] == .text("A → B"))
    #expect(assumption["Because"] == .text("R") && assumption["Tested by"] == .text("J\nQ"))
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
    let checklist = try #require(workbook.sheets.first)
    #expect(
      checklist.rows.last?[0]
        == .text(
          "4. Diffusing learning outcomes to achieve results at scale\n"
            + "Left out on purpose: It is a club."))
  }

  /// Several designs share the sheets, each below its title; their logframes have dates of their own.
  @Test func severalDesigns() throws {
    let workbook = try workbook(
      "programme p \"P\" { risk \"R\" {} }\nprogramme q \"Q\" { risk \"S\" {} }\n")
    let risks = try #require(workbook.sheets.first { $0.name == "Risks" })
    #expect(risks.rows.map { $0[0] } == [.text("P"), .text("R"), .text("Q"), .text("S")])
    #expect(risks.rows.map { $0[1] == .before } == [true, false, true, false])
    #expect(
      workbook.sheets.map { $0.name } == [
        "Checklist", "Indicators", "Logframe P", "Activities P", "Logframe Q", "Activities Q",
        "Risks", "Assumptions", "Gaps",
      ])
  }
}

extension Workbook.Cell {
  fileprivate func begins(with title: String) -> Bool {
    if case .text(let text) = self { return text == title || text.hasPrefix(title + "\n") }
    return false
  }
}
