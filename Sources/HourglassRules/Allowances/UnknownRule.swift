import HourglassLanguage
import HourglassSyntax

extension FindingKind {
  package static let unknownRule = FindingKind(
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
package func unknownRules(in profile: Profile) -> [Finding] {
  var findings: [Finding] = []
  for level in profile.levels where !Rule.all.contains(where: { $0.kind.name == level.rule }) {
    let tree = profile.tree
    findings.append(
      .unknownRule(
        level.rule, at: tree.span(of: level.statement), name: tree.span(ofOperand: level.statement))
    )
  }
  return findings
}

extension Finding {
  /// - Parameters:
  ///   - rule: the name that an allowance or a profile gives and no rule has.
  ///   - name: where it stands.
  static func unknownRule(_ rule: String, at span: Span, name: Span) -> Finding {
    if FindingKind.ofComparison.contains(where: { $0.name == rule }) {
      return Finding(
        .unknownRule, about: [.place], at: span,
        """
        \(quoted: rule) is found only where two versions of a design are held against each other, so no \
        profile can give it another level.
        """,
        next: "Take this line out.")
    }
    if FindingKind.catalogue.contains(where: { $0.name == rule }) {
      return Finding(
        .unknownRule, about: [.place], at: span,
        """
        \(quoted: rule) is not about the programme but about how the file is written; it can be neither \
        allowed nor weighed.
        """,
        next: "Mend the place that it points to, and take this line out.")
    }
    let kinds = Rule.all.map { $0.kind }
    let names = kinds.map { $0.name } + kinds.flatMap { $0.formerNames }
    let suggestion = nearest(rule, among: names).map { FindingKind.currentName(of: $0) }
    return Finding(
      .unknownRule, about: [.place], at: span,
      "There is no rule called \(quoted: rule), so this line changes nothing.",
      next: suggestion.map { "Did you mean \($0)?" }
        ?? "Write the name that stands in square brackets behind the finding.",
      fix: suggestion.map { Fix(name, $0, changesMeaning: true) })
  }
}

extension Tree {
  /// The first word behind a statement's keyword.
  fileprivate func span(ofOperand statement: Int) -> Span {
    var token = statements[statement].first + 1
    while tokens[Int(token)].kind.isTrivia { token += 1 }
    return span(ofToken: token)
  }
}
