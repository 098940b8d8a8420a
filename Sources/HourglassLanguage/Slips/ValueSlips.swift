import HourglassSyntax

/// Dates, figures and rhythms that are written in other ways.

/// Dates, as many as there are.
func dates(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  var mended = line
  var isCertain = true
  var others: [Piece]?
  var index = 1
  while index < mended.count {
    var length = min(5, mended.count - index)
    while length > 0 {
      let window = mended[index..<index + length]
      length -= 1
      // A comma may stand in a date, and a text may be one.
      if window.count > 1, window.contains(where: { $0.sort == .text || $0.sort == .lineEnd }) {
        continue
      }
      if window.first?.sort == .comma || window.last?.sort == .comma { continue }
      let written = window.map { $0.content }.joined(separator: " ")
      if window.count == 1, window.first?.sort == .value,
        isDate(written, yearsBegin: context.yearsBegin)
      {
        break
      }
      let own = yearMeant(by: written, beginningIn: context.yearsBegin)
      guard let date = own ?? dateMeant(by: written) ?? quotedDate(window) else {
        if window.count == 1, let (first, last) = datesMeant(by: written) {
          isCertain = isCertain && first.isCertain && last.isCertain
          mended = mended.replacing(
            index..<index + 1, with: first.spelling, context.spelling(.to), last.spelling)
          break
        }
        continue
      }
      isCertain = isCertain && date.isCertain
      if let other = date.other {
        others = mended.replacing(index..<index + window.count, with: other)
      }
      let range = index..<index + window.count
      if let last = date.last {
        // A limit means the end of a time.
        mended =
          mended[index - 1].content == context.spelling(.by)
          ? mended.replacing(range, with: last)
          : mended.replacing(range, with: date.spelling, context.spelling(.to), last)
      } else {
        mended = mended.replacing(range, with: date.spelling)
      }
      break
    }
    index += 1
  }
  if mended.count == line.count, zip(mended, line).allSatisfy({ $0.text == $1.text }) { return [] }
  guard let others else { return [Mended(line: mended, isCertain: isCertain)] }
  return [mended, others].map { Mended(line: $0, isCertain: false) }
}

/// The month in which years begin, where more is said of it: `on 1 July`, `from July to June`, `7`.
func monthsOfYears(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.word(line[0]) == .years, case .fails = context.fit(line) else { return [] }
  let named = line[1...].lazy.compactMap { monthNamed($0.lowered) }.first
  let numbers = line[1...].compactMap { Int32($0.text) }.filter { (1...12).contains($0) }
  guard let month = named ?? (numbers.count == 1 ? numbers[0] : nil) else { return [] }
  let words = [context.spelling(.begin), context.spelling(.in), monthsOfYear[Int(month) - 1]]
  return [Mended(line: line.replacing(1..<line.count, withAll: words), isCertain: false)]
}

package func isDate(_ text: String, yearsBegin: Int32 = 1) -> Bool {
  if case .notADate = readDate(Array(text.utf8)[...], yearsBegin: yearsBegin) { return false }
  return true
}

/// `01.10.2026-30.09.2028`
private func datesMeant(by text: String) -> (DateMeant, DateMeant)? {
  for mark in ["–", "—", "-"] as [Character] {
    let parts = text.split(separator: mark).map { String($0) }
    guard parts.count == 2 else { continue }
    let dates = parts.compactMap { part in
      isDate(part) ? DateMeant(spelling: part, isCertain: true) : dateMeant(by: part)
    }
    if dates.count == 2, dates[0].other == nil, dates[1].other == nil {
      return (dates[0], dates[1])
    }
  }
  return nil
}

private func quotedDate(_ window: ArraySlice<Piece>) -> DateMeant? {
  guard window.count == 1, let piece = window.first, piece.sort == .text, isDate(piece.content)
  else { return nil }
  return DateMeant(spelling: piece.content, isCertain: true)
}

/// Figures, as many as there are.
func figures(_ line: [Piece]) -> [Mended] {
  var mended = line
  var isCertain = true
  var index = 1
  while index < mended.count {
    var length = min(4, mended.count - index)
    while length > 0 {
      let window = mended[index..<index + length]
      length -= 1
      if window.count == 1, let piece = window.first, piece.sort == .value,
        isPlain(piece.text) || isDate(piece.text)
      {
        break
      }
      guard let figure = figureMeant(by: window) else { continue }
      isCertain = isCertain && figure.isCertain
      mended = mended.replacing(index..<index + window.count, with: figure.spelling)
      break
    }
    index += 1
  }
  return mended.count == line.count && zip(mended, line).allSatisfy { $0.text == $1.text }
    ? [] : [Mended(line: mended, isCertain: isCertain)]
}

/// One end of a range in its place: which one only the author knows.
func ranges(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  var all: [Mended] = []
  if context.word(line[0]) == .rated, line.count > 1, let (low, high) = rangeMeant(by: line[1].text)
  {
    return [Mended(line: line.replacing(1..<2, with: low, context.spelling(.to), high))]
  }
  for index in line.indices.dropFirst() {
    if let (low, high) = rangeMeant(by: line[index].text) {
      // `6-12 months after visits`
      if index + 2 < line.count, context.word(line[index + 2]) == .after {
        let both = line.replacing(index..<index + 1, with: low, context.spelling(.to), high)
        return [Mended(line: both)]
      }
      for end in [low, high] {
        all.append(Mended(line: line.replacing(index..<index + 1, with: end), isCertain: false))
      }
    }
    // `20 to 24`, `between 20 and 24`
    guard index + 2 < line.count, isPlain(line[index].text), isPlain(line[index + 2].text),
      ["to", "and", "-", "–", "—", "or"].contains(line[index + 1].lowered)
    else { continue }
    let before = line[index - 1].lowered
    let start = index > 1 && (before == "between" || before == "from") ? index - 1 : index
    let sign =
      line[index + 2].text.hasSuffix("%") && !line[index].text.hasSuffix("%") ? "%" : ""
    for end in [line[index].text + sign, line[index + 2].text] {
      all.append(Mended(line: line.replacing(start..<index + 3, with: end), isCertain: false))
    }
  }
  return all
}

/// `every 6 months` for `twice a year`, wherever that stands.
func rhythms(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let begins = context.word(line[0]) == .every || context.word(line[0]) == .once
  var index = begins ? 0 : 1
  while index < line.count {
    var length = min(6, line.count - index)
    while length > 0 {
      let window = line[index..<index + length]
      length -= 1
      let words = window.enumerated().map {
        $0 == 0 && index == 0 && context.word(line[0]) == .every
          ? "every" : $1.content.lowercased()
      }
      guard window.allSatisfy({ $0.sort != .comma && $0.sort != .lineEnd }),
        window.count > 1 || !begins,
        // `6 months after visits` is no rhythm.
        index + window.count == line.count || context.word(line[index + window.count]) != .after,
        let rhythm = rhythmMeant(by: words)
      else { continue }
      let spelled = context.spelling(rhythm)
      let written = window.map { $0.text }
      if spelled == written { continue }
      let start = line[index].range.lowerBound
      let stop = line[index + window.count - 1].range.upperBound
      var mended = Array(line[..<index])
      for (place, text) in spelled.enumerated() {
        mended.append(Piece(text, place == 0 ? start..<stop : stop..<stop))
      }
      mended += line[(index + window.count)...]
      return [Mended(line: mended, isCertain: rhythm.isCertain)]
    }
    index += 1
  }
  return []
}

extension SlipContext {
  /// A rhythm in the words of the language.
  func spelling(_ rhythm: RhythmMeant) -> [String] {
    let one: Word
    let many: Word
    switch rhythm.unit {
    case .day: (one, many) = (.day, .days)
    case .week: (one, many) = (.week, .weeks)
    case .month: (one, many) = (.month, .months)
    case .quarter: (one, many) = (.quarter, .quarters)
    case .year, .notStated: (one, many) = (.year, .years)
    }
    if rhythm.count == 1 { return [spelling(.every), spelling(one)] }
    return [spelling(.every), String(rhythm.count), spelling(many)]
  }
}

/// Words and marks before a figure that say it is not exact, or a limit.
func withoutApproximation(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let phrases =
    [
      "about", "around", "approximately", "approx", "approx.", "ca", "ca.", "circa", "c.",
      "roughly", "nearly", "almost", "some", "only", "just", "~", "≈", "=", "exactly",
      "additional", "another", "a total of", "total",
    ] + limitPhrases
  for index in line.indices.dropFirst() {
    // `4 out of 4`: the share is another unit.
    if index + 3 < line.count, isPlain(line[index].text), line[index + 1].lowered == "out",
      line[index + 2].lowered == "of", isPlain(line[index + 3].text)
    {
      return [Mended(line: line.removing(index + 1..<index + 4), isCertain: false)]
    }
    for length in [3, 2, 1] where index + length < line.count {
      let window = line[index..<index + length].map { $0.lowered }.joined(separator: " ")
      guard phrases.contains(window) else { continue }
      return [Mended(line: line.removing(index..<index + length), isCertain: false)]
    }
  }
  return []
}

/// `tbd` in the place of what says that nothing is known yet.
func placeholders(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  // Among other things in a list it is a name that is wrong.
  if line.contains(where: { $0.sort == .comma }) { return [] }
  let written = [
    "n/a", "na", "n.a.", "n.a", "tbc", "tba", "t.b.d.", "t.b.c.", "tbd", "todo", "?", "??", "-",
    "--", "unknown", "pending", "...", "…", "xxx", "xx", "x", "nil", "open", "undefined",
    "missing", "later", "tbf",
  ]
  let pending = context.spelling(.pending)
  let phrases = [
    "to be defined", "to be determined", "to be confirmed", "to be decided", "to be collected",
    "not yet known", "not known", "not available", "not applicable", "not yet", "no data",
    "not defined", "don't know",
  ]
  for index in line.indices.dropFirst() {
    for length in [3, 2] where index + length <= line.count {
      let window = line[index..<index + length].map { $0.lowered }.joined(separator: " ")
      guard phrases.contains(window) else { continue }
      return [Mended(line: line.replacing(index..<index + length, with: pending), isCertain: false)]
    }
  }
  for index in line.indices.dropFirst() where written.contains(line[index].content.lowercased()) {
    if line[index].text == pending || line[index].sort == .text { continue }
    return [Mended(line: line.replacing(index..<index + 1, with: pending), isCertain: false)]
  }
  return []
}
