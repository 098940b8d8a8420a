import HourglassSyntax

/// The right spelling of numbers and dates that are spelled otherwise, where there is one.
extension Tree {
  /// A number, or two years, spelled as the language wants them.
  func respelling(ofValue token: Int32, _ lexicon: Lexicon) -> Fix? {
    let text = self.text(ofToken: token)
    let span = self.span(ofToken: token)
    if let (number, isPlain) = numberMeant(by: text) {
      return Fix(span, number, changesMeaning: !isPlain)
    }
    guard let years = yearsMeant(by: text) else { return nil }
    // Where it is itself an end of a period, it can only stand for the year on that side.
    let before = lexicon.word(spelled: self.text(before: token))
    if before == .to || before == .by || before == .until {
      return Fix(span, years.last, changesMeaning: true)
    }
    if lexicon.word(spelled: self.text(after: token)) == .to {
      return Fix(span, years.first, changesMeaning: true)
    }
    return Fix(
      span, years.first + " " + lexicon.spellings[.to] + " " + years.last,
      changesMeaning: !years.isPlain)
  }

  /// Figures with blanks between their thousands, written together.
  func joinedFigures(_ first: Int32, _ tokens: [Int32]) -> Fix? {
    guard let start = tokens.firstIndex(of: first) else { return nil }
    var digits = text(ofToken: first)
    guard (1...3).contains(digits.utf8.count), isDigits(digits), !digits.hasPrefix("0") else {
      return nil
    }
    var last = first
    for token in tokens[(start + 1)...] {
      let text = self.text(ofToken: token)
      guard self.tokens[Int(token)].kind == .value, text.utf8.count == 3, isDigits(text) else {
        break
      }
      digits += text
      last = token
    }
    if last == first { return nil }
    return Fix(
      span(ofToken: first).joined(span(ofToken: last)), digits, changesMeaning: true)
  }

  /// Both ends of a period, the other way round.
  func exchanged(_ first: Int32, _ second: Int32) -> Fix {
    Fix(
      [
        Edit(span(ofToken: first), text(ofToken: second)),
        Edit(span(ofToken: second), text(ofToken: first)),
      ], changesMeaning: true)
  }

  /// A whole figure with the percent sign that its measure asks for.
  func percentage(_ token: Int32, asWantedBy measure: Indicator.Measure) -> Fix? {
    switch measure {
    case .percent, .percentOf: break
    default: return nil
    }
    let end = span(ofToken: token).end
    guard isDigits(text(ofToken: token)) else { return nil }
    return Fix(Span(end, end), "%", changesMeaning: true)
  }

  /// A grade in the letters of the scale.
  func grade(_ token: Int32, of measure: Indicator.Measure) -> Fix? {
    guard case .graded(let grades) = measure, grades.count <= 20, tokens[Int(token)].kind == .text
    else { return nil }
    let written = string(Text(token: token))
    guard let meant = nearest(written, among: grades.map { $0.words }),
      !meant.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
    else { return nil }
    return Fix(span(ofToken: token), "\"" + meant + "\"", changesMeaning: true)
  }

  private func text(before token: Int32) -> String {
    var index = token - 1
    while index >= 0, tokens[Int(index)].kind == .blank { index -= 1 }
    return index >= 0 ? text(ofToken: index) : ""
  }

  private func text(after token: Int32) -> String {
    var index = token + 1
    while tokens[Int(index)].kind == .blank { index += 1 }
    return text(ofToken: index)
  }
}

/// `2012-2017`, `2012/2017` or `2014/15`: the first and the last year.
///
/// - Returns: also whether nothing else than a period could be meant. A slash may stand in the
///   name of one financial year.
private func yearsMeant(by text: String) -> (first: String, last: String, isPlain: Bool)? {
  let parts = text.split(
    omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "-" || $0 == "–" }
  ).map { String($0) }
  guard parts.count == 2, parts[0].utf8.count == 4, isDigits(parts[0]), isDigits(parts[1]) else {
    return nil
  }
  let isSlash = text.contains("/")
  let last: String
  switch parts[1].utf8.count {
  case 4: last = parts[1]
  case 2 where isSlash: last = parts[0].prefix(2) + parts[1]
  default: return nil
  }
  guard parts[0].utf8.lexicographicallyPrecedes(last.utf8) else { return nil }
  return (parts[0], last, !isSlash)
}
