/// The vocabulary made ready for reading: every word it uses has a number, every statement a
/// short program that its operands are matched with.
///
/// Built once, when the first file is read.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// A word of the vocabulary, keyword or not; 0 is any other word.
  typealias WordNumber = UInt16

  /// One step of matching operands.
  enum Step: Sendable {
    case word(WordNumber)
    case slot(Slot)
    case comma
    /// Try this step first, then the other.
    case fork(Int32, Int32)
    case jump(Int32)
    case accept
  }

  private(set) var steps: [Step] = []
  /// Where the steps of each row of `Vocabulary.words` begin.
  private(set) var entries: [Int32] = []
  /// The keyword of each row, kept apart from the rest of it because it is asked for so often.
  let keywords: [Keyword] = Vocabulary.words.map { $0.keyword }
  let opens: [Block?] = Vocabulary.words.map { $0.opens }
  let isLimited: [Bool] = Vocabulary.words.map { $0.occurs != .any }
  /// For each block, the rows that must stand in it.
  let required: [[Int]] = Block.allCases.map { block in
    Vocabulary.words.indices.filter {
      Vocabulary.words[$0].occurs == .exactlyOnce && Vocabulary.words[$0].blocks.contains(block)
    }
  }
  /// The row that stands for all ways of measuring, of which only one may be said.
  let measureRow = Vocabulary.words.firstIndex { $0.keyword.isMeasure } ?? 0
  private(set) var spellings: [String] = [""]
  private var numbers: [String: WordNumber] = [:]
  /// The row of a keyword in a block, or -1: blocks times words.
  private var rows: [Int16] = []
  /// Whether a word goes on with some statement of a block.
  private var continues: [Bool] = []
  private(set) var reserved: [Bool] = []
  private var longest = 0
  private var isInitial: [Bool] = Array(repeating: false, count: 256)

  let none: WordNumber
  let tbd: WordNumber

  private init() {
    var continuing: [(row: Int, word: WordNumber)] = []
    none = 1
    tbd = 2
    _ = number(addingIfNew: "none")
    _ = number(addingIfNew: "tbd")
    for (row, word) in Vocabulary.words.enumerated() {
      _ = number(addingIfNew: word.keyword.rawValue)
      for spelling in word.keyword.otherSpellings { _ = number(addingIfNew: spelling) }
      entries.append(Int32(steps.count))
      let first = steps.count
      compile(Pattern(word.pattern))
      steps.append(.accept)
      for step in steps[first...] {
        if case .word(let number) = step { continuing.append((row, number)) }
      }
    }
    let width = spellings.count
    rows = Array(repeating: -1, count: Block.allCases.count * width)
    continues = Array(repeating: false, count: Block.allCases.count * width)
    for (row, word) in Vocabulary.words.enumerated() {
      for block in word.blocks {
        for spelling in [word.keyword.rawValue] + word.keyword.otherSpellings {
          rows[Int(block.rawValue) * width + Int(numbers[spelling, default: 0])] = Int16(row)
        }
      }
    }
    for (row, number) in continuing {
      for block in Vocabulary.words[row].blocks {
        continues[Int(block.rawValue) * width + Int(number)] = true
      }
    }
    reserved = Array(repeating: false, count: width)
    for word in Vocabulary.continuingWords { reserved[Int(numbers[word, default: 0])] = true }
    reserved[0] = false
    for spelling in spellings {
      longest = max(longest, spelling.utf8.count)
      if let first = spelling.utf8.first { isInitial[Int(first)] = true }
    }
  }

  /// The number of a word; 0 where the vocabulary does not use it.
  func number(of word: String) -> WordNumber { numbers[word, default: 0] }

  /// The same for the bytes of a word, without making a string of most of them.
  func number(ofBytes bytes: ArraySlice<UInt8>) -> WordNumber {
    guard bytes.count <= longest, let first = bytes.first, isInitial[Int(first)] else { return 0 }
    return numbers[String(decoding: bytes, as: UTF8.self), default: 0]
  }

  /// The row of `Vocabulary.words` that this word begins in this block.
  func row(of word: WordNumber, in block: Block) -> Int? {
    let row = rows[Int(block.rawValue) * spellings.count + Int(word)]
    return row < 0 ? nil : Int(row)
  }

  /// Whether this word goes on with some statement of this block.
  func continues(_ word: WordNumber, in block: Block) -> Bool {
    word != 0 && continues[Int(block.rawValue) * spellings.count + Int(word)]
  }

  private mutating func number(addingIfNew word: String) -> WordNumber {
    if let number = numbers[word] { return number }
    let number = WordNumber(spellings.count)
    spellings.append(word)
    numbers[word] = number
    return number
  }

  private mutating func compile(_ pattern: Pattern) {
    switch pattern {
    case .word(let word):
      let number = number(addingIfNew: word)
      steps.append(.word(number))
    case .slot(let slot): steps.append(.slot(slot))
    case .part(let name): compile(Lexicon.part(name))
    case .sequence(let all): for inner in all { compile(inner) }
    case .optional(let inner):
      let fork = place()
      compile(inner)
      steps[fork] = .fork(Int32(fork + 1), Int32(steps.count))
    case .list(let inner):
      let start = steps.count
      compile(inner)
      let fork = place()
      steps.append(.comma)
      steps.append(.jump(Int32(start)))
      steps[fork] = .fork(Int32(fork + 1), Int32(steps.count))
    case .orGap(let inner): compile(.either([inner, .part("GAP")]))
    case .either(let all):
      var jumps: [Int] = []
      for (index, inner) in all.enumerated() {
        if index == all.count - 1 {
          compile(inner)
        } else {
          let fork = place()
          compile(inner)
          jumps.append(place())
          steps[fork] = .fork(Int32(fork + 1), Int32(steps.count))
        }
      }
      for jump in jumps { steps[jump] = .jump(Int32(steps.count)) }
    }
  }

  /// A step to be filled in once it is known where it leads.
  private mutating func place() -> Int {
    steps.append(.accept)
    return steps.count - 1
  }

  private static func part(_ name: String) -> Pattern {
    for part in Pattern.parts where part.name == name { return Pattern(part.pattern) }
    preconditionFailure("a pattern names a part that does not exist")
  }
}
