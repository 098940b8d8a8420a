import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let linkWithoutReason = Rule(
    FindingKind(
      "link-without-reason", title: "A link without a reason", severity: .note,
      why: """
        Meeting does not make people learn by itself, and lessons do not pass themselves on. A \
        reason can be discussed and checked later.
        """,
      basis: .stated(
        .field, place: "Davies 2018, on how theories of change are drawn",
        phrase: "a widespread design weakness"),
      example: Example(
        Example.Edit(
          "leads to learn because \"Work on a real problem shows what a colleague knows\"",
          bad: "‸leads to learn",
          good: "leads to learn because \"Work on a real problem shows what a colleague knows\""))),
    // Where no reason is given for anything, that is said once.
    on: .silence, yieldsTo: [.missingTheoryOfChange]
  ) { reading, report in
    let asking = reading.stages(withGate: .gains) + reading.stages(withGate: .diffusion)
    let places = reading.linksInDesign.filter { place in
      guard let stage = reading.stageOfObjective[reading.link(place).to.index] else { return false }
      return asking.contains(stage) && reading.isBare(place)
    }
    for group in report.grouped(
      Array(places.indices), as: { .link(of: places[$0].objective, places[$0].link) })
    {
      let bare = group.map { places[$0] }
      let first = bare[0]
      let target = reading.link(first).to.index
      let others: [Prose] = bare.dropFirst().map { place in
        """
        from \(reading.quoted(objective: place.objective)) to \
        \(reading.quoted(objective: reading.link(place).to.index))
        """
      }
      var detail: Prose = """
        \(reading.quoted(objective: first.objective)) leads to \
        \(reading.quoted(objective: target)).
        """
      if !others.isEmpty { detail += " Also without a reason: \(others.firstTwo)." }
      let name = reading.name(reading.programme.objectives[target].head) ?? ""
      let reason = "because \"Those who trust each other speak of what went wrong\""
      report.add(
        about: .link(of: first.objective, first.link),
        also: bare.dropFirst().map { .link(of: $0.objective, $0.link) },
        bare.count == 1
          ? "The design does not say why \(reading.quoted(objective: first.objective)) leads on."
          : "The design gives no reason for \(bare.count) links between objectives.",
        detail: detail,
        next: """
          Add the reason on the same line, for example: \(bare: "leads to \(name) \(reason)")
          """)
    }
  }
}

extension [Prose] {
  /// The first two, and how many more there are, beside one that has been named before.
  fileprivate var firstTwo: Prose {
    count > 2 ? Array(prefix(2)).joined(separator: ", ") + " and \(count - 2) more" : firstThree
  }
}
