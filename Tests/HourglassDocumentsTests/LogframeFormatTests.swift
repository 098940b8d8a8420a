import Foundation
import Hourglass
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

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
      let binder = logframes(frames)
      let page = binder.html
      let shown = "&lt;script&gt;&amp;&#39;&quot; | =1+1 ]]&gt; *x* \\| `y` شبكة 学び"
      #expect(page.contains("<b dir=\"auto\">\(shown)</b>"))
      #expect(!page.contains("<script"))
      for tag in ["main", "table", "tbody", "tr", "td", "div", "b", "i", "span"] {
        let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
        #expect(opened > 0 && opened == page.ranges(of: "</\(tag)>").count, "\(tag)")
      }
      let text = binder.markdown
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
        let binder = logframes([Logframe(of: reading, in: columns)])
        let texts = [
          binder.markdown, binder.html, String(decoding: binder.word, as: UTF8.self),
        ]
        let cells = binder.workbook.sheets.flatMap { $0.rows }.flatMap { $0 }
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
          #expect(texts[2].contains(html(title)), "\(file): \(title)")
          #expect(words.contains(title), "\(file): \(title)")
          count += 1
        }
      }
    }
    #expect(count > 60)
  }

  /// Numbers are numbers, with what belongs to them behind them; what goes on below is one cell.
  @Test func sheet() throws {
    let workbook = logframes(readings(design("=X")).map { Logframe(of: $0, in: .eu) }).workbook
    #expect(workbook.sheets.map { $0.name } == ["Logframe", "Activities"])
    let sheet = workbook.sheets[0]
    #expect(
      sheet.columns.map { $0.heading } == [
        "Results chain", "Indicator", "Baseline (value & reference year)", "Target 2014-05-31",
        "Target 2014", "Target 2016", "Current value (year)", "Source and mean of verification",
        "Assumptions",
      ])
    #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    let row = try #require(sheet.rows.firstIndex { $0[8] == .text("=X") })
    #expect(
      Array(sheet.rows[row][2...]) == [
        .text("=X (2012)"), .number(Quantity(12005, decimals: 1)), .empty,
        .number(Quantity(80, isPercentage: true)), .empty, .text("=X"), .text("=X"),
      ])
    #expect(
      sheet.rows[row + 1] == [
        .above, .text("of 1.1.a, sex: =X"), .empty, .empty, .number(Quantity(3)), .empty, .empty,
        .above, .above,
      ])
    #expect(sheet.extent(ofRow: row, column: 0) == (2, 1))
    #expect(sheet.rows[0][1] == .gap("missing: an indicator"))
    #expect(
      workbook.sheets[1].rows == [
        [.text("=X"), .text("1.1"), .text("with =X\nusing: =X"), .empty, .empty]
      ])
  }

  /// What has no column of its own stands with the next day, and says when; the last has one.
  @Test func manyTargets() throws {
    let targets = (2001...2020).map { "target \($0 - 2000) by \($0)" }.joined(separator: "; ")
    let frames = readings(
      "programme p \"P\" { objective a { stage scale }; indicator i { measures a; \(targets) } }\n"
    ).map { Logframe(of: $0, in: .fcdo) }
    let table = frames[0].document.tables[0]
    #expect(table.columns.count == 11)
    #expect(table.columns[9].heading == "Milestone 2007")
    #expect(table.columns[10].heading == "Target 2020")
    #expect(table.rows[0][9]?.map { $0.words } == ["7"])
    let later = (2008...2019).map { "\($0 - 2000) by \($0)" }
    #expect(table.rows[0][10]?.map { $0.words } == later + ["20"])
  }

  @Test func severalDesigns() throws {
    let text = #"programme p "A: B" {}"# + "\n" + #"programme q "a: b" {}"# + "\n"
    let binder = logframes(readings(text).map { Logframe(of: $0, in: .eu) })
    let names = sheetNames(binder.workbook.sheets.map { $0.name })
    #expect(Set(names).count == 4)
    #expect(binder.html.split(separator: "<main>").count == 3)
    #expect(
      binder.markdown.split(separator: "\n").filter { $0.hasPrefix("# ") } == [
        "# Logframe of “A: B”", "# Logframe of “a: b”",
      ])
  }

  /// A Word file has the same words in the same order as the page, and nothing of a design becomes
  /// markup or a field.
  @Test func word() throws {
    let binder = logframes(readings(design(hostile)).map { Logframe(of: $0, in: .plain) })
    let text = String(decoding: binder.word, as: UTF8.self)
    #expect(text.hasPrefix("PK"))
    #expect(text.contains("&lt;script&gt;&amp;&#39;&quot; | =1+1 ]]&gt; *x* \\| `y` شبكة 学び"))
    #expect(!text.contains("<script"))
    #expect(text.split(separator: "<w:tblHeader/>").count == 3)
    #expect(text.split(separator: "<w:fldSimple").count == 2)
    for tag in ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:sectPr"] {
      let opened = text.matches(of: try Regex("<\(tag)[ >]")).count
      #expect(opened > 0 && opened == text.ranges(of: "</\(tag)>").count, "\(tag)")
    }
  }
}
