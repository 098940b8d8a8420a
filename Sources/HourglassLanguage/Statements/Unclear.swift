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
        let last = tree.lastToken(of: index)
        stretches.append(Span(tree.span(of: statement).start, tree.span(ofToken: last).end))
      } else if statement.isDamaged || statements[Int(index)].isBroken {
        stretches.append(tree.span(of: statement))
      }
      index = isUnknown ? statement.next : index + 1
    }
    return stretches
  }
}
