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
  let asked = rules.filter { house.asks(for: $0) }
  let settled = reading.programme.settledRules
  var allowances = Allowances(of: reading)
  var judgements: [Judgement] = []
  for rule in asked where !settled.contains(rule.kind.name) {
    var report = Report(of: rule.kind, in: reading, on: day)
    rule.examine(reading, &report)
    for finding in report.findings {
      let finding = house.weighed(finding)
      judgements.append(Judgement(finding: finding, allowedBy: allowances.reaching(finding)))
    }
  }
  for finding in allowances.findings(whereJudgedBy: asked) {
    judgements.append(Judgement(finding: finding, allowedBy: nil))
  }
  return judgements.enumerated().sorted { left, right in
    let starts = (left.element.finding.span.start, right.element.finding.span.start)
    // In one place, the order of the rules decides.
    return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
  }.map { $0.element }
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
