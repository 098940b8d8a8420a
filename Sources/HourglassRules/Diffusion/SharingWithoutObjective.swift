import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let sharingWithoutObjective = Rule(
    FindingKind(
      "sharing-without-objective", title: "Lessons passed on, and no change named for it",
      severity: .warning,
      why: """
        Passing lessons on is a way to a change at home. If the design does not name that change, \
        nobody can plan for it or find out whether it came about.
        """,
      basis: .inferred(
        .study, place: "The risk that learning is not tailored to results at scale",
        phrase: "rarely designed and implemented with the full hourglass model in mind"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "programme budget-network",
          good: "programme budget-network"),
        Example.Edit("tool briefings", bad: "‸tool briefings", good: "tool briefings"),
        Example.Edit(
          "    stage scale\n    for ministries", bad: "    stage learning\n    for directors",
          good: "    stage scale\n    for ministries"))),
    on: .silence
  ) { reading, report in
    guard let open = reading.firstNotCovered, let step = reading.routeWithoutObjective(to: open)
    else { return }
    let programme = reading.programme
    let name = reading.name(ofStage: open)
    let last = open > 0 ? reading.name(ofStage: open - 1) : nil
    report.add(
      about: .stage(open),
      at: reading.carrier(of: step).map { programme.span(programme.tools[$0].head) }
        ?? programme.span(programme.parties[step.from].head),
      "Lessons are passed on, but no objective says what should change there.",
      detail: """
        \(reading.quoted(programme.parties[step.from].head)) \(programme.passOn(step.from)) to \
        \(reading.quoted(programme.parties[step.to].head)).
        """,
      next: Advice(
        last.map {
          """
          If nothing should change at home, write in the programme: \
          \(bare: "meant to stop after \($0) because \"…\""). If something should, add an objective of the \
          \(name) stage:
          """
        } ?? "Add an objective of the \(name) stage:",
        reading.inProgramme(
          reading.block(
            "objective " + reading.inQuotes("What should change at home"), ["stage " + name]))))
  }
}

extension Reading {
  /// The first step to people whom lessons reach, where no objective belongs to the stage that
  /// lessons have to be passed on for.
  package func routeWithoutObjective(to stage: Int) -> Diffusion.Step? {
    guard stages[stage].gate.condition == .diffusion, stages[stage].objectives.isEmpty,
      stages[stage].state != .leftOut, stages[stage].state != .gapReported, programme.stuck == nil
    else { return nil }
    return diffusion.steps.first { programme.parties[$0.to].isOfPeople }
  }

  /// The first tool by which the step goes, where a tool does.
  fileprivate func carrier(of step: Diffusion.Step) -> Int? {
    carriers.first { tool in
      let members = everyone(in: programme.members(of: programme.tools[tool]))
      return members.contains(step.to)
    }
  }
}
