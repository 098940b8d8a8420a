import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noReportBack = Rule(
    FindingKind(
      "no-report-back", title: "Home organisations that hear nothing back", severity: .warning,
      why: """
        An organisation that lets its people take part gives their time for months. If it does \
        not hear what they gain, it has little reason to continue or to use it.
        """,
      basis: .stated(
        .study, place: "Table 1",
        phrase: "structuring the peer-to-peer interactions to allow regular report-backs"),
      example: Example(
        Example.Edit("mandates directors", bad: "‸mandates directors", good: "mandates directors"),
        Example.Edit("kind report-back; from", bad: "from", good: "from"),
        Example.Edit(
          "source \"Budget circulars\"; tracked by ministries every year",
          bad: "source \"Budget circulars\"; tracked by secretariat every year",
          good: "source \"Budget circulars\"; tracked by secretariat every year; "
            + "reported to ministries"),
        Example.Edit(
          "tracked by ministries, directors every year", bad: "tracked by directors every year",
          good: "tracked by directors every year"))),
    on: .silence
  ) { reading, report in
    // Where no lesson leaves the circle although it should, a way home mends both.
    let isShut = reading.stages(withGate: .diffusion).contains {
      reading.stages[$0].isClaimed && !reading.stages[$0].gate.isMet
    }
    guard !isShut,
      let stage = reading.stages(withGate: .gains).first(where: { reading.stages[$0].isClaimed })
    else { return }
    let mandates = reading.mandates
    guard let first = mandates.first, let isMentioned = reading.mentionedParties else { return }
    let tells = reading.partiesThatTellAtHome
    let programme = reading.programme
    for mandate in mandates {
      if programme.leaves(of: mandate.organisation).contains(where: { isMentioned[$0] })
        || programme.leaves(of: mandate.people).contains(where: { tells[$0] })
      {
        return
      }
    }
    let parties = programme.parties
    let organisation = parties[first.organisation].head
    var named: [Int] = []
    // Those of one organisation follow one another.
    for mandate in mandates where named.last != mandate.organisation {
      named.append(mandate.organisation)
    }
    let names = named.map { reading.quoted(parties[$0].head) }.firstThree
    let advice: Prose =
      reading.name(organisation).map {
        """
        Add inside an indicator: \(bare: "reported to \($0)"). Or let it take part in a review: \
        \(bare: "review every year with \($0)").
        """
      }
      ?? "Give \(reading.quoted(organisation)) a name. Then say which indicator is reported to it."
    report.add(
      about: .party(first.organisation), also: named.dropFirst().map { .party($0) },
      within: .stage(stage), at: reading.programme.tree.span(of: first.statement),
      "The design does not say how those who authorise the peers hear what they gain.",
      detail: """
        The peers take part with the authority of \(names). No report, review or indicator goes back \
        there.
        """,
      next: reading.advice(advice, orAnswerSettling: "no-report-back"))
  }
}

extension Reading {
  fileprivate struct MandateOfPeople {
    let organisation: Int
    let statement: Int
    let people: [Int]
  }

  /// What organisations authorise people to take part.
  fileprivate var mandates: [MandateOfPeople] {
    var all: [MandateOfPeople] = []
    for index in programme.parties.indices where !programme.parties[index].mandates.isEmpty {
      if programme.parties[index].role != .organisation { continue }
      for mandate in programme.parties[index].mandates {
        let people = (mandate.people.value ?? []).filter { programme.parties[$0.index].isOfPeople }
        if people.isEmpty { continue }
        all.append(
          MandateOfPeople(
            organisation: index, statement: mandate.statement,
            people: people.map { $0.index }))
      }
    }
    return all
  }

  /// Those who hear in any way of what people gain: in a review, by what is shared with them, as
  /// those who tell, track or are told of an indicator, in a tool. Nil where that may be anybody,
  /// once what is open is known.
  fileprivate var mentionedParties: [Bool]? {
    var isNamed = [Bool](repeating: false, count: programme.parties.count)
    var mayBeAnybody = false
    func add(_ parties: [Reference<Party>]) { for party in parties { isNamed[party.index] = true } }
    func mention(_ parties: Given<[Reference<Party>]>) {
      switch parties {
      case .said(let parties): add(parties)
      case .pending, .broken: mayBeAnybody = true
      case .unsaid, .declined: break
      }
    }
    for review in programme.reviews { add(review.with) }
    for party in programme.parties.indices {
      for share in programme.parties[party].shares { mention(share.with) }
    }
    for index in programme.indicators.indices {
      mention(programme.indicators[index].trackedBy)
      mention(programme.indicators[index].toldBy)
      switch programme.indicators[index].reportedTo {
      case .said(.parties(let parties)): add(parties)
      case .pending, .broken: mayBeAnybody = true
      case .said(.other), .unsaid, .declined: break
      }
    }
    for tool in programme.tools.indices {
      for line in programme.tools[tool].participations {
        mention(line.who)
        add(line.otherSide)
      }
      if tools[tool].feedsForward, programme.tools[tool].ledBy.isOpen { mayBeAnybody = true }
    }
    if mayBeAnybody { return nil }
    for party in programme.leaves(of: isNamed.indices.filter { isNamed[$0] }) {
      isNamed[party] = true
    }
    return isNamed
  }

  /// Whether each is one of those who are in what carries lessons home, or lead it.
  fileprivate var partiesThatTellAtHome: [Bool] {
    var named: [Reference<Party>] = []
    for tool in programme.tools.indices where tools[tool].feedsForward {
      named += programme.tools[tool].ledBy.value ?? []
      for line in programme.tools[tool].participations { named += line.who.value ?? [] }
    }
    var tells = [Bool](repeating: false, count: programme.parties.count)
    for party in programme.leaves(of: named.map { $0.index }) { tells[party] = true }
    return tells
  }
}

extension Given {
  /// Whether it is to come, or could not be understood.
  fileprivate var isOpen: Bool {
    switch self {
    case .pending, .broken: true
    case .said, .unsaid, .declined: false
    }
  }
}
