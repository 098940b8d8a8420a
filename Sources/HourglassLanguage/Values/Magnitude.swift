/// What can be put in an order: a figure, a percentage, a grade by its rank, or yes and no.
package struct Magnitude: Sendable, Equatable {
  package enum Kind: UInt8, Sendable { case figure, percentage, grade, answer }

  package let kind: Kind
  /// Of a grade its rank; of an answer 1 for yes and 0 for no.
  package let amount: Quantity

  package init(_ kind: Kind, _ amount: Quantity) {
    self.kind = kind
    self.amount = amount
  }

  package init(_ quantity: Quantity) {
    self.init(quantity.isPercentage ? .percentage : .figure, quantity)
  }

  package init(rank: Int) { self.init(.grade, Quantity(Int64(rank))) }

  package init(answer: Bool) { self.init(.answer, Quantity(answer ? 1 : 0)) }

  /// Below zero where it is the lesser, above where it is the greater; exact. Nil where the two are
  /// of different kinds.
  package func order(_ other: Magnitude) -> Int? {
    kind == other.kind ? amount.order(other.amount) : nil
  }
}

extension Value {
  /// Nil for words, and for what is not known yet.
  package var magnitude: Magnitude? {
    switch self {
    case .quantity(let quantity): Magnitude(quantity)
    case .yes: Magnitude(answer: true)
    case .no: Magnitude(answer: false)
    case .grade(let rank, _): Magnitude(rank: rank)
    case .words, .open: nil
    }
  }
}

/// The values that are as good as what is asked for: all from a lower end to an upper one.
package struct Acceptance: Sendable, Equatable {
  package struct End: Sendable, Equatable {
    package let value: Magnitude
    package let isIncluded: Bool
  }

  /// Nil where there is no such end.
  package let low: End?
  package let high: End?

  /// Whether a value is among them; nil where it is of another kind.
  package func contains(_ value: Magnitude) -> Bool? {
    for (end, sign) in [(low, 1), (high, -1)] {
      guard let end else { continue }
      guard let order = value.order(end.value) else { return nil }
      if order == 0 ? !end.isIncluded : order * sign < 0 { return false }
    }
    return true
  }

  /// Whether all values of another are among them; nil where the two are of different kinds.
  package func contains(_ other: Acceptance) -> Bool? {
    for (mine, its, sign) in [(low, other.low, 1), (high, other.high, -1)] {
      guard let mine else { continue }
      guard let its else {
        let far = other.low ?? other.high
        return far.map { $0.value.kind == mine.value.kind } == true ? false : nil
      }
      guard let order = its.value.order(mine.value) else { return nil }
      if order == 0 ? its.isIncluded && !mine.isIncluded : order * sign < 0 { return false }
    }
    return true
  }
}
