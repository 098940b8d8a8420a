import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let onePersonPerOrganisation = Rule(
    FindingKind(
      "one-person-per-organisation", title: "One person from each organisation", severity: .note,
      why: """
        A person who returns alone has no colleague who saw the same. If that person leaves, the \
        lesson leaves too.
        """,
      basis: .inferred(
        .study, place: "Figure 14",
        phrase: "Individuals from the same organisation learning as a group"),
      example: Example(
        Example.Edit("peers directors", bad: "‸peers directors", good: "peers directors"),
        Example.Edit(
          "    mandates directors", bad: "    number 42\n    mandates directors",
          good: "    number 14\n    mandates directors"))),
    on: .statement
  ) { reading, report in
    guard let stage = reading.stages(withGate: .diffusion).first,
      reading.stages[stage].isClaimed
        || reading.stages(withGate: .gains).contains(where: { reading.stages[$0].isClaimed })
    else { return }
    // People of one organisation take part together: then the numbers tell nothing.
    if reading.tools.contains(where: { $0.counts(as: .teamwork) }) { return }
    guard let lone = reading.loneLearners else { return }
    let claim =
      reading.stages[stage].objectives.first
      ?? reading.stages(withGate: .gains).lazy.compactMap { reading.firstClaim(on: $0) }.first
    report.add(
      about: .party(lone.parties[0]), also: lone.parties.dropFirst().map { .party($0) },
      within: .stage(stage), "Only one person takes part from each organisation.",
      detail: lone.sentence,
      next: Advice(
        "Several people who take part together can go on together at home. If they do, add:",
        claim.map { reading.tool(for: $0) { $0.entry.counts(as: .teamwork) } }))
  }
}

extension Reading {
  /// Learners of whom each organisation sends no more than one, and a sentence about them.
  fileprivate var loneLearners: (parties: [Int], sentence: Prose)? {
    for index in peersWhoArePeople {
      let party = programme.parties[index]
      guard let number = party.number.value, let homes = organisations(of: party), number > 1
      else { continue }
      var total: Int64 = 0
      var isKnown = true
      for home in homes {
        guard let count = programme.parties[home].number.value else {
          isKnown = false
          break
        }
        let (sum, overflow) = total.addingReportingOverflow(count)
        total = overflow ? Int64.max : sum
      }
      if isKnown, total > 1, number <= total {
        let names = homes.map { quoted(programme.parties[$0].head) }.firstThree
        return (
          [index],
          """
          \(quoted(party.head)) are \(number) people from \(total) organisations: \(names).
          """
        )
      }
    }
    return loneParticipants
  }

  /// The same where the learners are named one by one.
  private var loneParticipants: (parties: [Int], sentence: Prose)? {
    var lone: [Int] = []
    var homes: Set<Int> = []
    let peopleFrom = peopleFrom
    for participant in diffusion.participants {
      guard case .person = programme.parties[participant].role,
        let from = organisations(of: programme.parties[participant])
      else { continue }
      // One with two homes, or two with the same one: somebody is not alone.
      guard from.count == 1, homes.insert(from[0]).inserted, peopleFrom[from[0]] == 1
      else { return nil }
      lone.append(participant)
    }
    guard lone.count > 1 else { return nil }
    let heads = lone.map { programme.parties[$0].head }
    return (
      lone,
      """
      \(heads.map { quoted($0) }.firstThree) each come from a different organisation.
      """
    )
  }

  /// The organisations that somebody comes from; nil where that is not said or is something else.
  private func organisations(of party: Party) -> [Int]? {
    guard let homes = party.from.value, !homes.isEmpty,
      homes.allSatisfy({ programme.parties[$0.index].role == .organisation })
    else { return nil }
    return homes.map { $0.index }
  }

  /// For each party, how many persons and groups of people come from there.
  private var peopleFrom: [Int] {
    var people = [Int](repeating: 0, count: programme.parties.count)
    for party in programme.parties.indices where programme.parties[party].isOfPeople {
      guard case .said(let homes) = programme.parties[party].from else { continue }
      for home in homes { people[home.index] += 1 }
    }
    return people
  }
}
