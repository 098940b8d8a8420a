import HourglassSyntax

/// Names in quotation marks, in several words, with articles, and lists with other marks than
/// commas.

/// Names for the texts that stand where names are wanted, and for names in other letters.
func quotedNames(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  var mended = line
  var isCertain = true
  var hasChanged = false
  if context.givesName, line.count > 2, line[1].sort == .text, line[2].sort == .text,
    isName(line[1].content)
  {
    return [Mended(line: line.replacing(1..<2, with: line[1].content))]
  }
  for index in line.indices.dropFirst() where line[index].sort == .text {
    guard case .fails(let at, let wanted) = context.fit(Array(mended[...index])), at == index
    else { continue }
    let content = line[index].content
    var found: String?
    for step in wanted {
      switch step {
      case .word(let word):
        // A word of the language in quotation marks.
        if context.spelling(word) == content.lowercased() { found = context.spelling(word) }
      case .slot(let slot) where slot.isWord && slot != .name && slot != .label:
        found = found ?? context.names.name(meantBy: content, for: slot)
        if found == nil, let hinted = hintedName(content, slot, context) {
          found = hinted
          isCertain = false
        }
        if found == nil, context.names.firstName(for: slot) == nil, isName(content) {
          found = content
        }
      default: break
      }
    }
    guard let name = found else { continue }
    mended = mended.replacing(index..<index + 1, with: name)
    hasChanged = true
  }
  return hasChanged ? [Mended(line: mended, isCertain: isCertain)] : []
}

package func isName(_ text: String) -> Bool { Piece(text, 0..<0).sort == .word }

private func hintedName(_ words: String, _ slot: Slot, _ context: SlipContext) -> String? {
  switch slot {
  case .toolKind, .party, .objective, .tool:
    context.names.name(
      hinting: words.split { $0 == " " || $0 == "-" }.map { String($0) }, for: slot)
  default: nil
  }
}

/// Names in several words, with other marks than hyphens, or that begin with figures.
func joinedNames(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  if context.givesName { return givenNames(line, context) }
  var mended = line
  var hasChanged = false
  let slots = context.nameSlots
  var index = 1
  while index < mended.count {
    var length = min(12, mended.count - index)
    window: while length > 0 {
      let window = mended[index..<index + length]
      length -= 1
      guard
        window.allSatisfy({
          ($0.sort == .word || $0.sort == .other || $0.sort == .value) && !isArrow($0.text)
        }),
        window.count == 1
          || !context.isReserved(window[index])
            && !context.isReserved(window[window.endIndex - 1]),
        window.contains(where: { $0.sort != .value }) || slots.contains(.stage)
      else { continue }
      let words = window.map { $0.text }.joined(separator: " ")
      for slot in slots where window.count > 1 || !context.names.knows(words, for: slot) {
        guard let name = context.names.name(meantBy: words, for: slot), name != words else {
          continue
        }
        mended = mended.replacing(index..<index + window.count, with: name)
        hasChanged = true
        break window
      }
    }
    index += 1
  }
  return hasChanged ? [Mended(line: mended)] : []
}

/// Names that one of some words tells: those of a name that nothing has.
func hintedNames(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  if context.givesName { return [] }
  let slots = context.nameSlots
  var mended = line
  var index = 1
  var hasChanged = false
  while index < mended.count {
    var end = index
    while end < mended.count, mended[end].sort == .word || mended[end].sort == .other,
      !isArrow(mended[end].text),
      !context.isReserved(mended[end])
    {
      end += 1
    }
    let words = mended[index..<end].map { $0.text }
    let known = words.filter { word in slots.contains { context.names.knows(word, for: $0) } }
    if known.count == 1, words.count > 1 {
      // `nine hospitals`
      mended = mended.replacing(index..<end, with: known[0])
      hasChanged = true
    } else if !words.isEmpty, known.isEmpty {
      for slot in slots {
        if let name = context.names.name(hinting: words, for: slot) {
          mended = mended.replacing(index..<end, with: name)
          hasChanged = true
          break
        }
      }
    }
    index += 1
    while index < mended.count, index < end { index += 1 }
  }
  return hasChanged ? [Mended(line: mended, isCertain: false)] : []
}

/// `kind other "…"`: the kinds of the model are not all there are.
func otherKinds(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.word(line[0]) == .kind, line.count > 1,
    line[1...].allSatisfy({ $0.sort == .word || $0.sort == .text || $0.sort == .other })
  else { return [] }
  let title = line[1...].map { $0.content }.joined(separator: " ")
  if title.utf8.contains(UInt8(ascii: "\"")) || title == context.spelling(.other) { return [] }
  return [
    Mended(
      line: line.replacing(1..<line.count, with: context.spelling(.other), "\"\(title)\""),
      isCertain: false, isLastResort: true)
  ]
}

/// Value and date in their order: `target 2028: 80%`.
func valueBehindDate(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let word = context.word(line[0])
  guard word == .baseline || word == .target, line.count > 2, isDate(line[1].text),
    isPlain(line[2].text), !isDate(line[2].text)
  else { return [] }
  let link = context.spelling(word == .baseline ? .in : .by)
  let end = line[2].range.upperBound
  return [
    Mended(
      line: [
        line[0], Piece(line[2].text, line[1].range), Piece(link, line[2].range),
        Piece(line[1].text, end..<end),
      ] + line[3...])
  ]
}

/// The dates of a target to come in their order: `tbd by 2029 until 2027-03`.
func openTargetExchanged(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard line.count == 6, context.word(line[1]) == .pending, context.word(line[2]) == .by,
    context.word(line[4]) == .until
  else { return [] }
  return [
    Mended(
      line: line[..<2] + [
        line[2].saying(line[4].text), line[3].saying(line[5].text), line[4].saying(line[2].text),
        line[5].saying(line[3].text),
      ])
  ]
}

/// The name that a statement gives in several words.
private func givenNames(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let end = line.firstIndex { $0.sort == .text } ?? line.count
  guard end > 1 else { return [] }
  let given = line[1..<end]
  guard given.allSatisfy({ $0.sort != .comma && $0.sort != .lineEnd }) else { return [] }
  if given.count == 1, given.first?.sort == .word { return [] }
  // Without a title, many words are one.
  if end == line.count, given.count > 1 { return [] }
  let parts = given.flatMap { piece in
    piece.text.lowercased().filter { $0 != "'" && $0 != "’" }
      .split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }
  var words: [String] = []
  for part in parts {
    // A name begins with a letter.
    let letters = part.drop { $0.isNumber }
    let isFirst = words.isEmpty
    if !isFirst || letters.count == part.count {
      words.append(part)
    } else if !letters.isEmpty {
      words.append(String(letters))
    }
  }
  guard !words.isEmpty, words.count < 7 else { return [] }
  let ownMentions = given.flatMap { piece in
    piece.text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { String($0) }
  }
  // The one of them that the design speaks of elsewhere.
  for word in words
  where context.names.isMentioned(word, moreThan: ownMentions.count { $0 == word }) {
    if !context.names.isDeclared(word) || parts.count == 1 || parts[0] == word {
      if context.names.isDeclaredAgain(word) { continue }
      return [Mended(line: line.replacing(1..<end, with: word), isCertain: false)]
    }
  }
  return [
    Mended(line: line.replacing(1..<end, with: words.joined(separator: "-")), isCertain: true)
  ]
}

/// The small words that people write before a name and that say nothing about which it is.
let articles = [
  "the", "a", "an", "our", "their", "its", "all", "each", "this", "these", "those", "is", "are",
  "of", "at",
]

/// Names without `the` and the like before them.
func withoutArticles(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let own = context.words
  var kept: [Piece] = [line[0]]
  for index in line.indices.dropFirst() {
    let isArticle =
      line[index].sort == .word && articles.contains(line[index].lowered)
      && !own.contains { context.spelling($0) == line[index].text }
      && index + 1 < line.count && line[index + 1].sort == .word
      && !context.isReserved(line[index]) && !context.isReserved(line[index + 1])
    if !isArticle { kept.append(line[index]) }
  }
  return kept.count < line.count ? [Mended(line: kept)] : []
}

/// Commas for `and` and its like between the names of a list.
func conjunctions(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let words = ["and", "&", "+", "or", "plus", "/", ";", "y", "et", "und", "e", "with"]
  var mended: [Piece] = []
  var hasChanged = false
  var index = 0
  while index < line.count {
    let piece = line[index]
    if index > 1, index + 1 < line.count, words.contains(piece.lowered) || piece.text == "and/or" {
      hasChanged = true
      if mended.last?.sort != .comma, let last = mended.last {
        // The comma stands right behind the name.
        mended.append(Piece(",", last.range.upperBound..<piece.range.upperBound))
      } else {
        mended[mended.count - 1] = Piece(
          ",", mended[mended.count - 1].range.lowerBound..<piece.range.upperBound)
      }
    } else if index > 0, piece.sort == .other, let parts = joined(piece) {
      hasChanged = true
      for (place, part) in parts.enumerated() {
        if place > 0 {
          mended.append(Piece(",", piece.range.upperBound..<piece.range.upperBound))
        }
        mended.append(
          Piece(part, place == 0 ? piece.range : piece.range.upperBound..<piece.range.upperBound))
      }
    } else {
      mended.append(piece)
    }
    index += 1
  }
  return hasChanged ? [Mended(line: mended)] : []
}

/// `cities/network` and `cities&network`.
private func joined(_ piece: Piece) -> [String]? {
  let parts = piece.text.split { $0 == "/" || $0 == "&" || $0 == "+" || $0 == ";" }.map {
    String($0)
  }
  return parts.count > 1 && parts.allSatisfy { isName($0) && $0.utf8.count > 1 } ? parts : nil
}

/// Commas between names that stand side by side.
func missingCommas(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard !context.givesName || context.word(line[0]) == .person else { return [] }
  // `sex of owner` and `age group` are one text.
  if context.word(line[0]) == .disaggregated,
    line.dropFirst(3).contains(where: { continuesLabel($0) })
  {
    return []
  }
  if line.dropFirst(2).contains(where: { isLinking($0.lowered) && !context.isReserved($0) }) {
    return []
  }
  let slots = context.nameSlots
  func isName(_ piece: Piece) -> Bool {
    slots.contains { context.names.knows(piece.text, for: $0) }
  }
  var mended: [Piece] = []
  var hasChanged = false
  for (index, piece) in line.enumerated() {
    if index > 1, piece.sort == .word, line[index - 1].sort == .word, !context.isReserved(piece),
      !context.isReserved(line[index - 1]), isName(piece), isName(line[index - 1])
    {
      let end = line[index - 1].range.upperBound
      mended.append(Piece(",", end..<end))
      hasChanged = true
    }
    mended.append(piece)
  }
  return hasChanged ? [Mended(line: mended, isCertain: false)] : []
}

/// A list without the comma at its end.
func withoutTrailingComma(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  if let last = line.last, last.sort == .comma || last.text == ";" {
    return [Mended(line: Array(line.dropLast()))]
  }
  // A comma behind which the next statement was taken for the next name.
  for index in line.indices.dropFirst().dropLast() where line[index].sort == .comma {
    guard context.row(of: line[index + 1]) != nil else { continue }
    return [
      Mended(
        line: Array(line[..<index]) + [.lineEnd(at: line[index].range.upperBound)]
          + line[(index + 1)...])
    ]
  }
  return []
}

/// Name and title in their order.
func nameBehindTitle(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.givesName, line.count == 3, line[1].sort == .text, line[2].sort == .word else {
    return []
  }
  let (title, name) = (line[1], line[2])
  return [
    Mended(line: [line[0], Piece(name.text, title.range), Piece(title.text, name.range)])
  ]
}
