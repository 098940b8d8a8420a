import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noObjectives = Rule(
    FindingKind(
      "no-objectives", title: "No objectives", severity: .warning,
      why: """
        If nobody has written down what should be different afterwards, people have different \
        changes in mind. At the end, nobody can tell whether the change came about.
        """,
      basis: .stated(
        .study, place: "The risk of weak evaluation",
        phrase: "goals are often more implicit than explicit"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "  follows peer-learning\n", bad: stop, good: stop),
        Example.Edit(
          allObjectives, bad: "",
          good: """
              objective meet "Directors meet and settle what to work on" { stage engagement }

            """),
        Example.Edit("; serves meet", bad: "", good: "; serves meet"),
        Example.Edit("; serves keep-working, learn", bad: "", good: ""),
        Example.Edit("; serves learn", bad: "", good: ""),
        Example.Edit("; serves practise", bad: "", good: ""),
        Example.Edit("    threatens learn\n", bad: "", good: ""),
        Example.Edit("measures meet;", bad: "measures plenary;", good: "measures meet;"),
        Example.Edit("measures keep-working; ", bad: "", good: ""),
        Example.Edit("    measures learn\n", bad: "", good: ""),
        Example.Edit("measures practise; ", bad: "", good: ""))),
    on: .silence
  ) { reading, report in
    guard reading.leavesGoalsUnsaid else { return }
    let stage =
      reading.programme.meantToStop?.stage.index
      // Who keeps nobody in touch yet cannot begin with what people learn.
      ?? (reading.hasContact ? reading.stages(withGate: .gains).first : nil)
      ?? reading.lastCovered ?? reading.stages.indices.first
    report.add(
      about: .design,
      "The design says \(reading.programme.tools.isEmpty ? "who takes part" : "what people do"), but has no objective.",
      next: Advice(
        "Add what should be different, for each stage that the programme should cover:",
        reading.inProgramme(
          reading.block(
            "objective \"What people can do afterwards that they cannot do now\"",
            [stage.map { "stage " + reading.name(ofStage: $0) }]))))
  }

  /// All that the clean design wants to change.
  private static let allObjectives = """
      objective meet "Directors meet and settle what to work on" {
        stage engagement
        for directors
        leads to keep-working because "People with the same problem stay in touch"
      }
      objective keep-working "Directors work on shared problems between meetings" {
        stage contact
        for directors
        leads to learn because "Work on a real problem shows what a colleague knows"
      }
      objective learn "Directors can steer a budget reform through opposition" {
        stage learning
        for directors
        gains experiential-knowledge
        leads to practise because "Ministries give returning directors room to act" {
          assuming room-to-act
        }
      }
      objective practise "Budget departments change how they negotiate ceilings" {
        stage scale
        for ministries
      }

    """
  private static let stop = """
      follows peer-learning
      meant to stop after engagement because "The plenary sets an agenda"

    """
}

extension Reading {
  /// Whether there are people or tools, and nothing that they are to bring about.
  fileprivate var leavesGoalsUnsaid: Bool {
    programme.objectives.isEmpty && !(programme.tools.isEmpty && programme.parties.isEmpty)
  }
}
