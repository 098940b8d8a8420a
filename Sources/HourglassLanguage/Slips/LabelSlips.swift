import HourglassSyntax

/// What a figure is disaggregated by, in several words or with its groups: `sex of owner, country`,
/// `sex (female, male)`.
func quotedLabels(_ line: [Piece], _ context: SlipContext) -> Mended? {
  guard context.word(line[0]) == .disaggregated, line.count > 3, context.word(line[1]) == .by,
    !line.contains(where: { $0.sort == .lineEnd || $0.sort == .aside })
  else { return nil }
  if let groups = groups(line, context) { return groups }
  // `sex, age 15-24, 25-34`
  if let first = line[3...].firstIndex(where: { $0.beginsWithFigure }), first > 3,
    line[first - 1].sort == .word, line[first - 2].sort == .comma,
    let groups = groups(line.removing(2..<(first - 1)), context)
  {
    return Mended(
      line: line[..<(first - 2)] + [.lineEnd(at: line[first - 2].range.lowerBound)] + groups.line,
      isCertain: false)
  }
  guard
    line[2...].allSatisfy({ $0.sort == .word || $0.sort == .comma || $0.sort == .text }),
    !line[2...].contains(where: { context.isReserved($0) })
  else { return nil }
  var texts: [String] = []
  for (place, label) in line[2...].split(whereSeparator: { $0.sort == .comma }).enumerated() {
    if place > 0 { texts.append(",") }
    if label.count > 1, label.contains(where: { $0.sort == .text }) { return nil }
    let words = label.map { $0.text }.joined(separator: " ")
    texts.append(label.count > 1 ? "\"" + words + "\"" : words)
  }
  return Mended(line: line.replacing(2..<line.count, withAll: texts), isCertain: false)
}

/// `sex: female, male`, `sex (female, male)` and `sex as female, male`.
private func groups(_ line: [Piece], _ context: SlipContext) -> Mended? {
  let label = line[2]
  let rest = line[3...]
  let isNamed = label.text.hasSuffix(":")
  guard let first = rest.first,
    isNamed || first.text == ":" || first.beginsWithFigure && label.sort == .word
      || first.text.hasPrefix("(") || context.word(first) == .as
  else { return nil }
  var words = [String](repeating: "", count: 1)
  for piece in rest {
    let text = piece.content.filter { $0 != "(" && $0 != ")" && $0 != ":" }
    if piece.sort == .comma || ["and", "or", "/"].contains(piece.lowered) {
      words.append("")
    } else if text.isEmpty || context.word(piece) == .as {
      continue
    } else {
      words[words.count - 1] += (words[words.count - 1].isEmpty ? "" : " ") + text
    }
  }
  words.removeAll { $0.isEmpty }
  let name = isNamed ? String(label.text.dropLast()) : label.text
  guard words.count > 1, name.utf8.allSatisfy({ $0 != 0x28 }),
    words.allSatisfy({ !$0.utf8.contains(UInt8(ascii: "\"")) })
  else { return nil }
  var texts = [name, context.spelling(.as)]
  for (place, word) in words.enumerated() { texts += (place == 0 ? [] : [","]) + ["\"\(word)\""] }
  return Mended(line: line.replacing(2..<line.count, withAll: texts), isCertain: false)
}

extension Piece {
  /// `15-24`, `35+`
  fileprivate var beginsWithFigure: Bool { text.utf8.first.map { isDigit($0) } ?? false }
}

/// Whether a label goes on in the word behind it: `age group`.
func continuesLabel(_ piece: Piece) -> Bool {
  [
    "group", "groups", "level", "type", "status", "category", "size", "band", "bracket", "range",
    "quintile", "background", "class", "area", "of",
  ].contains(piece.lowered)
}
