import Foundation
import Hourglass
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassOutput

/// Logframes as Markdown, as a page and as a workbook.
@Suite struct LogframeFormatTests {
  private let hostile = #"<script>&'\" | =1+1 ]]> *x* \\| `y` شبكة 学び"#

  private func readings(_ text: String) -> [Reading] {
    analyse(Array(text.utf8), on: Day(year: 2014, month: 1, day: 1)).designs.map { $0.reading }
  }

  private func design(_ title: String) -> String {
    """
    programme p "\(title)" {
      why "\(title)"
      peers q "\(title)" { are people; number 8 }
      objective a "\(title)" { stage learning; definition "\(title)"; leads to b because "Y" {
        assuming m } }
      objective b "\(title)" { stage scale }
      assumption m "\(title)"
      tool t "\(title)" { with q; serves a; using "\(title)" }
      risk r "\(title)" { threatens a; likelihood low; consequence low }
      indicator i "\(title)" {
        measures a; counts "\(title)"; baseline "\(title)" in 2012; target 1200.5 by 2014-05-31
        target 80% by 2016; source "\(title)"; where sex "\(title)" { target 3 by 2014 }
      }
    }

    """
  }

  @Test func hostileTexts() throws {
    for columns in Logframe.Columns.allCases {
      let frames = readings(design(hostile)).map { Logframe(of: $0, in: columns) }
      let page = logframeHtml(frames)
      let shown = "&lt;script&gt;&amp;&#39;&quot; | =1+1 ]]&gt; *x* \\| `y` شبكة 学び"
      #expect(page.contains("<b dir=\"auto\">\(shown)</b>"))
      #expect(!page.contains("<script"))
      for tag in ["main", "table", "tbody", "tr", "td", "div", "b", "i", "span"] {
        let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
        #expect(opened > 0 && opened == page.split(separator: "</\(tag)>").count - 1, "\(tag)")
      }
      let text = logframeMarkdown(frames)
      #expect(
        text.contains(#"**\<script\>\&'" \| =1+1 \]\]\> \*x\* \\\| \`y\` شبكة 学び**"#))
      for line in text.split(separator: "\n") where line.hasPrefix("|") {
        #expect(line.hasSuffix(" |"))
      }
    }
  }

  /// Every title is there, in every format and with every donor's columns.
  @Test(arguments: Logframe.Columns.allCases) func nothingIsLost(columns: Logframe.Columns) throws {
    var count = 0
    for file in Repository.examples {
      for reading in readings(Repository.text(of: file)) {
        let frames = [Logframe(of: reading, in: columns)]
        let texts = [logframeMarkdown(frames), logframeHtml(frames)]
        let cells = logframeWorkbook(frames).sheets.flatMap { $0.rows }.flatMap { $0 }
        let words = cells.compactMap { cell -> String? in
          if case .text(let text) = cell { return text }
          return nil
        }.joined(separator: "\n")
        let programme = reading.programme
        let heads =
          programme.indicators.map { $0.head } + programme.objectives.map { $0.head }
          + programme.assumptions.map { $0.head } + programme.tools.map { $0.head }
          + (columns == .eu ? [] : programme.risks.map { $0.head })
        for head in heads {
          let title = programme.title(head)
          #expect(texts[0].contains(markdown(title)), "\(file): \(title)")
          #expect(texts[1].contains(html(title)), "\(file): \(title)")
          #expect(words.contains(title), "\(file): \(title)")
          count += 1
        }
      }
    }
    #expect(count > 60)
  }

  /// The cells of a row by their headings.
  private func row(_ sheet: Workbook.Sheet, _ index: Int) -> [String: Workbook.Cell] {
    Dictionary(uniqueKeysWithValues: zip(sheet.columns.map { $0.heading }, sheet.rows[index]))
  }

  /// Numbers are numbers and dates are dates; a group has a row of its own.
  @Test func europeanSheet() throws {
    let workbook = logframeWorkbook(readings(design("=X")).map { Logframe(of: $0, in: .eu) })
    #expect(workbook.sheets.map { $0.name } == ["Logframe", "Activities"])
    let sheet = workbook.sheets[0]
    #expect(
      sheet.columns.map { $0.heading } == [
        "Level", "Results chain", "Indicator", "Unit", "Group", "Baseline", "Baseline of",
        "Milestone 1", "Milestone 1 due", "Target", "Target due", "Current value",
        "Current value of", "Source and mean of verification", "Assumptions",
      ])
    #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    let whole = row(sheet, 1)
    #expect(whole["Level"] == .text("Outcome") && whole["Results chain"] == .text("=X\n=X"))
    #expect(whole["Baseline"] == .text("=X") && whole["Baseline of"] == .year(2012))
    #expect(whole["Milestone 1"] == .number(Quantity(12005, decimals: 1)))
    #expect(whole["Milestone 1 due"] == .date(Day(year: 2014, month: 5, day: 31)))
    #expect(whole["Target"] == .number(Quantity(80, isPercentage: true)))
    #expect(whole["Target due"] == .year(2016) && whole["Current value"] == .empty)
    #expect(whole["Source and mean of verification"] == .text("=X"))
    #expect(whole["Group"] == .empty && whole["Assumptions"] == .text("=X"))
    let part = row(sheet, 2)
    #expect(part["Group"] == .text("sex: =X") && part["Baseline"] == .text("not stated"))
    #expect(part["Target"] == .number(Quantity(3)) && part["Target due"] == .year(2014))
    #expect(part["Milestone 1"] == .empty)
    #expect(row(sheet, 0)["Indicator"] == .gap("missing: an indicator [stage-unmeasured]"))
    #expect(row(sheet, 3)["Results chain"] == .gap("missing: an objective"))
    #expect(
      workbook.sheets[1].rows == [
        [.text("=X"), .text("Outcome"), .text("with =X\nusing: =X"), .empty, .empty]
      ])
  }

  /// What is planned and, below it, room for what will have been achieved.
  @Test func sheetInBlocks() throws {
    let workbook = logframeWorkbook(readings(design("X")).map { Logframe(of: $0, in: .fcdo) })
    let sheet = workbook.sheets[0]
    let (planned, achieved) = (row(sheet, 1), row(sheet, 2))
    #expect(planned["Values"] == .text("Planned") && achieved["Values"] == .text("Achieved"))
    #expect(planned["Milestone 2"] == .empty && planned["Milestone 1 due"] != .empty)
    #expect(
      planned["Risk rating"] == .text("low\nX (likelihood low, consequence low)"))
    #expect(achieved["Indicator"] == .text("X") && achieved["Target"] == .empty)
    #expect(achieved["Source"] == .empty && planned["Source"] == .text("X"))
    #expect(row(sheet, 4)["Group"] == .text("sex: X"))
  }

  /// What a table has no room for stands in its last milestone, in words.
  @Test func manyTargets() throws {
    let targets = (2001...2020).map { "target \($0 - 2000) by \($0)" }.joined(separator: "; ")
    let frames = readings(
      "programme p \"P\" { objective a { stage scale }; indicator i { measures a; \(targets) } }\n"
    ).map { Logframe(of: $0, in: .fcdo) }
    let cells = row(logframeWorkbook(frames).sheets[0], 0)
    #expect(cells["Milestone 7 due"] == .year(2007))
    let rest = (2008...2019).map { "\($0 - 2000) by \($0)" }
    #expect(cells["Milestone 8"] == .text(rest.joined(separator: "; ")))
    #expect(cells["Target due"] == .year(2020))
    let table = frames[0].tables[0]
    #expect(table.columns.count == 12)
    #expect(table.rows[0][10]?.map { $0.words } == rest)
    #expect(table.rows[0][11]?.map { $0.words } == ["20 by 2020"])
  }

  @Test func severalDesigns() throws {
    let text = #"programme p "A: B" {}"# + "\n" + #"programme q "a: b" {}"# + "\n"
    let frames = readings(text).map { Logframe(of: $0, in: .eu) }
    let workbook = logframeWorkbook(frames)
    #expect(
      workbook.sheets.map { $0.name } == [
        "Logframe A: B", "Activities A: B", "Logframe a: b", "Activities a: b",
      ])
    #expect(
      sheetNames(workbook.sheets.map { $0.name }) == [
        "Logframe A- B", "Activities A- B", "Logframe a- b (2)", "Activities a- b (2)",
      ])
    #expect(logframeHtml(frames).split(separator: "<main>").count == 3)
    #expect(
      logframeMarkdown(frames).split(separator: "\n").filter { $0.hasPrefix("# ") } == [
        "# Logframe of “A: B”", "# Logframe of “a: b”",
      ])
  }
}
