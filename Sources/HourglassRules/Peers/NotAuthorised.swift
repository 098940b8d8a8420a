import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let notAuthorised = Rule(
    FindingKind(
      "not-authorised", title: "Peers without authorisation from home", severity: .warning,
      why: """
        Peers give working time for months and speak about their work. The study lists formal \
        authorisation from home among its principles. Without it, peers may hold back or be \
        called back.
        """,
      basis: .stated(
        .study, place: "Principle 3", phrase: "give formal authorisation to these peers"),
      example: Example(
        Example.Edit(
          "organisation ministries", bad: "‸organisation ministries",
          good: "organisation ministries"),
        Example.Edit("    mandates directors\n", bad: "", good: "    mandates directors\n"),
        Example.Edit(
          "    matched on", bad: "    chosen by secretariat for influence\n    matched on",
          good: "    chosen by secretariat for influence\n    matched on"))),
    on: .silence
  ) { reading, report in
    // A mandate for somebody, or one that is left out on purpose, shows that it was thought of.
    if reading.isAuthorisationSaid || reading.isNothingCommittedForScale { return }
    for stage in reading.stages(withGate: .gains) where reading.isInDesign(stage: stage) {
      // Who says nothing of how the peers come to be there is asked by the guiding questions.
      let sent = reading.peersWhoArePeople.map { reading.programme.parties[$0] }.filter {
        reading.isChosenElsewhere($0) && reading.sender(of: $0) != nil
      }
      guard let first = sent.first, let sender = reading.sender(of: first) else { return }
      let organisation = reading.programme.parties[sender].head
      let line: Prose =
        reading.name(first.head).map {
          ": \(bare: "mandates \($0) using \"Letter of mandate\"")."
        } ?? ", after \(language: "mandates")."
      report.add(
        about: .party(sender), within: .stage(stage),
        "No organisation formally allows \(reading.quoted(first.head)) to take part.",
        detail: """
          \(reading.quoted(sent.map { $0.head })) come from organisations such as \
          \(reading.quoted(organisation)) and are chosen by others.
          """,
        next: reading.advice(
          "Add inside \(reading.quoted(organisation)) whom it allows to take part\(line)",
          orAnswerSettling: "not-authorised"))
      return
    }
  }
}

extension Reading {
  /// Whether somebody chooses them who is not at home there: whoever sends people agrees.
  fileprivate func isChosenElsewhere(_ party: Party) -> Bool {
    let homes = (party.from.value ?? []).map { $0.index }
    guard let choosers = party.chosenBy.value else { return false }
    return choosers.allSatisfy { !homes.contains($0.index) }
  }

  /// The first organisation somebody comes from that could give a mandate.
  fileprivate func sender(of party: Party) -> Int? {
    for home in party.from.value ?? [] {
      switch programme.parties[home.index].role {
      case .organisation, .facilitator: return home.index
      case .peers, .group, .person: continue
      }
    }
    return nil
  }

  fileprivate var isAuthorisationSaid: Bool {
    programme.parties.contains { !$0.mandates.isEmpty }
      || tools.contains { $0.counts(as: .mandate) }
  }

  /// Whether change at scale is claimed and no organisation gives anything for it: then the home
  /// organisations are asked for that first.
  fileprivate var isNothingCommittedForScale: Bool {
    stages(withGate: .diffusion).contains { stages[$0].isClaimed && !isLeftOut(stage: $0) }
      && programme.parties.allSatisfy { $0.commits.isUnsaid }
  }
}
