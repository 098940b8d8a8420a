extension Tree {
  /// Takes a statement out, with its line where it has one of its own; comments stay. Nil where it
  /// has a block or comments within it.
  package func removal(of index: Int) -> Fix? {
    let statement = statements[index]
    let own = statement.first..<statement.end
    if statement.hasBlock || own.contains(where: { tokens[Int($0)].kind == .comment }) {
      return nil
    }
    var span = span(of: statement)
    var next = statement.end
    if tokens[Int(next)].kind == .blank { next += 1 }
    let line = startOfLine(statement.first)
    let isFirst = isFirstOfLine(statement.first)
    switch tokens[Int(next)].kind {
    case .newline where isFirst:
      span = Span(tokens[Int(line)].start, self.span(ofToken: next).end)
    case .end where isFirst, .prose where isFirst:
      span = Span(tokens[Int(line)].start, tokens[Int(next)].start)
    case .semicolon:
      let blank = next + 1
      span.end = self.span(ofToken: tokens[Int(blank)].kind == .blank ? blank : next).end
    default:
      if let before = lastSolid(before: statement.first), before >= line,
        tokens[Int(before)].kind == .semicolon
      {
        span.start = tokens[Int(before)].start
      } else {
        span.end = tokens[Int(next)].start
      }
    }
    return Fix(span, "", changesMeaning: true)
  }
}
