import HourglassLanguage
import HourglassSyntax

/// What a token is to somebody who looks at a text in colours.
package enum TokenClass: UInt8, Sendable, CaseIterable {
  /// Begins a statement.
  case keyword
  /// Goes on with a statement, or is chosen from the words that its slot takes.
  case word
  /// Gives something its name.
  case declaration
  /// Names something that a programme, a library or another file gives a name to.
  case reference
  /// Names something of a model.
  case modelName
  /// The name of a rule.
  case ruleName
  /// A bare word that names nothing elsewhere.
  case label
  case text, number, date, comment
  /// What stands around the fences of a Markdown file.
  case prose
  /// A brace, a comma or a semicolon.
  case mark
  /// What is not understood.
  case unknown
  /// Blanks, line ends and the end of the file.
  case blank
}

extension Analysis {
  /// One for each token of the tree.
  package var tokenClasses: [TokenClass] {
    var classes = tree.tokens.indices.map { index in
      let token = tree.tokens[index]
      switch token.kind {
      case .blank, .newline, .end: return TokenClass.blank
      case .comment: return .comment
      case .prose: return .prose
      case .word:
        let word = lexicon.word(of: token.symbol)
        return word.map { Vocabulary.isReserved($0) } ?? false ? .word : .unknown
      case .value: return tree.isDate(Int32(index)) ? .date : .number
      case .text, .longText: return .text
      case .openBrace, .closeBrace, .comma, .semicolon: return .mark
      case .stray: return .unknown
      }
    }
    for statement in resolution.statements {
      let first = Int(tree.statements[Int(statement.statement)].first)
      if statement.row < 0 {
        // A word that goes on with a statement has its meaning behind that statement only.
        if statement.blockOwner == statement.statement, classes[first] == .word {
          classes[first] = .unknown
        }
        continue
      }
      classes[first] = .keyword
      for operand in resolution.operands[statement.operands] {
        classes[Int(operand.token)] = TokenClass(operand.part)
      }
    }
    return classes
  }
}

extension TokenClass {
  fileprivate init(_ part: Operand.Part) {
    switch part {
    case .word: self = .word
    case .slot(let slot):
      switch slot {
      case .name: self = .declaration
      case .label: self = .label
      case .text: self = .text
      case .number, .decimal, .quantity: self = .number
      case .date: self = .date
      case .month: self = .word
      case .party, .objective, .tool, .assumption, .measured, .threatened, .tester, .model, .shared:
        self = .reference
      case .stage, .toolKind, .modelRisk, .gain, .capability, .level, .domain, .factor, .facet,
        .countable, .function, .question, .source:
        self = .modelName
      case .rule: self = .ruleName
      }
    }
  }
}

extension Tree {
  /// Whether a value that nothing has room for looks like a date: two figures with a hyphen
  /// between them.
  fileprivate func isDate(_ token: Int32) -> Bool {
    let span = span(ofToken: token)
    let hyphen = source.bytes[Int(span.start)..<Int(span.end)].dropFirst().firstIndex(of: 0x2D)
    return hyphen != nil
  }
}
