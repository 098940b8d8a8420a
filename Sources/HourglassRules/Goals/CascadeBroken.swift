import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let cascadeBroken = Rule(
    FindingKind(
      "cascade-broken", title: "A result that nothing leads to", severity: .warning,
      why: """
        Every change needs something that is done for it, or another change that brings it about. \
        A result that stands by itself is a hope, and nobody in the programme is at work on it.
        """,
      basis: .inferred(.talk, place: "First idea", phrase: "enabling a cascade of change"),
      example: Example(
        Example.Edit(
          "objective keep-working", bad: "‸objective keep-working",
          good: "objective keep-working"),
        Example.Edit(
          "\n    leads to keep-working because \"People with the same problem stay in touch\"",
          bad: "", good: ""),
        Example.Edit(
          "serves keep-working, learn", bad: "serves learn", good: "serves keep-working, learn")))
  ) { reading, report in
    let fedByNothing = reading.objectivesFedByNothing
    for (index, objective) in reading.programme.objectives.enumerated()
    where fedByNothing.contains(index) {
      let advice: String
      if let name = reading.name(objective.head) {
        advice = """
          If a tool is there for it, write in the tool's block: serves \(name). If it follows from \
          another objective, write in that one's block:
              leads to \(name) because "Why the one should bring about the other"
          """
      } else {
        advice = """
          Give it a name of one word, before its title, and write that name behind “serves” in a \
          tool, or behind “leads to” in another objective.
          """
      }
      report.add(
        about: .objective(index), at: reading.programme.span(objective.head),
        """
        The design does not say what leads to \(reading.quoted(objective: index)): no tool serves \
        it, and no other objective leads to it.
        """,
        next: advice)
    }
  }
}
