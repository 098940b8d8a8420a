/// The vocabulary made ready for reading: for every form of statement a short program that its
/// operands are matched with, and tables to find it by.
///
/// A final class of constants, since the matcher asks it for every word: built once, when the
/// first file is read.
final class CompiledVocabulary: Sendable {
  static let shared = CompiledVocabulary()

  let steps: [Step]
  /// The same as the matcher takes them.
  let matchSteps: [MatchStep]
  /// Where the steps of each row of `Vocabulary.forms` begin.
  let entries: [UInt16]
  /// The keyword of each row, kept apart from the rest of it because it is asked for so often.
  let keywords: [Word]
  let opens: [Block?]
  let isLimited: [Bool]
  /// For each block, the rows that must stand in it.
  let required: [[Int]]
  /// The row that stands for all ways of measuring, of which only one may be said.
  let measureRow: Int
  /// The row of a keyword in a block, or -1: blocks times words.
  private let rows: [Int16]
  /// Whether a word goes on with some statement of a block: blocks times words.
  private let continues: [Bool]
  /// The words that no name may be, by number.
  let reserved: [Bool]

  private init() {
    let forms = Vocabulary.forms
    let width = Word.allCases.count
    let size = Block.allCases.count * width
    var compiler = PatternCompiler()
    var entries: [UInt16] = []
    var keywords: [Word] = []
    var opens: [Block?] = []
    var isLimited: [Bool] = []
    var rows = [Int16](repeating: -1, count: size)
    var continues = [Bool](repeating: false, count: size)
    var required = [[Int]](repeating: [], count: Block.allCases.count)
    for row in forms.indices {
      let first = compiler.steps.count
      entries.append(UInt16(first))
      compiler.compile(forms[row].pattern)
      let keyword = forms[row].keyword
      let occurs = forms[row].occurs
      keywords.append(keyword)
      opens.append(forms[row].opens)
      isLimited.append(occurs != .any)
      for block in forms[row].blocks {
        let start = Int(block.rawValue) * width
        rows[start + Int(keyword.rawValue)] = Int16(row)
        if occurs == .exactlyOnce { required[Int(block.rawValue)].append(row) }
        for step in first..<compiler.steps.count {
          if case .word(let word) = compiler.steps[step] {
            continues[start + Int(word.rawValue)] = true
          }
        }
      }
    }
    steps = compiler.steps
    self.entries = entries
    self.rows = rows
    self.continues = continues
    self.required = required
    reserved = ReservedWords(in: steps).isReserved
    matchSteps = MatchStep.all(steps, reserved: reserved)
    measureRow = keywords.firstIndex { $0.isMeasure } ?? 0
    self.keywords = keywords
    self.opens = opens
    self.isLimited = isLimited
  }

  /// The row of `Vocabulary.forms` that this word begins in this block.
  func row(of word: Word, in block: Block) -> Int? {
    let row = rows[Int(block.rawValue) * keywordWidth + Int(word.rawValue)]
    return row < 0 ? nil : Int(row)
  }

  /// The one row of a block in which this word always comes right behind the keyword; nil where
  /// there is none, or several.
  func onlyRow(inWhich word: Word, followsTheKeywordIn block: Block) -> Int? {
    var found: Int?
    for keyword in Word.allCases {
      guard let row = row(of: keyword, in: block), case .word(word) = steps[Int(entries[row])]
      else { continue }
      if found != nil { return nil }
      found = row
    }
    return found
  }

  /// Whether this word goes on with some statement of this block.
  func continues(_ word: Word, in block: Block) -> Bool {
    continues[Int(block.rawValue) * keywordWidth + Int(word.rawValue)]
  }

  func isReserved(_ word: Word) -> Bool { reserved[Int(word.rawValue)] }

  private var keywordWidth: Int { reserved.count }
}

extension Word {
  /// Whether it says how an indicator is measured: only one of these may stand in an indicator.
  package var isMeasure: Bool {
    switch self {
    case .counts, .percent, .amount, .average, .rated, .graded, .yesOrNo, .story: true
    default: false
    }
  }
}
