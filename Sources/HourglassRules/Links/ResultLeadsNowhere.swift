import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let resultLeadsNowhere = Rule(
    FindingKind(
      "result-leads-nowhere", title: "An output or outcome that leads to no higher result",
      severity: .warning,
      why: """
        In a logframe, each output is there for an outcome, and each outcome for an impact. Readers \
        ask what the money for this one is for.
        """,
      basis: .convention(
        "An output leads to an outcome, and an outcome to an impact, where the design has one."),
      example: Example(
        Example.Edit(
          """
          objective practise "Budget departments change how they negotiate ceilings" {
              stage scale
          """,
          bad: """
            objective discipline "Budgets are kept" { result impact; for ministries }
              ‸objective practise "Budget departments change how they negotiate ceilings" {
                stage scale; result outcome
            """,
          good: """
            objective discipline "Budgets are kept" { result impact; for ministries }
              objective practise "Budget departments change how they negotiate ceilings" {
                stage scale; result outcome
                leads to discipline because "Ceilings that are agreed are kept"
            """),
        Example.Edit(
          "measures practise; counts", bad: "measures practise, discipline; counts",
          good: "measures practise, discipline; counts"))),
    on: .silence
  ) { reading, report in
    let objectives = reading.programme.objectives
    // Only where the design has results of a logframe.
    guard objectives.contains(where: { $0.result != nil }) else { return }
    let levels = objectives.indices.map { index in
      ResultKind.levels.firstIndex { $0 == reading.programme.resultKind(of: index) }
    }
    let highest = levels.compactMap { $0 }.max() ?? 0
    // For each level, the first objective with a name on the nearest of the higher ones.
    let examples = ResultKind.levels.indices.map { level in
      objectives.indices.filter { (levels[$0] ?? 0) > level }
        .compactMap { index in
          reading.name(objectives[index].head).map { (level: levels[index] ?? 0, name: $0) }
        }
        .min { $0.level < $1.level }?.name
    }
    for (index, objective) in objectives.enumerated() {
      guard objective.result != nil, let level = levels[index], level < highest,
        objective.links.isEmpty
      else { continue }
      let next: Advice
      if let name = examples[level] {
        next = Advice(
          "Add inside it the result that it is for, and why. For example:",
          reading.inBlock(
            of: .objective(index), ["leads to \(name) because \"Why it helps\""]))
      } else {
        next = """
          Give the result that it is for a name, before its title. Then write the name inside this \
          one, after \(language: "leads to").
          """
      }
      report.add(
        about: .objective(index),
        """
        The \(bare: ResultKind.levels[level].phrase) \(reading.quoted(objective.head)) leads to no \
        other objective.
        """, next: next)
    }
  }
}
