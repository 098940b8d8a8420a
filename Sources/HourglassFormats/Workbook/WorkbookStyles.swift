/// How a cell looks.
struct CellStyle: Equatable {
  enum Format: Equatable {
    case text, year, date
    /// With so many digits behind the point.
    case number(Int32)
    case percentage(Int32)
  }

  enum Ground: Equatable { case plain, heading, group, gap }

  var format: Format = .text
  var ground: Ground = .plain
  /// Words behind a number that are no part of it.
  var ending = ""
  /// Stays text when somebody edits the cell, even where it begins like a formula.
  var staysText = false
  /// Whether a figure stands below its heading, as words do.
  var standsLeft = false
  /// Words of a script that is read from right to left.
  var isRightToLeft = false
}

/// The looks that a workbook uses, each once.
struct StyleTable {
  // The first is that of cells that are not there.
  private var styles = [CellStyle()]

  /// The number by which cells name the style.
  mutating func number(of style: CellStyle) -> Int {
    if let known = styles.firstIndex(of: style) { return known }
    styles.append(style)
    return styles.count - 1
  }

  /// `xl/styles.xml`.
  var part: String {
    // The numbers below 164 are the program's own formats.
    let firstFormat = 164
    var formats: [String] = []
    var looks = ""
    for style in styles {
      var format = 0
      if let code = style.format.code.map({ $0 + style.endingInFormat }) {
        let known = formats.firstIndex { $0.utf8.elementsEqual(code.utf8) }
        if known == nil { formats.append(code) }
        format = firstFormat + (known ?? formats.count - 1)
      }
      looks += style.look(format: format)
    }
    var text = xmlOpening + "<styleSheet xmlns=\"\(spreadsheetNames)\">"
    if !formats.isEmpty {
      text += "<numFmts count=\"\(formats.count)\">"
      for (index, code) in formats.enumerated() {
        text += "<numFmt numFmtId=\"\(firstFormat + index)\" formatCode=\"\(escaped(code))\"/>"
      }
      text += "</numFmts>"
    }
    return text + StyleTable.grounds + "<cellXfs count=\"\(styles.count)\">" + looks + "</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
      + "</cellStyles></styleSheet>"
  }

  /// Fonts: plain, bold. Fills: the two that the format asks for, headings, gaps, groups. Borders: none,
  /// a thin line around.
  private static let grounds =
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill>" + fill("FFDDE6EE") + fill("FFFFE9B8")
    + fill("FFF0F3F6")
    + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    + "<border>" + line("left") + line("right") + line("top") + line("bottom")
    + "<diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    + "</cellStyleXfs>"

  private static func fill(_ colour: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private static func line(_ side: String) -> String {
    "<\(side) style=\"thin\"><color rgb=\"FFB8C4CE\"/></\(side)>"
  }
}

extension CellStyle {
  fileprivate func look(format: Int) -> String {
    let (font, fill) =
      switch ground {
      case .plain: (0, 0)
      case .heading: (1, 2)
      case .group: (1, 4)
      case .gap: (0, 3)
      }
    return "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"1\" "
      + "xfId=\"0\"" + (staysText ? " quotePrefix=\"1\"" : "")
      + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
      + "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\""
      + alignment + "/></xf>"
  }

  /// Words keep their distance from a figure in the cell before. A number with words behind it is
  /// read as words are.
  private var alignment: String {
    if isRightToLeft { return " horizontal=\"right\" indent=\"1\"" }
    let isLeft = format == .text || !ending.isEmpty || standsLeft
    return isLeft ? " horizontal=\"left\" indent=\"1\"" : ""
  }
}

extension CellStyle {
  /// Between quotation marks a format has words; there is no mark for a mark within them.
  fileprivate var endingInFormat: String {
    if ending.isEmpty { return "" }
    var words = ""
    for scalar in ending.unicodeScalars {
      words += scalar == "\"" ? "”" : String(Character(scalar))
    }
    return "\"" + fitted(words, into: 100, ending: "…") + "\""
  }
}

extension CellStyle.Format {
  /// In the language of spreadsheets; nil where there is nothing to say.
  fileprivate var code: String? {
    switch self {
    case .text: nil
    case .year: "0"
    case .date: "yyyy\\-mm\\-dd"
    case .number(let decimals): "#,##0" + places(decimals)
    case .percentage(let decimals): "0" + places(decimals) + "%"
    }
  }

  private func places(_ count: Int32) -> String {
    count == 0 ? "" : "." + String(repeating: "0", count: Int(count))
  }
}
