import HourglassLanguage
import HourglassSyntax

extension FindingKind {
  public static let unknownRule = FindingKind(
    "unknown-rule", title: "Something that is no rule is spoken of as one", severity: .error,
    why: "The line changes nothing, while its author believes that the matter is settled.",
    basis: .convention("Only what the rules find can be accepted; a broken line has to be mended."),
    example: Example(
      bad: """
            gains experiential-knowledge
            allow ‸no-reflexion because "The ministries see to it"
        """,
      good: """
            gains experiential-knowledge
        """))
}

/// What is wrong with the rules that a profile, or a question, speaks of.
public func unknownRules(in profile: Profile) -> [Finding] {
  var findings: [Finding] = []
  for level in profile.levels where !Rule.all.contains(where: { $0.kind.name == level.rule }) {
    findings.append(.unknownRule(level.rule, at: profile.tree.span(of: level.statement)))
  }
  return findings
}

extension Finding {
  /// - Parameter name: the name that an allowance or a profile gives and no rule has.
  static func unknownRule(_ name: String, at span: Span) -> Finding {
    if FindingKind.catalogue.contains(where: { $0.name == name }) {
      return Finding(
        .unknownRule, span,
        """
        “\(name)” is not about the programme but about how the file is written; it can be neither \
        allowed nor weighed.
        """,
        next: "Mend the place that it points to, and take this line out.")
    }
    let suggestion = nearest(name, among: Rule.all.map { $0.kind.name })
    return Finding(
      .unknownRule, span, "There is no rule called “\(name)”, so this line changes nothing.",
      next: suggestion.map { "Did you mean \($0)?" }
        ?? "Write the name that stands in square brackets behind the finding.")
  }
}
