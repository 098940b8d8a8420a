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
  if texts.count == 2,
    let number = isPlain(texts[0]) ? texts[0] : numberMeant(by: texts[0])?.number,
    let whole = scaled(number, by: texts[1])
  {
    return FigureMeant(spelling: whole, isCertain: false)
  }
  return numberInWords(texts).map { FigureMeant(spelling: String($0), isCertain: true) }
}

private func figureMeant(by piece: Piece) -> FigureMeant? {
  var text = piece.sort == .text ? piece.content : piece.text
  if piece.sort == .text {
    return isPlain(text) ? FigureMeant(spelling: text, isCertain: false) : nil
  }
  if let (number, isPlain) = numberMeant(by: text) {
    return FigureMeant(spelling: number, isCertain: isPlain)
  }
  if let share = shareMeant(by: text) { return FigureMeant(spelling: share, isCertain: false) }
  // `24+`, `~24`, `>80%`, `±5` and figures with the marks of thousands.
  var isCertain = true
  for range in ["+-", "+/-"] where text.hasPrefix(range) {
    text = String(text.dropFirst(range.count))
    isCertain = false
  }
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
  if let last = text.unicodeScalars.last,
    let whole = scaled(
      String(String.UnicodeScalarView(text.unicodeScalars.dropLast())),
      by: String(last).lowercased())
  {
    text = whole
    isCertain = false
  }
  for sign in ["pct", "percent"] where text.lowercased().hasSuffix(sign) {
    text = String(text.dropLast(sign.count)) + "%"
  }
  if text == piece.text {
    return numberInWords([piece.lowered]).map {
      FigureMeant(spelling: String($0), isCertain: true)
    }
  }
  return isPlain(text) ? FigureMeant(spelling: text, isCertain: isCertain) : nil
}

/// `1/3`, as a percentage.
private func shareMeant(by text: String) -> String? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count == 2, let part = Int64(String(parts[0])), let whole = Int64(String(parts[1])),
    (2...100).contains(whole), (1..<whole).contains(part)
  else { return nil }
  return Quantity((part * 10000 + whole / 2) / whole, decimals: 2, isPercentage: true).shortest
    .spelling
}

/// - Returns: the number, and whether nothing else could be meant.
func numberMeant(by text: String) -> (number: String, isPlain: Bool)? {
  let minus = "\u{2212}"
  var number: String
  var isPlain = true
  if text.hasPrefix(minus) {
    number = "-" + text.unicodeScalars.dropFirst().map { String($0) }.joined()
  } else {
    let sign = text.hasSuffix("%") ? "%" : ""
    let groups = (sign.isEmpty ? text : String(text.dropLast())).split(
      separator: ",", omittingEmptySubsequences: false
    ).map { String($0) }
    guard groups.count > 1 else { return nil }
    // In one country `1,200` is a thousand and more, in another a little more than one.
    let areThousands = groups.dropFirst().allSatisfy { $0.utf8.count == 3 && isDigits($0) }
    if areThousands {
      number = groups.joined() + sign
      isPlain = groups.count > 2
    } else if groups.count == 2, isDigits(groups[1]) {
      number = groups[0] + "." + groups[1] + sign
      isPlain = false
    } else {
      return nil
    }
  }
  guard readQuantity(Array(number.utf8)[...]) != nil else { return nil }
  return (number, isPlain)
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

/// What stands behind a figure for a number of noughts.
private let scales = [
  ("billion", 9), ("bn", 9), ("million", 6), ("mio", 6), ("millions", 6), ("thousand", 3),
  ("k", 3), ("m", 6), ("lakh", 5), ("lakhs", 5), ("crore", 7), ("crores", 7),
]

func isScale(_ word: String) -> Bool { scales.contains { $0.0 == word } }

/// `2.5` and `million`: 2500000; nil where the word is none for a number of noughts, and where the
/// figure has decimals beyond them.
func scaled(_ number: String, by word: String) -> String? {
  guard let noughts = scales.first(where: { $0.0 == word })?.1 else { return nil }
  let parts = number.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
  let decimals = parts.count > 1 ? parts[1] : ""
  guard parts.count < 3, parts.allSatisfy({ isDigits($0) }), decimals.utf8.count <= noughts else {
    return nil
  }
  let digits = parts[0] + decimals + String(repeating: "0", count: noughts - decimals.utf8.count)
  let whole = String(digits.drop { $0 == "0" })
  return whole.isEmpty ? nil : whole
}

func isPlain(_ text: String) -> Bool { readQuantity(Array(text.utf8)[...]) != nil }

func isDigits(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
