import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let belowProfileLimit = Rule(
    FindingKind(
      "below-profile-limit", title: "Fewer than a profile requires", severity: .warning,
      why: """
        A funder that sets a minimum has a reason. A design below the minimum may be sent back.
        """,
      basis: .inferred(
        .field, place: "IATI 2.03, result", phrase: "at least one indicator"),
      example: Example(
        Example.Edit(
          "programme budget-network",
          bad: """
            profile thorough "A thorough funder" {
              limit outcomes to at-least 2 because "One outcome is too little for the money"
            }

            ‸programme budget-network
            """,
          good: """
            profile thorough "A thorough funder" {
              limit outcomes to at-least 1 because "One outcome is too little for the money"
            }

            programme budget-network
            """),
        Example.Edit(
          "follows peer-learning", bad: "follows peer-learning, thorough",
          good: "follows peer-learning, thorough"))),
    on: .silence
  ) { reading, report in
    for (profile, limit) in reading.strictestLimits(areLeast: true) {
      guard limit.owner == .design else {
        report.addLacking(reading, profile, limit)
        continue
      }
      guard let count = reading.count(limit), count < limit.number else { continue }
      report.add(
        about: .design,
        """
        The design has \(count) \(limit.things(count))\(limit.inStages), but \(quoted: profile.title) \
        requires at least \(limit.number).
        """,
        detail: "The reason given: \(quoted: limit.because).\(limit.aboutLevels)",
        next: limit.advice)
    }
  }
}

extension Report {
  /// The objectives with less of something each than a profile requires.
  fileprivate mutating func addLacking(
    _ reading: Reading, _ profile: Profile, _ limit: Profile.Limit
  ) {
    let below = reading.counts(limit).filter { $0.count < limit.number }
    for group in grouped(Array(below.indices), as: { .objective(below[$0].objective) }) {
      let those = group.map { below[$0] }
      let named: [Prose] = those.map { objective, count in
        "\(reading.quoted(objective: objective)) (\(count))"
      }
      let least = "\(limit.number) \(limit.things(limit.number))"
      let rest: Prose = those.count == 1 ? "" : "They are \(named.allNamed). "
      add(
        about: .objective(those[0].objective),
        also: those.dropFirst().map { .objective($0.objective) },
        those.count == 1
          ? """
          \(reading.quoted(objective: those[0].objective)) has \(those[0].count) \
          \(limit.things(those[0].count)), fewer than the minimum of \(limit.number).
          """
          : "\(those.count) objectives have fewer than \(least) each.",
        detail: """
          \(rest)\(quoted: profile.title) requires at least \(least)\(limit.perOwner). The reason given: \
          \(quoted: limit.because).\(limit.aboutLevels)
          """,
        next: limit.advice)
    }
  }
}

extension Profile.Limit {
  /// What to write where there are too few.
  fileprivate var advice: Advice {
    switch (subject, owner) {
    case (.objectives, _): "Add an objective."
    case (.results(let kind), _):
      "Add an objective. Inside it, write: \(bare: "result " + kind.name)"
    case (.indicators, .design): "Add an indicator."
    case (.indicators, _):
      "Add an indicator. Inside it, name the objective after \(language: "measures")."
    case (.tools, .design): "Add a tool."
    case (.tools, _): "Add a tool. Inside it, name the objective after \(language: "serves")."
    }
  }
}
