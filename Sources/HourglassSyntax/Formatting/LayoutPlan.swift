/// How a file is to be laid out: what stands before each of its pieces.
///
/// The layout: a statement to a line, two blanks deeper for each block; one blank between words,
/// none before a comma; a `{` behind its statement. What stands on one line with `{ }` or `;` stays
/// there where it holds no comment and fits. What is too long is broken after commas. One empty
/// line stays where there are any, but not at the edges of a block. Names, numbers and texts are
/// never changed, and what is not understood stays byte for byte.
package struct LayoutPlan: Sendable {
  package let tree: Tree
  var pieces: [Piece]
  private(set) var units: [LayoutUnit] = []
  /// For each piece the unit that begins with it; -1 for most.
  private(set) var unitAt: [Int32]
  /// How many statements and braces are not understood and stay as they are.
  package private(set) var unformattedCount = 0
  /// Which pieces are a `}` with a `{`.
  private(set) var closes: [Bool]
  private let conditions: [StatementCondition]
  private(set) var sums = LayoutSums()
  /// The piece before the one that is looked at; -1 at the beginning.
  var previous = -1
  /// The first piece after the comments that were looked at last.
  var afterComments = 0

  /// Lines are no longer than this where that can be had.
  static let lineWidth: Int32 = 100
  static let step: Int32 = 2
  /// A line that goes on with the one above it is indented this much deeper.
  static let continuation: Int32 = 4

  /// - Parameter conditions: for each statement of the tree, in order, whether it is understood.
  package init(of tree: Tree, _ conditions: [StatementCondition]) {
    self.tree = tree
    self.conditions = tree.conditions(conditions)
    pieces = tree.pieces(moving: tree.bracesToMove(self.conditions))
    unitAt = Array(repeating: -1, count: pieces.count)
    closes = Array(repeating: false, count: pieces.count)
    findUnits()
    keepWhatIsNotUnderstood()
    joinContinuations()
    dropSemicolons()
    sums = LayoutSums(of: pieces, startsUnit: unitAt)
    arrange()
  }

  private mutating func findUnits() {
    var pieceOf = [Int32](repeating: -1, count: tree.tokens.count)
    for (index, piece) in pieces.enumerated() { pieceOf[Int(piece.token)] = Int32(index) }
    var index: Int32 = 0
    while Int(index) < tree.statements.count {
      let statement = tree.statements[Int(index)]
      let condition = conditions[Int(index)]
      let isWhole = condition == .unknown
      let last = isWhole ? tree.lastToken(of: index) : statement.end - 1
      var unit = LayoutUnit(
        statement: index, first: Int(pieceOf[Int(statement.first)]),
        last: Int(pieceOf[Int(last)]), condition: condition, blockOwner: index)
      if !isWhole, statement.hasBlock {
        unit.open = Int(pieceOf[Int(statement.open)])
        unit.close = Int(pieceOf[Int(statement.close)])
        closes[unit.close] = true
      }
      unitAt[unit.first] = Int32(units.count)
      units.append(unit)
      index = isWhole ? statement.next : index + 1
    }
  }

  /// Nothing changes within what is not understood, nor on a line with damage in it: what its
  /// quotation marks belong to depends on all of the line.
  private mutating func keepWhatIsNotUnderstood() {
    for index in pieces.indices where !pieces[index].isGapPlain { pieces[index].gap = .kept }
    var hasDamage = [Bool](repeating: false, count: pieces.count)
    for index in units.indices {
      let unit = units[index]
      let isDamaged = tree.statements[Int(unit.statement)].isDamaged
      guard unit.condition == .unknown || unit.condition == .broken else { continue }
      var isMultiline = false
      for at in unit.first...unit.last {
        if at > unit.first {
          pieces[at].gap = .kept
          isMultiline = isMultiline || pieces[at].lineBreaks > 0
        }
        isMultiline = isMultiline || pieces[at].isMultiline
        hasDamage[at] = isDamaged || pieces[at].kind == .stray
      }
      units[index].keepsIndentation = isMultiline
      unformattedCount += 1
    }
    for index in pieces.indices where pieces[index].kind == .closeBrace && !closes[index] {
      if !pieces[index].isKept { unformattedCount += 1 }
      hasDamage[index] = true
      pieces[index].gap = .kept
    }
    var start = 0
    while start < pieces.count {
      var end = start + 1
      while end < pieces.count, pieces[end].lineBreaks == 0 { end += 1 }
      if hasDamage[start..<end].contains(true) {
        for index in start + 1..<max(end, start + 1) { pieces[index].gap = .kept }
      }
      start = end
    }
  }

  /// Lines that go on with the one above become part of its statement.
  private mutating func joinContinuations() {
    var joined: [LayoutUnit] = []
    joined.reserveCapacity(units.count)
    for unit in units {
      guard unit.condition == .continuation, let before = joined.last, canJoin(unit, before) else {
        unitAt[unit.first] = Int32(joined.count)
        joined.append(unit)
        continue
      }
      for index in before.last + 1..<unit.first { pieces[index].isDropped = true }
      unitAt[unit.first] = -1
      joined[joined.count - 1].last = unit.last
      joined[joined.count - 1].open = unit.open
      joined[joined.count - 1].close = unit.close
      joined[joined.count - 1].blockOwner = unit.statement
    }
    units = joined
  }

  private func canJoin(_ unit: LayoutUnit, _ before: LayoutUnit) -> Bool {
    guard before.condition == .sound || before.condition == .continuation, before.open < 0,
      tree.statements[Int(before.blockOwner)].next == unit.statement
    else { return false }
    return (before.last + 1...unit.first).allSatisfy { index in
      !pieces[index].isKept && (index == unit.first || pieces[index].kind == .semicolon)
    }
  }

  /// A `;` is needed only between two statements of one line.
  private mutating func dropSemicolons() {
    var following = TokenKind.end
    for index in pieces.indices.reversed() {
      guard pieces[index].kind == .semicolon else {
        following = pieces[index].kind
        continue
      }
      guard canDrop(index) else { continue }
      switch following {
      case .closeBrace, .comment, .prose, .end: pieces[index].isDropped = true
      default: break
      }
      let before = index > 0 ? pieces[index - 1].kind : .prose
      if before == .openBrace || before == .semicolon || before == .prose {
        pieces[index].isDropped = true
      }
    }
  }

  /// Behind a comma a `;` ends a statement that a line end would not, and a `{` after it belongs
  /// to nothing.
  func canDrop(_ index: Int) -> Bool {
    let isAfterComma = index > 0 && pieces[index - 1].kind == .comma
    let next = pieces[index + 1]
    return !isAfterComma && !pieces[index].isKept && !next.isKept && next.kind != .openBrace
  }
}
