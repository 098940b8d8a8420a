import HourglassSyntax

/// What the figures of an indicator come to once all of its lines are read: grades have a rank, and
/// a change from the baseline has a value.
extension Resolver {
  /// - Parameters:
  ///   - part: the statement that introduces the indicator.
  mutating func settleFigures(of indicator: inout Indicator, in part: ResolvedStatement) {
    checkFigures(against: indicator.measure)
    if case .said(.graded) = indicator.measure {
      indicator.changeValues { value in
        if case .words(let text) = value, let rank = ranks[tree.string(text)] {
          value = .grade(rank: rank, text)
        }
      }
    }
    if hasChanges {
      indicator.settleChanges()
      reportChangesBeyondScale(of: indicator)
    }
    // Whoever sets nothing but upper limits wants less.
    if upperLimits > 0, resolution.first(.direction, in: Int(part.statement)) == nil,
      indicator.hasUpperLimitsOnly
    {
      indicator.isFalling = true
    }
  }

  /// Reports each change that leads from its baseline to where the scale has no values.
  private mutating func reportChangesBeyondScale(of indicator: Indicator) {
    guard case .said(.rating(let scale, _)) = indicator.measure else { return }
    for figures in indicator.allFigures {
      for target in figures.saidTargets {
        guard case .change = target.aim.form, case .quantity(let value) = target.value,
          value < min(scale.from, scale.to) || max(scale.from, scale.to) < value
        else { continue }
        report(
          .valueAgainstMeasure, tree.span(of: tree.statements[target.statement]),
          "This change leads to \(value.spelling), which is not on the scale \(scale.spelling).",
          next: "Write a smaller change, or the value itself.")
      }
    }
  }

  /// Begins with the figures of another indicator.
  mutating func forgetFigures() {
    figures.removeAll(keepingCapacity: true)
    signed.removeAll(keepingCapacity: true)
    aims.removeAll(keepingCapacity: true)
    hasChanges = false
    upperLimits = 0
  }
}

extension Indicator {
  /// Puts others in the place of the values of its baselines, targets and thresholds.
  fileprivate mutating func changeValues(_ change: (inout Value) -> Void) {
    baseline.changeValue(change)
    targets.changeAims { $0.changeValues(change) }
    for part in parts.indices {
      parts[part].baseline.changeValue(change)
      parts[part].targets.changeAims { $0.changeValues(change) }
    }
    for index in thresholds.indices { change(&thresholds[index].value) }
  }

  /// What each change from the baseline comes to: in a part from its own baseline, else from that
  /// of the whole.
  fileprivate mutating func settleChanges() {
    let isPercentage: Bool?
    switch measure.value {
    case .percent, .percentOf: isPercentage = true
    case .count, .countOf, .amount, .average, .rating: isPercentage = false
    case .graded, .yesOrNo, .story, nil: isPercentage = nil
    }
    let whole = baseline.value?.value
    targets.changeAims { $0.settleChange(from: whole, isPercentage) }
    for part in parts.indices {
      let own = parts[part].baseline.value?.value ?? whole
      parts[part].targets.changeAims { $0.settleChange(from: own, isPercentage) }
    }
  }

  fileprivate var hasUpperLimitsOnly: Bool {
    for figures in allFigures {
      for target in figures.saidTargets where !target.aim.asksForLess(false) { return false }
    }
    return true
  }
}

/// The type, where another one has its name.
private typealias Figure = Value

extension Given<Indicator.Baseline> {
  fileprivate mutating func changeValue(_ change: (inout Figure) -> Void) {
    guard case .said(var baseline) = self else { return }
    change(&baseline.value)
    self = .said(baseline)
  }
}

extension [Given<Indicator.Target>] {
  fileprivate mutating func changeAims(_ change: (inout Indicator.Aim) -> Void) {
    for index in indices {
      guard case .said(var target) = self[index] else { continue }
      change(&target.aim)
      self[index] = .said(target)
    }
  }
}

extension Indicator.Aim {
  fileprivate mutating func changeValues(_ change: (inout Value) -> Void) {
    change(&value)
    guard case .range(var upper) = form else { return }
    change(&upper)
    form = .range(to: upper)
  }

  /// - Parameter isPercentage: whether the indicator is one; nil where that is not said.
  fileprivate mutating func settleChange(from baseline: Value?, _ isPercentage: Bool?) {
    guard case .change(let amount) = form else { return }
    var start: Quantity?
    if case .quantity(let quantity)? = baseline { start = quantity }
    // Of a percentage, a percentage with a sign is a value.
    if amount.isPercentage, isPercentage ?? start?.isPercentage ?? true {
      form = .value
      return
    }
    value = start?.changed(by: amount).map { .quantity($0) } ?? .open
  }
}
