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
  ///   - effort: how often they may be looked through where they are few: a file with more
  ///     mistakes was not meant to be a design.
  init(_ lexicon: Lexicon, models: [Model], effort: Int) {
    self.lexicon = lexicon
    self.models = models
    effortLeft = effort
  }

  /// The names around a statement, to be looked through once; nil where that was done too often.
  mutating func names(around statement: Int32, in tree: Tree) -> KnownNames? {
    if effortLeft <= 0 { return nil }
    var programme = statement
    while tree.statements[Int(programme)].parent >= 0 {
      programme = tree.statements[Int(programme)].parent
    }
    let names: KnownNames
    if let known, known.programme == programme {
      names = known.names
    } else {
      names = KnownNames(in: tree, lexicon, programme: programme, models: models)
      known = (programme, names)
    }
    effortLeft -= names.effort
    return names
  }

  /// Takes back what `names(around:in:)` has spent: they were not looked through.
  mutating func spare(_ names: KnownNames) { effortLeft += names.effort }
}
