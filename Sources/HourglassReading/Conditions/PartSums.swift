import HourglassLanguage
import HourglassSyntax

/// The figures of the parts of an indicator for one time, beside that of the whole.
package struct PartFigures {
  /// What they are parts of: a part by one label, whose parts are those by that label and another;
  /// nil for the indicator itself.
  package let wholePart: Int?
  /// What the parts are parts by; usually one.
  package let labels: [String]
  /// A value, or the least and the most that a target accepts; nil where there is no such end.
  package typealias Span = (least: Quantity?, most: Quantity?)

  /// In the order in which they are written: the index of the part, its figure, its statement.
  package fileprivate(set) var parts: [(part: Int, span: Span, aim: Indicator.Aim)] = []
  package fileprivate(set) var whole: (span: Span, aim: Indicator.Aim, statement: Int)
  /// Nil for the baselines.
  package let target: Indicator.Target?
  /// Whether they are all the groups that the indicator lists; nil where it lists none.
  package fileprivate(set) var isComplete: Bool?
}

extension Programme {
  /// For each time for which the whole has a figure, those of the parts, by what they are parts by:
  /// the baselines, and then the targets in their order. A part by one label is a whole, too, of
  /// those by that label and another one. Parts that are not what they should be are left out, for
  /// something else tells of them.
  package func partFigures(of indicator: Indicator) -> [PartFigures] {
    if indicator.parts.isEmpty { return [] }
    let readings = partReadings(of: indicator)
    let declared = declaredGroups(of: indicator)
    let times = TargetTimes(of: indicator, in: self)
    var all: [PartFigures] = []
    /// Where the figures for a time and for labels are.
    var places: [String: Int] = [:]
    var targetOfTime: [String: Indicator.Target] = [:]
    func readTargets(of whole: Int?) {
      for due in times.due(whole) {
        let key = indicator.timeKey(of: due, whole)
        if targetOfTime[key] == nil { targetOfTime[key] = due.target }
      }
    }
    func add(
      _ part: Int, _ aim: Indicator.Aim, _ key: String, _ labels: [String], _ wholePart: Int?,
      _ whole: (aim: Indicator.Aim, statement: Int), _ target: Indicator.Target?
    ) {
      guard let kind = aim.value.magnitude?.kind, kind == whole.aim.value.magnitude?.kind,
        kind == .figure || kind == .percentage
      else { return }
      let key = key + " " + labels.joined(separator: "\u{1}")
      let place = places[key] ?? all.count
      if place == all.count {
        places[key] = place
        all.append(
          PartFigures(
            wholePart: wholePart, labels: labels,
            whole: (whole.aim.span, whole.aim, whole.statement), target: target))
      }
      if all[place].parts.last?.part == part { return }
      all[place].parts.append((part, aim.span, aim))
    }
    // Of a group that is given twice, nobody can tell which figures count.
    var counts: [String: Int] = [:]
    for reading in readings { counts[reading.key, default: 0] += 1 }
    let sound = readings.indices.filter {
      readings[$0].fault == nil && counts[readings[$0].key] == 1
    }
    readTargets(of: nil)
    var wholes: [String: Int] = [:]
    if sound.contains(where: { readings[$0].labels.count == 2 }) {
      for index in sound where readings[index].labels.count == 1 {
        wholes[readings[index].key] = index
        readTargets(of: index)
      }
    }
    for index in sound {
      let part = indicator.parts[index]
      let targets = times.due(index)
      func hold(against wholePart: Int?, by labels: [String]) {
        let baseline = wholePart.map { indicator.parts[$0].baseline } ?? indicator.baseline
        if let own = part.baseline.value, let whole = baseline.value, own.isOfOneTime(with: whole) {
          add(
            index, Indicator.Aim(own.value), "baseline \(wholePart ?? -1)", labels, wholePart,
            (Indicator.Aim(whole.value), whole.statement), nil)
        }
        for due in targets {
          let key = indicator.timeKey(of: due, wholePart)
          guard let whole = targetOfTime[key] else { continue }
          add(index, due.target.aim, key, labels, wholePart, (whole.aim, whole.statement), whole)
        }
      }
      hold(against: nil, by: readings[index].labels)
      if wholes.isEmpty || readings[index].labels.count != 2 { continue }
      let traits = traits(of: part)
      for trait in traits.indices {
        if let whole = wholes[DeclaredGroups.key(traits[trait].label, traits[trait].group)] {
          hold(against: whole, by: [traits[1 - trait].label])
        }
      }
    }
    for place in all.indices {
      all[place].readLimitsAlike()
      let groups = all[place].labels.map { declared.groups(of: $0).count }
      if groups.contains(0) { continue }
      var count = 1
      for number in groups {
        let (product, overflow) = count.multipliedReportingOverflow(by: number)
        count = overflow ? Int.max : product
      }
      all[place].isComplete = all[place].parts.count == count
    }
    // The earliest first, in whatever order the parts are written; of one day, first the groups of
    // one label, then those within them.
    let order = all.indices.ordered { one, other in
      let (left, right) = (all[one].day, all[other].day)
      if left != right { return left < right }
      let (mine, its) = (all[one].depth, all[other].depth)
      return mine == its ? one < other : mine < its
    }
    return order.map { all[$0] }
  }
}

extension PartFigures {
  /// Where the whole and all of its parts are limits of one form, those who wrote them thought of
  /// the limits as figures that go together.
  fileprivate mutating func readLimitsAlike() {
    guard whole.span.least == nil || whole.span.most == nil,
      parts.allSatisfy({ $0.aim.form == whole.aim.form }),
      case .quantity(let total) = whole.aim.value
    else { return }
    whole.span = (total, total)
    for index in parts.indices {
      if case .quantity(let value) = parts[index].aim.value { parts[index].span = (value, value) }
    }
  }

  fileprivate var depth: Int { wholePart != nil ? 1 : labels.count == 1 ? 0 : 2 }

  /// The day they are due; of baselines, one before all others.
  fileprivate var day: Int32 { target?.by.lastDay.number ?? .min }
}

extension Indicator.Aim {
  /// A plain value is taken by its figure, although a better one is as good.
  fileprivate var span: PartFigures.Span {
    var low: Quantity?
    var high: Quantity?
    if case .quantity(let quantity) = value { low = quantity }
    if case .quantity(let quantity) = upper { high = quantity }
    return switch form {
    case .value, .change, .range: (low, high)
    case .atLeast, .moreThan: (low, nil)
    case .atMost, .lessThan: (nil, high)
    }
  }
}

extension Indicator {
  /// The same for targets that are about the same time.
  fileprivate func timeKey(of due: DueTarget, _ wholePart: Int?) -> String {
    let first = isCumulative == false || due.target.from != nil ? due.first.number : 0
    return "\(first) \(due.last.number) \(wholePart ?? -1)"
  }
}

/// The parts whose figures something is told of, since one mistake is made for every date, and shows
/// in all sums that a part belongs to.
package struct ToldParts {
  private var isTold: [Bool]

  package init(of indicator: Indicator) {
    isTold = [Bool](repeating: false, count: indicator.parts.count)
  }

  /// Whether nothing is told of these yet; they are told of then.
  package mutating func tell(of figures: PartFigures) -> Bool {
    if let whole = figures.wholePart, isTold[whole] { return false }
    for part in figures.parts where isTold[part.part] { return false }
    for part in figures.parts { isTold[part.part] = true }
    return true
  }
}

extension Indicator.Baseline {
  /// Whether the two can be of one time: they share a day, or one of them has no date.
  fileprivate func isOfOneTime(with other: Indicator.Baseline) -> Bool {
    guard let date, let its = other.date else { return true }
    return date.firstDay <= its.lastDay && its.firstDay <= date.lastDay
  }
}
