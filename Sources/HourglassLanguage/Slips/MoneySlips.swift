import HourglassSyntax

/// Amounts of money as people write them: `€ 300,000`, `EUR 300.000`, `300 000 euros`.
func amounts(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard let word = context.word(line[0]), word == .budget || word == .costs, line.count > 1,
    line[1...].allSatisfy({ $0.sort != .lineEnd && $0.sort != .aside })
  else { return [] }
  var figure: [UInt8] = []
  var currency: [UInt8] = []
  for piece in line[1...] {
    if piece.sort == .word, context.word(piece) == .in { continue }
    for byte in piece.content.utf8 {
      switch byte {
      case 0x30...0x39: figure.append(byte)
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"):
        if !figure.isEmpty { figure.append(byte) }
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default: currency.append(byte)
      }
    }
    if piece.sort != .comma, !currency.isEmpty { currency.append(0x20) }
  }
  while let last = figure.last, !(0x30...0x39).contains(last) { figure.removeLast() }
  guard let amount = plainAmount(figure) else { return [] }
  var name = String(decoding: currency, as: UTF8.self).split(separator: " ").joined(separator: " ")
  var isCertain = amount.isCertain
  var number = amount.spelling
  // `2m`, `300k`, `2.5 million`
  let scales = [
    ("billion", 9), ("bn", 9), ("million", 6), ("mio", 6), ("thousand", 3), ("k", 3), ("m", 6),
  ]
  for (scale, noughts) in scales {
    let parts = name.split(separator: " ").map { String($0) }
    guard let index = parts.firstIndex(where: { $0.lowercased() == scale }) else { continue }
    // Without its scale, a number would say something else.
    guard let scaled = scaled(number, noughts) else { return [] }
    number = scaled
    name = (parts[..<index] + parts[(index + 1)...]).joined(separator: " ")
    isCertain = false
    break
  }
  name = currencies.first { $0.written == name.lowercased() }?.code ?? name
  if name.isEmpty || name.utf8.contains(UInt8(ascii: "\"")) || name.utf8.count > 20 { return [] }
  let end = line.end
  return [
    Mended(
      line: [
        line[0], Piece(number, line[1].range.lowerBound..<end),
        Piece(context.spelling(.in), end..<end), Piece("\"\(name)\"", end..<end),
      ], isCertain: isCertain)
  ]
}

/// A number with so many noughts more; nil where it has decimals beyond them.
private func scaled(_ number: String, _ noughts: Int) -> String? {
  let parts = number.split(separator: ".", omittingEmptySubsequences: false)
  let decimals = parts.count > 1 ? String(parts[1]) : ""
  guard parts.count < 3, decimals.utf8.count <= noughts else { return nil }
  let digits = parts[0] + decimals + String(repeating: "0", count: noughts - decimals.utf8.count)
  return digits.drop { $0 == "0" }.isEmpty ? nil : String(digits.drop { $0 == "0" })
}

/// A number without the marks of thousands.
private func plainAmount(_ bytes: [UInt8]) -> FigureMeant? {
  let text = String(decoding: bytes, as: UTF8.self)
  if text.isEmpty { return nil }
  let marks = bytes.filter { !(0x30...0x39).contains($0) }
  guard let last = marks.last else { return FigureMeant(spelling: text, isCertain: true) }
  let groups = text.split { $0 == "," || $0 == "." || $0 == "'" }.map { String($0) }
  let tail = groups.last ?? ""
  let isGrouped = groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  if isGrouped, marks.allSatisfy({ $0 == last }) {
    return FigureMeant(spelling: groups.joined(), isCertain: false)
  }
  guard tail.utf8.count < 3 else { return nil }
  let spelling = groups.dropLast().joined() + "." + tail
  return FigureMeant(spelling: spelling, isCertain: last == UInt8(ascii: "."))
}

private let currencies: [(written: String, code: String)] = [
  ("€", "EUR"), ("euro", "EUR"), ("euros", "EUR"), ("$", "USD"), ("us$", "USD"),
  ("dollar", "USD"), ("dollars", "USD"), ("us dollars", "USD"), ("£", "GBP"), ("pounds", "GBP"),
]
