import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let assumptionUntested = Rule(
    FindingKind(
      "assumption-untested", title: "An assumption that is not tested", severity: .note,
      why: """
        An assumption that no longer holds may be noticed too late, unless someone checks it on \
        the way.
        """,
      basis: .stated(
        .field, place: "Review prompts for theories of change", phrase: "assumption never checked"),
      example: Example(
        Example.Edit(
          "assumption room-to-act \"Ministers back the directors who try something\" "
            + "{ tested by ministries }",
          bad: "‸assumption room-to-act \"Ministers back the directors who try something\"",
          good: "assumption room-to-act \"Ministers back the directors who try something\" "
            + "{ tested by ministries }"))),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    var isMeasured = [Bool](repeating: false, count: programme.assumptions.count)
    for index in programme.indicators.indices {
      guard case .said(let measures) = programme.indicators[index].measures else { continue }
      for case .assumption(let assumption) in measures { isMeasured[assumption.index] = true }
    }
    let untested = programme.assumptions.indices.filter {
      programme.assumptions[$0].tests.isEmpty && !isMeasured[$0]
    }
    for group in report.grouped(untested, as: { .assumption($0) }) {
      let heads = group.map { programme.assumptions[$0].head }
      report.add(
        about: .assumption(group[0]), also: group.dropFirst().map { .assumption($0) },
        group.count == 1
          ? "The assumption \(reading.quoted(heads[0])) is not tested."
          : "\(group.count) assumptions are not tested.",
        detail: group.count == 1 ? "" : "They are \(heads.map { reading.quoted($0) }.allNamed).",
        next: Advice(
          "Add inside \(group.count == 1 ? "it" : "each") who checks it, or by which date:",
          Offer(["tested by \(Self.blank)"], into: heads.map { $0.statement })
        ).or("Or measure it with an indicator, after \(language: "measures")."))
    }
  }
}
