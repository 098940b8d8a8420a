import HourglassLanguage
import HourglassSyntax

/// What stands at a place of a text.
package struct Place: Sendable {
  /// The innermost statement whose keyword, operands or block the place is in: an index into the
  /// tree's statements; nil outside all of them.
  package let statement: Int32?
  /// An index into the tree's tokens.
  package let token: Int32
  /// What the token is in its statement; nil for keywords and for what fits nowhere.
  package let operand: Operand?
  /// What the token stands for, where it is a name.
  package let named: Named?
}

extension Analysis {
  /// What stands at a place, given as bytes from the beginning of the text.
  package func place(at offset: Int32) -> Place {
    let token = tree.token(touching: offset)
    return Place(
      statement: tree.statement(around: offset), token: token,
      operand: resolution.operand(ofToken: token), named: named(byToken: token))
  }

  /// From the keyword of a statement to the end of its block.
  package func span(ofStatement statement: Int32) -> Span {
    tree.extent(of: tree.statements[Int(statement)])
  }
}
