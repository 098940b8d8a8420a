import HourglassSyntax

/// The figures of an indicator, or of one part of it, as those ask for them who treat both alike.
extension Indicator {
  package struct Figures: Sendable {
    /// An index into the parts of the indicator; nil for the whole.
    package let part: Int?
    package let baseline: Given<Baseline>
    package let targets: [Given<Target>]

    /// The targets that say a value, as they are written.
    package var saidTargets: [Target] { targets.compactMap { $0.value } }

    /// The dates for which targets are wanted that are to be defined.
    package var openTargetDates: [PartialDate] {
      var dates: [PartialDate] = []
      for case .pending(_, let date?) in targets { dates.append(date) }
      return dates
    }

    /// The same, the first due first.
    package var targetsByDay: [Target] { Indicator.byDay(targets) }
  }

  package func figures(of part: Int?) -> Figures {
    part.map {
      Figures(part: $0, baseline: parts[$0].baseline, targets: parts[$0].targets)
    } ?? Figures(part: nil, baseline: baseline, targets: targets)
  }

  /// Those of the whole, then those of its parts.
  package var allFigures: [Figures] {
    [figures(of: nil)] + parts.indices.map { figures(of: $0) }
  }

  /// The targets whose values are known, the first due first.
  package var targetsByDay: [Target] { Indicator.byDay(targets) }

  fileprivate static func byDay(_ targets: [Given<Target>]) -> [Target] {
    let known = targets.compactMap { $0.value }
    if areInOrder(targets) { return known }
    let order = known.indices.ordered {
      let (left, right) = (known[$0].by.lastDay, known[$1].by.lastDay)
      return left == right ? $0 < $1 : left < right
    }
    return order.map { known[$0] }
  }
}

extension Indicator {
  /// Whether each target is due after the one before it, so that no two are for one time.
  package static func areInOrder(_ targets: [Given<Target>]) -> Bool {
    var last: Day?
    for case .said(let target) in targets {
      let day = target.by.lastDay
      if let last, day <= last { return false }
      last = day
    }
    return true
  }
}

extension Indicator.Part {
  /// The targets whose values are known, the first due first.
  package var targetsByDay: [Indicator.Target] { Indicator.byDay(targets) }
}

extension Programme {
  /// The figures of all indicators and their parts, each with the index of its indicator.
  package var allFigures: [(indicator: Int, figures: Indicator.Figures)] {
    var all: [(indicator: Int, figures: Indicator.Figures)] = []
    all.reserveCapacity(indicators.count)
    for index in indicators.indices {
      // Field by field: an indicator is large, and most have no parts.
      all.append(
        (
          index,
          Indicator.Figures(
            part: nil, baseline: indicators[index].baseline, targets: indicators[index].targets)
        ))
      for part in indicators[index].parts.indices {
        all.append((index, indicators[index].figures(of: part)))
      }
    }
    return all
  }

  /// The traits of a part of the indicator, in words.
  package func traits(of part: Indicator.Part) -> [(label: String, group: String)] {
    part.traits.map { (string($0.label), string($0.group)) }
  }
}
