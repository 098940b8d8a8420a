import HourglassLanguage

/// The targets of an indicator, as the rules of this family ask for them.
extension Indicator {
  typealias Pair = (earlier: Target, later: Target)

  /// The targets that say a value, as they are written.
  var saidTargets: [Target] { targets.compactMap { $0.value } }

  /// The target that is due last; nil where none is said, or another is still to come.
  var finalTarget: Target? {
    let said = saidTargets
    guard said.count == targets.count, var last = said.first else { return nil }
    for target in said.dropFirst() where last.by.lastDay <= target.by.lastDay { last = target }
    return last
  }

  /// How a value is to one that comes before it.
  enum Step {
    case better, same, worse
  }

  /// Nil where the two are not of one sort, or are words.
  func step(from earlier: Value, to later: Value) -> Step? {
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

  /// The final target, where it is no better than the baseline, and how the two stand.
  var stepBack: (target: Target, step: Step)? {
    guard let baseline = baseline.value, let target = finalTarget,
      let step = step(from: baseline.value, to: target.value), step != .better
    else { return nil }
    // To hold a value can be an aim, and then the design says why.
    if step == .same && target.because != nil { return nil }
    return (target, step)
  }
}

extension Value {
  /// As it is written in a design; empty for words.
  var spelling: String {
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
  var spelling: String {
    if let from { return "\(value.spelling) during \(from.spelling) to \(by.spelling)" }
    return "\(value.spelling) by \(by.spelling)"
  }
}
