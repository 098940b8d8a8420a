import HourglassSyntax

/// Examples that can be pasted into the design they are shown for.
extension StatementResolver {
  /// The example of a form, with names that the programme around a statement has in the place of
  /// those that it has not.
  mutating func example(of form: StatementForm, around statement: Int32) -> String {
    let example = example(of: form)
    guard form.blocks[0].rawValue < Block.profile.rawValue, form.opens == nil,
      let row = vocabulary.row(of: form.keyword, in: form.blocks[0]),
      let context = slipContext(row, statement, form.blocks[0])
    else { return example }
    let tree = parse(Source(example), knowing: lexicon.symbols)
    guard tree.statements.count == 1,
      let line = tree.pieces(ofTokens: tree.statements[0].first..<tree.statements[0].end),
      case .fits(let parts) = context.fit(line)
    else { return example }
    var adapted = [line[0]]
    var used: [String] = []
    for (index, part) in parts.enumerated() {
      let piece = line[index + 1]
      guard case .slot(let slot) = part, !context.names.knows(piece.text, for: slot) else {
        adapted.append(piece)
        continue
      }
      if let name = context.names.firstName(for: slot, otherThan: used) {
        used.append(name)
        adapted.append(piece.saying(name))
      } else if adapted.last?.sort == .comma {
        adapted.removeLast()
      } else {
        return example
      }
    }
    return adapted.line(indentedBy: "")
  }
}

extension StatementResolver {
  /// The line of a statement as far as it fits, with a date, a reason or a currency where it stops,
  /// such as its author can put right; nil where something else is missing.
  func completed(_ index: Int32, _ row: Int, _ tokens: [Int32], _ failure: MatchFailure) -> String?
  {
    let statement = tree.statements[Int(index)]
    let end = failure.position > 0 ? tokens[failure.position - 1] + 1 : statement.first + 1
    guard let line = tree.pieces(ofTokens: statement.first..<end) else { return nil }
    let begun = line.line(indentedBy: "")
    for step in failure.expected {
      if case .slot(.date) = step { return begun + " " + lastYear(around: index) }
    }
    return nil
  }
}
