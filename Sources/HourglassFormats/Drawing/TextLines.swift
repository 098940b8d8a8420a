import HourglassLanguage

extension Lettering {
  /// A text on as many lines as it needs: broken at blanks, between the characters of scripts that
  /// have none, and within a word only where it is wider than a line.
  package func lines(of text: String, within width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0.0
    for piece in pieces(of: text) {
      let gap = line.isEmpty || !piece.isWord ? "" : " "
      let room = self.width(of: gap + piece.text)
      if !line.isEmpty, lineWidth + room > width {
        lines.append(line)
        line = ""
        lineWidth = 0
      }
      if line.isEmpty {
        var parts = broken(piece.text, within: width)
        line = parts.removeLast()
        lines += parts
        lineWidth = self.width(of: line)
      } else {
        line += gap + piece.text
        lineWidth += room
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The same on lines of about the same width.
  package func balancedLines(of text: String, within width: Double) -> [String] {
    let needed = lines(of: text, within: width).count
    if needed < 2 { return lines(of: text, within: width) }
    // The least width that takes no more lines, found by halving.
    var (low, high) = (width / Double(needed + 1), width)
    for _ in 0..<7 {
      let middle = (low + high) / 2
      if lines(of: text, within: middle).count > needed { low = middle } else { high = middle }
    }
    return lines(of: text, within: high)
  }

  /// No more than so many lines; the last one says with a mark that there is more.
  package func lines(of text: String, within width: Double, atMost most: Int) -> [String] {
    var all = lines(of: text, within: width)
    if all.count <= most { return all }
    all.removeLast(all.count - most)
    var last = all[most - 1].unicodeScalars
    while !last.isEmpty, self.width(of: String(last) + "…") > width { last.removeLast() }
    while let end = last.last, TextWidths.joins(end) || end == " " { last.removeLast() }
    all[most - 1] = String(last) + "…"
    return all
  }

  private struct Piece {
    var text: String
    /// Whether a blank stood before it.
    let isWord: Bool
  }

  /// Words, and the single characters of scripts that are written without blanks.
  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var isAfterBlank = true
    var lastIsWide = false
    for scalar in harmless(text).unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" {
        isAfterBlank = true
        continue
      }
      let isWide = isWrittenWithoutBlanks(scalar)
      if isAfterBlank || (isWide || lastIsWide) && mayBreak(before: scalar) {
        pieces.append(Piece(text: String(scalar), isWord: isAfterBlank))
      } else {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
      }
      isAfterBlank = false
      lastIsWide = isWide
    }
    return pieces
  }

  private func isWrittenWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (0x2E80...0xA4CF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }

  /// Nothing is parted from what belongs to it, and no line begins with what closes.
  private func mayBreak(before scalar: Unicode.Scalar) -> Bool {
    if TextWidths.joins(scalar) { return false }
    switch scalar {
    case "、", "。", "，", "．", "」", "』", "）", "】", "”", "’", ",", ".", ")", "!", "?", "！", "？", "：",
      "；":
      return false
    default: return true
    }
  }

  /// A word that is wider than a line, cut where it has to be.
  private func broken(_ word: String, within width: Double) -> [String] {
    if self.width(of: word) <= width { return [word] }
    var parts: [String] = []
    var part = ""
    var isJoined = false
    for scalar in word.unicodeScalars {
      let longer = part + String(scalar)
      if !part.isEmpty, !isJoined, !TextWidths.joins(scalar), self.width(of: longer) > width {
        parts.append(part)
        part = String(scalar)
      } else {
        part = longer
      }
      isJoined = scalar.value == 0x200D
    }
    parts.append(part)
    return parts
  }
}
