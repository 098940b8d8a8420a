import HourglassLanguage

/// The texts of a workbook, which its cells name by their numbers.
struct TextTable {
  private(set) var items: [UInt8] = []
  private(set) var count = 0

  mutating func number(of text: String) -> Int {
    // Blanks at the ends count.
    items += ("<si><t xml:space=\"preserve\">" + xmlOfCell(text) + "</t></si>").utf8
    count += 1
    return count - 1
  }

  /// `xl/sharedStrings.xml`.
  var part: [UInt8] {
    let opening =
      xmlOpening
      + "<sst xmlns=\"\(spreadsheetNames)\" count=\"\(count)\" uniqueCount=\"\(count)\">"
    return Array(opening.utf8) + items + Array("</sst>".utf8)
  }
}

/// The XML of one sheet.
struct Worksheet {
  private let sheet: Workbook.Sheet
  /// Of the workbook, as it may be shown.
  private let title: String
  private let isFirst: Bool
  private let widths: [Int]
  private let pages: SheetPages
  private let figuresStandLeft: Bool
  private var cells: [UInt8] = []

  init(
    _ sheet: Workbook.Sheet, title: String, isFirst: Bool, _ texts: inout TextTable,
    _ styles: inout StyleTable
  ) {
    self.sheet = sheet
    self.title = title
    self.isFirst = isFirst
    widths = columnWidths(of: sheet)
    let heights = rowHeights(of: sheet, widths)
    pages = SheetPages(of: sheet, widths, heights)
    figuresStandLeft = sheet.figuresStandLeft
    write(sheet.headings, 1, heights[0], ground: .heading, &texts, &styles)
    for (index, row) in sheet.rows.enumerated() {
      write(row, index + 2, heights[index + 1], ground: .plain, &texts, &styles)
    }
  }

  private mutating func write(
    _ row: [Workbook.Cell], _ number: Int, _ height: Int, ground: CellStyle.Ground,
    _ texts: inout TextTable, _ styles: inout StyleTable
  ) {
    cells += "<row r=\"\(number)\" ht=\"\(height)\">".utf8
    for (column, cell) in row.enumerated() {
      var style = CellStyle(ground: ground)
      // A first cell that goes on in the next column stands above what follows.
      if column == 0, row.count > 1, row[1] == .before { style.ground = .group }
      var type = ""
      var value: String?
      switch cell {
      case .empty, .above, .before: break
      case .text(let text), .gap(let text):
        let shown = cellText(text)
        type = " t=\"s\""
        value = String(texts.number(of: shown))
        style.staysText = looksLikeFormula(shown)
        style.isRightToLeft = runsRightToLeft(shown)
        if case .gap = cell { style.ground = .gap }
      case .number(let quantity, let ending):
        value = quantity.inSpreadsheets
        style.format =
          quantity.isPercentage ? .percentage(quantity.decimals) : .number(quantity.decimals)
        style.ending = cellText(ending)
        style.standsLeft = figuresStandLeft
      case .year(let year):
        value = String(year)
        style.format = .year
        style.standsLeft = figuresStandLeft
      case .date(let day):
        value = String(day.numberInSpreadsheets)
        style.format = .date
        style.standsLeft = figuresStandLeft
      }
      let opening = "<c r=\"\(columnLetters(column))\(number)\" s=\"\(styles.number(of: style))\""
      if let value {
        cells += (opening + type + "><v>" + value + "</v></c>").utf8
      } else {
        cells += (opening + "/>").utf8
      }
    }
    cells += "</row>".utf8
  }

  var part: [UInt8] {
    let lastColumn = columnLetters(sheet.columns.count - 1)
    let lastRow = sheet.rows.count + 1
    var before = xmlOpening + "<worksheet xmlns=\"\(spreadsheetNames)\">"
    before += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    before += "<dimension ref=\"A1:\(lastColumn)\(lastRow)\"/>" + view
    before += "<sheetFormatPr defaultRowHeight=\"15\"/><cols>"
    for (index, width) in widths.enumerated() {
      let number = index + 1
      before += "<col min=\"\(number)\" max=\"\(number)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    before += "</cols><sheetData>"
    let filter = sheet.rows.isEmpty ? "" : "<autoFilter ref=\"A1:\(lastColumn)\(lastRow)\"/>"
    let after = "</sheetData>" + filter + merges + choices + page + breaks + "</worksheet>"
    return Array(before.utf8) + cells + Array(after.utf8)
  }

  private var view: String {
    let across = sheet.fixedColumns > 0 ? "xSplit=\"\(sheet.fixedColumns)\" " : ""
    let pane = sheet.fixedColumns > 0 ? "bottomRight" : "bottomLeft"
    let corner = columnLetters(sheet.fixedColumns) + "2"
    return "<sheetViews><sheetView" + (isFirst ? " tabSelected=\"1\"" : "")
      + " workbookViewId=\"0\"><pane " + across
      + "ySplit=\"1\" topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/>"
      + "<selection pane=\"\(pane)\" activeCell=\"\(corner)\" sqref=\"\(corner)\"/>"
      + "</sheetView></sheetViews>"
  }

  /// Cells that are one with those above them or before them.
  private var merges: String {
    var ranges = ""
    var count = 0
    for (number, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        if cell == .above || cell == .before { continue }
        let (height, width) = sheet.extent(ofRow: number, column: column)
        if height == 1, width == 1 { continue }
        let first = columnLetters(column) + String(number + 2)
        let last = columnLetters(column + width - 1) + String(number + height + 1)
        ranges += "<mergeCell ref=\"\(first):\(last)\"/>"
        count += 1
      }
    }
    return count == 0 ? "" : "<mergeCells count=\"\(count)\">" + ranges + "</mergeCells>"
  }

  private var choices: String {
    var lists = ""
    var count = 0
    for (index, column) in sheet.columns.enumerated() {
      if column.choices.isEmpty || sheet.rows.isEmpty { continue }
      let letters = columnLetters(index)
      lists +=
        "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
        + "sqref=\"\(letters)2:\(letters)\(sheet.rows.count + 1)\"><formula1>"
        + escaped("\"" + column.choices.joined(separator: ",") + "\"")
        + "</formula1></dataValidation>"
      count += 1
    }
    return count == 0 ? "" : "<dataValidations count=\"\(count)\">" + lists + "</dataValidations>"
  }

  private var breaks: String {
    let ends = pages.ends
    if ends.isEmpty { return "" }
    var text = "<rowBreaks count=\"\(ends.count)\" manualBreakCount=\"\(ends.count)\">"
    for row in ends { text += "<brk id=\"\(row)\" max=\"16383\" man=\"1\"/>" }
    return text + "</rowBreaks>"
  }

  /// A4, on its side where the table is wide, on as many pages as it takes to read it. In headers a
  /// `&` begins an order, and a digit right after one would be the size of letters.
  private var page: String {
    // So many characters side by side can still be read on paper.
    let orientation = pages.isUpright ? "portrait" : "landscape"
    /// What stands on the left may not run into what stands on the right.
    func shown(_ text: String, besides other: String) -> String {
      var shown = ""
      let points = (pages.isUpright ? 537.0 : 784.0) - marginLettering.width(of: other) - 24
      for scalar in text.shortened(to: points).unicodeScalars {
        shown += scalar == "&" ? "&&" : String(Character(scalar))
      }
      return shown
    }
    return "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" "
      + "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"\(orientation)\" fitToWidth=\"\(pages.across)\" "
      + "fitToHeight=\"0\"/><headerFooter><oddHeader>"
      + escaped("&L " + shown(title, besides: sheet.name) + "&R&A")
      + "</oddHeader><oddFooter>"
      + escaped(
        "&L " + shown(harmless(sheet.caption), besides: "Page 1000 of 1000") + "&RPage &P of &N")
      + "</oddFooter></headerFooter>"
  }
}

/// What spreadsheets write in the margins of a page.
private let marginLettering = Lettering(size: 10, leading: 12)

extension String {
  /// As many of its facts, or else of its words, as take no more room in a margin, and “…” where
  /// that is not all.
  fileprivate func shortened(to points: Double) -> String {
    if marginLettering.width(of: self, upTo: points) <= points { return self }
    var (kept, words, facts) = ("", "", "")
    for scalar in unicodeScalars {
      if scalar == " " { words = kept }
      if scalar == "·" { facts = kept }
      kept.unicodeScalars.append(scalar)
      if marginLettering.width(of: kept + " · …") > points {
        kept.unicodeScalars.removeLast()
        break
      }
    }
    if !facts.isEmpty { return facts + "· …" }
    return (words.isEmpty ? kept : words) + "…"
  }
}

extension Quantity {
  /// As spreadsheets store it: a percentage as its hundredth.
  fileprivate var inSpreadsheets: String {
    Quantity(digits, decimals: decimals + (isPercentage ? 2 : 0)).spelling
  }
}

extension Day {
  /// As spreadsheets count days.
  fileprivate var numberInSpreadsheets: Int32 {
    number - Day(year: 1899, month: 12, day: 30).number
  }
}
