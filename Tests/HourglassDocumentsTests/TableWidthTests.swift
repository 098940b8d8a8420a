import HourglassLanguage
import Testing

@testable import HourglassFormats

/// How columns share the width of a page.
@Suite struct TableWidthTests {
  private func table(_ columns: [(heading: String, share: Int)], _ rows: [[String]]) -> Table {
    var table = Table(columns: columns.map { .init($0.heading, share: $0.share) })
    table.rows = rows.map { row in row.map { [Line($0)] } }
    return table
  }

  @Test func shares() {
    let widths = TableWidths(of: table([("A", 30), ("B", 10)], [["x", "y"]]), isWide: false)
    #expect(widths.columns == [6900, 2300])
    #expect(widths.columns(of: 1000) == [750, 250] && !widths.isCrowded)
  }

  /// A long word makes its column wider, and only as wide as the longest that is not broken.
  @Test func longWords() {
    let columns = [(heading: "A", share: 90), (heading: "B", share: 10)]
    func second(_ words: String) -> Int {
      TableWidths(of: table(columns, [["x", words]]), isWide: false).columns[1]
    }
    let narrow = second("a few short words")
    #expect(narrow == 920)
    #expect(second("municipalities") == 1600)
    #expect(second("self-determination of all") == 1500)
    #expect(second(String(repeating: "x", count: 60)) == 2600)
    #expect(second("12,000,000 by 2025") == 1300)
  }

  /// A year in bold letters finds room, and no line ends within a half-year.
  @Test func datesStayWhole() {
    let columns =
      [(heading: "Results chain", share: 22), (heading: "Indicator", share: 22)]
      + (22..<29).map { (heading: "Target 20\($0)/\($0 + 1)", share: 9) }
      + [
        (heading: "Baseline (value & reference year)", share: 10),
        (heading: "Assumptions", share: 16),
      ]
    let widths = TableWidths(of: table(columns, []), isWide: true)
    // Seven bold digits and the margins of a cell.
    #expect(widths.columns[2..<9].allSatisfy { $0 >= (widths.isCrowded ? 1020 : 1100) })
    let half = TableWidths(
      of: table([("A", 90), ("2024-H1", 10)], [["x", ""]]), isWide: false)
    #expect(half.columns[1] == 1100)
  }

  /// Where words alone fill the page, letters are smaller.
  @Test func manyColumns() {
    let columns = (0..<14).map { (heading: "Milestone \($0)", share: 10) }
    let widths = TableWidths(of: table(columns, []), isWide: true)
    #expect(widths.isCrowded)
    #expect(widths.columns.allSatisfy { $0 > 1000 })
    var document = Document(title: "D")
    document.isWide = true
    document.tables = [table(columns, [columns.map { _ in "1" }])]
    let binder = Binder(title: "D", documents: [document])
    #expect(binder.html.contains("<table class=\"crowded\">"))
    #expect(String(decoding: binder.word, as: UTF8.self).contains("<w:pStyle w:val=\"Small\"/>"))
  }

  /// Tables with the same columns stand below each other, whatever is in them.
  @Test func sameColumns() {
    var document = Document(title: "D")
    let columns = [(heading: "A", share: 90), (heading: "B", share: 10)]
    document.tables = [
      table(columns, [["x", "y"]]), table([("C", 1)], [["z"]]),
      table(columns, [["x", "municipalities"]]),
    ]
    let widths = document.widths.map { $0.columns }
    #expect(widths[0] == widths[2] && widths[0] != widths[1])
  }

  /// Rows that share their first cell stay on one page; a heading stays with what it is above.
  @Test func pages() {
    var document = Document(title: "D")
    var grouped = Table(columns: [.init("A", share: 50), .init("B", share: 50)])
    grouped.rows = [
      [[Line("Group", .strong)]], [[Line("x")], [Line("2014-12-31")]], [nil, [Line("z")]],
      [[Line("last")], []],
    ]
    document.tables = [grouped]
    let binder = Binder(title: "D", documents: [document])
    let html = binder.html
    #expect(html.ranges(of: "<tbody class=\"together\">").count == 1)
    #expect(html.ranges(of: "<tbody>").count == 2)
    #expect(html.ranges(of: "</tbody>").count == 3)
    #expect(html.contains("<span class=\"date\">2014-12-31</span>"))
    let word = String(decoding: binder.word, as: UTF8.self)
    // The two headings, the row of the group, and the first of the two rows.
    #expect(word.ranges(of: "<w:p><w:pPr><w:keepNext/>").count == 5)
    #expect(word.contains("2014</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">12</w:t>"))
  }
}
