import HourglassSyntax

extension Resolution {
  /// The stretches of the file that are not understood: statements without their blocks, where at
  /// least their beginning is, or else with them.
  package var unclearStretches: [Span] {
    var stretches: [Span] = []
    var index: Int32 = 0
    while Int(index) < tree.statements.count {
      let statement = tree.statements[Int(index)]
      let isUnknown = statements[Int(index)].condition == .unknown
      if isUnknown {
        stretches.append(
          Span(tree.span(of: statement).start, endOfLine(behind: tree.lastToken(of: index))))
      } else if statement.isDamaged || statements[Int(index)].isBroken {
        stretches.append(
          Span(tree.span(of: statement).start, endOfLine(behind: statement.end - 1)))
      }
      index = isUnknown ? statement.next : index + 1
    }
    return stretches
  }

  /// Where a statement ends that ends in a token, with the remark behind it: nobody knows whether
  /// that is one.
  private func endOfLine(behind last: Int32) -> Int32 {
    var next = Int(last) + 1
    while next < tree.tokens.count, tree.tokens[next].kind == .blank { next += 1 }
    let isRemark = next < tree.tokens.count && tree.tokens[next].kind == .comment
    return tree.span(ofToken: isRemark ? Int32(next) : last).end
  }
}
