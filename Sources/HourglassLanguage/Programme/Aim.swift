/// What a target asks for, and which values are as good as that. Everything that judges, compares,
/// prints or publishes a target asks here.
extension Indicator {
  package struct Aim: Sendable, Equatable {
    package enum Form: Sendable, Equatable {
      /// The value or a better one; which way is better, the indicator says.
      case value
      case atLeast, moreThan, atMost, lessThan
      /// From the value to another one, both included.
      case range(to: Value)
      /// So much more or less than the baseline: of a percentage, so many percent of it.
      case change(by: Quantity)
    }

    package internal(set) var form: Form
    /// The value to reach or to hold: of a range its lower end, of a change what it comes to, which
    /// is open as long as there is no baseline.
    package internal(set) var value: Value

    package init(_ value: Value, _ form: Form = .value) {
      self.value = value
      self.form = form
    }

    /// The words before the value; nil where the form has none.
    package var words: [Word] {
      switch form {
      case .atLeast: [.at, .least]
      case .moreThan: [.more, .than]
      case .atMost: [.at, .most]
      case .lessThan: [.less, .than]
      case .value, .range, .change: []
      }
    }

    /// Whether less is better for it.
    ///
    /// - Parameter isFalling: whether less is better for the indicator.
    package func asksForLess(_ isFalling: Bool) -> Bool {
      switch form {
      case .atMost, .lessThan: true
      case .atLeast, .moreThan, .range: false
      case .value, .change: isFalling
      }
    }

    /// Whether it is a plain value, or a change that comes to one.
    package var isPlain: Bool {
      switch form {
      case .value, .change: true
      case .atLeast, .moreThan, .atMost, .lessThan, .range: false
      }
    }

    /// The upper end of a range; else the value.
    package var upper: Value {
      if case .range(let upper) = form { return upper }
      return value
    }

    /// The values that it accepts; nil where they are words, or not known yet.
    ///
    /// - Parameter isFalling: whether less is better for the indicator.
    package func acceptance(_ isFalling: Bool) -> Acceptance? {
      guard let least = value.magnitude, let most = upper.magnitude else { return nil }
      let isIncluded = form != .moreThan && form != .lessThan
      let (low, high) = (
        Acceptance.End(value: least, isIncluded: isIncluded),
        Acceptance.End(value: most, isIncluded: isIncluded)
      )
      if case .range = form { return Acceptance(low: low, high: high) }
      // Which of the answers is the better one, only the target says.
      if least.kind == .answer { return Acceptance(low: low, high: high) }
      return asksForLess(isFalling)
        ? Acceptance(low: nil, high: high) : Acceptance(low: low, high: nil)
    }

    /// Whether a value is what it asks for, or better; nil where the two cannot be compared.
    package func isMet(by value: Magnitude, _ isFalling: Bool) -> Bool? {
      acceptance(isFalling)?.contains(value)
    }

    /// The value nearest to the baseline that it accepts, or just misses: of a range, the end from
    /// whose side the way comes.
    package func goal(from baseline: Magnitude) -> Magnitude? {
      guard let low = value.magnitude else { return nil }
      guard case .range(let upper) = form, let high = upper.magnitude else { return low }
      return (high.order(baseline) ?? 0) < 0 ? high : low
    }
  }
}

extension Indicator.Target {
  package var value: Value { aim.value }
}

extension Programme {
  /// What a target asks for, in the words of the language: `at least 12`, `20 to 24`, `+12%`.
  package func spelling(_ aim: Indicator.Aim) -> String {
    switch aim.form {
    case .value, .atLeast, .moreThan, .atMost, .lessThan:
      (aim.words.map { $0.name } + [spelling(aim.value)])
        .joined(separator: " ")
    case .range(let upper):
      spelling(aim.value) + " to " + spelling(upper)
    case .change(let amount):
      (amount.digits < 0 ? "" : "+") + amount.spelling + (amount.isPercentage ? "" : " points")
    }
  }

  /// The same for readers of documents, who are told what a change comes to: `+12% (56)`, and have
  /// the thousands set apart.
  package func words(for aim: Indicator.Aim) -> String {
    switch aim.form {
    case .value, .atLeast, .moreThan, .atMost, .lessThan:
      (aim.words.map { $0.name } + [words(for: aim.value)]).joined(separator: " ")
    case .range(let upper): words(for: aim.value) + " to " + words(for: upper)
    case .change: spelling(aim) + (aim.value == .open ? "" : " (" + words(for: aim.value) + ")")
    }
  }
}
