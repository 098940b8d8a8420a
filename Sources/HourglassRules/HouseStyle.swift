import HourglassLanguage
import HourglassSyntax

/// What the profiles of a design make of the rules.
struct HouseStyle {
  /// For each rule that a profile speaks of, the heaviest level any of them gives it; nil is off.
  private var levels: [String: Severity?] = [:]

  init(of programme: Programme) {
    for profile in programme.profiles {
      for level in profile.levels {
        // Who follows two profiles has to satisfy both, so the stricter one counts.
        switch (levels[level.rule], level.severity) {
        case (nil, let severity): levels[level.rule] = .some(severity)
        case (.some(nil), let severity): levels[level.rule] = .some(severity)
        case (.some(.some(let earlier)), .some(let severity)):
          levels[level.rule] = max(earlier, severity)
        case (.some(.some), nil): break
        }
      }
    }
  }

  /// Whether the rule is to be looked at: not where it is turned off, nor where it is on request
  /// and nobody requests it.
  func asks(for rule: Rule) -> Bool {
    guard let level = levels[rule.kind.name] else { return !rule.isOnRequest }
    return level != nil
  }

  /// The finding with the weight that the profiles give it.
  func weighed(_ finding: Finding) -> Finding {
    guard let level = levels[finding.kind.name], let severity = level else { return finding }
    return Finding(
      finding.kind, finding.span, finding.message, next: finding.next, severity: severity,
      related: finding.related)
  }
}
