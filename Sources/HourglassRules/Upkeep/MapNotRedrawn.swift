import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let mapNotRedrawn = Rule(
    FindingKind(
      "map-not-redrawn", title: "A long programme that never looks at its design again",
      severity: .warning,
      why: """
        Change seldom comes the way it was drawn. Unless the people in it sit down together from \
        time to time and redraw the design, nobody notices when it no longer fits.
        """,
      basis: .stated(
        .talk, place: "Fourth idea", phrase: "regularly assess and redraw the navigational map"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(
          "  follows peer-learning", bad: "  follows peer-learning\n  runs 2012 to 2017",
          good: "  follows peer-learning\n  runs 2012 to 2017\n  review every year with directors"))
    ),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    guard let runs = programme.runs, runs.isLongerThanAYear, programme.reviews.isEmpty,
      programme.reviewed.isUnsaid,
      // Also one that could not be understood.
      !programme.hasLine(.review, in: programme.head.statement)
    else { return }
    var who: [String] = []
    for role in [Party.Role.peers, .organisation, .facilitator] {
      let party = programme.parties.first { $0.role == role && $0.head.name != nil }
      if who.count < 2, let name = party.flatMap({ reading.name($0.head) }) { who.append(name) }
    }
    let with = who.isEmpty ? "" : " with " + who.joined(separator: ", ")
    let question = programme.questions.first { $0.settles.contains("map-not-redrawn") }
    let answer: Prose? = question.map {
      """
      If it is settled elsewhere, write: \(bare: "answer \($0.name) \"Where it stands\""). \
      Otherwise write
      """
    }
    let end = runs.end.map { "to \($0.spelling)" } ?? "on, without an end"
    report.add(
      about: .design,
      """
      \(reading.quoted(programme.head)) runs from \(runs.start.spelling) \(end), and the design \
      does not say when it will be gone through again.
      """,
      next: Advice(
        (answer ?? "Write") + " in the programme how often you go through it, and with whom:",
        reading.inProgramme(["review every year" + with])))
  }
}

extension Period {
  fileprivate var isLongerThanAYear: Bool {
    guard let end else { return true }
    return end.lastDay.number - start.firstDay.number > 366
  }
}
