import HourglassSyntax

/// What can befall one token of a text.
package enum Damage: CaseIterable, Sendable {
  case deleted, doubled, swapped

  /// - Parameters:
  ///   - tokens: where the tokens of the text stand, one after the other.
  ///   - gap: what comes between a token and its double.
  /// - Returns: nil where there is no token after it to change places with.
  package func apply(
    to text: [UInt8], _ tokens: [Range<Int>], at index: Int, gap: String = " "
  ) -> [UInt8]? {
    let token = tokens[index]
    var changed = Array(text[..<token.lowerBound])
    switch self {
    case .deleted: changed += text[token.upperBound...]
    case .doubled: changed += text[token] + Array(gap.utf8) + text[token.lowerBound...]
    case .swapped:
      guard index + 1 < tokens.count else { return nil }
      let next = tokens[index + 1]
      changed += text[next] + text[token.upperBound..<next.lowerBound] + text[token]
      changed += text[next.upperBound...]
    }
    return changed
  }
}

extension Tree {
  /// Where its tokens stand, without the one at the end.
  package func tokenRanges(withTrivia: Bool = false) -> [Range<Int>] {
    tokens.indices.dropLast().filter { withTrivia || !tokens[$0].kind.isTrivia }.map { index in
      let span = span(ofToken: Int32(index))
      return Int(span.start)..<Int(span.end)
    }
  }
}

extension Tree {
  /// Its definitions, cut into one text for each statement of their blocks: the definition with
  /// this statement alone. They are short, so that every token of them can be changed in turn.
  package var pieces: [String] {
    statements.filter { $0.parent >= 0 && statements[Int($0.parent)].parent < 0 }.map { statement in
      let start = span(of: statement).start
      let end =
        statement.close < 0 ? span(of: statement).end : span(ofToken: statement.close).end
      let head = span(of: statements[Int(statement.parent)])
      return text(head) + " {\n" + text(Span(start, end)) + "\n}\n"
    }
  }

  private func text(_ span: Span) -> String {
    String(decoding: source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}

extension MadeUpDesign {
  /// The design after one piece of damage: to any token, or a brace that got lost.
  package func damaged(using random: inout SeededRandom) -> [UInt8] {
    let bytes = bytes
    let tokens = parse(Source(text)).tokenRanges()
    if random.chance(25), let brace = braces.randomElement(using: &random) {
      return Array(bytes[..<brace] + bytes[(brace + 1)...])
    }
    let index = Int.random(in: 0..<tokens.count - 1, using: &random)
    return Damage.allCases.randomElement(using: &random)!.apply(to: bytes, tokens, at: index)!
  }

  /// Where its braces stand.
  private var braces: [Int] {
    let tree = parse(Source(text))
    return tree.tokens.filter { $0.kind == .openBrace || $0.kind == .closeBrace }
      .map { Int($0.start) }
  }
}
