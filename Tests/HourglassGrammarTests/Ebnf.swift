/// A grammar in the W3C's EBNF, read from its text. It knows nothing of Hourglass.
struct Ebnf {
  indirect enum Expression {
    /// Characters, or, where the grammar is about tokens, the token of these characters.
    case literal(String)
    case characters(Characters)
    case reference(String)
    case sequence([Expression])
    case either([Expression])
    case optional(Expression)
    case anyNumber(Expression)
    case atLeastOne(Expression)
    case except(Expression, Expression)
  }

  struct Characters: Hashable {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) } != isNegated
    }
  }

  struct Mistake: Error { let message: String }

  private(set) var productions: [String: Expression] = [:]
  /// The names of the productions in the order of the file.
  private(set) var order: [String] = []

  init(_ text: String) throws {
    var reader = Reader(text)
    while let (name, expression) = try reader.production() {
      guard productions[name] == nil else { throw Mistake(message: "\(name) is there twice") }
      productions[name] = expression
      order.append(name)
    }
    for name in order {
      for used in Ebnf.references(in: productions[name]!) where productions[used] == nil {
        throw Mistake(message: "\(name) uses \(used), which is not there")
      }
    }
  }

  static func references(in expression: Expression) -> [String] {
    switch expression {
    case .literal, .characters: []
    case .reference(let name): [name]
    case .sequence(let all), .either(let all): all.flatMap { references(in: $0) }
    case .optional(let inner), .anyNumber(let inner), .atLeastOne(let inner):
      references(in: inner)
    case .except(let left, let right): references(in: left) + references(in: right)
    }
  }
}

/// Reads the notation, one kind of expression a function.
private struct Reader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func production() throws -> (String, Ebnf.Expression)? {
    skipBlanks()
    guard position < scalars.count else { return nil }
    let name = self.name()
    guard !name.isEmpty, skip("::=") else { throw mistake("a production must begin here") }
    return (name, try alternatives())
  }

  private mutating func alternatives() throws -> Ebnf.Expression {
    var all = [try sequence()]
    while skip("|") { all.append(try sequence()) }
    return all.count == 1 ? all[0] : .either(all)
  }

  private mutating func sequence() throws -> Ebnf.Expression {
    var all: [Ebnf.Expression] = []
    while let item = try self.item() { all.append(item) }
    return all.count == 1 ? all[0] : .sequence(all)
  }

  private mutating func item() throws -> Ebnf.Expression? {
    guard let left = try repeated() else { return nil }
    guard skip("-") else { return left }
    guard let right = try repeated() else { throw mistake("what is to be left out?") }
    return .except(left, right)
  }

  private mutating func repeated() throws -> Ebnf.Expression? {
    guard let atom = try atom() else { return nil }
    if skip("?") { return .optional(atom) }
    if skip("*") { return .anyNumber(atom) }
    return skip("+") ? .atLeastOne(atom) : atom
  }

  private mutating func atom() throws -> Ebnf.Expression? {
    skipBlanks()
    guard position < scalars.count else { return nil }
    switch scalars[position] {
    case "(":
      position += 1
      let inner = try alternatives()
      guard skip(")") else { throw mistake("a parenthesis is left open") }
      return inner
    case "'", "\"":
      let quote = scalars[position]
      guard let end = scalars[(position + 1)...].firstIndex(of: quote) else {
        throw mistake("a quotation mark is left open")
      }
      defer { position = end + 1 }
      return .literal(String(String.UnicodeScalarView(scalars[(position + 1)..<end])))
    case "#": return .characters(.init(ranges: [try oneOrRange(in: false)]))
    case "[": return .characters(try characters())
    default:
      let start = position
      let name = self.name()
      // The next production's name ends this one.
      if name.isEmpty || isBefore("::=") {
        position = start
        return nil
      }
      return .reference(name)
    }
  }

  private mutating func characters() throws -> Ebnf.Characters {
    position += 1
    var set = Ebnf.Characters()
    set.isNegated = skip("^")
    while position < scalars.count, scalars[position] != "]" {
      set.ranges.append(try oneOrRange(in: true))
    }
    guard position < scalars.count else { throw mistake("a bracket is left open") }
    position += 1
    return set
  }

  private mutating func oneOrRange(in brackets: Bool) throws -> ClosedRange<UInt32> {
    let first = try character()
    guard brackets, position + 1 < scalars.count, scalars[position] == "-",
      scalars[position + 1] != "]"
    else { return first...first }
    position += 1
    return first...(try character())
  }

  private mutating func character() throws -> UInt32 {
    if scalars[position] == "#", position + 1 < scalars.count, scalars[position + 1] == "x" {
      let digits = scalars[(position + 2)...].prefix { $0.properties.isASCIIHexDigit }
      guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16) else {
        throw mistake("a character's number is missing")
      }
      position += 2 + digits.count
      return value
    }
    position += 1
    return scalars[position - 1].value
  }

  private mutating func name() -> String {
    let letters = scalars[position...].prefix { $0.properties.isAlphabetic }
    position += letters.count
    return String(String.UnicodeScalarView(letters))
  }

  private mutating func skip(_ mark: String) -> Bool {
    skipBlanks()
    guard scalars[position...].starts(with: mark.unicodeScalars) else { return false }
    position += mark.unicodeScalars.count
    return true
  }

  private mutating func isBefore(_ mark: String) -> Bool {
    let start = position
    defer { position = start }
    return skip(mark)
  }

  /// Passes over blanks and comments.
  private mutating func skipBlanks() {
    while position < scalars.count {
      if scalars[position].properties.isWhitespace {
        position += 1
      } else if scalars[position...].starts(with: "/*".unicodeScalars) {
        position += 2
        while position < scalars.count, !scalars[position...].starts(with: "*/".unicodeScalars) {
          position += 1
        }
        position += 2
      } else {
        return
      }
    }
  }

  private func mistake(_ message: String) -> Ebnf.Mistake {
    let line = scalars[..<min(position, scalars.count)].count { $0 == "\n" } + 1
    return .init(message: "hourglass.ebnf:\(line): \(message)")
  }
}
