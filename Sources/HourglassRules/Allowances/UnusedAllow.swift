import HourglassLanguage
import HourglassSyntax

extension FindingKind {
  package static let unusedAllow = FindingKind(
    "unused-allow", title: "An allowance that silences nothing", severity: .warning,
    why: """
      The design says that it accepts a weakness which it does not have, or has somewhere else. \
      Whoever reads it next will look for a gap that is not there.
      """,
    basis: .convention("What a design accepts is part of it, and is kept as true as the rest."),
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
      "The design allows \(rule) here, but nothing of that kind is found in this block.",
      next: "Take the line out, or move it to the block that it is meant for.",
      fix: tree.removal(of: statement))
  }
}
