extension LayoutPlan {
  /// Whether another plan's file says the same as this one's, and in the same order: all that is
  /// to be seen but for the `;` that are not needed, in the same statements and blocks.
  package func saysTheSame(as other: LayoutPlan) -> Bool {
    units.count == other.units.count && hasSameWords(as: other) && hasSameComments(as: other)
      && outline() == other.outline() && findingsToKeep == other.findingsToKeep
  }

  private func hasSameWords(as other: LayoutPlan) -> Bool {
    let (mine, others) = (words, other.words)
    guard mine.count == others.count else { return false }
    for (one, another) in zip(mine, others) {
      guard one.kind == another.kind else { return false }
      if one.kind == .longText {
        let value = tree.value(ofText: one.token)
        if value != other.tree.value(ofText: another.token) { return false }
      } else if bytes(of: one) != other.bytes(of: another) {
        return false
      }
    }
    return true
  }

  private var words: [Piece] {
    pieces.filter { !$0.isDropped && $0.kind != .comment && $0.kind != .semicolon }
  }

  private func hasSameComments(as other: LayoutPlan) -> Bool {
    let mine = pieces.filter { $0.kind == .comment }
    let others = other.pieces.filter { $0.kind == .comment }
    guard mine.count == others.count else { return false }
    for (one, another) in zip(mine, others)
    where trimmed(bytes(of: one)) != trimmed(other.bytes(of: another)) {
      return false
    }
    return true
  }

  private func bytes(of piece: Piece) -> ArraySlice<UInt8> {
    tree.source.bytes[Int(piece.span.start)..<Int(piece.span.end)]
  }

  private func trimmed(_ comment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var comment = comment
    while let last = comment.last, last.isBlank { comment.removeLast() }
    return comment
  }

  /// For each statement where it begins and ends and where its braces stand, counted in words.
  private func outline() -> [Int32] {
    var place: Int32 = 0
    var places: [Int32] = []
    places.reserveCapacity(pieces.count)
    for piece in pieces {
      places.append(place)
      let isWord = !piece.isDropped && piece.kind != .comment && piece.kind != .semicolon
      if isWord { place += 1 }
    }
    var outline: [Int32] = []
    outline.reserveCapacity(units.count * 5)
    for unit in units {
      outline += [
        places[unit.first], places[unit.last], unit.open < 0 ? -1 : places[unit.open],
        unit.close < 0 ? -1 : places[unit.close], Int32(unit.condition.rawValue),
      ]
    }
    return outline
  }

  /// How many findings there are but for those that the layout mends.
  private var findingsToKeep: Int {
    var count = 0
    for finding in tree.findings {
      switch finding.kind.name {
      case FindingKind.braceOnOwnLine.name, FindingKind.runOnStatement.name: break
      default: count += 1
      }
    }
    return count
  }
}
