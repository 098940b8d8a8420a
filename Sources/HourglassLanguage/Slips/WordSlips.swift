import HourglassSyntax

/// Words that link the parts of a line, marks that belong to no line, and what is too much.

/// Bullets, bold type, brackets, full stops and the like taken away.
func withoutMarks(_ line: [Piece]) -> [Mended] {
  var mended: [Piece] = []
  var hasChanged = false
  for (index, piece) in line.enumerated() {
    if index == 0, line.count > 1, isBullet(piece.text) {
      hasChanged = true
      continue
    }
    guard piece.sort == .other || piece.sort == .value || piece.sort == .word else {
      mended.append(piece)
      continue
    }
    let bare = withoutMarks(piece.text)
    if bare == piece.text || isArrow(piece.text) {
      mended.append(piece)
    } else {
      hasChanged = true
      if !bare.isEmpty { mended.append(piece.saying(bare)) }
    }
  }
  return hasChanged && !mended.isEmpty ? [Mended(line: mended)] : []
}

func isArrow(_ text: String) -> Bool {
  ["->", "=>", "→", "-", "--", "–", "—", "%", "+", "&", "/", ";"].contains(text)
}

func isBullet(_ text: String) -> Bool {
  if ["-", "*", "•", "–", "—", "·", "+", "o", "▪", "‣", ">", "->", "→"].contains(text) {
    return true
  }
  // `1.`, `a)`, `(2)`
  let bare = text.utf8.filter {
    $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ")")
      && $0 != UInt8(ascii: "(")
  }
  return bare.count < text.utf8.count && bare.count < 3 && !bare.isEmpty
}

private func withoutMarks(_ text: String) -> String {
  let marks = "*`_().,:;!?=[]|•"
  var scalars = Array(text.unicodeScalars)
  while let last = scalars.last, marks.unicodeScalars.contains(last) { scalars.removeLast() }
  while let first = scalars.first, marks.unicodeScalars.contains(first) { scalars.removeFirst() }
  var bare = String.UnicodeScalarView()
  bare.append(contentsOf: scalars)
  return String(bare)
}

/// A linking word in the place of another one: `by` for `in`.
func linkingWords(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard case .fails(let at, let wanted) = context.fit(line), at < line.count else { return [] }
  // Where there is but one word that can stand there, that is the one.
  if wanted.count == 1, let word = wanted.words.first, line[at].sort == .word {
    // `reported every year`: the word has its place, and what stands before it is missing.
    if context.isOwnReserved(line[at]) { return [] }
    // `average days per case`: a word with a meaning of its own stays.
    if word == .in, !isLinking(line[at].lowered) { return [] }
    return [
      Mended(
        line: line.replacing(at..<at + 1, with: context.spelling(word)),
        isCertain: isLinking(line[at].lowered))
    ]
  }
  guard isLinking(line[at].lowered) || line[at].sort == .comma else { return [] }
  return linkingWords(among: wanted.words, context).map { word in
    Mended(line: line.replacing(at..<at + 1, with: context.spelling(word)), isCertain: true)
  }
}

/// Without the word of a range, where `limits` knows what one looks like: 12 of 47 is none.
private func linkingWords(among words: [Word], _ context: SlipContext) -> [Word] {
  let takesTargets = context.words.contains(.points)
  return words.filter { isLinking($0.name) && !(takesTargets && $0 == .to) }
}

func isLinking(_ word: String) -> Bool {
  [
    "in", "on", "of", "for", "to", "by", "with", "at", "from", "as", "until", "till", "since",
    "through", "via", "within", "before", "after", "during", "and", "-", "–", "—", "->", "→",
    "=>", "because", "using", "about", "into", "per", "through", "up", "starting", "onwards",
    "onward", "due", "so", ":", "=", "among", "between", "&", "/", "|", "not",
  ].contains(word)
}

/// A word put in that a line lacks: `leads touch`.
func missingWords(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard case .fails(let at, let wanted) = context.fit(line), at < line.count else { return [] }
  let place = line[at - 1].range.upperBound
  return linkingWords(among: wanted.words, context).map { word in
    var mended = line
    mended.insert(Piece(context.spelling(word), place..<place), at: at)
    return Mended(line: mended)
  }
}

/// A linking word left out that a line has too much: `runs from 2026 to 2028`.
func withoutExcessWord(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard case .fails(let at, let wanted) = context.fit(line), at < line.count else { return [] }
  var ways: [Mended] = []
  let fillers = [
    "is", "are", "was", "be", "equals", "value", "level", "figure", "set", "the", "total", "date",
    "risk",
  ]
  if isLinking(line[at].lowered) && !isArrow(line[at].text)
    || fillers.contains(line[at].lowered) || line[at].sort == .comma
  {
    ways.append(Mended(line: line.removing(at..<at + 1)))
  }
  if at > 1, line[at - 1].sort == .comma { ways.append(Mended(line: line.removing(at - 1..<at))) }
  // `80% of households by 2028`, `source of verification "Registers"`
  if line[at].lowered == "of",
    let end = line[at...].firstIndex(where: { piece in
      wanted.words.contains { context.spelling($0) == piece.text } || piece.sort == .value
        || piece.sort == .text
    })
  {
    ways.append(Mended(line: line.removing(at..<end), isCertain: false))
  }
  // The keyword a second time: `stage engagement stage`.
  if line[at].lowered == line[0].lowered || line[at].lowered + "s" == line[0].lowered {
    ways.append(Mended(line: line.removing(at..<at + 1)))
  }
  return ways
}

/// `risk "…" high` is a risk with its likelihood in its block.
func ratings(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard context.word(line[0]) == .risk,
    case .fails(let at, _) = context.fit(line), at == line.count - 1,
    let word = context.word(line[at]), word == .low || word == .medium || word == .high
  else { return [] }
  let block = "{ \(context.spelling(.likelihood)) \(line[at].text) }"
  return [Mended(line: line.replacing(at..<at + 1, with: block), isCertain: false)]
}

/// What is too much, as a comment behind the line.
func remarks(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard case .fails(let at, let wanted) = context.fit(line), at < line.count, wanted.mayEnd,
    line[at].sort != .lineEnd
  else { return [] }
  var rest = Array(line[at...])
  let marks = ["--", "//", "—", "–", "-", "/*", ";", ","]
  if let first = rest.first, marks.contains(first.text) { rest.removeFirst() }
  let start = line[at].range.lowerBound
  guard let first = rest.first else { return [Mended(line: Array(line[..<at]))] }
  // `24 people`: what is counted is told by the title. What follows in the line would become part
  // of a comment.
  if rest.count < 3, line[at - 1].sort == .value || !context.endsItsLine(line),
    rest.count == line.count - at,
    rest.allSatisfy({ $0.sort == .word })
  {
    return [Mended(line: Array(line[..<at]), isCertain: false, isLastResort: true)]
  }
  var words = rest.map { $0.text }.joined(separator: " ")
  if words.hasSuffix("*/") { words = String(words.dropLast(2)) }
  while words.hasSuffix(" ") { words.removeLast() }
  if words.hasPrefix("("), words.hasSuffix(")") { words = String(words.dropFirst().dropLast()) }
  return [
    Mended(
      line: Array(line[..<at]) + [Piece("# " + words, start..<max(start, first.range.upperBound))],
      isCertain: false, isLastResort: true)
  ]
}

extension SlipContext {
  /// Whether nothing else stands in the line of the file behind a statement.
  fileprivate func endsItsLine(_ line: [Piece]) -> Bool {
    var end = line[line.count - 1].range.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end >= bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
  }
}

/// Words and what has lost a quotation mark, put in quotation marks.
func quotedTexts(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  var ways: [Mended] = []
  let last = line.count
  guard last > 1, last < 60 else { return [] }
  let firsts: [Int]
  if context.givesName, last > 2, line[1].sort == .word, line[1].text == line[1].lowered {
    firsts = [2] + [1] + Array(3..<max(3, last))
  } else {
    firsts = Array(1..<last)
  }
  if context.word(line[0]) == .graded { return grades(line) }
  if !lengthenedTexts(line, context).isEmpty { return [] }
  if let labels = quotedLabels(line, context) { return [labels] }
  // What is counted is seldom told in words.
  let word = context.word(line[0])
  let isLastResort = word == .baseline || word == .target
  if isLastResort, context.isOfPercentage { return [] }
  // No currency has a figure in it.
  let isOfFigures = isLastResort || word == .budget || word == .costs
  // `facilitator School of nursing`, where the design speaks of `school`.
  if context.givesName, let text = quoted(line[1...], context.bytes),
    let name = line[1...].lazy.map({ $0.lowered }).first(where: {
      isName($0) && context.names.isMentioned($0, moreThan: 0) && !context.names.isDeclared($0)
    }), !line[1...].contains(where: { $0.text == name })
  {
    ways.append(Mended(line: line.replacing(1..<last, with: name, text), isCertain: false))
  }
  for first in firsts where first < last && !context.isOwnReserved(line[first]) {
    // A whole text with words behind it is none that has lost its marks.
    if line[first].sort == .text, first + 1 < last,
      line[first + 1].sort == .comma
        || line[first].range.upperBound < line[first + 1].range.lowerBound
    {
      continue
    }
    var stop = last
    while stop > first {
      let word = stop == first + 1 ? context.word(line[first]) : nil
      // Texts with commas between them are none that has lost its marks.
      let isList =
        stop > first + 1
        && line[first..<stop].allSatisfy { $0.sort == .text || $0.sort == .comma }
      if word != .absent, word != .pending, !isList,
        let text = quoted(line[first..<stop], context.bytes),
        !isOfFigures || !text.utf8.contains(where: { (0x30...0x39).contains($0) })
      {
        let mended = line.replacing(first..<stop, with: text)
        if case .fits = context.fit(mended) {
          ways.append(
            Mended(
              line: mended, isCertain: false,
              isLastResort: isLastResort || line[first].beginsLikeFigure))
          break
        }
      }
      stop -= 1
    }
    if ways.contains(where: { $0.line.count < line.count || $0.line.count == 2 }) { break }
  }
  return ways
}

extension Piece {
  fileprivate var beginsLikeFigure: Bool {
    if sort == .value { return true }
    guard sort == .other, let first = text.utf8.first else { return false }
    return [0x28, 0x7E, 0x3C, 0x3E, 0x3D, 0x2B, 0x2C].contains(first)
      || (0x30...0x39).contains(first)
  }
}

/// `"Two case studies" weak`, `"children" per "school"`: what goes on behind the only text that a line
/// takes belongs in it.
func lengthenedTexts(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard let first = line.firstIndex(where: { $0.sort == .text }), first + 1 < line.count,
    line[first + 1].sort == .word && line[first + 1].lowered != "and"
      || line[first + 1].sort == .value,
    context.row(of: line[first + 1]) == nil, !beginsInside(line[first + 1], context),
    case .fits = context.fit(Array(line[...first]))
  else { return [] }
  let rest = line[(first + 1)...]
  let endsAsText = line[line.count - 1].sort == .text
  let goesOn = rest.allSatisfy {
    switch $0.sort {
    case .word, .value:
      endsAsText
        ? context.row(of: $0) == nil && !context.isOwnReserved($0) : !context.isReserved($0)
    case .text: endsAsText
    default: false
    }
  }
  if !goesOn { return [] }
  let more = rest.map { $0.content }.joined(separator: " ")
  let text =
    "\"" + line[first].content + (endsAsText || rest.first?.text == "per" ? " " : ", ") + more
    + "\""
  return [Mended(line: line.replacing(first..<line.count, with: text), isCertain: false)]
}

/// Some pieces as one text, with the marks in it escaped; nil where they are one already.
private func quoted(_ pieces: ArraySlice<Piece>, _ bytes: [UInt8]) -> String? {
  guard let first = pieces.first, let last = pieces.last else { return nil }
  if pieces.count == 1, first.sort == .text { return nil }
  if pieces.contains(where: { $0.sort == .lineEnd }) { return nil }
  // `usaid "USAID"` is a name and its title, and `"A1", "A2"` are two texts.
  if pieces.count < 4, first.sort == .word, last.sort == .text || last.text.hasPrefix("# ") {
    return nil
  }
  if first.sort == .comma { return nil }
  if pieces.count > 1, first.sort == .text,
    bytes[min(first.range.upperBound, bytes.count)...].first(where: { $0 > 0x20 })
      == UInt8(ascii: ",")
  {
    return nil
  }
  // `"children" per "teacher"` is one text in several.
  if last.sort == .text, pieces.allSatisfy({ $0.sort == .text || $0.sort == .word }) {
    return "\"" + pieces.map { $0.content }.joined(separator: " ") + "\""
  }
  let range = first.range.lowerBound..<last.range.upperBound
  guard !range.isEmpty, range.upperBound <= bytes.count else { return nil }
  var written = String(decoding: bytes[range], as: UTF8.self)
  if written.utf8.contains(0x0A) {
    if pieces.contains(where: { $0.sort == .text }) { return nil }
    // A text that goes on in the next line.
    written = written.split { $0 == "\n" || $0 == "\r" || $0 == " " || $0 == "\t" || $0 == "\r\n" }
      .joined(separator: " ")
  }
  let marks = "\"“”„«»‘’'`".unicodeScalars
  var scalars = Array(written.unicodeScalars)
  if let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
  while let first = scalars.first, first == " " || (first == "'" && written.hasPrefix("''")) {
    scalars.removeFirst()
  }
  if let last = scalars.last, marks.contains(last) { scalars.removeLast() }
  while let last = scalars.last, last == " " || (last == "'" && written.hasSuffix("''")) {
    scalars.removeLast()
  }
  if scalars.isEmpty { return nil }
  if ["%", "percent", "percentage", "n/a", "tbc", "tbd"].contains(written.lowercased()) {
    return nil
  }
  var text = String.UnicodeScalarView()
  text.append("\"")
  var isEscaped = false
  for scalar in scalars {
    if scalar == "\"" && !isEscaped { text.append("\\") }
    isEscaped = scalar == "\\" && !isEscaped
    text.append(scalar)
  }
  if isEscaped { return nil }
  text.append("\"")
  return String(text)
}
