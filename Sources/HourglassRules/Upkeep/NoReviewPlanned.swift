import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noReviewPlanned = Rule(
    FindingKind(
      "no-review-planned", title: "No review of the design is planned",
      severity: .warning,
      why: """
        Programmes change. If nobody reviews the design, it may no longer describe what the \
        programme does.
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
    let question = programme.questions.first { $0.settles.contains("no-review-planned") }
    let end = runs.end.map { "to \($0.spelling)" } ?? "on, without an end"
    report.add(
      about: .design, "The design does not say when it will be reviewed.",
      detail: "The programme runs from \(runs.start.spelling) \(end).",
      next: Advice(
        "Add how often, and with whom:", reading.inProgramme(["review every year" + with])
      ).or(
        "Or answer the guiding question, if reviews are planned elsewhere:",
        question.map { reading.inProgramme(["answer \($0.name) \"…\""]) }))
  }
}

extension Period {
  fileprivate var isLongerThanAYear: Bool {
    guard let end else { return true }
    return end.lastDay.number - start.firstDay.number > 366
  }
}
