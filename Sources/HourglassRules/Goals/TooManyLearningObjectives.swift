import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let tooManyLearningObjectives = Rule(
    FindingKind(
      "too-many-learning-objectives", title: "Many learning objectives at once", severity: .note,
      why: """
        Peers often have to offer what nobody can list beforehand. The study warns that a long \
        formal list can leave little room for it, and gives no number.
        """,
      basis: .inferred(
        .study, place: "Peer engagement and learning goals",
        phrase: "It is important not to overwhelm the tacit"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "  objective practise",
          bad: sixMore + """
              objective minutes "Directors write minutes" { stage learning }
              objective practise
            """,
          good: sixMore + "  objective practise"),
        Example.Edit(
          "    measures learn\n",
          bad: "    measures learn, costing, drafting, law, debt, audit, tables, minutes\n",
          good: "    measures learn, costing, drafting, law, debt, audit, tables\n"))),
    on: .statement
  ) { reading, report in
    guard let stage = reading.stages(withGate: .gains).first else { return }
    let objectives = reading.programme.objectives.indices.filter {
      reading.stageOfObjective[$0] == stage || reading.learningGain(of: $0) != nil
    }
    guard objectives.count > 7 else { return }
    report.add(
      about: .stage(stage),
      "The design has \(objectives.count) objectives for what people should learn.",
      detail: """
        The first are \
        \(reading.quoted(objectives.prefix(2).map { reading.programme.objectives[$0].head })). The limit \
        of seven is Hourglass's own.
        """,
      next: "Keep the few that matter most to the peers, and merge the others.")
  }

  /// Things to learn, each on a line.
  private static let sixMore = """
      objective costing "Directors cost programmes" { stage learning }
      objective drafting "Directors draft budget calls" { stage learning }
      objective law "Directors read budget law" { stage learning }
      objective debt "Directors forecast debt" { stage learning }
      objective audit "Directors answer auditors" { stage learning }
      objective tables "Directors lay out tables" { stage learning }

    """
}
