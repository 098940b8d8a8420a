import HourglassLanguage
import HourglassSyntax

extension FindingKind {
  package static let unusedAllow = FindingKind(
    "unused-allow", title: "An allow line without a finding", severity: .warning,
    why: """
      The design accepts a gap that it does not have, or that is somewhere else. Readers may look \
      for a gap that is not there.
      """,
    basis: .convention("The allow lines of a design should be as correct as the rest."),
    example: Example(
      bad: """
            gains experiential-knowledge
            ‸allow no-reflection because "The ministries see to it"
        """,
      good: """
            gains experiential-knowledge
        """))
}

extension Finding {
  /// - Parameters:
  ///   - rule: the name the allowance gives.
  ///   - statement: the allowance.
  static func unusedAllow(_ rule: String, _ statement: Int, in tree: Tree) -> Finding {
    Finding(
      .unusedAllow, about: [.statement(statement)], at: tree.span(of: statement),
      "The design allows \(rule) here, but has no such finding in this block.",
      next: "Delete the line, or move it to the block with the finding.",
      fix: tree.removal(of: statement))
  }
}
