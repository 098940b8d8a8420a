import HourglassSyntax

/// Other names for reserved words, where one is given and where the thing is called by it.
func reservedNames(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  context.givesName ? givenReservedName(line, context) : calledByReservedName(line, context)
}

private func givenReservedName(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let end = line.firstIndex { $0.sort == .text } ?? line.count
  var mended = line
  for index in 1..<max(1, end) where context.isReserved(line[index]) {
    let isAlone =
      (index == 1 || line[index - 1].sort == .comma)
      && (index + 1 == end || line[index + 1].sort == .comma)
    if !isAlone { return [] }
    let name = context.names.nameInstead(of: line[index].text, keyword: line[0].text)
    mended[index] = line[index].saying(name)
  }
  guard mended.indices.contains(where: { mended[$0].text != line[$0].text }) else { return [] }
  var ways = [Mended(line: mended, isCertain: false)]
  // A word that links others or stands for a gap may be no name at all.
  if end == 2, line.count > 2, let word = context.word(line[1]),
    isLinking(word.name) || word == .absent || word == .pending
  {
    ways.append(Mended(line: line.replacing(1..<2), isCertain: false))
  }
  return ways
}

private func calledByReservedName(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  var mended = line
  var hasChanged = false
  for index in line.indices.dropFirst() where context.isReserved(line[index]) {
    guard let name = context.names.namesInstead[line[index].text],
      case .fails(let at, let wanted) = context.fit(Array(mended[...index])), at == index
    else { continue }
    for case .slot(let slot) in wanted where context.names.knows(name, for: slot) {
      mended[index] = line[index].saying(name)
      hasChanged = true
      break
    }
  }
  return hasChanged ? [Mended(line: mended, isCertain: false)] : []
}
