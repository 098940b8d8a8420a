import HourglassSyntax

/// A place where a design says that something will come, and by when: `tbd until …`.
package struct Pending: Sendable {
  /// The statement it stands in: an index into the tree's statements.
  package let statement: Int
  package let until: PartialDate
}

extension Programme {
  /// Everything that the design says will come, in the order of the file; what could not be
  /// understood is left out.
  ///
  /// Looked up among the operands and not in the fields of `Programme`, so that a gap is found
  /// wherever one may ever stand.
  package var pendings: [Pending] {
    var all: [Pending] = []
    for index in statements {
      let statement = resolution.statements[index]
      guard statement.condition == .sound, let until = date(ofGapIn: statement) else { continue }
      all.append(Pending(statement: index, until: until))
    }
    return all
  }

  /// How a statement is meant as a whole: it says something, or that there is none, or that it
  /// will come.
  package func given(by statement: Int) -> Given<Void> {
    let statement = resolution.statements[statement]
    guard statement.condition == .sound else { return .broken }
    if let until = date(ofGapIn: statement) { return .pending(until: until) }
    for operand in statement.operands where resolution.operands[operand].word == .absent {
      return .declined(because: Text(token: resolution.operands[operand + 2].token))
    }
    return .said(())
  }

  /// The date behind `tbd until`; no statement has room for two.
  private func date(ofGapIn statement: ResolvedStatement) -> PartialDate? {
    for operand in statement.operands where resolution.operands[operand].word == .pending {
      guard operand + 2 < statement.operands.upperBound,
        resolution.operands[operand + 1].word == .until
      else { return .notStated }
      let span = tree.span(ofToken: resolution.operands[operand + 2].token)
      let spelling = readDate(
        tree.source.bytes[Int(span.start)..<Int(span.end)], yearsBegin: yearsBegin)
      if case .date(let date) = spelling { return date }
    }
    return nil
  }
}
