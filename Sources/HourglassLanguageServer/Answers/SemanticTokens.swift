import HourglassAnalysis
import HourglassFormats
import HourglassSyntax

/// What the words of a text are, for colours.
extension Method {
  static let semanticTokens: [Method] = [
    Method(
      "textDocument/semanticTokens/full", announcing: "semanticTokensProvider",
      as: [
        "legend": [
          "tokenTypes": .array(SemanticType.allCases.map { .string($0.rawValue) }),
          "tokenModifiers": .array(SemanticModifier.allCases.map { .string($0.rawValue) }),
        ], "full": true,
      ],
      answer: { question in ["data": .array(tokenData(of: question).map { Json($0) })] })
  ]
}

/// Those of the protocol's kinds that the language has.
private enum SemanticType: String, CaseIterable {
  case keyword, enumMember, variable, string, number, comment, property
}

private enum SemanticModifier: String, CaseIterable {
  case declaration, defaultLibrary
}

/// Five numbers for each: lines and columns from the token before, its width, kind and modifiers.
private func tokenData(of question: Question) -> [Int] {
  let (analysis, lines) = (question.analysis, question.lines)
  var data: [Int] = []
  var last = Position(line: 0, character: 0)
  for (index, tokenClass) in analysis.tokenClasses.enumerated() {
    guard let (type, modifier) = tokenClass.semantics,
      let number = SemanticType.allCases.firstIndex(of: type)
    else { continue }
    let bits =
      modifier.flatMap { SemanticModifier.allCases.firstIndex(of: $0) }.map { 1 << $0 } ?? 0
    // No token goes over several lines.
    for piece in lines.pieces(of: analysis.tree.span(ofToken: Int32(index))) {
      let start = lines.position(of: piece.start)
      data += [
        start.line - last.line,
        start.line == last.line ? start.character - last.character : start.character,
        lines.width(of: piece), number, bits,
      ]
      last = start
    }
  }
  return data
}

extension TokenClass {
  /// Nil for what has no colour of its own.
  fileprivate var semantics: (SemanticType, SemanticModifier?)? {
    switch self {
    case .keyword: (.keyword, nil)
    case .word: (.property, nil)
    case .declaration: (.variable, .declaration)
    case .reference: (.variable, nil)
    case .modelName, .ruleName: (.enumMember, .defaultLibrary)
    case .label: (.enumMember, nil)
    case .text: (.string, nil)
    case .number, .date: (.number, nil)
    case .comment: (.comment, nil)
    case .prose, .mark, .unknown, .blank: nil
    }
  }
}
