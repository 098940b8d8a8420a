/// A statement as it is to be laid out: with the lines that go on with it.
struct LayoutUnit {
  /// Indices of its statement, and of the pieces it begins and ends with; without its block,
  /// unless the block stays as it is too.
  let statement: Int32
  let first: Int
  var last: Int
  /// The pieces of its braces; -1 where it has none.
  var open = -1
  var close = -1
  let condition: StatementCondition
  /// Whether it stays as it is and goes over several lines; then these keep their indentation.
  var keepsIndentation = false
  /// The statement whose block it has: the last of those that go on with it.
  var blockOwner: Int32

  /// The last of its pieces, those of its block included.
  var end: Int { open >= 0 ? close : last }
}

extension Tree {
  /// For each statement whether it can be laid out, as far as its braces and marks tell.
  func conditions(_ given: [StatementCondition]) -> [StatementCondition] {
    var conditions = given
    var prose: [Int32] = []
    for (index, token) in tokens.enumerated() where token.kind == .prose {
      prose.append(Int32(index))
    }
    var nextProse = 0
    for (index, statement) in statements.enumerated() {
      while nextProse < prose.count, prose[nextProse] < statement.first { nextProse += 1 }
      let isKnown = conditions[index] != .unknown
      if statement.hasBlock {
        let lacksBrace = statement.open < 0 || statement.close < 0
        let isAcrossFences = nextProse < prose.count && prose[nextProse] < statement.close
        // Where a { stands before any word there is nothing the block belongs to.
        if lacksBrace || isAcrossFences || statement.open == statement.first {
          conditions[index] = .unknown
        }
      }
      if isKnown, conditions[index] != .unknown, statement.isDamaged { conditions[index] = .broken }
    }
    return conditions
  }

  /// The `{` on lines of their own, each with the last token of its statement.
  func bracesToMove(_ conditions: [StatementCondition]) -> [(brace: Int32, statementEnd: Int32)] {
    var braces: [(brace: Int32, statementEnd: Int32)] = []
    var index = 0
    while index < statements.count {
      let statement = statements[index]
      if conditions[index] == .unknown {
        index = Int(statement.next)
        continue
      }
      index += 1
      guard statement.open > statement.end, !statement.isDamaged else { continue }
      let between = tokens[Int(statement.end)..<Int(statement.open)]
      let hasLineEnd = between.contains { $0.kind == .newline || $0.kind == .comment }
      let isPlain = between.allSatisfy {
        $0.kind == .comment || source.bytes[Int($0.start)] < 0x80
      }
      if hasLineEnd, isPlain { braces.append((statement.open, statement.end - 1)) }
    }
    return braces
  }

  /// The last token that belongs to a statement with its block.
  package func lastToken(of index: Int32) -> Int32 {
    let statement = statements[Int(index)]
    var last = max(statement.end - 1, statement.open, statement.close)
    // What a block that is not closed holds is said by the statements within it.
    var inner = index + 1
    while inner < statement.next {
      last = max(last, lastOwnToken(of: inner))
      inner += 1
    }
    return last
  }

  private func lastOwnToken(of index: Int32) -> Int32 {
    let statement = statements[Int(index)]
    return max(statement.end - 1, statement.open, statement.close)
  }
}
