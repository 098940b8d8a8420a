import HourglassLanguage
import HourglassSyntax

extension FindingKind {
  package static let unknownRule = FindingKind(
    "unknown-rule", title: "An unknown rule name", severity: .error,
    why: "The line has no effect, but the team may believe that the finding is accepted.",
    basis: .convention(
      "Only findings of rules can be accepted. An error in the text must be fixed."),
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
        "\(quoted: rule) compares two versions of a design, so no profile can change it.",
        next: "Delete this line.")
    }
    if FindingKind.ofSeveralFiles.contains(where: { $0.name == rule }) {
      return Finding(
        .unknownRule, about: [.place], at: span,
        "\(quoted: rule) compares several files, so no profile can change it.",
        next: "Delete this line.")
    }
    if FindingKind.catalogue.contains(where: { $0.name == rule }) {
      return Finding(
        .unknownRule, about: [.place], at: span,
        "\(quoted: rule) is about the text of the file. It cannot be allowed or changed.",
        next: "Fix the place that it points to, and delete this line.")
    }
    let kinds = Rule.all.map { $0.kind }
    let names = kinds.map { $0.name } + kinds.flatMap { $0.formerNames }
    let suggestion = nearest(rule, among: names).map { FindingKind.currentName(of: $0) }
    return Finding(
      .unknownRule, about: [.place], at: span,
      "\(quoted: rule) is not a rule, so this line has no effect.",
      next: suggestion.map { "Did you mean \($0)?" }
        ?? "Write the name in square brackets after the finding.",
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
