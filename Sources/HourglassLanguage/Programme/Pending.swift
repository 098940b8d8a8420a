import HourglassSyntax

/// A place where a design says that something will come: `tbd until …`.
package struct Pending: Sendable {
  /// The statement it stands in: an index into the tree's statements.
  package let statement: Int
  package let until: PartialDate
}

extension Programme {
  /// Everything that the design says will come, in the order of the file; what could not be
  /// understood is left out.
  ///
  /// Gone through from the vocabulary and not from the fields of `Programme`, so that a gap is
  /// found wherever one may ever stand.
  package var pendings: [Pending] {
    var resolver = Resolver(tree)
    var all: [Pending] = []
    for part in resolver.statements(in: .file, of: -1) where Int(part.statement) == head.statement {
      resolver.collectPendings(in: .programme, of: part.blockOwner, into: &all)
    }
    return all
  }
}

extension Resolver {
  fileprivate mutating func collectPendings(
    in block: Block, of owner: Int32, into all: inout [Pending]
  ) {
    for part in statements(in: block, of: owner) {
      if !part.isBroken, let until = pendingDate(of: part) {
        all.append(Pending(statement: Int(part.statement), until: until))
      }
      if let inner = lexicon.opens[part.row] {
        collectPendings(in: inner, of: part.blockOwner, into: &all)
      }
    }
  }

  /// The date behind `tbd until`; no statement has room for two.
  private mutating func pendingDate(of part: Matched) -> PartialDate? {
    var cursor = Cursor(part)
    while let operand = peek(cursor) {
      if operand.slot == nil, operand.word == lexicon.tbd {
        cursor.next += 2
        return date(&cursor)
      }
      cursor.next += 1
    }
    return nil
  }
}
