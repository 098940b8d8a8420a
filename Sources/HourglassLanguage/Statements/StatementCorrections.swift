import HourglassSyntax

/// What to say about lines that cannot be read but of which it is plain what was meant.
///
/// Nothing here is asked for as long as a file is sound.
extension StatementResolver {
  /// The line of a statement, with the one that was most likely meant.
  struct Meant {
    let line: [Piece]
    let correction: Correction
    let row: Int
  }

  /// What the line of a statement whose keyword is known was meant to be.
  mutating func meant(_ row: Int, _ first: Int32, _ last: Int32, in block: Block) -> Meant? {
    guard let line = line(first, last), let context = slipContext(row, first, block) else {
      return nil
    }
    return Correction(of: line, context).map { Meant(line: line, correction: $0, row: row) }
  }

  /// A statement and those that go on with it; semicolons between them are none of theirs.
  private func line(_ first: Int32, _ last: Int32) -> [Piece]? {
    var pieces: [Piece] = []
    var index = first
    while index <= last {
      let statement = tree.statements[Int(index)]
      guard let more = tree.pieces(ofTokens: statement.first..<statement.end) else { return nil }
      pieces += more
      index = statement.next
    }
    return pieces
  }

  mutating func slipContext(_ row: Int, _ statement: Int32, _ block: Block) -> SlipContext? {
    guard let names = nearby.names(around: statement, in: tree) else { return nil }
    return SlipContext(
      row: row, block: block, lexicon: lexicon, names: names, bytes: tree.source.bytes,
      yearsBegin: yearsBegin(around: statement),
      isOfPercentage: tree.isOfPercentage(statement, lexicon))
  }

  /// Reports a line with the one that was meant.
  mutating func report(_ meant: Meant, _ index: Int32, isDamaged: Bool) {
    let correction = meant.correction
    let indentation = tree.indentationOfLine(tree.statements[Int(index)].first)
    let slip = correction.slips.first ?? .quotedText
    let place =
      slip == .money
      ? meant.line[1].range.lowerBound..<meant.line.end
      : changedPlace(meant.line, correction.first)
    var written = String(decoding: tree.source.bytes[place], as: UTF8.self)
    if slip == .quotedName, written.hasPrefix("\""), written.utf8.count > 2 {
      written = String(written.dropFirst().dropLast())
    }
    var fix = tree.fix(
      of: meant.line, to: correction.line, changesMeaning: !correction.isCertain,
      indentation: indentation)
    var next = Advice.write(whole(correction.line, index, indentation))
    if let other = correction.other {
      next =
        "Write one of these: \(bare: whole(correction.line, index, indentation)), or: \(bare: whole(other, index, indentation))"
    }
    if slip == .placeholder {
      next = Advice(placeholderAdvice(correction.line, lexicon))
    }
    // A comment is for its author to keep.
    let hasComment = correction.line.contains { $0.text.hasPrefix("#") }
    let isOpen =
      correction.other != nil || slip == .placeholder || slip == .range || hasComment
      || slip == .otherKind
    var guess = isOpen ? fix : nil
    if isOpen { fix = nil }
    if correction.slips.contains(.otherKind) || isOtherKind(correction.line) {
      // A kind of the model would show what it is good for.
      guess = Fix(
        tree.span(of: tree.statements[Int(index)]), example(of: Vocabulary.forms[meant.row]),
        changesMeaning: true)
    }
    report(
      slip.kind(isDamaged: isDamaged), Span(Int32(place.lowerBound), Int32(place.upperBound)),
      slip.headline(
        shortened(written), keyword: tree.word(tree.statements[Int(index)].first),
        every: lexicon.spellings[.every]),
      next: next, fix: fix, guess: guess)
    if isDamaged { replaced.append(tree.span(of: tree.statements[Int(index)])) }
  }

  private func isOtherKind(_ line: [Piece]) -> Bool {
    line.count > 1 && lexicon.word(spelled: line[0].text) == .kind
      && lexicon.word(spelled: line[1].text) == .other
  }

  /// A line with what ends it in the file, so that it can be put in the place of the one there.
  func whole(_ line: [Piece], _ index: Int32, _ indentation: String) -> String {
    let text = line.line(indentedBy: indentation)
    return tree.statements[Int(index)].open >= 0 ? text + " {" : text
  }

  /// The first and the last byte that differ.
  private func changedPlace(_ line: [Piece], _ mended: [Piece]) -> Range<Int> {
    var start = 0
    while start < line.count - 1, start < mended.count, line[start].text == mended[start].text {
      start += 1
    }
    var end = line.count
    var other = mended.count
    while end > start + 1, other > start + 1, line[end - 1].text == mended[other - 1].text {
      end -= 1
      other -= 1
    }
    return line[start].range.lowerBound..<line[end - 1].range.upperBound
  }
}

extension Tree {
  /// Whether a line stands in an indicator that is a percentage, or in a part of one.
  func isOfPercentage(_ line: Int32, _ lexicon: Lexicon) -> Bool {
    func keyword(of statement: Int32) -> Word? {
      lexicon.word(of: tokens[Int(statements[Int(statement)].first)].symbol)
    }
    var owner = statements[Int(line)].parent
    if owner >= 0, keyword(of: owner) == .where { owner = statements[Int(owner)].parent }
    if owner < 0 { return false }
    var index = owner + 1
    // A block of many lines that cannot be read is not gone through for each of them.
    var left = 40
    while index < statements[Int(owner)].next, left > 0 {
      if keyword(of: index) == .percent { return true }
      index = statements[Int(index)].next
      left -= 1
    }
    return false
  }
}

extension Slip {
  /// The kind of finding that it is told of by.
  fileprivate func kind(isDamaged: Bool) -> FindingKind {
    switch self {
    case .marks: .strayCharacter
    case .money: .valueSpelling
    case .placeholder: .placeholderText
    case .date, .range: .valueSpelling
    case .figure: isDamaged ? .strayCharacter : .valueSpelling
    case .lengthenedText, .quotedText: isDamaged ? .unclosedText : .incorrectLine
    default: isDamaged ? .strayCharacter : .incorrectLine
    }
  }

  /// What is wrong, as a fact about the line.
  fileprivate func headline(_ written: String, keyword: String, every: String) -> Prose {
    switch self {
    case .money: "\(quoted: written) is an amount of money. Write the number, then the currency."
    case .marks: "\(quoted: written) has a mark that has no meaning here."
    case .reservedName:
      "\(quoted: written) is a reserved word of the language. It cannot be a name."
    case .placeholder: "\(quoted: written) does not say why the entry is empty."
    case .date: "Hourglass cannot read \(quoted: written) as a date. A date goes from year to day."
    case .month: "This line takes the name of a month, and nothing else."
    case .scale: "Hourglass has another way to write the scale \(quoted: written)."
    case .limit:
      "\(quoted: written) is a limit, a range or a change. Hourglass has words for these."
    case .figure: "Hourglass cannot read \(quoted: written) as a number."
    case .rhythm:
      "Hourglass cannot read \(quoted: written). Write the frequency with \(language: every)."
    case .approximation:
      "\(quoted: written) is more than a number. This line takes the number alone."
    case .quotedName:
      "\(quoted: written) is a text, but \(language: keyword) needs a name without quotation marks."
    case .joinedName, .hintedName:
      "\(quoted: written) cannot be a name. A name has no spaces and begins with a letter."
    case .otherKind: "\(quoted: written) is not a kind in the model."
    case .article: "\(quoted: written) has a word before the name. A line takes the name alone."
    case .conjunction: "Names in a list have commas between them, and no other words or marks."
    case .exchanged:
      written.utf8.contains(UInt8(ascii: "\""))
        ? "The name comes before the title."
        : "The parts of this line have another order."
    case .linkingWord: "\(quoted: written) is not the right word here."
    case .missingWord: "A word is missing before \(quoted: written)."
    case .excessWord: "\(quoted: written) has one word too many."
    case .trailingComma: "The list ends with a comma, as if another name followed."
    case .missingComma: "A comma is missing in \(quoted: written)."
    case .otherKeyword: "The keyword \(language: keyword) does not go with what follows it."
    case .innerStatement:
      "\(quoted: written) belongs in the block of \(language: keyword), between { and }."
    case .duration:
      "Hourglass cannot read \(quoted: written). Write whole days, weeks, months or years."
    case .lengthenedText: "The quotation marks close before this text ends."
    case .quotedText: "The text \(quoted: written) needs quotation marks around it."
    case .rating: "\(quoted: written) belongs inside the risk."
    case .several:
      "This line has several entries for \(language: keyword). Each entry needs its own line."
    case .secondStatement: "This line has two statements. Write each on its own line."
    case .choice: "\(quoted: written) is not one of the possible words."
    case .remark: "This line should end before \(quoted: written)."
    case .range: "\(quoted: written) is a range. This line takes one number."
    }
  }
}

/// What to write in the place of a line that says in no way of the language that nothing is known.
func placeholderAdvice(_ line: [Piece], _ lexicon: Lexicon) -> Prose {
  let place = line.firstIndex { $0.text == lexicon.spellings[.pending] } ?? 0
  let before = Array(line[..<place]).line(indentedBy: "") + " "
  let dated = before + lexicon.spelled(words: .pending, .until, then: "2027-03")
  let none = before + lexicon.spelled(words: .absent, .because, then: "\"…\"")
  return
    "If you will define it later, write: \(bare: dated)\nIf there is none on purpose, write: \(bare: none)"
}
