import HourglassLanguage
import HourglassSyntax

extension FindingKind {
  package static let programmeInTwoFiles = FindingKind(
    "programme-in-two-files", title: "Programmes with the same name in two files",
    severity: .warning,
    why: """
      Calendars, tables of values and published activities tell programmes apart by their names. \
      Readers cannot tell which of the two designs is in force.
      """,
    basis: .convention("Each programme of a folder has one design."),
    example: Example(
      Example.Edit(
        "programme budget-network",
        bad: "# Another file has this line, too.\nprogramme ‸budget-network",
        good: "programme budget-network-2015")))
}

extension Programme {
  /// What other files would call it: its name, or its title where it has no name.
  package var nameAmongFiles: String {
    head.name.map { word($0) } ?? title(head)
  }

  /// What is to be said of it where an earlier file has a programme of the same name.
  package var foundInTwoFiles: Finding {
    let token = head.name?.token ?? head.title?.token
    return Finding(
      .programmeInTwoFiles, about: [.statement(head.statement)],
      at: token.map { tree.span(ofToken: $0) } ?? tree.span(of: head.statement),
      "Another file has a programme called \(quoted: nameAmongFiles), too.",
      next: Advice(
        resolution.lexicon.spelled(
          """
          Give one of them another name, or keep the earlier version outside of these files. If both \
          should stay, say inside the programme why, for example: \
          \(language: "allow programme-in-two-files because \"The other file is the plan of 2010\"").
          """)))
  }

  /// Why it allows that; nil where it does not.
  package var reasonForTwoFiles: String? {
    allowances.first {
      $0.rule == FindingKind.programmeInTwoFiles.name
        && Int(tree.statements[$0.statement].parent) == head.statement
    }.map { string($0.because) }
  }
}
