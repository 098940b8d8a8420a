import Foundation
import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// How a workbook is written, whatever is on its sheets.
@Suite struct WorkbookTests {
  private func workbook(
    _ cells: [Workbook.Cell], name: String = "S", title: String = "T"
  ) -> Workbook {
    Workbook(
      title: title,
      sheets: [
        Workbook.Sheet(name: name, columns: [.init("Heading")], rows: cells.map { [$0] })
      ])
  }

  /// The text of the one cell of a workbook, as it is read back.
  private func readBack(_ text: String) throws -> String {
    let reader = try WorkbookReader(workbook([.text(text)]))
    let cell = try #require(reader.sheets[0].cells["A2"])
    #expect(cell.type == "s")
    return cell.value
  }

  @Test func checkSums() {
    // The check value in the catalogue of such sums.
    #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32([]) == 0)
  }

  @Test func sameWorkbookSameBytes() throws {
    let workbook = workbook([.text("a"), .number(Quantity(1)), .gap("to define: b")])
    #expect(workbook.bytes == workbook.bytes)
    let paths = try WorkbookReader(workbook).parts.keys.sorted()
    #expect(
      paths == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
      ])
  }

  @Test(arguments: [
    "plain", "ميزانية المدينة", "预算改革", "say \"hi\", 'you'", "two\nlines", " edges ", "a\tb",
    "<script>alert(1)</script>", "&amp; &#65;", "]]>", "e\u{301}", "\u{E9}", "🙂", "0012", "TRUE",
    "2014-09-30", "#REF!",
  ])
  func textsStayAsTheyAre(text: String) throws {
    #expect(try readBack(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  /// Canonically equal texts are not the same text.
  @Test func textsAreNotMixedUp() throws {
    let reader = try WorkbookReader(workbook([.text("e\u{301}"), .text("\u{E9}")]))
    #expect(reader.sheets[0].cells["A2"]?.value.unicodeScalars.count == 2)
    #expect(reader.sheets[0].cells["A3"]?.value.unicodeScalars.count == 1)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x.org\",\"y\")", "＝1", "'=1",
  ])
  func nothingIsCalculated(text: String) throws {
    let reader = try WorkbookReader(workbook([.text(text)]))
    let cell = try #require(reader.sheets[0].cells["A2"])
    #expect(cell.type == "s" && cell.value == text)
    // It stays text when somebody edits it.
    #expect(reader.staysText[cell.style])
    #expect(!reader.sheets[0].xml.contains("<f>"))
    let plain = try #require(reader.sheets[0].cells["A1"])
    #expect(!reader.staysText[plain.style])
  }

  @Test(arguments: [
    ("a\u{0}b", "a␀b"), ("\u{1B}[31m", "␛[31m"), ("\u{FFFE}", "<U+FFFE>"),
    ("\u{FFFF}", "<U+FFFF>"), ("a\r\nb", "a\nb"), ("a\rb", "a␍b"), ("\r=1", "␍=1"),
    ("a\r\r\nb", "a␍\nb"), ("\u{202E}x", "<U+202E>x"), ("\u{B}", "␋"), ("\u{7F}", "␡"),
  ])
  func whatXmlForbidsIsSeen(text: String, shown: String) throws {
    #expect(try readBack(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  /// A program reads `_x0041_` as A, and `_x005F_` as the mark that keeps it from doing so.
  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"),
    ("_x005F_", "_x005F_x005F_"), ("_x41_", "_x41_"), ("_x0041", "_x0041"), ("x0041_", "x0041_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("_x00G1_", "_x00G1_"),
  ])
  func characterCodes(text: String, marked: String) throws {
    #expect(try readBack(text) == marked)
  }

  @Test func longTextsSayThatTheyAreCut() throws {
    let exact = String(repeating: "a", count: longestCellText)
    #expect(try readBack(exact) == exact)
    for letter in ["a", "🙂", "\u{0}"] {
      let cut = try readBack(String(repeating: letter, count: longestCellText + 1))
      #expect(cut.hasSuffix("… (cut short: a cell holds no more)"))
      #expect((longestCellText - 1...longestCellText).contains(cut.utf16.count))
    }
  }

  @Test func sheetNamesThatAreAllowed() {
    let long = String(repeating: "長", count: 40)
    let names = sheetNames(["Risks", "risks", "a/b:c", "'x'", "", long, long])
    #expect(names[0...4] == ["Risks", "risks (2)", "a-b-c", "-x-", "Sheet"])
    #expect(names[5].utf16.count == 31 && names[5].hasSuffix("長…"))
    #expect(names[6].utf16.count == 31 && names[6].hasSuffix("… (2)"))
  }

  /// What would need two pages side by side is narrower, where its words and numbers can spare it.
  @Test func columnsFitOnAPage() {
    func widths(_ count: Int, _ cell: Workbook.Cell) -> [Int] {
      columnWidths(
        of: Workbook.Sheet(
          name: "S", columns: (0..<count).map { _ in .init("Milestone", widest: 30) },
          rows: [Array(repeating: cell, count: count)]))
    }
    let words = Workbook.Cell.text("some words that can be broken between any two of them")
    #expect(widths(5, words).allSatisfy { $0 == 30 })
    let narrow = widths(9, words)
    #expect(narrow.reduce(0, +) <= 190 && narrow.allSatisfy { $0 >= 18 })
    // A number is never wrapped.
    let number = Workbook.Cell.number(Quantity(5), ending: " from 2012 to 2013 only")
    #expect(widths(9, number).reduce(0, +) > 190)
  }

  /// No page ends within rows that share a cell; where none do, programs see to it.
  @Test func pagesEndBetweenGroups() throws {
    func part(_ rows: [[Workbook.Cell]]) throws -> String {
      let sheet = Workbook.Sheet(
        name: "S", columns: (0..<6).map { _ in .init("Heading", widest: 20, narrowest: 20) },
        rows: rows)
      let reader = try WorkbookReader(Workbook(title: "T", sheets: [sheet]))
      return String(decoding: try #require(reader.parts["xl/worksheets/sheet1.xml"]), as: UTF8.self)
    }
    let rest = [Workbook.Cell](repeating: .text("x"), count: 5)
    let group = (0..<5).map { [$0 == 0 ? .text("a") : .above] + rest }
    let grouped = try part((0..<20).flatMap { _ in group })
    let ends = grouped.split(separator: "<brk id=\"").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    // The headings are the first row, and each group has five.
    #expect(!ends.isEmpty && ends.allSatisfy { $0 % 5 == 1 })
    #expect(try !part((0..<100).map { _ in [.text("a")] + rest }).contains("<rowBreaks"))
  }

  /// A sheet that is high and not wide takes one page upright, and not two on its side.
  @Test func uprightWhereThatTakesFewerPages() throws {
    func orientation(rows: Int) throws -> Bool {
      let sheet = Workbook.Sheet(
        name: "S", columns: [.init("A", narrowest: 40), .init("B", narrowest: 70)],
        rows: (0..<rows).map { _ in [.text("a"), .text("b")] })
      let reader = try WorkbookReader(Workbook(title: "T", sheets: [sheet]))
      let part = try #require(reader.parts["xl/worksheets/sheet1.xml"])
      return String(decoding: part, as: UTF8.self).contains("orientation=\"portrait\"")
    }
    #expect(try orientation(rows: 40))
    #expect(try !orientation(rows: 10))
  }

  /// In a column of figures they stand to the right, as programs put them. Where words stand among
  /// them, all stand below the heading, and do not touch what stands in the cell before.
  @Test func figuresStandBesideTheirLabels() throws {
    let figures: [Workbook.Cell] = [
      .number(Quantity(123_456)), .number(Quantity(10, isPercentage: true)), .year(2012),
      .date(Day(year: 2012, month: 3, day: 1)),
    ]
    let words: [Workbook.Cell] = [.text("a"), .gap("b"), .number(Quantity(5), ending: " by 2014")]
    let arabic: [Workbook.Cell] = [.text("ميزانية المدينة")]
    let alone = try WorkbookReader(workbook(figures))
    for row in 2..<6 {
      let alignment = alone.alignment("A\(row)")
      #expect(alignment["horizontal"] == nil && alignment["indent"] == nil)
    }
    let reader = try WorkbookReader(workbook(figures + words + arabic))
    for row in 2..<9 {
      let alignment = reader.alignment("A\(row)")
      #expect(alignment["horizontal"] == "left" && alignment["indent"] == "1")
    }
    #expect(reader.alignment("A9")["horizontal"] == "right")
  }

  @Test func numbers() throws {
    let reader = try WorkbookReader(
      workbook([
        .number(Quantity(1_500_000)), .number(Quantity(125, decimals: 1)),
        .number(Quantity(-5, decimals: 2)), .number(Quantity(10, isPercentage: true)),
        .number(Quantity(125, decimals: 1, isPercentage: true)), .year(2012),
      ]))
    let cells = reader.sheets[0].cells
    let expected = [
      ("A2", "1500000", "#,##0"), ("A3", "12.5", "#,##0.0"), ("A4", "-0.05", "#,##0.00"),
      ("A5", "0.10", "0%"), ("A6", "0.125", "0.0%"), ("A7", "2012", "0"),
    ]
    for (place, value, format) in expected {
      #expect(cells[place] == WorkbookReader.Cell(type: nil, value: value, style: 0))
      #expect(reader.format(place) == format)
    }
  }

  @Test(arguments: [
    ((2014, 9, 30), "41912"), ((1900, 3, 1), "61"), ((2000, 2, 29), "36585"),
    ((9999, 12, 31), "2958465"),
  ])
  func dates(date: (Int32, Int32, Int32), number: String) throws {
    let day = PartialDate(year: date.0, month: date.1, day: date.2, precision: .day)
    let reader = try WorkbookReader(workbook([Workbook.Cell([Line(date: day)])]))
    #expect(
      reader.sheets[0].cells["A2"] == WorkbookReader.Cell(type: nil, value: number, style: 0))
    #expect(reader.format("A2") == "yyyy\\-mm\\-dd")
  }

  /// Excel keeps this name for itself, and opens no workbook with such a sheet.
  @Test func reservedName() {
    #expect(sheetNames(["History", "history"]) == ["History (2)", "history (3)"])
  }

  /// What spreadsheets cannot hold exactly stays in words.
  @Test func inWords() {
    #expect(
      Workbook.Cell(Quantity(1_234_567_890_123_456)) == .text("1234567890123456"))
    #expect(
      Workbook.Cell([Line(date: PartialDate(year: 1899, precision: .day))]) == .text("1899-01-01"))
    #expect(
      Workbook.Cell([Line(date: PartialDate(year: 2014, month: 7, precision: .quarter))])
        == .text("2014-Q3"))
    #expect(
      Workbook.Cell([Line(date: PartialDate(year: 2014, month: 9, precision: .month))])
        == .text("2014-09"))
    #expect(Workbook.Cell([Line(date: PartialDate(year: 1850, precision: .year))]) == .year(1850))
  }

  @Test func headingsStayAndStatusIsChosen() throws {
    let sheet = Workbook.Sheet(
      name: "S", columns: [.init("A"), .init("B", choices: ["to \"do\"", "done"])],
      rows: [[.empty, .empty], [.gap("g"), .empty]], fixedColumns: 1)
    let reader = try WorkbookReader(Workbook(title: "12 & 3", sheets: [sheet]))
    let xml = reader.sheets[0].xml
    #expect(xml.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
    #expect(xml.contains("type=\"list\"") && xml.contains("sqref=\"B2:B3\""))
    #expect(xml.contains("<formula1>&quot;to &quot;do&quot;,done&quot;</formula1>"))
    // A digit after an order, or a lone &, would be an order of its own.
    #expect(xml.contains("&amp;L 12 &amp;&amp; 3&amp;R&amp;A"))
  }

  @Test func columnsAfterZ() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map { columnLetters($0) } == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
      ])
  }

  /// What is on the left in the margins of a page leaves room for what is on the right.
  @Test(arguments: ["WIDE LETTERS ", "and narrow ones ", "学び合い", "W"])
  func marginsOfPages(words: String) throws {
    let text = String(repeating: words, count: 200)
    for (widest, room) in [(20, 537.0), (150, 784.0)] {
      let sheet = Workbook.Sheet(
        name: "Look at first", caption: text, columns: [.init("A", widest: widest)],
        rows: [[.text(text)]])
      let xml = try WorkbookReader(Workbook(title: text, sheets: [sheet])).sheets[0].xml
      #expect(xml.contains(widest == 20 ? "portrait" : "landscape"))
      let footer = try #require(xml.components(separatedBy: "<oddFooter>").last)
      #expect(footer.hasPrefix("&amp;L "))
      let left = try #require(footer.dropFirst(7).components(separatedBy: "&amp;RPage").first)
      #expect(left.hasSuffix("…"))
      let taken = Lettering(size: 10, leading: 12)
      #expect(taken.width(of: left + "Page 1000 of 1000") < room)
      #expect(taken.width(of: left) > room / 2)
    }
  }

  @Test func roomForTexts() throws {
    let sheet = Workbook.Sheet(
      name: "S", columns: [.init("A", widest: 20), .init("Long heading", widest: 3)],
      rows: [[.text("short"), .empty], [.text("one two three four five six seven"), .empty]])
    #expect(columnWidths(of: sheet) == [20, 12])
    func heights(_ rows: [[Workbook.Cell]]) -> [Int] {
      let sheet = Workbook.Sheet(name: "S", columns: [.init("A"), .init("B")], rows: rows)
      return Array(rowHeights(of: sheet, [20, 20]).dropFirst())
    }
    #expect(heights([[.text("a\nb\nc"), .empty]]) == [46])
    #expect(heights([[.text("one two three four five six seven"), .empty]]) == [31])
    // Each as wide as two digits and a little more: eight to a line.
    #expect(heights([[.text(String(repeating: "長", count: 16)), .empty]]) == [31])
    #expect(heights([[.text(String(repeating: "長", count: 18)), .empty]]) == [46])
    // Narrow letters and wide ones.
    #expect(heights([[.text("illicit little filters fill it"), .empty]]) == [16])
    #expect(heights([[.text("MMMMMM WWWWWW MMMMM"), .empty]]) == [31])
    #expect(heights([[.text(String(repeating: "a ", count: 9_000)), .empty]]) == [409])
    // What goes on below has the room of all its rows; over two columns it is as wide as both.
    #expect(heights([[.text("a\nb\nc"), .empty], [.above, .empty]]) == [16, 30])
    #expect(heights([[.text("one two three four five six seven"), .before]]) == [16])
  }
}

extension Line {
  fileprivate init(date: PartialDate) { self.init(Entry(date: date)) }
}
