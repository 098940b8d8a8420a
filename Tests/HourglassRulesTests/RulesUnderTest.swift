import Foundation
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

// `Tests/Conformance/rules` checks these tests: it runs them with one rule made blank, and again
// with one rule made to fire always, and wants to see them fail.
private let blank = ProcessInfo.processInfo.environment["HOURGLASS_BLANK_RULE"]
private let always = ProcessInfo.processInfo.environment["HOURGLASS_ALWAYS_RULE"]

/// What this package's own kinds are: the rules', and the two about allowances. Where one rule is
/// tampered with, its own examples are enough: they are what must notice.
let kindsUnderTest = (Rule.all.map { $0.kind } + allowanceKinds).filter { kind in
  (blank ?? always).map { $0 == kind.name } ?? true
}
private let allowanceKinds: [FindingKind] = [.unusedAllow, .unknownRule]

/// `Rule.all`, with what the two variables of the environment ask for.
let rulesUnderTest: [Rule] = {
  for name in [blank, always].compactMap({ $0 }) {
    precondition(!kindsUnderTest.isEmpty, "no rule is called \(name)")
  }
  // The findings about allowances have no rule that could be made to fire, so they get one.
  let silent = allowanceKinds.filter { $0.name == always }.map {
    Rule($0, on: .statement) { _, _ in }
  }
  return (Rule.all + silent).map { rule in
    var changed = rule
    if rule.kind.name == blank { changed.examine = { _, _ in } }
    if rule.kind.name == always {
      changed.examine = { reading, report in
        rule.examine(reading, &report)
        report.add(about: .design, "Always.")
      }
    }
    return changed
  }
}()

/// `judge` by the rules under test.
func judgeUnderTest(
  _ reading: Reading, on day: Day?, requesting requested: String?
) -> [Judgement] {
  let rules = rulesUnderTest.map { rule in
    rule.kind.name == requested ? rule.requested : rule
  }
  return judge(reading, on: day, by: rules).filter { judgement in
    // What no rule finds is made blank here.
    !allowanceKinds.contains { $0.name == blank && $0.name == judgement.finding.kind.name }
  }
}
