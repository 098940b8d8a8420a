import HourglassLanguage

/// Documents as one file for Word and its like (ECMA-376, WordprocessingML): real headings, tables
/// whose head is repeated on every page, a section for each document with its own orientation.
/// Nothing in it runs: the only field is the number of the page.
extension Binder {
  package var word: [UInt8] {
    var zip = Zip()
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    zip.add(
      "[Content_Types].xml",
      contentTypes([
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
        ("/word/document.xml", word + "document.main"), ("/word/styles.xml", word + "styles"),
        ("/word/footer1.xml", word + "footer"),
      ]))
    zip.add("_rels/.rels", packageRelations(to: "word/document.xml"))
    zip.add("docProps/core.xml", coreProperties(title: title))
    zip.add("word/document.xml", Array(wordBody.utf8))
    zip.add("word/styles.xml", Array(wordStyles.utf8))
    zip.add("word/footer1.xml", Array(wordFooter(title).utf8))
    zip.add(
      "word/_rels/document.xml.rels",
      relations([
        (officeNames + "/styles", "styles.xml"), (officeNames + "/footer", "footer1.xml"),
      ]))
    return zip.archive
  }

  private var wordBody: String {
    var text =
      xmlOpening + "<w:document xmlns:w=\"\(wordNames)\" xmlns:r=\"\(officeNames)\"><w:body>"
    for (index, document) in documents.enumerated() {
      text += document.word
      // The last section stands at the end of the body, the others in a paragraph of their own.
      let section = document.section
      text += index == documents.count - 1 ? section : "<w:p><w:pPr>" + section + "</w:pPr></w:p>"
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

  fileprivate var word: String {
    var text = paragraph(title, style: "Title")
    for line in opening { text += line.word }
    for table in tables {
      if let heading = table.heading {
        text += paragraph(heading, style: table.isPart ? "Heading2" : "Heading1")
      }
      for line in table.remarks { text += line.word }
      if table.rows.isEmpty { continue }
      // Two tables with nothing between them would become one.
      text += table.withBoxes.word(width: textWidth) + "<w:p/>"
    }
    return text
  }
}

extension Table {
  fileprivate func word(width: Int) -> String {
    let shares = shares
    let whole = max(1, shares.reduce(0, +))
    let widths = shares.map { max(300, $0 * width / whole) }
    var text =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
      + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { text += "<w:gridCol w:w=\"\(width)\"/>" }
    text += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    for (column, width) in zip(columns, widths) {
      text += cell(width: width, "", fill: "E8E8E8", Line(column.heading, .strong).word)
    }
    text += "</w:tr>"
    for (number, row) in rows.enumerated() {
      text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (index, lines) in row.enumerated() {
        let isLast = index == row.count - 1
        let span = isLast ? columns.count - index : 1
        var properties = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
        if lines == nil {
          properties += "<w:vMerge/>"
        } else if height(ofRow: number, column: index) > 1 {
          properties += "<w:vMerge w:val=\"restart\"/>"
        }
        let words = (lines ?? []).map { $0.word }.joined(separator: "")
        text += cell(
          width: widths[index..<index + span].reduce(0, +), properties,
          fill: span > 1 && index == 0 ? "E8E8E8" : nil, words)
      }
      text += "</w:tr>"
    }
    return text + "</w:tbl>"
  }

  /// - Parameter words: paragraphs; a cell has at least one.
  private func cell(width: Int, _ properties: String, fill: String?, _ words: String) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>" + properties
      + (fill.map { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\($0)\"/>" } ?? "")
      + "</w:tcPr>" + (words.isEmpty ? "<w:p/>" : words) + "</w:tc>"
  }
}

extension Line {
  fileprivate var word: String {
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
    return "<w:p>" + runs + "</w:p>"
  }
}

private func paragraph(_ words: String, style: String) -> String {
  "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>" + run(words, "") + "</w:p>"
}

private func run(_ words: String, _ properties: String) -> String {
  let shown = linesOf(trimmed(words)).joined(separator: " ")
  let space = words.utf8.last == 0x20 ? " " : ""
  return "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>" + properties + "</w:rPr>")
    + "<w:t xml:space=\"preserve\">" + escaped(cellText(shown)) + space + "</w:t></w:r>"
}
