import TestSupport

/// Makes sentences of a grammar at random.
struct SentenceMaker {
  private let grammar: Ebnf
  private let kinds: [String]
  private var random: SeededRandom
  /// The characters to choose from for each set of them in the grammar.
  private var choices: [Ebnf.Characters: [Unicode.Scalar]] = [:]
  /// How often each production has been used so far.
  private(set) var used: [String: Int] = [:]

  /// Characters to make words and texts of, from several alphabets; among them those that mean
  /// something outside text.
  private static let characters: [Unicode.Scalar] =
    Array("aabcdeefghiijklmnoopqrstuvwxyzABKZ0123456789  -.,:;!?()'{}#%/\t\n".unicodeScalars)
    + Array("éñüžßЖдяλωعربनखग學校한국".unicodeScalars) + ["\u{301}"]

  init(_ recogniser: Recogniser, seed: UInt64) {
    grammar = recogniser.grammar
    kinds = recogniser.kinds
    random = SeededRandom(seed: seed)
  }

  mutating func sentence() -> String {
    var tokens: [String] = []
    write(.reference("File"), into: &tokens)
    var text = ""
    var before = ""
    for token in tokens {
      text += trivia(between: before, and: token) + token
      before = token
    }
    return text
  }

  private mutating func write(_ expression: Ebnf.Expression, into tokens: inout [String]) {
    switch expression {
    case .literal(let text): tokens.append(text)
    case .reference(let name):
      used[name, default: 0] += 1
      if kinds.contains(name) {
        tokens.append(characters(of: .reference(name)))
      } else {
        write(grammar.productions[name]!, into: &tokens)
      }
    case .sequence(let all): for inner in all { write(inner, into: &tokens) }
    case .either(let all): write(choice(of: all), into: &tokens)
    case .optional(let inner): if random.chance(70) { write(inner, into: &tokens) }
    case .anyNumber(.reference(let name)):
      // Empty lines and the like: a few.
      while random.chance(20) { write(.reference(name), into: &tokens) }
    case .anyNumber(let inner): while random.chance(72) { write(inner, into: &tokens) }
    case .atLeastOne(let inner):
      repeat { write(inner, into: &tokens) } while random.chance(15)
    case .except(let left, let right):
      let refused = literals(of: right)
      var token: String
      repeat { token = characters(of: left) } while refused.contains(token)
      tokens.append(token)
    case .characters: preconditionFailure("a character where a token should be")
    }
  }

  /// Of two alternatives the one used less, so that the rare ones have their turn as well.
  private mutating func choice(of all: [Ebnf.Expression]) -> Ebnf.Expression {
    let (one, other) = (all.randomElement(using: &random)!, all.randomElement(using: &random)!)
    guard case .reference(let first) = one, case .reference(let second) = other else { return one }
    return used[first, default: 0] <= used[second, default: 0] ? one : other
  }

  /// The characters of one token.
  private mutating func characters(of expression: Ebnf.Expression) -> String {
    switch expression {
    case .literal(let text): return text
    case .characters(let set):
      if choices[set] == nil {
        let fitting = Self.characters.filter { set.contains($0) }
        choices[set] = fitting.isEmpty ? [Unicode.Scalar(set.ranges[0].lowerBound)!] : fitting
      }
      return String(choices[set]!.randomElement(using: &random)!)
    case .reference(let name):
      used[name, default: 0] += 1
      return characters(of: grammar.productions[name]!)
    case .sequence(let all):
      var text = ""
      for inner in all { text += characters(of: inner) }
      return text
    case .either(let all): return characters(of: choice(of: all))
    case .optional(let inner): return random.chance(30) ? characters(of: inner) : ""
    case .anyNumber(let inner):
      var text = ""
      while text.unicodeScalars.count < 8, random.chance(80) { text += characters(of: inner) }
      return text
    case .atLeastOne(let inner):
      var text = characters(of: inner)
      while text.unicodeScalars.count < 8, random.chance(50) { text += characters(of: inner) }
      return text
    case .except: preconditionFailure("tokens are made without leaving out")
    }
  }

  /// Mostly one space; nothing only beside a mark, where it cannot join two tokens.
  private mutating func trivia(between left: String, and right: String) -> String {
    let isLoose = [left, right].contains { ["", "{", "}", ",", ";", "\n", "\r\n"].contains($0) }
    if isLoose, random.chance(40) { return "" }
    if right.hasPrefix("\n") || right.hasPrefix("\r"), random.chance(10) {
      return " " + characters(of: .reference("Comment"))
    }
    return random.chance(90) ? " " : characters(of: .reference("Blank"))
  }

  private func literals(of expression: Ebnf.Expression) -> [String] {
    switch expression {
    case .literal(let text): [text]
    case .reference(let name): literals(of: grammar.productions[name]!)
    case .either(let all): all.flatMap { literals(of: $0) }
    default: preconditionFailure("only words can be left out")
    }
  }
}
