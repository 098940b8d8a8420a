import HourglassSyntax

/// Scales of ratings and grades as people write them.

/// A rating's scale: `on a scale of 1 to 5`, `out of 5`, `0 to 1 in 0.01 steps`.
func scales(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.word(line[0]) == .rated, case .fails = context.fit(line) else { return [] }
  let around = [
    "on", "a", "the", "scale", "of", "from", "between", "to", "and", "out", "in", "step", "steps",
    "by", "with", "increment", "increments", "likert", "decimal", "decimals", "-", "–", "—", "/",
  ]
  var numbers: [String] = []
  var words: [String] = []
  let end = line.firstIndex { $0.sort == .text } ?? line.count
  for piece in line[1..<end] {
    if isPlain(piece.text) {
      numbers.append(piece.text)
    } else if let (low, high) = rangeMeant(by: piece.text) {
      numbers += [low, high]
    } else if around.contains(piece.lowered) {
      words.append(piece.lowered)
    } else {
      let parts = piece.text.split(separator: "/").map { String($0) }
      guard parts.count == 2, parts.allSatisfy({ isPlain($0) }) else { return [] }
      numbers += parts
    }
  }
  // `rated out of 5`: nearly every such scale begins with 1.
  if numbers.count == 1, words.contains("out") { numbers.insert("1", at: 0) }
  guard numbers.count > 1 else { return [] }
  var texts = [numbers[0], context.spelling(.to), numbers[1]]
  switch numbers.count {
  case 2: break
  case 3:
    texts += [context.spelling(.in), context.spelling(.steps), context.spelling(.of)]
    guard words.contains(where: { $0.hasPrefix("decimal") }) else {
      texts.append(numbers[2])
      break
    }
    guard let places = Int(numbers[2]), (1...6).contains(places) else { return [] }
    texts.append("0." + String(repeating: "0", count: places - 1) + "1")
  default: return []
  }
  return [Mended(line: line.replacing(1..<end, withAll: texts), isCertain: false)]
}

/// Each grade in quotation marks: `graded D, C to A`.
func grades(_ line: [Piece]) -> [Mended] {
  if let all = gradesBetween(line) {
    return [Mended(line: line.replacing(1..<line.count, withAll: all), isCertain: false)]
  }
  // Of a range of words, only its author knows the ones between.
  if line.contains(where: { $0.lowered == "to" }) { return [] }
  var texts: [String] = []
  for piece in line[1...] {
    switch piece.sort {
    case .text: texts.append(piece.text)
    case .word where ["and", "or", "from"].contains(piece.lowered): continue
    case .word, .value: texts.append("\"" + piece.text + "\"")
    case .other where piece.text.contains("/"):
      texts += piece.text.split(separator: "/").map { "\"" + $0 + "\"" }
    case .other where !piece.text.contains("\"") && piece.text.utf8.count > 1:
      texts.append("\"" + piece.text + "\"")
    case .comma, .other, .lineEnd, .aside: continue
    }
  }
  guard texts.count > 1 else { return [] }
  var pieces: [String] = []
  for (place, text) in texts.enumerated() { pieces += place == 0 ? [text] : [",", text] }
  return [Mended(line: line.replacing(1..<line.count, withAll: pieces), isCertain: false)]
}

/// `A to D`, where the grades are letters.
private func gradesBetween(_ line: [Piece]) -> [String]? {
  let ends = line[1...].filter { !["from", "to"].contains($0.lowered) }
  guard ends.count == 2, line.contains(where: { $0.lowered == "to" }),
    let first = letter(ends[0]), let last = letter(ends[1]), first != last
  else { return nil }
  let step = first < last ? 1 : -1
  var texts: [String] = []
  var value = Int(first)
  while true {
    texts.append("\"" + String(UnicodeScalar(UInt8(value))) + "\"")
    if value == Int(last) { return texts }
    texts.append(",")
    value += step
  }
}

private func letter(_ piece: Piece) -> UInt8? {
  let bytes = Array(piece.content.utf8)
  guard bytes.count == 1, (0x41...0x5A).contains(bytes[0]) else { return nil }
  return bytes[0]
}
