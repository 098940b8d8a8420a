import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingTheoryOfChange = Rule(
    FindingKind(
      "missing-theory-of-change", title: "No reason why the tools should lead to the change",
      severity: .warning,
      why: """
        A theory of change that is not written down cannot be discussed, tested or corrected.
        """,
      basis: .inferred(
        .study, place: "Getting back to a map of the peer learning process",
        phrase: "often more implicitly than explicitly"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "  why \"Budget reform turns on know-how that manuals do not carry\"\n", bad: "",
          good: "  why \"Budget reform turns on know-how that manuals do not carry\"\n"),
        Example.Edit(
          "\n    leads to keep-working because \"People with the same problem stay in touch\"",
          bad: "", good: ""),
        Example.Edit(
          "\n    leads to learn because \"Work on a real problem shows what a colleague knows\"",
          bad: "", good: ""),
        Example.Edit(
          """

              leads to practise because "Ministries give returning directors room to act" {
                assuming room-to-act
              }
          """, bad: "", good: ""),
        Example.Edit(assumption, bad: "", good: ""))),
    on: .silence
  ) { reading, report in
    guard reading.leavesTheoryUnsaid else { return }
    report.add(
      about: .design,
      "The design gives no reason why its tools should lead to the change.",
      detail: "It has no \(language: "why"), no reason for a link and no assumption.",
      next: Advice(
        "Add why learning from peers should bring about this change:",
        reading.inProgramme(["why \"What they need to know, and why peers can tell them\""])))
  }

  private static let assumption = """
      assumption room-to-act "Ministers back the directors who try something" { tested by ministries }

    """
}

extension Reading {
  /// Whether nothing in the design says why one thing should bring about another.
  fileprivate var leavesTheoryUnsaid: Bool {
    // One objective alone is a wish; from two on, one is meant to bring about the other. A stop
    // after the first stage comes with its own reason, and leads on to nothing.
    programme.objectives.count > 1 && !isAnyReasonGiven
      && !(stages.indices.contains(1) && isLeftOut(stage: 1))
  }

  private var isAnyReasonGiven: Bool {
    if !programme.why.isUnsaid || !programme.assumptions.isEmpty { return true }
    for objective in programme.objectives {
      for link in objective.links where !link.because.isUnsaid { return true }
    }
    return programme.answers.contains { answer in
      programme.questions[answer.question.index].entry.stages.contains(0)
    }
  }
}
