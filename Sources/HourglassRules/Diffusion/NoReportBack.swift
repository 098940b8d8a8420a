import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noReportBack = Rule(
    FindingKind(
      "no-report-back", title: "Those who let people go hear nothing of it", severity: .warning,
      why: """
        An organisation that lets its people take part gives up their time, month after month. If \
        it never hears what they gain, it has little reason to go on, or to make use of it.
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
          good: "tracked by directors every year")))
  ) { reading, report in
    // Where no lesson leaves the circle although it should, a way home mends both.
    let isShut = reading.stages(withGate: .diffusion).contains {
      reading.stages[$0].isClaimed && !reading.stages[$0].gate.isMet
    }
    guard !isShut,
      let stage = reading.stages(withGate: .gains).first(where: { reading.stages[$0].isClaimed })
    else { return }
    let mandates = reading.mandates
    guard let first = mandates.first,
      mandates.allSatisfy({ !reading.goesBack(to: $0.organisation, from: $0.people) })
    else { return }
    let parties = reading.programme.parties
    let organisation = parties[first.organisation].head
    var named: [Int] = []
    for mandate in mandates where !named.contains(mandate.organisation) {
      named.append(mandate.organisation)
    }
    let names = named.map { reading.quoted(parties[$0].head) }.firstThree
    let advice =
      reading.name(organisation).map {
        "Let it hear of what people gain: write in the block of an indicator “reported to \($0)”, "
          + "or have it take part in a review, “review every year with \($0)”."
      } ?? "Give \(reading.quoted(organisation)) a name, and say which indicator is reported to it."
    report.add(
      about: .stage(stage),
      at: reading.programme.tree.span(of: first.statement),
      """
      People take part with the authority of \(names), and nothing in the design goes back there: \
      no report, no review, no indicator.
      """,
      next: advice
        + reading.invitation(toSettle: "no-report-back"))
  }
}

extension Reading {
  fileprivate struct MandateOfPeople {
    let organisation: Int
    let statement: Int
    let people: Set<Int>
  }

  /// What organisations authorise people to take part.
  fileprivate var mandates: [MandateOfPeople] {
    var all: [MandateOfPeople] = []
    for (index, party) in programme.parties.enumerated() where party.role == .organisation {
      for mandate in party.mandates {
        let people = (mandate.whom.value ?? []).filter { programme.parties[$0.index].isPeople }
        if people.isEmpty { continue }
        all.append(
          MandateOfPeople(
            organisation: index, statement: mandate.statement,
            people: Set(people.flatMap { programme.leaves(of: $0.index) })))
      }
    }
    return all
  }

  /// Whether the organisation hears in any way of what the people gain.
  fileprivate func goesBack(to organisation: Int, from people: Set<Int>) -> Bool {
    let organisation = Set(programme.leaves(of: organisation))
    if programme.reviews.contains(where: { mentions($0.with, organisation) }) { return true }
    for party in programme.parties
    where party.shares.contains(where: { mayMention($0.with, organisation) }) {
      return true
    }
    for indicator in programme.indicators {
      if mayMention(indicator.trackedBy, organisation) || mayMention(indicator.toldBy, organisation)
      {
        return true
      }
      switch indicator.reportedTo {
      case .said(.parties(let parties)): if mentions(parties, organisation) { return true }
      case .pending, .broken: return true
      case .said(.other), .unsaid, .declined: break
      }
    }
    return programme.tools.contains { tool in
      tool.participations.contains {
        mayMention($0.who, organisation) || mentions($0.whom, organisation)
      }
        || programme.feedsForward(tool)
          && (mayMention(tool.ledBy, people)
            || tool.participations.contains { mayMention($0.who, people) })
    }
  }

  private func mentions(_ named: [Reference<Party>], _ parties: Set<Int>) -> Bool {
    named.contains { programme.leaves(of: $0.index).contains { parties.contains($0) } }
  }

  /// Whether one of the parties is named, or may be once what is open is known.
  private func mayMention(_ named: Given<[Reference<Party>]>, _ parties: Set<Int>) -> Bool {
    switch named {
    case .said(let named): mentions(named, parties)
    case .pending, .broken: true
    case .unsaid, .declined: false
    }
  }
}
