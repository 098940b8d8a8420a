import HourglassLanguage
import HourglassSyntax

/// Says whether a text is a sentence of a grammar: cuts it into tokens by the grammar's `Token`
/// and `Trivia`, each as long as possible, and asks whether they make up its `File`.
final class Recogniser {
  struct Token {
    /// Its place in the text, in Unicode scalars.
    let range: Range<Int>
    let isTrivia: Bool
    /// The same for all tokens that the grammar cannot tell apart.
    let symbol: Int
  }

  /// What takes in one token. Kinds of tokens and quoted words are numbered in one row.
  indirect enum Label: Hashable {
    case kind(Int)
    case either([Label])
    case except(Label, Label)

    func takes(_ kinds: [Int]) -> Bool {
      switch self {
      case .kind(let kind): kinds.contains(kind)
      case .either(let all): all.contains { $0.takes(kinds) }
      case .except(let left, let right): left.takes(kinds) && !right.takes(kinds)
      }
    }
  }

  let grammar: Ebnf
  /// The productions that tokens are made by, then those of trivia, then the quoted words.
  let kinds: [String]
  private let trivia: Range<Int>
  private let alphabet: Alphabet
  private let characters: Automaton<Ebnf.Characters>
  private let firstOfToken: Int
  private let symbols = Table<[Int]>()
  private let tokens: Automaton<Label>
  private let firstOfFile: Int

  init(_ grammar: Ebnf) {
    self.grammar = grammar
    let productions = ["Token", "Trivia"].map { Ebnf.references(in: grammar.productions[$0]!) }
    let quoted = Recogniser.words(of: grammar, outside: productions[0])
    let kinds = productions[0] + productions[1] + quoted
    self.kinds = kinds
    trivia = productions[0].count..<(productions[0] + productions[1]).count

    let alphabet = Alphabet(grammar)
    self.alphabet = alphabet
    characters = Automaton(symbols: 256) { label, symbol in alphabet.holds(label, symbol) }
    let beginning = characters.addState()
    for (number, kind) in kinds.enumerated() {
      let end = characters.addState()
      let isQuoted = number >= kinds.count - quoted.count
      characters.add(
        isQuoted ? .literal(kind) : .reference(kind), from: beginning, to: end, of: grammar
      ) { expression in
        switch expression {
        case .characters(let set): set
        case .literal(let text) where text.unicodeScalars.count == 1: .init(of: text)
        default: nil
        }
      }
      characters.accept(end, as: number)
    }
    firstOfToken = characters.beginning(at: beginning)

    let symbols = self.symbols
    tokens = Automaton(symbols: 512) { label, symbol in label.takes(symbols.values[symbol]) }
    let (start, end) = (tokens.addState(), tokens.addState())
    tokens.add(.reference("File"), from: start, to: end, of: grammar) { expression in
      switch expression {
      case .literal, .except: Recogniser.label(expression, kinds, grammar)
      case .reference(let name) where kinds.contains(name):
        Recogniser.label(expression, kinds, grammar)
      default: nil
      }
    }
    tokens.accept(end, as: 0)
    firstOfFile = tokens.beginning(at: start)
  }

  func accepts(_ text: String) -> Bool {
    guard let all = cut(Array(text.unicodeScalars)) else { return false }
    var set = firstOfFile
    for token in all where !token.isTrivia {
      set = tokens.next(set, token.symbol)
      if set < 0 { return false }
    }
    return !tokens.recognised[set].isEmpty
  }

  /// The tokens and the trivia of a text; nil where some of it can be neither.
  func cut(_ text: [Unicode.Scalar]) -> [Token]? {
    var all: [Token] = []
    var position = 0
    while position < text.count {
      var set = characters.next(firstOfToken, alphabet.number(of: text[position]))
      var reached = position + 1
      var end = position
      var kinds: [Int] = []
      while set >= 0 {
        let recognised = characters.recognised[set]
        if !recognised.isEmpty { (end, kinds) = (reached, recognised) }
        if reached == text.count { break }
        set = characters.next(set, alphabet.number(of: text[reached]))
        reached += 1
      }
      guard end > position else { return nil }
      all.append(
        Token(
          range: position..<end, isTrivia: trivia.contains(kinds[0]),
          symbol: symbols.number(of: kinds)))
      position = end
    }
    return all
  }

  private static func label(
    _ expression: Ebnf.Expression, _ kinds: [String], _ grammar: Ebnf
  ) -> Label {
    switch expression {
    case .literal(let text): return .kind(kinds.lastIndex(of: text)!)
    case .reference(let name):
      if let kind = kinds.firstIndex(of: name) { return .kind(kind) }
      return label(grammar.productions[name]!, kinds, grammar)
    case .either(let all): return .either(all.map { label($0, kinds, grammar) })
    case .except(let left, let right):
      return .except(label(left, kinds, grammar), label(right, kinds, grammar))
    default: preconditionFailure("only single tokens can be left out")
    }
  }

  /// The words and marks that productions quote, but for those that tokens are made by.
  private static func words(of grammar: Ebnf, outside tokens: [String]) -> [String] {
    var words: [String] = []
    var met = Set(tokens)
    func collect(_ expression: Ebnf.Expression) {
      switch expression {
      case .literal(let text): if !words.contains(text) { words.append(text) }
      case .characters: break
      case .reference(let name):
        if met.insert(name).inserted { collect(grammar.productions[name]!) }
      case .sequence(let all), .either(let all): for inner in all { collect(inner) }
      case .optional(let inner), .anyNumber(let inner), .atLeastOne(let inner): collect(inner)
      case .except(let left, let right):
        collect(left)
        collect(right)
      }
    }
    collect(.reference("File"))
    return words
  }
}

extension Ebnf.Characters {
  fileprivate init(of text: String) { ranges = text.unicodeScalars.map { $0.value...$0.value } }
}

/// Numbers for characters, below 256: each of ASCII has its own, of the others those share one
/// that the grammar nowhere tells apart.
private final class Alphabet {
  private let sets: [Ebnf.Characters]
  private let memberships = Table<[Bool]>()
  private var numbers: [Unicode.Scalar: Int] = [:]
  private var examples: [Unicode.Scalar] = []

  init(_ grammar: Ebnf) {
    var sets: [Ebnf.Characters] = []
    func collect(_ expression: Ebnf.Expression) {
      switch expression {
      case .characters(let set): sets.append(set)
      case .literal, .reference: break
      case .sequence(let all), .either(let all): for inner in all { collect(inner) }
      case .optional(let inner), .anyNumber(let inner), .atLeastOne(let inner): collect(inner)
      case .except(let left, let right):
        collect(left)
        collect(right)
      }
    }
    for name in grammar.order { collect(grammar.productions[name]!) }
    self.sets = sets
  }

  func number(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 128 { return Int(scalar.value) }
    if let number = numbers[scalar] { return number }
    let number = 128 + memberships.number(of: sets.map { $0.contains(scalar) })
    if number - 128 == examples.count { examples.append(scalar) }
    numbers[scalar] = number
    return number
  }

  func holds(_ set: Ebnf.Characters, _ number: Int) -> Bool {
    set.contains(number < 128 ? Unicode.Scalar(UInt8(number)) : examples[number - 128])
  }
}

/// Numbers for values, in the order in which they are met.
private final class Table<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
