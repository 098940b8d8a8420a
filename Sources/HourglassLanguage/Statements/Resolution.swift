import HourglassSyntax

/// What every statement and every operand of a file turned out to be. Everything that is asked of
/// a place in a file afterwards is looked up here.
package struct Resolution: Sendable {
  package let tree: Tree
  package let lexicon: Lexicon
  /// One for each statement of the tree.
  package internal(set) var statements: [ResolvedStatement]
  /// Those of all statements, one after the other.
  package internal(set) var operands: [Operand] = []
  /// What the programmes of the file give names to, in the order in which they do.
  package internal(set) var declarations: [Declaration] = []

  init(_ tree: Tree, _ lexicon: Lexicon) {
    self.tree = tree
    self.lexicon = lexicon
    statements = tree.statements.indices.map { ResolvedStatement(Int32($0)) }
    operands.reserveCapacity(tree.tokens.count / 4)
  }

  /// Of a file of which nothing but its tree is known yet.
  init(unresolved tree: Tree, _ lexicon: Lexicon) {
    self.tree = tree
    self.lexicon = lexicon
    statements = []
  }

  /// The word that a statement of the vocabulary begins with; nil for others.
  package func keyword(of statement: Int) -> Word? { statements[statement].keyword }

  /// The statements in a block that the vocabulary has, in their order.
  ///
  /// - Parameter owner: the statement whose block it is; -1 for the file.
  package func statements(in owner: Int32) -> Children { Children(of: owner, in: self) }

  /// The first statement in a block that begins with a word.
  package func first(_ word: Word, in owner: Int) -> Int? {
    for statement in statements(in: statements[owner].blockOwner) where statement.keyword == word {
      return Int(statement.statement)
    }
    return nil
  }

  package struct Children: Sequence, IteratorProtocol {
    private let resolution: Resolution
    private var walk: BlockWalk

    init(of owner: Int32, in resolution: Resolution) {
      self.resolution = resolution
      walk = BlockWalk(of: owner, in: resolution.tree)
    }

    package mutating func next() -> ResolvedStatement? { walk.next(in: resolution) }
  }
}

/// A way through the statements of one block that leaves room to change what they mean.
struct BlockWalk {
  private var index: Int32
  private let end: Int32

  /// - Parameter owner: the statement whose block it is; -1 for the file.
  init(of owner: Int32, in tree: Tree) {
    index = owner + 1
    end =
      owner < 0
      ? Int32(tree.statements.count)
      : tree.statements[Int(owner)].hasBlock ? tree.statements[Int(owner)].next : index
  }

  /// The next statement that the vocabulary has.
  mutating func next(in resolution: Resolution) -> ResolvedStatement? {
    while index < end {
      let at = Int(index)
      index = resolution.tree.statements[at].next
      if resolution.statements[at].row >= 0 { return resolution.statements[at] }
    }
    return nil
  }
}

/// What one statement turned out to be.
package struct ResolvedStatement: Sendable {
  /// Its place among the tree's statements.
  package let statement: Int32
  /// The statement whose block is its own: another one only where it was broken over several
  /// lines. Of a line that goes on with the statement above, that statement.
  package internal(set) var blockOwner: Int32
  private var firstOperand: Int32 = 0
  private var operandsEnd: Int32 = 0
  /// Its row in `Vocabulary.forms`; -1 for what the vocabulary does not have, and for what goes on
  /// with the statement above.
  package internal(set) var row: Int16 = -1
  /// The word it begins with; nil where it has no row.
  package internal(set) var keyword: Word?
  /// `.broken` where its operands could not be understood, and that has been reported.
  package internal(set) var condition: StatementCondition = .unknown

  init(_ statement: Int32) {
    self.statement = statement
    blockOwner = statement
  }

  package var isBroken: Bool { condition == .broken }
  /// The block that may stand behind it.
  package var opens: Block? { row < 0 ? nil : CompiledVocabulary.shared.rows[Int(row)].opens }

  /// Its operands: a range of `Resolution.operands`.
  package internal(set) var operands: Range<Int> {
    get { Int(firstOperand)..<Int(operandsEnd) }
    set { (firstOperand, operandsEnd) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
  }
}

/// One operand of a statement: a word of its pattern, or what fills one of its slots.
package struct Operand: Sendable {
  package enum Part: Sendable, Equatable {
    case word(Word)
    case slot(Slot)
  }

  /// For a name of a model that may be of several kinds, the slot of its own kind.
  package internal(set) var part: Part
  package let token: Int32
  /// What the name in a slot is bound to: for what a programme names a place in
  /// `Resolution.declarations`, for what a model names a place in its list; -1 where it is bound
  /// to nothing.
  package internal(set) var target: Int32 = -1

  init(_ part: Part, _ token: Int32) {
    self.part = part
    self.token = token
  }

  package var word: Word? {
    if case .word(let word) = part { return word }
    return nil
  }

  package var slot: Slot? {
    if case .slot(let slot) = part { return slot }
    return nil
  }
}
