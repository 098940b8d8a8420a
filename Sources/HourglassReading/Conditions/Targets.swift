import HourglassLanguage

/// The targets of an indicator, as several rules ask for them.
extension Indicator {
  package typealias Pair = (earlier: Target, later: Target)

  /// The target that is due last; nil where none is said, or another is still to come.
  package static func finalTarget(among targets: [Given<Target>]) -> Target? {
    var last: Target?
    for given in targets {
      guard case .said(let target) = given else { return nil }
      if last.map({ $0.by.lastDay <= target.by.lastDay }) ?? true { last = target }
    }
    return last
  }

  /// How a value is to one that comes before it.
  package enum Step {
    case better, same, worse
  }

  /// How a target is to one that is due earlier: of ranges, both ends count. Nil where the two are
  /// not of one sort, are words, or one end is better and the other is not.
  package func step(from earlier: Aim, to later: Aim) -> Step? {
    guard let low = Indicator.step(from: earlier.value, to: later.value, isFalling: isFalling),
      let high = Indicator.step(from: earlier.upper, to: later.upper, isFalling: isFalling)
    else { return nil }
    if low != high { return nil }
    // More than a value is better than the value.
    if low == .same, earlier.isBeyond != later.isBeyond { return later.isBeyond ? .better : .worse }
    return low
  }

  /// How a target is to the baseline: the same also where the baseline is what it asks for already.
  package func step(from baseline: Value, to aim: Aim) -> Step? {
    Indicator.step(from: baseline, to: aim, isFalling: isFalling)
  }

  /// The same, for those who have no indicator at hand.
  private static func step(from earlier: Value, to later: Value, isFalling: Bool) -> Step? {
    guard let one = earlier.magnitude, let other = later.magnitude, let order = other.order(one)
    else { return nil }
    if order == 0 { return .same }
    return (order > 0) == isFalling ? .worse : .better
  }

  package static func step(from baseline: Value, to aim: Aim, isFalling: Bool) -> Step? {
    if aim.isPlain { return step(from: baseline, to: aim.value, isFalling: isFalling) }
    return baseline.magnitude.flatMap { aim.isMet(by: $0, isFalling) }.map { $0 ? .same : .better }
  }

  /// Whether two targets ask for the same; nil where they cannot be compared.
  package func isSame(_ one: Aim, as other: Aim) -> Bool? {
    guard let its = one.acceptance(isFalling), let others = other.acceptance(isFalling),
      let contains = its.contains(others)
    else { return nil }
    return contains && others.contains(its) == true
  }
}

extension Indicator.Aim {
  /// Whether the value itself is not enough.
  fileprivate var isBeyond: Bool { form == .moreThan || form == .lessThan }
}

extension Programme {
  /// A target without its reason, as it is written in a design: `at least 12 by 2014`.
  package func written(_ target: Indicator.Target) -> String {
    func inMarks(_ value: Value) -> String {
      switch value {
      case .grade, .words: "\"" + spelling(value) + "\""
      case .quantity, .yes, .no, .open: spelling(value)
      }
    }
    var written: String
    switch target.aim.form {
    case .change: written = spelling(target.aim)
    case .value, .atLeast, .moreThan, .atMost, .lessThan, .range:
      written = (target.aim.words.map { $0.name } + [inMarks(target.value)]).joined(separator: " ")
      if case .range(let upper) = target.aim.form { written += " to " + inMarks(upper) }
    }
    return written + target.time
  }
}
