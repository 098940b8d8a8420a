import HourglassLanguage

/// Documents as one file for Word and its like (ECMA-376, WordprocessingML): real headings, tables
/// whose head is repeated on every page, a section for each document with its own orientation.
/// Nothing in it runs: the only field is the number of the page.
extension Binder {
  package var word: [UInt8] {
    var zip = Zip()
    let drawings = documents.flatMap { $0.tables.compactMap { $0.drawing } }
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    zip.add(
      "[Content_Types].xml",
      contentTypes(
        [
          ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
          ("/word/document.xml", word + "document.main"), ("/word/styles.xml", word + "styles"),
          ("/word/footer1.xml", word + "footer"),
        ], media: drawings.isEmpty ? [] : wordMedia))
    zip.add("_rels/.rels", packageRelations(to: "word/document.xml"))
    zip.add("docProps/core.xml", coreProperties(title: title))
    zip.add("word/document.xml", Array(wordBody.utf8))
    zip.add("word/styles.xml", Array(wordStyles.utf8))
    zip.add("word/footer1.xml", Array(wordFooter(title).utf8))
    zip.add(
      "word/_rels/document.xml.rels",
      relations(
        [
          (officeNames + "/styles", "styles.xml"), (officeNames + "/footer", "footer1.xml"),
        ]
          + drawings.indices.flatMap { index in
            ["svg", "emf"].map { (officeNames + "/image", "media/picture\(index + 1).\($0)") }
          }))
    for (index, drawing) in drawings.enumerated() {
      zip.add("word/media/picture\(index + 1).svg", Array(drawing.svg(theme: .light).utf8))
      zip.add("word/media/picture\(index + 1).emf", drawing.emf)
    }
    return zip.archive
  }

  private var wordBody: String {
    var text =
      xmlOpening + "<w:document xmlns:w=\"\(wordNames)\" xmlns:r=\"\(officeNames)\"><w:body>"
    var drawn = 0
    for (index, document) in documents.enumerated() {
      text += document.word(drawn: &drawn)
      // The last section stands at the end of the body, the others in a paragraph of their own.
      let section = document.section
      let isLast = index == documents.count - 1
      text += paragraph(tiny + (isLast ? "" : section), "") + (isLast ? section : "")
    }
    if documents.isEmpty { text += paragraph(title, style: "Title") + Document(title: "").section }
    return text + "</w:body></w:document>"
  }
}

extension Document {
  /// How wide its text is, in twentieths of a point: A4 without its margins.
  fileprivate var textWidth: Int { (isWide ? 16838 : 11906) - 2 * 794 }

  fileprivate var section: String {
    let size =
      isWide ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz \(size)/>"
      + "<w:pgMar w:top=\"794\" w:right=\"794\" w:bottom=\"794\" w:left=\"794\" w:header=\"400\" "
      + "w:footer=\"400\" w:gutter=\"0\"/></w:sectPr>"
  }

  /// - Parameter drawn: how many pictures stand before it, and then with those in it.
  fileprivate func word(drawn: inout Int) -> String {
    var text = paragraph(title, style: "Title")
    for line in opening { text += line.word() }
    for (table, widths) in zip(tables, widths) {
      if let heading = table.heading {
        text += paragraph(heading, style: table.isPart ? "Heading2" : "Heading1")
      }
      for line in table.remarks { text += line.word(table.rows.isEmpty ? "" : keepNext) }
      if let drawing = table.drawing {
        drawn += 1
        text += wordDrawing(
          of: drawing, number: drawn, width: textWidth,
          height: isWide ? 9000 : 13000)
      }
      if table.rows.isEmpty { continue }
      // Two tables with nothing between them would become one.
      if text.utf8.suffix(8).elementsEqual("</w:tbl>".utf8) { text += "<w:p/>" }
      text += table.withBoxes.word(width: textWidth, widths)
    }
    return text
  }
}

extension Table {
  fileprivate func word(width: Int, _ layout: TableWidths) -> String {
    let widths = layout.columns(of: width).map { max(300, $0) }
    let style = layout.isCrowded ? "<w:pStyle w:val=\"Small\"/>" : ""
    var text =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
      + "<w:tblLayout w:type=\"fixed\"/>" + (layout.isCrowded ? narrowMargins : "")
      + "</w:tblPr><w:tblGrid>"
    for width in widths { text += "<w:gridCol w:w=\"\(width)\"/>" }
    text += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    for (column, width) in zip(columns, widths) {
      let words = Line(column.heading, .strong).word(style + keepNext)
      text += cell(width: width, "", fill: "E8E8E8", words)
    }
    text += "</w:tr>"
    var staysTogether = false
    for (number, row) in rows.enumerated() {
      // A row that is long has to go on, on the next page.
      text += isShort(row, layout) ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>"
      if row[0] != nil { staysTogether = self.staysTogether(from: number, layout) }
      // What shares more with the row above than that row does is a part of it.
      let isAboveItsOwn =
        number + 1 < rows.count && rows[number + 1][0] == nil
        && (staysTogether || rows[number + 1].count { $0 == nil } > row.count { $0 == nil })
      let staysWithNext =
        row.count == 1 && columns.count > 1 ? number + 1 < rows.count : isAboveItsOwn
      let properties = style + (staysWithNext ? keepNext : "")
      for (index, lines) in row.enumerated() {
        let isLast = index == row.count - 1
        let span = isLast ? columns.count - index : 1
        var cellProperties = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
        if lines == nil {
          cellProperties += "<w:vMerge/>"
        } else if height(ofRow: number, column: index) > 1 {
          cellProperties += "<w:vMerge w:val=\"restart\"/>"
        }
        let words = (lines ?? []).map { $0.word(properties) }.joined(separator: "")
        text += cell(
          width: widths[index..<index + span].reduce(0, +), cellProperties,
          fill: span > 1 && index == 0 ? "E8E8E8" : nil,
          words.isEmpty ? paragraph(properties, "") : words)
      }
      text += "</w:tr>"
    }
    return text + "</w:tbl>"
  }

  /// - Parameter words: paragraphs, of which a cell has at least one.
  private func cell(width: Int, _ properties: String, fill: String?, _ words: String) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>" + properties
      + (fill.map { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\($0)\"/>" } ?? "")
      + "</w:tcPr>" + words + "</w:tc>"
  }
}

extension Line {
  /// - Parameter properties: of the paragraph.
  fileprivate func word(_ properties: String = "") -> String {
    if words.isEmpty { return "" }
    var runs = label.map { run($0 + ": ", "<w:color w:val=\"444444\"/>") } ?? ""
    switch look {
    case .plain: runs += run(words, "")
    case .strong: runs += run(words, "<w:b/>")
    case .faint: runs += run(words, "<w:color w:val=\"595959\"/>")
    case .code: runs += run(words, "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>")
    case .good: runs += run(words, "<w:b/><w:color w:val=\"0A5C2B\"/>")
    case .doubtful: runs += run(words, "<w:b/><w:color w:val=\"7A4A00\"/>")
    case .bad: runs += run(words, "<w:b/><w:color w:val=\"A01313\"/>")
    case .box: runs += run("☐", "")
    // A frame, so that it is seen without colours too.
    case .gap:
      runs += run(
        words, "<w:b/><w:bdr w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/>")
    }
    return paragraph(properties, runs)
  }
}

/// So low that it begins no page of its own.
private let tiny = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
/// Of the cells of a crowded table.
private let narrowMargins =
  "<w:tblCellMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar>"
/// No page ends after it.
private let keepNext = "<w:keepNext/>"

private func paragraph(_ properties: String, _ runs: String) -> String {
  "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>"
}

private func paragraph(_ words: String, style: String) -> String {
  paragraph("<w:pStyle w:val=\"\(style)\"/>", run(words, ""))
}

private func run(_ words: String, _ properties: String) -> String {
  let shown = linesOf(trimmed(words)).joined(separator: " ")
  let space = words.utf8.last == 0x20 ? " " : ""
  return "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>" + properties + "</w:rPr>")
    + "<w:t xml:space=\"preserve\">" + withWholeDates(escaped(cellText(shown))) + space
    + "</w:t></w:r>"
}

/// With hyphens between digits at which no line ends: `2014-12-31` is read at a glance.
private func withWholeDates(_ text: String) -> String {
  let bytes = Array(text.utf8)
  func isDigit(_ place: Int) -> Bool {
    bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place])
  }
  var shown: [UInt8] = []
  for (place, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "-"), isDigit(place - 1), place + 1 < bytes.count,
      isDigit(place + 1) || bytes[place + 1] == UInt8(ascii: "Q")
        || bytes[place + 1] == UInt8(ascii: "H")
    {
      shown += "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">".utf8
    } else {
      shown.append(byte)
    }
  }
  return String(decoding: shown, as: UTF8.self)
}
