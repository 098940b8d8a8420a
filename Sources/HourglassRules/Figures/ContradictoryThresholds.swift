import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let contradictoryThresholds = Rule(
    FindingKind(
      "contradictory-thresholds", title: "Warning lights that contradict each other or the target",
      severity: .warning,
      why: """
        A light tells the team when to act. If a value has two lights, or the target itself is \
        red, the light says nothing.
        """,
      basis: .convention(
        "Green, amber and red are for different values, and the final target is not red."),
      example: Example(
        Example.Edit(
          "target 15 by 2014",
          bad: "target 15 by 2014; threshold red below 10; ‸threshold green above 5",
          good: "target 15 by 2014; threshold red below 10; threshold green above 15"))),
    on: .statement
  ) { reading, report in
    let indicators = reading.programme.indicators
    for index in indicators.indices where !indicators[index].thresholds.isEmpty {
      let indicator = indicators[index]
      guard let problem = Lights(of: indicator).problem(indicator) else { continue }
      let programme = reading.programme
      let title = reading.quoted(indicator.head)
      switch problem {
      case .overlap(let one, let other):
        report.add(
          about: .line(other.statement), and: .line(one.statement), within: .indicator(index),
          "Two lights of \(title) are on for the same values.",
          detail: """
            They are \(language: programme.words(for: one)) and \
            \(language: programme.words(for: other)).
            """,
          next: "Change one of the two values, so that each value has one light.",
          related: Finding.Related(
            programme.tree.span(of: one.statement), "The other light is here."))
      case .twice(let one, let other):
        report.add(
          about: .line(other.statement), and: .line(one.statement), within: .indicator(index),
          "\(title) has the \(other.light.word.name) light twice.",
          detail: """
            It is on \(other.isBelow ? "below" : "above") \(programme.spelling(one.value)), and \
            also \(other.isBelow ? "below" : "above") \(programme.spelling(other.value)).
            """,
          next: "Keep the one that was agreed, or correct the colour of the other.",
          related: Finding.Related(
            programme.tree.span(of: one.statement), "The other value is here."))
      case .hidden(let hidden, let by):
        report.add(
          about: .line(hidden.statement), and: .line(by.statement), within: .indicator(index),
          "The amber light of \(title) is never on.",
          detail: """
            For all its values, \(language: programme.words(for: by)) comes first. The amber light \
            is \(language: programme.words(for: hidden)).
            """,
          next: "Change one of the two values, so that amber comes before red.",
          related: Finding.Related(programme.tree.span(of: by.statement), "The red light is here."))
      case .gap(let low, let high):
        report.add(
          about: .line(high.statement), and: .line(low.statement), within: .indicator(index),
          "The lights of \(title) leave a gap.",
          detail: """
            No light is on between \(programme.spelling(low.value)) and \
            \(programme.spelling(high.value)).
            """,
          next: "Change one of the two values, so that each value has a light.",
          related: Finding.Related(
            programme.tree.span(of: low.statement), "The gap begins here."))
      case .target(let target, let light):
        report.add(
          about: .line(light.statement), and: .line(target.statement), within: .indicator(index),
          "The final target of \(title) is \(light.light == .red ? "in the red" : "not green").",
          detail: """
            The target is \(programme.spelling(target)), and the light is \
            \(language: programme.words(for: light)).
            """,
          next: "Correct the target, or the value of the light.",
          related: Finding.Related(
            programme.tree.span(of: target.statement), "The final target is here."))
      }
    }
  }
}

/// For each light, the threshold that reaches furthest on each side.
private struct Lights {
  typealias Threshold = Indicator.Threshold

  enum Problem {
    case overlap(Threshold, Threshold)
    case twice(Threshold, Threshold)
    case hidden(Threshold, by: Threshold)
    case gap(Threshold, Threshold)
    case target(Indicator.Target, Threshold)
  }

  /// By the raw values of the lights.
  private var below: [Threshold?] = [nil, nil, nil]
  private var above: [Threshold?] = [nil, nil, nil]
  /// Figures, percentages and grades are not compared.
  private let kind: Magnitude.Kind
  private var twice: Problem?

  init(of indicator: Indicator) {
    kind = indicator.thresholds.lazy.compactMap { $0.value.magnitude?.kind }.first ?? .figure
    // By their values, for the order of the lines says nothing.
    let all = indicator.thresholds
    let order = all.indices.ordered {
      (all[$0].quantity ?? Quantity(0)) < (all[$1].quantity ?? Quantity(0))
    }
    for index in order {
      let threshold = all[index]
      guard let magnitude = threshold.value.magnitude, magnitude.kind == kind,
        // Of a value that is not on the scale, the language tells.
        indicator.isOnScale(magnitude.amount)
      else { continue }
      let value = magnitude.amount
      let light = Int(threshold.light.rawValue)
      if twice == nil, let earlier = threshold.isBelow ? below[light] : above[light] {
        twice = .twice(earlier, threshold)
      }
      if threshold.isBelow {
        if below[light]?.quantity.map({ $0 < value }) ?? true { below[light] = threshold }
      } else if above[light]?.quantity.map({ value < $0 }) ?? true {
        above[light] = threshold
      }
    }
  }

  private func limit(_ light: Threshold.Light, below isBelow: Bool) -> Threshold? {
    (isBelow ? below : above)[Int(light.rawValue)]
  }

  func problem(_ indicator: Indicator) -> Problem? {
    twice ?? overlap(.green, .red) ?? overlap(.green, .amber) ?? hiddenAmber ?? opposite(
      .amber, .red)
      ?? gap ?? target(of: indicator)
  }

  /// Two lights that are on for some value, where neither is a milder form of the other.
  private func overlap(_ one: Threshold.Light, _ other: Threshold.Light) -> Problem? {
    for isBelow in [true, false] {
      if let mine = limit(one, below: isBelow), let its = limit(other, below: isBelow) {
        return inOrder(mine, its)
      }
    }
    return opposite(one, other)
  }

  /// Two lights from opposite sides that meet beyond each other.
  private func opposite(_ one: Threshold.Light, _ other: Threshold.Light) -> Problem? {
    for (low, high) in [(one, other), (other, one)] {
      if let up = limit(low, below: true), let down = limit(high, below: false),
        let most = up.quantity, let least = down.quantity, least < most
      {
        return inOrder(up, down)
      }
    }
    return nil
  }

  private func inOrder(_ one: Threshold, _ other: Threshold) -> Problem {
    one.light.rawValue < other.light.rawValue ? .overlap(one, other) : .overlap(other, one)
  }

  /// Of two lights that are on, the graver is shown.
  private var hiddenAmber: Problem? {
    var hidden: Problem?
    for isBelow in [true, false] {
      guard let amber = limit(.amber, below: isBelow), let value = amber.quantity else { continue }
      guard let red = limit(.red, below: isBelow), let its = red.quantity,
        isBelow ? !(its < value) : !(value < its)
      else { return nil }
      hidden = .hidden(amber, by: red)
    }
    return hidden
  }

  /// Where all three lights are there, each value has one.
  private var gap: Problem? {
    let all: [Threshold.Light] = [.red, .amber, .green]
    guard
      all.allSatisfy({ limit($0, below: true) != nil || limit($0, below: false) != nil })
    else { return nil }
    var low: Threshold?
    var high: Threshold?
    for light in all {
      if let limit = limit(light, below: true), let value = limit.quantity,
        low?.quantity.map({ $0 < value }) ?? true
      {
        low = limit
      }
      if let limit = limit(light, below: false), let value = limit.quantity,
        high?.quantity.map({ value < $0 }) ?? true
      {
        high = limit
      }
    }
    guard let low, let high, let from = low.quantity, let to = high.quantity, from < to else {
      return nil
    }
    return .gap(low, high)
  }

  /// A target in the red, or one that is reached without a green light.
  private func target(of indicator: Indicator) -> Problem? {
    guard let target = Indicator.finalTarget(among: indicator.targets),
      let low = target.value.magnitude, let high = target.aim.upper.magnitude, low.kind == kind
    else { return nil }
    if let red = limit(.red, below: true), let limit = red.quantity, low.amount < limit {
      return .target(target, red)
    }
    if let red = limit(.red, below: false), let limit = red.quantity, limit < high.amount {
      return .target(target, red)
    }
    // What has a green light on both sides of something is for people to read.
    switch (limit(.green, below: true), limit(.green, below: false)) {
    case (let green?, nil):
      guard let limit = green.quantity, isBeyond(limit, low.amount, target.aim) else { return nil }
      return .target(target, green)
    case (nil, let green?):
      guard let limit = green.quantity, isBeyond(high.amount, limit, target.aim) else { return nil }
      return .target(target, green)
    default: return nil
    }
  }

  /// Whether green begins beyond a target. A value is reached on its limit, of a range each value.
  private func isBeyond(_ one: Quantity, _ other: Quantity, _ aim: Indicator.Aim) -> Bool {
    if case .range = aim.form { return !(other < one) }
    return one < other
  }
}

extension Indicator {
  fileprivate func isOnScale(_ value: Quantity) -> Bool {
    guard case .rating(let scale, _)? = measure.value else { return true }
    return !(value < min(scale.from, scale.to)) && !(max(scale.from, scale.to) < value)
  }
}

extension Indicator.Threshold {
  /// A grade counts by its rank.
  fileprivate var quantity: Quantity? { value.magnitude?.amount }
}
