/// The vocabulary made ready for reading: for every form of statement a short program that its
/// operands are matched with, and tables to find it by.
///
/// A final class of constants, since the matcher asks it for every word: built once, when the
/// first file is read.
final class CompiledVocabulary: Sendable {
  static let shared = CompiledVocabulary()

  /// What is asked again and again of a row of `Vocabulary.forms`, kept apart from the rest of it.
  struct Row {
    let keyword: Word
    let opens: Block?
    /// Whether it may not be said any number of times.
    let isLimited: Bool
    let steps: Range<Int>
  }

  let rows: [Row]
  let steps: [Step]
  /// The same as the matcher takes them.
  let matchSteps: [MatchStep]
  /// For each block, the rows that must stand in it.
  let required: [[Int]]
  /// The row that stands for all ways of measuring, of which only one may be said.
  let measureRow: Int
  /// The row of a keyword in a block, or -1: blocks times words.
  private let rowNumbers: [Int16]
  /// For each block, the words that go on with some statement of it.
  private let continuing: [WordSet]
  /// The words that no name may be, by number.
  private let reserved: [Bool]

  private init() {
    let forms = Vocabulary.forms
    let blocks = Block.allCases.count
    let width = Word.allCases.count
    var compiler = PatternCompiler()
    var rows: [Row] = []
    rows.reserveCapacity(forms.count)
    var numbers = [Int16](repeating: -1, count: blocks * width)
    var continuing = [WordSet](repeating: WordSet(), count: blocks)
    var required = [[Int]](repeating: [], count: blocks)
    for row in forms.indices {
      let first = compiler.steps.count
      compiler.compile(forms[row].pattern)
      let keyword = forms[row].keyword
      let occurs = forms[row].occurs
      rows.append(
        Row(
          keyword: keyword, opens: forms[row].opens, isLimited: occurs != .any,
          steps: first..<compiler.steps.count))
      var words = WordSet()
      for step in first..<compiler.steps.count {
        if case .word(let word) = compiler.steps[step] { words.insert(word) }
      }
      for block in forms[row].blocks {
        let block = Int(block.rawValue)
        numbers[block * width + Int(keyword.rawValue)] = Int16(row)
        if occurs == .exactlyOnce { required[block].append(row) }
        continuing[block].formUnion(words)
      }
    }
    self.rows = rows
    rowNumbers = numbers
    self.continuing = continuing
    self.required = required
    steps = compiler.steps
    let beginnings = Beginnings.all(steps)
    let reservedWords = reservedWords(of: steps, beginnings)
    reserved = Word.allCases.map { reservedWords.contains($0) }
    matchSteps = MatchStep.all(steps, beginnings, reserved: reservedWords)
    measureRow = rows.firstIndex { $0.keyword.isMeasure } ?? 0
  }

  /// The row of `Vocabulary.forms` that this word begins in this block.
  func row(of word: Word, in block: Block) -> Int? {
    let row = rowNumbers[Int(block.rawValue) * reserved.count + Int(word.rawValue)]
    return row < 0 ? nil : Int(row)
  }

  /// Whether this word goes on with some statement of this block.
  func continues(_ word: Word, in block: Block) -> Bool {
    continuing[Int(block.rawValue)].contains(word)
  }

  func isReserved(_ word: Word) -> Bool { reserved[Int(word.rawValue)] }
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
