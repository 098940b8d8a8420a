import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let sharingThroughOnePerson = Rule(
    FindingKind(
      "sharing-through-one-person", title: "Sharing through one person only", severity: .note,
      why: """
        One person who tells many is a good start. If that person moves to another post or has \
        other work, no one passes the lessons on.
        """,
      basis: .inferred(
        .study, place: "Figure 12", phrase: "who connects and shares with individuals g, h"),
      example: Example(
        Example.Edit(
          "peers directors", bad: "‸peers directors", good: "peers directors"),
        Example.Edit(
          "group staff",
          bad: "person coordinator \"Reform coordinator\" { shares with staff }\n  group staff",
          good: "person coordinator \"Reform coordinator\" { shares with staff }\n  group staff"),
        Example.Edit(
          "from directors to staff", bad: "from directors to coordinator",
          good: "from directors to coordinator, staff"))),
    on: .silence
  ) { reading, report in
    guard let stage = reading.stageOfDiffusion,
      let broker = reading.diffusion.brokers.first
    else { return }
    let parties = reading.programme.parties
    let learners = reading.diffusion.brokers.filter { $0.through == broker.through }
      .map { reading.quoted(parties[$0.participant].head) }
    let person = reading.quoted(parties[broker.through].head)
    var detail: Prose = "The design names no one else who passes them on."
    let others = reading.diffusion.brokers.filter { $0.through != broker.through }
    if !others.isEmpty {
      let names = others.map { reading.quoted(parties[$0.participant].head) }
      detail += " The same holds for \(names.firstThree), with another person."
    }
    report.add(
      about: .party(broker.participant), and: .party(broker.through), within: .stage(stage),
      "Lessons from \(learners.firstThree) reach others only through \(person).",
      detail: detail,
      next: reading.secondWay(for: broker))
  }
}

extension Reading {
  /// A line by which those who tell one person tell somebody else as well.
  fileprivate func secondWay(for broker: Diffusion.Broker) -> Advice {
    let place = quoted(programme.parties[broker.participant].head)
    let receivers = diffusion.steps.filter { $0.from == broker.through }
    let name = receivers.lazy.compactMap { self.name(self.programme.parties[$0.to].head) }.first
    guard let name else {
      return "Add inside \(place) with whom else they share what they learn."
    }
    return Advice(
      "Let lessons reach them in a second way. Add inside \(place):",
      inBlock(of: .party(broker.participant), ["shares with \(name)"]))
  }
}
