import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let useOfLessonsUnmeasured = Rule(
    FindingKind(
      "use-of-lessons-unmeasured", title: "No indicator of whether lessons are used",
      severity: .warning,
      why: """
        Between what people know and what happens to the reform lies how they use it, and \
        whether others let them. A programme that does not measure this learns too late what is \
        in the way.
        """,
      basis: .stated(
        .talk, place: "Second idea", phrase: "tracking how learning is used and absorbed"),
      example: Example(
        Example.Edit(
          "objective practise", bad: "‸objective practise", good: "objective practise"),
        Example.Edit("facet use", bad: "facet knowledge-transfer", good: "facet use"))),
    on: .silence
  ) { reading, report in
    guard let last = reading.stages.indices.last, let learning = reading.stage(withGate: .gains),
      let objective = reading.stages[last].objectives.first, reading.stages[last].gate.isMet,
      // Where nothing looks at the stage at all, or only at the ends, that is said already.
      !reading.stages[last].indicators.isEmpty, reading.stagesBehindCounts.isEmpty,
      reading.stagesBetweenBookEnds.isEmpty,
      let facet = reading.facetOfUse(on: last),
      reading.indicators.allSatisfy({ !reading.looksAtUse($0) }),
      reading.indicatorsOfResults.contains(where: {
        reading.looksBehind(learning, reading.indicators[$0])
      })
    else { return }
    let entry = reading.model.facets[facet].entry
    report.add(
      about: .stage(last),
      at: reading.programme.span(reading.programme.objectives[objective].head),
      "No indicator shows whether people use what they learned.",
      detail: """
        Objective: \(reading.quoted(objective: objective)). If it is not met, the team cannot tell \
        whether lessons were missing or their use.
        """,
      next: Advice(
        "Add an indicator, for example of \(reading.quoted(ofModel: entry.head)):",
        reading.indicator(
          "What somebody at home did with a lesson",
          [
            reading.line("measures", objective: objective),
            "facet " + reading.model.name(entry.head), "story",
          ])))
  }
}

extension Reading {
  /// The first facet that is about lessons in use, if possible at this stage.
  fileprivate func facetOfUse(on stage: Int) -> Int? {
    let facets = model.facets.indices.filter { model.facets[$0].entry.counts(as: .use) }
    return facets.first { model.facets[$0].entry.stages.contains(stage) } ?? facets.first
  }

  fileprivate func looksAtUse(_ indicator: IndicatorReading) -> Bool {
    indicator.counts(as: .use)
  }

  /// Whether it tells about something from this stage on, other than the far end.
  fileprivate func looksBehind(_ stage: Int, _ indicator: IndicatorReading) -> Bool {
    if indicator.facet == nil || indicator.isBookEnd { return false }
    return indicator.stages.contains { $0 >= stage }
  }
}
