import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let weightingsNotWhole = Rule(
    FindingKind(
      "weightings-not-whole", title: "Impact weightings that do not add up to 100%",
      severity: .warning,
      why: """
        The weighting of an output is its share in the outcome. A review multiplies the score of \
        each output by it, so the overall score is wrong if the weightings do not make 100%.
        """,
      basis: .convention(
        "The weightings of one level add up to 100%, in all or below each result."),
      example: Example(
        Example.Edit(
          "  objective meet", bad: "  ‸objective meet", good: "  objective meet"),
        Example.Edit(
          "    stage engagement\n", bad: "    stage engagement; weighting 40%\n",
          good: "    stage engagement; weighting 40%\n"),
        Example.Edit(
          "    stage contact\n", bad: "    stage contact; weighting 50%\n",
          good: "    stage contact; weighting 60%\n"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    let weighted = programme.objectives.indices.filter {
      programme.objectives[$0].weighting != nil
    }
    if weighted.isEmpty { return }
    for kind in ResultKind.levels.map({ Optional($0) }) + [.other, nil] {
      guard weighted.contains(where: { programme.resultKind(of: $0) == kind }) else { continue }
      let all = programme.objectives.indices.filter { programme.resultKind(of: $0) == kind }
      if programme.isWhole(all) { continue }
      var below: [Int?: [Int]] = [:]
      for index in all {
        below[programme.objectives[index].links.first?.to.index, default: []].append(index)
      }
      if below.values.allSatisfy({ programme.isWhole($0) }) { continue }
      let said = all.filter { programme.objectives[$0].weighting != nil }
      let silent = all.filter { programme.objectives[$0].weighting == nil }
      let name = kind?.phrase ?? "result"
      let sum = programme.sumOfWeightings(said)?.spelling ?? "more than 100%"
      let without: Prose =
        silent.isEmpty
        ? ""
        : "Without a weighting: \(silent.map { reading.quoted(programme.objectives[$0].head) }.allNamed)."
      report.add(
        about: .objective(said[0]), also: said.dropFirst().map { .objective($0) },
        silent.isEmpty || sum != "100%"
          ? "The impact weightings of \(bare: counted(said.count, name)) add up to \(sum), not to 100%."
          : "\(bare: counted(silent.count, name)) \(silent.count == 1 ? "has" : "have") no impact weighting.",
        detail: without,
        next: silent.isEmpty
          ? "Correct them, so that they add up to 100%."
          : """
          Give each a weighting, for example \(bare: "weighting 20%"), so that all add up to 100%.
          """)
    }
  }
}

extension Programme {
  /// Whether each of these objectives has a weighting, and all together make 100%.
  fileprivate func isWhole(_ all: [Int]) -> Bool {
    let sum = all.allSatisfy { objectives[$0].weighting != nil } ? sumOfWeightings(all) : nil
    return sum.map { $0.order(Quantity(100)) == 0 } ?? false
  }

  /// Nil where it is too large.
  fileprivate func sumOfWeightings(_ all: [Int]) -> Quantity? {
    var sum: Quantity? = Quantity(0, isPercentage: true)
    for index in all {
      if let weighting = objectives[index].weighting { sum = sum.flatMap { $0.adding(weighting) } }
    }
    return sum?.shortest
  }
}
