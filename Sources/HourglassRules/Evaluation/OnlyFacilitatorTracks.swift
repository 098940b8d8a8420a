import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let onlyFacilitatorTracks = Rule(
    FindingKind(
      "only-facilitator-tracks", title: "Only the facilitator tracks indicators", severity: .note,
      why: """
        People who collect data themselves may be more likely to use it. Anderson (2022) \
        suggests involving everyone in data collection.
        """,
      basis: .stated(
        .talk, place: "Third idea", phrase: "getting everyone involved in collecting data"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "tracked by directors every year", bad: "tracked by secretariat every year",
          good: "tracked by secretariat, directors every year"),
        Example.Edit(
          "source \"Budget circulars\"; tracked by ministries",
          bad: "source \"Budget circulars\"; tracked by secretariat",
          good: "source \"Budget circulars\"; tracked by secretariat"),
        Example.Edit(
          "tracked by ministries, directors every year", bad: "tracked by secretariat every year",
          good: "tracked by secretariat every year"))),
    on: .silence
  ) { reading, report in
    let parties = reading.programme.parties
    var trackers: [Int] = []
    var isTracker = [Bool](repeating: false, count: parties.count)
    var tracked = 0
    for index in reading.programme.indicators.indices
    where !reading.isBeyondStop(.indicator(index)) {
      switch reading.programme.indicators[index].trackedBy {
      case .said(let named):
        tracked += 1
        for party in named where !isTracker[party.index] {
          isTracker[party.index] = true
          trackers.append(party.index)
        }
      // Somebody else may well be found.
      case .pending, .broken: return
      case .unsaid, .declined: break
      }
    }
    guard tracked >= 3, trackers.allSatisfy({ parties[$0].role == .facilitator }) else { return }
    let names = trackers.map { reading.quoted(parties[$0].head) }.firstThree
    let other = parties.first { $0.role == .peers && reading.name($0.head) != nil }
    let example: Prose =
      other.flatMap { reading.name($0.head) }.map {
        ", and add to it: \(bare: "tracked by \($0)")"
      } ?? "."
    report.add(
      about: .design,
      "\(names) alone \(trackers.count == 1 ? "tracks" : "track") all \(tracked) indicators.",
      detail: "No peer and no home organisation tracks an indicator.",
      next: "Agree with the peers on one indicator that they track\(example)",
      severity: reading.measuresResults ? nil : .note)
  }
}
