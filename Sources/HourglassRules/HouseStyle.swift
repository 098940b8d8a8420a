import HourglassLanguage
import HourglassSyntax

/// What the profiles of a design make of the rules.
struct HouseStyle {
  /// For each rule that a profile speaks of, the heaviest level any of them gives it; nil is off.
  private var levels: [String: Severity?] = [:]
  /// For each of these rules, who gives it that level, and why.
  private var voices: [String: String] = [:]

  init(of programme: Programme) {
    for profile in programme.profiles {
      for level in profile.levels {
        // Who follows two profiles has to satisfy both, so the stricter one counts.
        if let earlier = levels[level.rule], let weight = earlier,
          level.severity.map({ $0 <= weight }) ?? true
        {
          continue
        }
        levels[level.rule] = .some(level.severity)
        voices[level.rule] = " “\(profile.title)” says: “\(level.because)”."
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
    // Who asks is the first question where several funders are followed.
    return Finding(
      finding.kind, finding.span, finding.message + (voices[finding.kind.name] ?? ""),
      next: finding.next, severity: severity, related: finding.related, also: finding.also)
  }
}
