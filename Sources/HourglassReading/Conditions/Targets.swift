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

  /// Nil where the two are not of one sort, or are words.
  package func step(from earlier: Value, to later: Value) -> Step? {
    Indicator.step(from: earlier, to: later, isFalling: isFalling)
  }

  package static func step(from earlier: Value, to later: Value, isFalling: Bool) -> Step? {
    let isHigher: Bool
    let isLower: Bool
    switch (earlier, later) {
    case (.quantity(let one), .quantity(let other)):
      guard one.isPercentage == other.isPercentage else { return nil }
      isHigher = one < other
      isLower = other < one
    case (.yes, .no), (.no, .yes), (.yes, .yes), (.no, .no):
      isHigher = earlier == .no && later == .yes
      isLower = earlier == .yes && later == .no
    default: return nil
    }
    if !isHigher && !isLower { return .same }
    return isHigher == isFalling ? .worse : .better
  }
}

extension Value {
  /// As it is written in a design; empty for words.
  package var spelling: String {
    switch self {
    case .quantity(let quantity): quantity.spelling
    case .yes: "yes"
    case .no: "no"
    case .words: ""
    }
  }
}

extension Indicator.Target {
  /// Value and time, as they are written in a design, without the reason.
  package var spelling: String {
    if let from { return "\(value.spelling) during \(from.spelling) to \(by.spelling)" }
    return "\(value.spelling) by \(by.spelling)"
  }
}
