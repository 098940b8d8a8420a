import HourglassSyntax

/// A text with one of its tokens deleted, doubled or swapped with the next.
enum Mutation: CaseIterable {
  case deleted, doubled, swapped

  /// - Parameter index: which token, blanks and comments not counted.
  /// - Returns: nil where there is no such token, or none after it to swap it with.
  func apply(
    to text: [Unicode.Scalar], _ tokens: [Recogniser.Token], at index: Int
  ) -> String? {
    guard index < tokens.count else { return nil }
    let range = tokens[index].range
    var changed = String.UnicodeScalarView()
    changed.append(contentsOf: text[..<range.lowerBound])
    switch self {
    case .deleted: break
    case .doubled:
      changed.append(contentsOf: text[range])
      changed.append(" ")
      changed.append(contentsOf: text[range])
    case .swapped:
      guard index + 1 < tokens.count else { return nil }
      let next = tokens[index + 1].range
      changed.append(contentsOf: text[next])
      changed.append(contentsOf: text[range.upperBound..<next.lowerBound])
      changed.append(contentsOf: text[range])
      changed.append(contentsOf: text[next.upperBound...])
      return String(changed)
    }
    changed.append(contentsOf: text[range.upperBound...])
    return String(changed)
  }
}

/// A file's definitions, cut into one text for each statement of their blocks: the definition with
/// this statement alone. They are short, so that every token of them can be changed in turn.
func pieces(of text: [Unicode.Scalar], _ tokens: [Recogniser.Token]) -> [String] {
  var pieces: [String] = []
  var depth = 0
  var head: Range<Int>?
  var statement: Range<Int>?
  var before: Unicode.Scalar = "\n"
  for token in tokens where !token.isTrivia {
    let first = text[token.range.lowerBound]
    let isLineEnd = first == "\n" || first == "\r"
    if first == "}" { depth -= 1 }
    if depth == 0, first != "}", !isLineEnd {
      head = (head?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
    } else if depth == 0 {
      head = first == "}" ? nil : head
    } else if isLineEnd, depth == 1, before != ",", let whole = statement, let head {
      var piece = String.UnicodeScalarView(text[head])
      piece.append("\n")
      piece.append(contentsOf: text[whole])
      piece.append(contentsOf: "\n}\n".unicodeScalars)
      pieces.append(String(piece))
      statement = nil
    } else if !isLineEnd || statement != nil {
      statement = (statement?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
    }
    if first == "{" { depth += 1 }
    if !isLineEnd { before = first }
  }
  return pieces
}
