import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What the rules find in a design, in the order of the file, and which of it the design allows.
///
/// An `allow` that silences nothing is a finding of its own, and so is one that names no rule.
/// Those two, and what is wrong with the file itself, cannot be allowed.
///
/// - Parameter day: what is due is held against it; without it nothing is overdue.
package func judge(
  _ reading: Reading, on day: Day? = nil, by rules: [Rule] = Rule.all
) -> [Judgement] {
  let house = HouseStyle(of: reading.programme)
  let settled = reading.programme.settledRules
  var examination = Examination(reading, day, rules)
  var allowances = Allowances(of: reading)
  var judgements: [Judgement] = []
  for index in rules.indices where house.asks(for: rules[index]) {
    if !settled.isEmpty, settled.contains(rules[index].kind.name) { continue }
    for var finding in examination.found(by: index).findings {
      house.weigh(&finding)
      judgements.append(Judgement(finding: finding, allowedBy: allowances.reaching(finding)))
    }
  }
  let unused = allowances.findings { name in
    rules.contains { $0.kind.name == name && house.asks(for: $0) }
  }
  for finding in unused {
    judgements.append(Judgement(finding: finding, allowedBy: nil))
  }
  return judgements.enumerated().ordered { left, right in
    let starts = (left.element.finding.span.start, right.element.finding.span.start)
    // In one place, the order of the rules decides.
    return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
  }.map { $0.element }
}

/// What each rule finds, looked for once.
private struct Examination {
  private let reading: Reading
  private let day: Day?
  private let rules: [Rule]
  private var found: [Report.Found?]

  init(_ reading: Reading, _ day: Day?, _ rules: [Rule]) {
    self.reading = reading
    self.day = day
    self.rules = rules
    found = [Report.Found?](repeating: nil, count: rules.count)
  }

  /// The rules that it yields to look first, also those that nobody asks for: who does not want
  /// to be told a cause is not told what follows from it instead.
  mutating func found(by index: Int) -> Report.Found {
    if let found = found[index] { return found }
    var causes = Causes()
    for name in rules[index].yieldsTo {
      // Few names are equally long, and that is told sooner than whether they are the same.
      let cause = rules.firstIndex {
        $0.kind.name.utf8.count == name.utf8.count && $0.kind.name == name
      }
      if let cause { causes.add(found(by: cause), in: reading) }
    }
    var report = Report(of: index, among: rules, in: reading, on: day, causes: causes)
    rules[index].examine(reading, &report)
    found[index] = report.found
    return report.found
  }
}

extension Reading {
  /// Whether the rule finds what is missing in this design: a profile may turn it off or ask for
  /// it, an answer may settle it, and where a source is silent, nothing is missing.
  package func reportsMissing(_ rule: Rule) -> Bool {
    HouseStyle(of: programme).asks(for: rule) && !programme.isDescribed
      && !programme.settledRules.contains(rule.kind.name)
  }
}

extension Programme {
  /// The rules that have nothing to find because a guiding question is answered.
  fileprivate var settledRules: [String] {
    var names: [String] = []
    for answer in answers {
      switch answer.text {
      case .said, .declined: names += questions[answer.question.index].settles
      case .unsaid, .pending, .broken: break
      }
    }
    return names
  }
}
