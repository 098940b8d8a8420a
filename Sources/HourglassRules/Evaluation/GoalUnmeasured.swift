import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let goalUnmeasured = Rule(
    FindingKind(
      "goal-unmeasured", title: "An objective that no indicator measures", severity: .warning,
      why: """
        Objectives that evaluation never returns to are soon forgotten. The programme is then \
        judged by what happens to be counted.
        """,
      basis: .stated(
        .study, place: "Figure 11",
        phrase: "facilitators seldom focus on these learning goals"),
      example: Example(
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        Example.Edit("measures learn", bad: "measures practise", good: "measures learn"))),
    // Where nothing looks at its stage, that is said for all of its objectives.
    on: .silence,
    yieldsTo: [.noIndicators, .onlyAttendanceMeasured, .middleStagesUnmeasured, .stageUnmeasured]
  ) { reading, report in
    let objectives = reading.programme.objectives
    var isMeasured = [Bool](repeating: false, count: objectives.count)
    for index in reading.indicators.indices {
      for objective in reading.indicators[index].objectives { isMeasured[objective] = true }
    }
    for index in objectives.indices where !isMeasured[index] {
      guard let stage = reading.stageOfObjective[index] else { continue }
      let objective = objectives[index]
      // An indicator of the stage that measures nothing in particular may be the one wanted.
      let loose = reading.stages[stage].indicators.first { indicator in
        reading.programme.indicators[indicator].measures.isUnsaid
      }
      // The only objective of its stage is what such an indicator tells about.
      if loose != nil, reading.stages[stage].objectives.count == 1 { continue }
      let advice: Advice
      if let loose, let name = reading.name(objective.head) {
        let title = reading.quoted(reading.programme.indicators[loose].head)
        advice = Advice(
          "If \(title) measures it, add inside that indicator:",
          reading.inBlock(of: .indicator(loose), ["measures \(name)"]))
      } else {
        advice = Advice(
          "Add an indicator:", reading.indicator(of: index))
      }
      report.add(
        about: .objective(index), "No indicator measures \(reading.quoted(objective: index)).",
        detail: "Other indicators measure its stage, \(reading.name(ofStage: stage)).",
        next: advice)
    }
  }
}
