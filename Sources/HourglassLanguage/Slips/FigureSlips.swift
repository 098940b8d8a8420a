/// Figures as people write them, and how the language does.

/// A figure that is written in another way.
struct FigureMeant {
  let spelling: String
  /// Whether no other figure can be meant.
  let isCertain: Bool
}

/// The figure that some pieces side by side stand for, such as `1 200`, `12, 5`, `80 %` or
/// `twenty-four`; nil where they stand for none.
func figureMeant(by pieces: ArraySlice<Piece>) -> FigureMeant? {
  if pieces.count == 1, let piece = pieces.first { return figureMeant(by: piece) }
  let texts = pieces.map { $0.lowered }
  // `80 %`, `80 per cent`
  if let percent = percentWord(texts), let piece = pieces.first, percent == pieces.count - 1 {
    if isPlain(piece.text) { return FigureMeant(spelling: piece.text + "%", isCertain: true) }
    return figureMeant(by: piece).map {
      FigureMeant(spelling: $0.spelling + "%", isCertain: $0.isCertain)
    }
  }
  // `12, 5`
  if texts.count == 3, texts[1] == ",", isDigits(texts[0]) {
    let isPercentage = texts[2].utf8.last == UInt8(ascii: "%")
    let decimals = isPercentage ? String(texts[2].dropLast()) : texts[2]
    guard isDigits(decimals) else { return nil }
    return FigureMeant(
      spelling: texts[0] + (decimals.utf8.count == 3 ? "" : ".") + texts[2], isCertain: false)
  }
  // `1 200 000`
  if isDigits(texts[0]), texts[0].utf8.count <= 3, !texts[0].hasPrefix("0"),
    texts.dropFirst().allSatisfy({ $0.utf8.count == 3 && isDigits($0) })
  {
    return FigureMeant(spelling: texts.joined(), isCertain: false)
  }
  if let scale = texts.last.flatMap({ scale(of: $0) }), texts.count == 2, isDigits(texts[0]) {
    return FigureMeant(spelling: texts[0] + scale, isCertain: false)
  }
  return number(inWords: texts).map { FigureMeant(spelling: String($0), isCertain: true) }
}

private func figureMeant(by piece: Piece) -> FigureMeant? {
  var text = piece.sort == .text ? piece.content : piece.text
  if piece.sort == .text {
    return isPlain(text) ? FigureMeant(spelling: text, isCertain: false) : nil
  }
  if let (number, isPlain) = numberMeant(by: text) {
    return FigureMeant(spelling: number, isCertain: isPlain)
  }
  // `24+`, `~24`, `>80%`, `±5` and figures with the marks of thousands.
  var isCertain = true
  let marks = "~≈±<>=≥≤+".unicodeScalars
  while let first = text.unicodeScalars.first, marks.contains(first) {
    text = String(text.unicodeScalars.dropFirst())
    isCertain = false
  }
  while let last = text.unicodeScalars.last, marks.contains(last) {
    text = String(text.unicodeScalars.dropLast())
    isCertain = false
  }
  let groups = text.split(omittingEmptySubsequences: false) { $0 == "'" || $0 == "’" }
  if groups.count > 1, isDigits(String(groups[0])),
    groups.dropFirst().allSatisfy({ $0.utf8.count == 3 && isDigits(String($0)) })
  {
    text = groups.joined()
  }
  let points = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
  if points.count > 2, points.dropFirst().allSatisfy({ $0.utf8.count == 3 && isDigits($0) }) {
    text = points.joined()
  }
  if let last = text.unicodeScalars.last, let scale = scale(of: String(last).lowercased()),
    isDigits(String(text.unicodeScalars.dropLast()))
  {
    text = String(text.unicodeScalars.dropLast()) + scale
    isCertain = false
  }
  for sign in ["pct", "percent"] where text.lowercased().hasSuffix(sign) {
    text = String(text.dropLast(sign.count)) + "%"
  }
  if text == piece.text {
    return number(inWords: [piece.lowered]).map {
      FigureMeant(spelling: String($0), isCertain: true)
    }
  }
  return isPlain(text) ? FigureMeant(spelling: text, isCertain: isCertain) : nil
}

/// Both ends of a range such as `20-24` or `70–80%`.
func rangeMeant(by text: String) -> (low: String, high: String)? {
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "—" }
    .map { String($0) }
  guard parts.count == 2, let last = parts.last, isPlain(last) else { return nil }
  let sign = last.hasSuffix("%") && !parts[0].hasSuffix("%") ? "%" : ""
  guard isPlain(parts[0]) else { return nil }
  return (parts[0] + sign, last)
}

/// The place of the last word for a percentage behind a figure; nil where none follows.
private func percentWord(_ texts: [String]) -> Int? {
  guard texts.count > 1 else { return nil }
  switch texts[1] {
  case "%", "percent", "pct", "percents", "percentage": return 1
  case "per" where texts.count > 2 && texts[2] == "cent": return 2
  default: return nil
  }
}

private func scale(of word: String) -> String? {
  switch word {
  case "k", "thousand": "000"
  case "m", "million", "mio": "000000"
  default: nil
  }
}

/// A number as it is counted in words, up to thousands.
func number(inWords words: [String]) -> Int64? {
  var total: Int64 = 0
  var part: Int64 = 0
  var isEmpty = true
  for word in words.flatMap({ $0.split(separator: "-").map { String($0) } }) {
    if word == "and", !isEmpty { continue }
    if let small = smallNumbers.firstIndex(of: word) {
      part += Int64(small)
    } else if let ten = tens.firstIndex(of: word) {
      part += Int64(ten + 2) * 10
    } else if word == "dozen" {
      part = max(part, 1) * 12
    } else if word == "hundred" {
      part = max(part, 1) * 100
    } else if word == "thousand" {
      total += max(part, 1) * 1000
      part = 0
    } else if word == "a", isEmpty, words.count > 1 {
      continue
    } else {
      return nil
    }
    isEmpty = false
    if total + part > 1_000_000 { return nil }
  }
  return isEmpty ? nil : total + part
}

private let smallNumbers = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
private let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

func isPlain(_ text: String) -> Bool { readQuantity(Array(text.utf8)[...]) != nil }

func isDigits(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}

/// How often something is, in the words of the language, as its own unit or as so many of one.
struct RhythmMeant {
  var count: Int64 = 1
  let unit: Duration.Unit
  var isCertain = true
}

/// The rhythm that some words stand for, such as `twice a year`; nil where they stand for none.
func rhythmMeant(by words: [String]) -> RhythmMeant? {
  var words = words.flatMap { $0.split { $0 == "-" || $0 == " " || $0 == "/" }.map { String($0) } }
  // `3months`
  words = words.flatMap { word -> [String] in
    let digits = word.prefix { $0.isNumber }
    let rest = String(word[digits.endIndex...])
    return digits.isEmpty || rest.isEmpty || rest == "x" || rest.count < 3
      ? [word] : [String(digits), rest]
  }
  words.removeAll { $0 == "basis" || $0 == "on" || $0 == "in" || $0 == "every" || $0 == "each" }
  if words.count > 1, words[0] == "a" || words[0] == "an" || words[0] == "per" {
    words.removeFirst()
  }
  guard let last = words.last else { return nil }
  let before = words.dropLast()
  if let unit = adverbs.first(where: { $0.word == last })?.unit {
    switch before.joined(separator: " ") {
    case "": return RhythmMeant(unit: unit)
    case "twice", "two times", "half", "semi": return parted(unit, by: 2)
    case "bi": return RhythmMeant(count: 2, unit: unit, isCertain: false)
    default:
      if before.last == "times" { return times(before.dropLast()).flatMap { parted(unit, by: $0) } }
      // `6-monthly`
      return times(before).map { RhythmMeant(count: $0, unit: unit) }
    }
  }
  if before.isEmpty, let rhythm = rhythmInAWord(last) { return rhythm }
  guard let unit = unit(last) else { return nil }
  var rest = Array(before)
  if let link = rest.last, link == "a" || link == "per" || link == "an" { rest.removeLast() }
  if rest.count > 1, rest[0] == "once" { rest.removeFirst() }
  switch rest.joined(separator: " ") {
  case "", "once", "one", "1": return RhythmMeant(unit: unit)
  case "other", "second", "2nd": return RhythmMeant(count: 2, unit: unit)
  case "third", "3rd": return RhythmMeant(count: 3, unit: unit)
  case "half" where unit == .year: return RhythmMeant(count: 6, unit: .month)
  case "twice", "two times", "2x", "2 times", "2 x": return parted(unit, by: 2)
  default: break
  }
  if rest.last == "times" || rest.last == "x" {
    return times(rest.dropLast()).flatMap { parted(unit, by: $0) }
  }
  return times(rest[...]).map { RhythmMeant(count: $0, unit: unit) }
}

/// What a single word says that is not made of a unit alone.
private func rhythmInAWord(_ word: String) -> RhythmMeant? {
  switch word {
  case "biannually", "biannual", "biyearly": RhythmMeant(count: 6, unit: .month, isCertain: false)
  case "semiannually", "semiannual", "halfyearly", "halfyear", "semester":
    RhythmMeant(count: 6, unit: .month)
  case "biennially", "biennial": RhythmMeant(count: 2, unit: .year)
  case "bimonthly": RhythmMeant(count: 2, unit: .month, isCertain: false)
  case "biweekly": RhythmMeant(count: 2, unit: .week, isCertain: false)
  case "fortnightly", "fortnight": RhythmMeant(count: 2, unit: .week)
  default: nil
  }
}

private func times(_ words: ArraySlice<String>) -> Int64? {
  if words.count == 1, let word = words.first, isDigits(word), let count = Int64(word) {
    return count > 0 ? count : nil
  }
  if words.joined() == "thrice" { return 3 }
  return words.isEmpty ? nil : number(inWords: Array(words))
}

/// So many times in one unit, where smaller units divide it.
private func parted(_ unit: Duration.Unit, by times: Int64) -> RhythmMeant? {
  guard times > 0 else { return nil }
  switch unit {
  case .year where 12 % times == 0:
    return RhythmMeant(count: 12 / times, unit: .month)
  case .quarter where 3 % times == 0: return RhythmMeant(count: 3 / times, unit: .month)
  case .month where times == 2: return RhythmMeant(count: 2, unit: .week)
  case .month where times == 4: return RhythmMeant(unit: .week)
  case .week where times <= 3:
    return RhythmMeant(count: 7 / times, unit: .day, isCertain: false)
  default: return nil
  }
}

private func unit(_ word: String) -> Duration.Unit? {
  switch word {
  case "day", "days": .day
  case "week", "weeks", "wk": .week
  case "month", "months", "mth": .month
  case "quarter", "quarters", "qtr": .quarter
  case "year", "years", "yr", "annum": .year
  default: nil
  }
}

private let adverbs: [(word: String, unit: Duration.Unit)] = [
  ("daily", .day), ("weekly", .week), ("monthly", .month), ("quarterly", .quarter),
  ("yearly", .year), ("annually", .year), ("annual", .year),
]
