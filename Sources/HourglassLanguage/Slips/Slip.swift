import HourglassSyntax

/// What can have gone wrong in a line, in the order in which it is tried.
enum Slip: UInt8, CaseIterable {
  case money, marks, reservedName, placeholder, date, month, scale, limit, figure, duration
  case rhythm, approximation, innerStatement
  case article, several, quotedName, joinedName
  case choice, conjunction, rating, exchanged, linkingWord, missingWord, excessWord, trailingComma
  case otherKeyword, missingComma, hintedName, lengthenedText, quotedText, secondStatement, remark
  case otherKind, range

  /// Whether it can be there more than once in a line.
  var comesAgain: Bool {
    switch self {
    case .choice, .linkingWord, .missingWord, .excessWord: true
    default: false
    }
  }
}

/// A way to put a line right.
struct Mended {
  let line: [Piece]
  /// Whether the author can have meant nothing else.
  var isCertain = true
  /// Whether nearly everything can be put right in this way, so that any other comes before it.
  var isLastResort = false
}

/// What the ways to put a line right have to know beside the line.
struct SlipContext {
  let row: Int
  var block: Block
  let lexicon: Lexicon
  let names: KnownNames
  let bytes: [UInt8]
  /// The month in which the years of the programme begin, from 1.
  let yearsBegin: Int32
  /// Whether the line stands in an indicator that is a percentage.
  let isOfPercentage: Bool

  func spelling(_ word: Word) -> String { lexicon.spellings[word] }

  func word(_ piece: Piece) -> Word? {
    piece.sort == .word ? lexicon.word(spelled: piece.text) : nil
  }

  func isReserved(_ piece: Piece) -> Bool {
    word(piece).map { CompiledVocabulary.shared.isReserved($0) } ?? false
  }

  /// Whether a piece is a word of the statement with a place of its own: no name may be it, and no
  /// text begins with it.
  func isOwnReserved(_ piece: Piece) -> Bool {
    guard isReserved(piece), let word = word(piece) else { return false }
    return word != .absent && word != .pending && words.contains(word)
  }

  /// The word that begins a statement of the block, if a piece is one.
  func row(of piece: Piece) -> Int? {
    word(piece).flatMap { CompiledVocabulary.shared.row(of: $0, in: block) }
  }

  func fit(_ line: [Piece]) -> PatternFit { PatternFit(of: line[...], row: row, lexicon) }

  /// The words that can stand in the line.
  var words: [Word] { steps.words }

  private var steps: [Step] {
    let vocabulary = CompiledVocabulary.shared
    return Array(vocabulary.steps[vocabulary.rows[row].steps])
  }

  /// The slots for which names can be wanted in the line.
  var nameSlots: [Slot] {
    var slots: [Slot] = []
    for case .slot(let slot) in steps where slot.isWord && !slots.contains(slot) {
      slots.append(slot)
    }
    return slots
  }

  /// Whether the statement gives a name.
  var givesName: Bool { nameSlots.contains(.name) }
}

extension Slip {
  /// The ways to put a line right, the likeliest first; none where nothing of the kind is wrong.
  func ways(_ line: [Piece], _ context: SlipContext) -> [Mended] {
    switch self {
    case .money: amounts(line, context)
    case .marks: withoutMarks(line)
    case .reservedName: reservedNames(line, context)
    case .placeholder: placeholders(line, context)
    case .date: openTargetExchanged(line, context).isEmpty ? dates(line, context) : []
    case .month: monthsOfYears(line, context)
    case .scale: scales(line, context)
    case .limit: limits(line, context)
    case .figure: figures(line)
    case .duration: durations(line, context)
    case .rhythm: rhythms(line, context)
    case .approximation: withoutApproximation(line, context)
    case .innerStatement: innerStatements(line, context)
    case .several:
      severalStatements(line, context) + secondBreakdowns(line, context)
        + severalCodes(line, context)
    case .quotedName: quotedNames(line, context)
    case .joinedName: joinedNames(line, context)
    case .article: withoutArticles(line, context)
    case .conjunction: conjunctions(line, context)
    case .exchanged:
      nameBehindTitle(line, context) + valueBehindDate(line, context)
        + openTargetExchanged(line, context)
    case .linkingWord: linkingWords(line, context)
    case .missingWord: missingWords(line, context)
    case .excessWord: withoutExcessWord(line, context)
    case .trailingComma: withoutTrailingComma(line, context)
    case .otherKeyword: otherKeywords(line, context)
    case .missingComma: missingCommas(line, context)
    case .hintedName: hintedNames(line, context)
    case .otherKind: otherKinds(line, context)
    case .lengthenedText: lengthenedTexts(line, context)
    case .quotedText: quotedTexts(line, context)
    case .rating: ratings(line, context)
    case .secondStatement: secondStatements(line, context)
    case .remark: remarks(line, context)
    case .range: ranges(line, context)
    case .choice: choices(line, context)
    }
  }
}
