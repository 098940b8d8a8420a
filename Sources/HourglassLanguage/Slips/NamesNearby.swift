import HourglassSyntax

/// The names around the lines of a file that cannot be read, found out once for each programme, and
/// how much is still spent on looking through them.
struct NamesNearby {
  private let lexicon: Lexicon
  private let models: [Model]
  private var known: (programme: Int32, names: KnownNames)?
  private var effortLeft: Int

  /// - Parameters:
  ///   - models: those that the names may belong to.
  ///   - effort: how often one may be looked for: a file with more mistakes was not meant to be a
  ///     design.
  init(_ lexicon: Lexicon, models: [Model], effort: Int) {
    self.lexicon = lexicon
    self.models = models
    effortLeft = effort
  }

  /// The names around a statement, to look for some of them; nil where that was done too often.
  mutating func names(around statement: Int32, in tree: Tree) -> KnownNames? {
    if effortLeft <= 0 { return nil }
    effortLeft -= 1
    return known(around: statement, in: tree)
  }

  /// The same, to look through all of them.
  mutating func allNames(around statement: Int32, in tree: Tree) -> KnownNames? {
    if effortLeft <= 0 { return nil }
    let names = known(around: statement, in: tree)
    effortLeft -= names.effort
    return names
  }

  private mutating func known(around statement: Int32, in tree: Tree) -> KnownNames {
    var programme = statement
    while tree.statements[Int(programme)].parent >= 0 {
      programme = tree.statements[Int(programme)].parent
    }
    if let known, known.programme == programme { return known.names }
    let names = KnownNames(in: tree, lexicon, programme: programme, models: models)
    known = (programme, names)
    return names
  }

  /// Takes back what `names(around:in:)` has spent: nothing was looked for.
  mutating func spare() { effortLeft += 1 }
}
