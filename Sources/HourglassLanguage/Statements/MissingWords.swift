import HourglassSyntax

extension Finding {
  /// A line that is missing in the block of a statement, with one that would do.
  static func missingWord(
    in owner: Int, of tree: Tree, _ headline: Prose, offering line: String
  ) -> Finding {
    Finding(
      .missingWord, about: [.place], at: tree.span(of: owner), headline,
      next: Advice("", Offer([line], into: [owner], indentedBy: 0)))
  }
}
