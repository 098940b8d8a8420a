import HourglassSyntax

/// What stands at a place of a file.
extension Tree {
  /// The token that a byte belongs to; at the end of the file, and beyond, the one that ends it.
  func token(at offset: Int32) -> Int32 {
    var low = 0
    var high = tokens.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if tokens[middle].start <= offset { low = middle } else { high = middle }
    }
    return Int32(low)
  }

  /// The token that a cursor before a byte is on: what it stands in or before, or else what it
  /// stands right behind.
  func token(touching offset: Int32) -> Int32 {
    let index = token(at: offset)
    if tokens[Int(index)].kind.hasContent || index == 0 { return index }
    let isAtStart = tokens[Int(index)].start >= offset
    return isAtStart && tokens[Int(index) - 1].kind.hasContent ? index - 1 : index
  }

  /// The innermost statement that reaches over a byte, its block included, or ends right before
  /// it; nil where there is none.
  func statement(around offset: Int32) -> Int32? {
    var index = lastStatement { tokens[Int($0.first)].start <= offset }
    while index >= 0 {
      if offset <= extent(of: statements[Int(index)]).end { return index }
      index = statements[Int(index)].parent
    }
    return nil
  }

  /// The statement whose keyword or operands a token belongs to; nil where it belongs to none.
  func statement(ofToken token: Int32) -> Int32? {
    let index = lastStatement { $0.first <= token }
    return index >= 0 && token < statements[Int(index)].end ? index : nil
  }

  /// The statement at the top of the file that one stands in, or is.
  func top(of statement: Int32) -> Int32 {
    var index = statement
    while statements[Int(index)].parent >= 0 { index = statements[Int(index)].parent }
    return index
  }

  /// From a statement's keyword to the end of its block. A block that nobody closed goes on up to
  /// what comes after the statement.
  func extent(of statement: Statement) -> Span {
    let start = tokens[Int(statement.first)].start
    if statement.close >= 0 { return Span(start, span(ofToken: statement.close).end) }
    guard statement.hasBlock else { return Span(start, span(of: statement).end) }
    let next = Int(statement.next)
    return Span(
      start,
      next < statements.count
        ? tokens[Int(statements[next].first)].start : Int32(source.bytes.count))
  }

  /// The last statement for which a condition holds that holds up to some statement; -1 where
  /// there is none.
  func lastStatement(where holds: (Statement) -> Bool) -> Int32 {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if holds(statements[middle]) { low = middle + 1 } else { high = middle }
    }
    return Int32(low) - 1
  }
}

extension TokenKind {
  /// Whether somebody can mean this very token by putting the cursor right behind it.
  var hasContent: Bool {
    switch self {
    case .word, .value, .text, .longText, .comment, .prose: true
    default: false
    }
  }
}
