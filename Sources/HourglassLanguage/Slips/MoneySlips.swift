import HourglassSyntax

/// Amounts of money as people write them: `€ 300,000`, `EUR 300.000`, `300 000 euros`, and several
/// of them in one line: `400000 EUR and 250000 USD`.
func amounts(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard let word = context.word(line[0]), word == .budget || word == .costs, line.count > 1,
    line[1...].allSatisfy({ $0.sort != .lineEnd && $0.sort != .aside })
  else { return [] }
  // Who pays is no part of a currency.
  let end = line.firstIndex { isBeforePayer($0, context) } ?? line.endIndex
  if let amount = amount(line[1..<end], context) {
    let payers = payers(line[end...], context)
    return [
      Mended(
        line: [line[0]] + amount.pieces + payers.pieces,
        isCertain: amount.isCertain && payers.isCertain)
    ]
  }
  if end < line.endIndex { return [] }
  let parts = line[1...].split {
    $0.sort == .comma || ["and", "plus", "+", "&"].contains($0.lowered)
  }
  let all = parts.compactMap { amount($0, context) }
  guard all.count > 1, all.count == parts.count else { return [] }
  var mended: [Piece] = []
  for (part, amount) in zip(parts, all) {
    let place = part[part.startIndex].range.lowerBound
    if !mended.isEmpty { mended.append(.lineEnd(at: place)) }
    mended += [Piece(line[0].text, place..<place)] + amount.pieces
  }
  return [Mended(line: mended, isCertain: false)]
}

private func isBeforePayer(_ piece: Piece, _ context: SlipContext) -> Bool {
  if piece.sort != .word { return false }
  switch context.word(piece) {
  case .paid, .by, .from, .funded: return true
  default:
    return ["financed", "provided", "contributed", "covered", "borne"].contains(piece.lowered)
  }
}

/// What says who pays an amount, beginning as the language has it.
private func payers(
  _ pieces: ArraySlice<Piece>, _ context: SlipContext
) -> (pieces: [Piece], isCertain: Bool) {
  guard let first = pieces.first else { return ([], true) }
  let place = first.range.lowerBound..<first.range.lowerBound
  var who = Array(pieces.drop { isBeforePayer($0, context) })
  // Several words are no name of the design: `World Bank`.
  let isText =
    who.count > 1 && who.allSatisfy { $0.sort == .word }
    && !["the", "our"].contains(who[0].lowered)
  if isText {
    let words = who.map { $0.text }.joined(separator: " ")
    who = [
      Piece("\"" + words + "\"", who[0].range.lowerBound..<who[who.count - 1].range.upperBound)
    ]
  }
  return (
    [.paid, .by].map { Piece(context.spelling($0), place) } + who,
    context.word(first) == .paid && !isText
  )
}

/// One amount and its currency, as the language has them; nil where the pieces are none.
private func amount(
  _ pieces: ArraySlice<Piece>, _ context: SlipContext
) -> (pieces: [Piece], isCertain: Bool)? {
  var figure: [UInt8] = []
  var currency: [UInt8] = []
  for piece in pieces {
    // A second amount is no part of the first, nor is what does not look like its thousands.
    if piece.sort == .value, !figure.isEmpty,
      !currency.isEmpty || isDigit(figure[figure.count - 1]) && !beginsWithThousands(piece)
    {
      return nil
    }
    if piece.sort == .word, context.word(piece) == .in { continue }
    var isBehindFigure = false
    for byte in piece.content.utf8 {
      switch byte {
      case 0x30...0x39:
        // `5000-7000`
        if isBehindFigure { return nil }
        figure.append(byte)
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"):
        if !figure.isEmpty { figure.append(byte) }
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default:
        // `£250k`
        if !isBehindFigure, !figure.isEmpty, !currency.isEmpty { currency.append(0x20) }
        isBehindFigure = !figure.isEmpty
        currency.append(byte)
      }
    }
    if piece.sort != .comma, !currency.isEmpty { currency.append(0x20) }
  }
  while let last = figure.last, !(0x30...0x39).contains(last) { figure.removeLast() }
  guard let amount = plainAmount(figure) else { return nil }
  var name = String(decoding: currency, as: UTF8.self).split(separator: " ").joined(separator: " ")
  var isCertain = amount.isCertain
  var number = amount.spelling
  // `2m`, `300k`, `2.5 million`
  let parts = name.split(separator: " ").map { String($0) }
  if let index = parts.firstIndex(where: { isScale($0.lowercased()) }) {
    // Without its scale, a number would say something else.
    guard let whole = scaled(number, by: parts[index].lowercased()) else { return nil }
    number = whole
    name = (parts[..<index] + parts[(index + 1)...]).joined(separator: " ")
    isCertain = false
  }
  name = Currency.code(meantBy: name) ?? Currency.code(likelyMeantBy: name) ?? name
  // `5000 EUR for travel`: what is said beside the currency is for people.
  var remark: [String] = []
  let words = name.split(separator: " ").map { String($0) }
  if words.count > 1, let place = words.firstIndex(where: { Currency.code(meantBy: $0) != nil }),
    let code = Currency.code(meantBy: words[place])
  {
    remark = Array(words[..<place] + words[(place + 1)...])
    name = code
    isCertain = false
  }
  // A share is no currency.
  let marks: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "%")]
  if name.isEmpty || name.utf8.contains(where: { marks.contains($0) }) || name.utf8.count > 20 {
    return nil
  }
  guard let first = pieces.first, let end = pieces.last?.range.upperBound else { return nil }
  return (
    [
      Piece(number, first.range.lowerBound..<end), Piece(context.spelling(.in), end..<end),
      Piece("\"\(name)\"", end..<end),
    ] + (remark.isEmpty ? [] : [Piece("# " + remark.joined(separator: " "), end..<end)]), isCertain
  )
}

/// `000`, `000.50`
private func beginsWithThousands(_ piece: Piece) -> Bool {
  piece.content.utf8.prefix { isDigit($0) }.count == 3
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
