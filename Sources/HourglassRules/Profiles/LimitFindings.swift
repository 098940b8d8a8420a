import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What is said where a design has fewer than a profile requires, or more than it allows.
extension Report {
  mutating func addLimits(_ reading: Reading, areLeast: Bool) {
    for (profile, limit) in reading.strictestLimits(areLeast: areLeast) {
      if limit.owner == .design {
        add(reading, profile, limit)
      } else {
        addObjectives(reading, profile, limit)
      }
    }
  }

  /// One that is about the whole design.
  private mutating func add(_ reading: Reading, _ profile: Profile, _ limit: Profile.Limit) {
    guard let count = reading.count(limit), limit.isMissed(by: count) else { return }
    add(
      about: .design,
      """
      The design has \(count) \(limit.things(count))\(limit.inStages), but \(quoted: profile.title) \
      \(limit.demand) \(limit.number).
      """,
      detail: "The reason given: \(quoted: limit.because).\(limit.aboutLevels)",
      next: limit.isLeast
        ? limit.adviceToAdd
        : "Merge what belongs together, or delete what the programme does not need.")
  }

  /// One that each objective has to keep.
  private mutating func addObjectives(
    _ reading: Reading, _ profile: Profile, _ limit: Profile.Limit
  ) {
    let missed = reading.counts(limit).filter { limit.isMissed(by: $0.count) }
    for group in grouped(Array(missed.indices), as: { .objective(missed[$0].objective) }) {
      let those = group.map { missed[$0] }
      let named: [Prose] = those.map { objective, count in
        "\(reading.quoted(objective: objective)) (\(count))"
      }
      let number = "\(limit.number) \(limit.things(limit.number))"
      let rest: Prose = those.count == 1 ? "" : "They are \(named.allNamed). "
      let comparison = limit.isLeast ? "fewer" : "more"
      add(
        about: .objective(those[0].objective),
        also: those.dropFirst().map { .objective($0.objective) },
        those.count == 1
          ? """
          \(reading.quoted(objective: those[0].objective)) has \(those[0].count) \
          \(limit.things(those[0].count)), \(comparison) than the \
          \(limit.isLeast ? "minimum" : "limit") of \(limit.number).
          """
          : "\(those.count) objectives have \(comparison) than \(number) each.",
        detail: """
          \(rest)\(quoted: profile.title) \(limit.demand) \(number)\(limit.perOwner). \
          The reason given: \(quoted: limit.because).\(limit.aboutLevels)
          """,
        next: limit.isLeast
          ? limit.adviceToAdd
          : "Keep those that the team needs for its decisions, and delete the others.")
    }
  }
}

extension Profile.Limit {
  fileprivate func isMissed(by count: Int64) -> Bool { isLeast ? count < number : number < count }

  /// What the profile does, up to the number.
  fileprivate var demand: String { isLeast ? "requires at least" : "allows at most" }
}
