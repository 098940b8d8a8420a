import HourglassSyntax

/// Two statements where they stand on one line with nothing between them.
func secondStatements(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard case .fails(let at, let wanted) = context.fit(line), at < line.count, at > 1 else {
    return []
  }
  var next = at
  if line[at].sort == .comma || line[at].text == ";" || line[at].lowered == "and" { next = at + 1 }
  guard next < line.count, wanted.mayEnd || line[next].sort == .word,
    context.row(of: line[next]) != nil
  else { return [] }
  return [
    Mended(
      line: Array(line[..<at]) + [.lineEnd(at: line[at].range.lowerBound)] + line[next...],
      isCertain: true)
  ]
}

/// What belongs in the block of a statement, behind it: `leads to x because "…" assuming y`.
func innerStatements(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard case .fails(let at, let wanted) = context.fit(line), at > 1, at < line.count, wanted.mayEnd,
    beginsInside(line[at], context), let block = CompiledVocabulary.shared.rows[context.row].opens,
    context.bytes[min(line.end, context.bytes.count)...].first(where: { $0 > 0x20 })
      != UInt8(ascii: "{")
  else { return [] }
  var inside = context
  inside.block = block
  let statement = Array(line[at...])
  guard inside.soundness(of: statement) != .broken else { return [] }
  let text = "{ \(statement.line(indentedBy: "")) }"
  let place = line[at].range.lowerBound..<line.end
  return [Mended(line: line[..<at] + [Piece(text, place)], isCertain: false)]
}

/// Whether a word begins a statement in the block that the statement of a line opens.
func beginsInside(_ piece: Piece, _ context: SlipContext) -> Bool {
  guard let block = CompiledVocabulary.shared.rows[context.row].opens,
    let word = context.word(piece)
  else { return false }
  return CompiledVocabulary.shared.row(of: word, in: block) != nil
}

/// Several things with commas between them, where each has a line of its own: `leads to a, b`,
/// `source "A", "B"`.
func severalStatements(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard Vocabulary.forms[context.row].occurs == .any,
    case .fails(let at, _) = context.fit(line), at > 1, at < line.count, line[at].sort == .comma,
    line.allSatisfy({ $0.sort != .lineEnd && $0.sort != .aside })
  else { return [] }
  let things = line[at...].split { $0.sort == .comma }
  if things.isEmpty { return [] }
  var mended = Array(line[..<at])
  for thing in things {
    // Behind a name and a comma, a text may well be its title.
    guard thing[thing.startIndex].sort == line[at - 1].sort else { return [] }
    let place = thing[thing.startIndex].range.lowerBound
    let beginning = line[..<(at - 1)].map { Piece($0.text, place..<place) }
    guard case .fits = context.fit(beginning + thing) else { return [] }
    mended += [.lineEnd(at: place)] + beginning + thing
  }
  return [Mended(line: mended)]
}

/// Several codes of one list: `code "A1", "A2" in "DHIS2"`.
func severalCodes(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.word(line[0]) == .code,
    let place = line.firstIndex(where: { context.word($0) == .in }), place > 2,
    line[1..<place].contains(where: { $0.sort == .comma })
  else { return [] }
  var mended: [Piece] = []
  for code in line[1..<place] where code.sort != .comma {
    guard code.sort == .text else { return [] }
    let start = code.range.lowerBound
    if !mended.isEmpty { mended.append(.lineEnd(at: start)) }
    mended += [Piece(line[0].text, start..<start), code] + line[place...]
  }
  return [Mended(line: mended)]
}

/// A second breakdown behind the groups of the first: `disaggregated by age as "10-14", "15-19", sex`.
func secondBreakdowns(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.word(line[0]) == .disaggregated, case .fails(let at, _) = context.fit(line),
    at > 3, at < line.count, line[at].sort == .word, line[at - 1].sort == .comma
  else { return [] }
  let place = line[at].range.lowerBound
  let second = line[..<2].map { Piece($0.text, place..<place) } + line[at...]
  guard case .fits = context.fit(second) else { return [] }
  return [Mended(line: Array(line[..<(at - 1)]) + [.lineEnd(at: place)] + second)]
}
