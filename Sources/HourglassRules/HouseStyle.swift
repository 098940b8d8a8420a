import HourglassLanguage
import HourglassSyntax

/// What the profiles of a design make of the rules.
struct HouseStyle {
  /// For each rule that a profile speaks of, the heaviest level any of them gives it; nil is off.
  private var levels: [String: Severity?] = [:]
  /// For each of these rules, a sentence on who gives it that level, and why.
  private var reasons: [String: Prose] = [:]

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
        reasons[level.rule] = "\(quoted: profile.title) says: \(quoted: level.because)."
      }
    }
  }

  /// Whether the rule is to be looked at: not where it is turned off, nor where it is on request
  /// and nobody requests it.
  func asks(for rule: Rule) -> Bool {
    guard let level = levels[rule.kind.name] else { return !rule.isOnRequest }
    return level != nil
  }

  /// Gives a finding the weight that the profiles give it.
  func weigh(_ finding: inout Finding) {
    if finding.isUnstated { return }
    guard let level = levels[finding.kind.name], let severity = level else { return }
    finding.severity = severity
    // Who asks is the first question where several funders are followed.
    if let reason = reasons[finding.kind.name] { finding.add(detail: reason) }
  }
}
