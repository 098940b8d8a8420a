import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let attributionUnclear = Rule(
    FindingKind(
      "attribution-unclear", title: "An impact indicator that learning does not lead to",
      severity: .warning,
      why: """
        Reforms move for many reasons. If the design does not say how learning should lead to \
        this result, nobody can say whether the peers had a part in it.
        """,
      basis: .stated(
        .study, place: "Introduction",
        phrase: "if the gains are a result of peer learning or something else"),
      example: Example(
        Example.Edit(
          "  indicator ceilings",
          bad: """
              ‸indicator reform "Countries with a new budget law" {
                facet impact; counts "countries"; baseline 2 in 2012; target 6 by 2017
                source "Law gazettes"; tracked by ministries every year
              }
              indicator ceilings
            """,
          good: """
              indicator reform "Countries with a new budget law" {
                measures practise
                facet impact; counts "countries"; baseline 2 in 2012; target 6 by 2017
                source "Law gazettes"; tracked by ministries every year
              }
              indicator ceilings
            """))),
    on: .silence
  ) { reading, report in
    guard let last = reading.stages.indices.last,
      let learning = reading.stages(withGate: .gains).first(where: { stage in
        reading.stages[stage].isClaimed && stage < last
      }),
      let claim = reading.firstClaim(on: learning),
      reading.stagesBehindCounts.isEmpty, reading.stagesBetweenBookEnds.isEmpty
    else { return }
    let untied = reading.untiedIndicators(on: last, claims: reading.claims(on: learning))
    let indicators = reading.programme.indicators
    for group in report.grouped(untied, as: { .indicator($0) }) {
      let names = group.map { reading.quoted(indicators[$0].head) }
      let why: Prose
      let advice: Prose
      if let measured = reading.indicators[group[0]].objectives.first {
        why = """
          No link leads from \(reading.quoted(objective: claim)) to \
          \(reading.quoted(objective: measured)).
          """
        let target = reading.name(reading.programme.objectives[measured].head)
        let line: Prose = target.map { ": \(bare: "leads to \($0) because \"…\"")" } ?? ""
        advice = """
          Add inside \(reading.quoted(objective: claim)) what it leads to, and why\(line)
          """
      } else {
        why = """
          \(group.count == 1 ? "It measures" : "They measure") no objective that learning leads to.
          """
        advice = """
          Add inside \(names[0]) which objective it measures, after \(language: "measures").
          """
      }
      report.add(
        about: .indicator(group[0]), also: group.dropFirst().map { .indicator($0) },
        within: .stage(last),
        group.count == 1
          ? "The design does not say how learning leads to \(names[0])."
          : "The design does not say how learning leads to \(group.count) indicators.",
        detail: group.count == 1 ? why : "These indicators: \(names.allNamed). \(why)",
        next: reading.advice(advice, orAnswerSettling: "attribution-unclear"))
    }
  }
}

extension Reading {
  /// The objectives by which a stage is claimed.
  fileprivate func claims(on stage: Int) -> [Int] {
    programme.objectives.indices.filter {
      stageOfObjective[$0] == stage || learningGain(of: $0) != nil
    }
  }

  /// Whether an indicator looks at the far end and nothing nearer.
  fileprivate func tellsOfImpact(_ indicator: Int, on last: Int) -> Bool {
    indicators[indicator].isBookEnd && indicators[indicator].stages.contains(last)
  }

  /// What is said to tell about impact, without anything that ties it to what learning leads to.
  ///
  /// - Parameter claims: the objectives by which the design claims that people learn.
  fileprivate func untiedIndicators(on last: Int, claims: [Int]) -> [Int] {
    var tied = objectives(ledToBy: claims)
    tied.insert(contentsOf: claims)
    tied.insert(contentsOf: objectivesWithoutPeople)
    let unmeasured = stagesWithUnmeasured
    let hasLinks = hasLinks
    return indicators.indices.filter { indicator in
      guard tellsOfImpact(indicator, on: last) else { return false }
      let objectives = indicators[indicator].objectives
      switch programme.indicators[indicator].measures {
      // For a stated reason, or something else is said about it.
      case .declined, .pending, .broken: return false
      // An objective that it may well tell about and that nothing measures: goal-unmeasured asks.
      case .unsaid: return indicators[indicator].stages.allSatisfy { !unmeasured.contains($0) }
      // Where nothing leads to anything, the links are what is missing, and other rules say so.
      case .said:
        return (objectives.isEmpty || hasLinks) && objectives.allSatisfy { !tied.contains($0) }
      }
    }
  }

  /// The stages of the objectives that nothing measures.
  private var stagesWithUnmeasured: Indices {
    var isMeasured = [Bool](repeating: false, count: programme.objectives.count)
    for indicator in indicators { for index in indicator.objectives { isMeasured[index] = true } }
    var stages = Indices()
    for index in isMeasured.indices where !isMeasured[index] {
      if let stage = stageOfObjective[index] { stages.insert(stage) }
    }
    return stages
  }

  /// The objectives about organisations to which no line leads from anything that is about people,
  /// in a design that has both lines and such objectives: then that is said, by change-without-learning, and not
  /// this.
  private var objectivesWithoutPeople: [Int] {
    func isAbout(_ unit: Model.Unit, _ objective: Int) -> Bool {
      stageOfObjective[objective].map { model.stages[$0].unit == unit } ?? false
    }
    let objectives = programme.objectives.indices
    let personal = objectives.filter { isAbout(.individuals, $0) }
    if !hasLinks || personal.isEmpty { return [] }
    let led = self.objectives(ledToBy: personal)
    return objectives.filter { isAbout(.organisations, $0) && !led.contains($0) }
  }
}
