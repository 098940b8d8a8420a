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
    let kinds = objectives.indices.map { reading.programme.resultKind(of: $0) }
    let highest = kinds.compactMap { $0?.rank }.max() ?? 0
    for (index, objective) in objectives.enumerated() {
      guard objective.result != nil, let kind = kinds[index], let rank = kind.rank, rank < highest,
        objective.links.isEmpty
      else { continue }
      let higher = objectives.indices.first { (kinds[$0]?.rank ?? 0) > rank }
      let name = higher.flatMap { reading.name(objectives[$0].head) } ?? "NAME"
      report.add(
        about: .objective(index),
        "The \(bare: kind.phrase) \(reading.quoted(objective.head)) leads to no other objective.",
        next: Advice(
          "Add inside it the result that it is for, and why. For example:",
          reading.inBlock(
            of: .objective(index), ["leads to \(name) because \"Why it helps\""])))
    }
  }
}

extension ResultKind {
  /// From the lowest; nil for what is no level of results.
  fileprivate var rank: Int? {
    switch self {
    case .output: 1
    case .outcome: 2
    case .intermediateOutcome: 3
    case .impact: 4
    case .other: nil
    }
  }

  fileprivate var phrase: String {
    switch self {
    case .output: "output"
    case .outcome: "outcome"
    case .intermediateOutcome: "intermediate outcome"
    case .impact: "impact"
    case .other: "result"
    }
  }
}
