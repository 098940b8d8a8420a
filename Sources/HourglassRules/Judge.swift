import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What the rules find in a design, in the order of the file, and which of it the design allows.
///
/// An `allow` that silences nothing is a finding of its own, and so is one that names no rule.
/// Those two, and what is wrong with the file itself, cannot be allowed.
public func judge(_ reading: Reading, by rules: [Rule] = Rule.all) -> [Judgement] {
  var allowances = Allowances(of: reading.programme)
  var judgements: [Judgement] = []
  for rule in rules {
    var report = Report(of: rule.kind, in: reading)
    rule.examine(reading, &report)
    for finding in report.findings {
      judgements.append(Judgement(finding: finding, allowedBy: allowances.reaching(finding)))
    }
  }
  for finding in allowances.findings(whereJudgedBy: rules) {
    judgements.append(Judgement(finding: finding, allowedBy: nil))
  }
  return judgements.enumerated().sorted { left, right in
    let starts = (left.element.finding.span.start, right.element.finding.span.start)
    // In one place, the order of the rules decides.
    return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
  }.map { $0.element }
}
