import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let overProfileLimit = Rule(
    FindingKind(
      "over-profile-limit", title: "More than a profile allows", severity: .warning,
      why: """
        A funder that sets a limit has a reason. A design over the limit may be sent back.
        """,
      basis: .inferred(
        .field, place: "EU action documents", phrase: "max 10 expected results"),
      example: Example(
        Example.Edit(
          "programme budget-network",
          bad: """
            profile small "A small funder" {
              limit objectives to 3 because "Longer lists are not read"
            }

            ‸programme budget-network
            """,
          good: """
            profile small "A small funder" {
              limit objectives to 4 because "Longer lists are not read"
            }

            programme budget-network
            """),
        Example.Edit(
          "follows peer-learning", bad: "follows peer-learning, small",
          good: "follows peer-learning, small"))),
    on: .statement
  ) { reading, report in
    for (profile, limit) in reading.strictestLimits(areLeast: false) {
      guard limit.owner == .design else {
        report.addOverfull(reading, profile, limit)
        continue
      }
      guard let count = reading.count(limit), count > limit.number else { continue }
      report.add(
        about: .design,
        """
        The design has \(count) \(limit.things(count))\(limit.inStages), but \(quoted: profile.title) \
        allows at most \(limit.number).
        """,
        detail: "The reason given: \(quoted: limit.because).\(limit.aboutLevels)",
        next: "Merge what belongs together, or delete what the programme does not need.")
    }
  }
}

extension Report {
  /// The objectives with more of something each than a profile allows.
  fileprivate mutating func addOverfull(
    _ reading: Reading, _ profile: Profile, _ limit: Profile.Limit
  ) {
    let over = reading.counts(limit).filter { $0.count > limit.number }
    for group in grouped(Array(over.indices), as: { .objective(over[$0].objective) }) {
      let those = group.map { over[$0] }
      let named: [Prose] = those.map { objective, count in
        "\(reading.quoted(objective: objective)) (\(count))"
      }
      let most = "\(limit.number) \(limit.things(limit.number))"
      let rest: Prose = those.count == 1 ? "" : "They are \(named.allNamed). "
      add(
        about: .objective(those[0].objective),
        also: those.dropFirst().map { .objective($0.objective) },
        those.count == 1
          ? """
          \(reading.quoted(objective: those[0].objective)) has \(those[0].count) \
          \(limit.things(those[0].count)), more than the limit of \(limit.number).
          """
          : "\(those.count) objectives have more than \(most) each.",
        detail: """
          \(rest)\(quoted: profile.title) allows at most \(most)\(limit.perOwner). The reason given: \
          \(quoted: limit.because).\(limit.aboutLevels)
          """,
        next: "Keep those that the team needs for its decisions, and delete the others.")
    }
  }
}
