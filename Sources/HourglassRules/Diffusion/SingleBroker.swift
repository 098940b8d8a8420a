import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let singleBroker = Rule(
    FindingKind(
      "single-broker", title: "Everything goes through one person", severity: .note,
      why: """
        One person who tells many is a good beginning. When that person moves to another post or \
        has other things to do, nobody is left to carry the lessons further.
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
    var detail: Prose = """
      The design names nobody who would carry it further if that person left.
      """
    let others = reading.diffusion.brokers.filter { $0.through != broker.through }
    if !others.isEmpty {
      let names = others.map { reading.quoted(parties[$0.participant].head) }
      detail += " The same holds, with another person, for \(names.firstThree)."
    }
    report.add(
      about: .party(broker.participant), and: .party(broker.through), within: .stage(stage),
      """
      All that is passed on by \(learners.firstThree) goes through one person, \(person).
      """,
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
      return "Say in the block of \(place) with whom else they share what they learn."
    }
    return Advice(
      "Give lessons a second way; write in the block of \(place):",
      inBlock(of: .party(broker.participant), ["shares with \(name)"]))
  }
}
