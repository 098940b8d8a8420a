import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let bareLink = Rule(
    FindingKind(
      "bare-link", title: "A link that does not say why", severity: .note,
      why: """
        That people meet does not make them learn, and what they learned does not travel by \
        itself. A reason can be talked over, and looked at later; an arrow alone cannot.
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
    on: .silence, yieldsTo: [.theoryOfChangeImplicit]
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
      var detail: Prose = ""
      if others.count == 1 { detail = "Nor does it say so of the link \(others[0])." }
      if others.count > 1 { detail = "Nor does it say so of the links \(others.firstTwo)." }
      let name = reading.name(reading.programme.objectives[target].head) ?? ""
      let reason = "because \"Those who trust each other speak of what went wrong\""
      report.add(
        about: .link(of: first.objective, first.link),
        also: bare.dropFirst().map { .link(of: $0.objective, $0.link) },
        """
        \(reading.quoted(objective: first.objective)) is to lead to \
        \(reading.quoted(objective: target)), but the design does not say why it should.
        """,
        detail: detail,
        next: """
          Say behind it, on the same line, what makes you expect it, such as: \
          \(bare: "leads to \(name) \(reason)")
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
