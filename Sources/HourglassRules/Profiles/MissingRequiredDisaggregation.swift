import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingRequiredDisaggregation = Rule(
    FindingKind(
      "missing-required-disaggregation",
      title: "An indicator about people without a disaggregation that a profile requires",
      severity: .warning,
      why: """
        A funder adds up the figures of many programmes, group by group. A programme that does not \
        collect them by these groups cannot report them later.
        """,
      basis: .inferred(
        .field, place: "Checks of donors",
        phrase: "no sex disaggregation on any people-indicator"),
      example: Example(
        Example.Edit(
          "programme budget-network",
          bad: """
            profile equal "A fund for women and men" {
              requires disaggregation by sex because "The fund is for women and men"
            }

            programme budget-network
            """,
          good: """
            profile equal "A fund for women and men" {
              requires disaggregation by sex because "The fund is for women and men"
            }

            programme budget-network
            """),
        Example.Edit(
          "follows peer-learning", bad: "follows peer-learning, equal",
          good: "follows peer-learning, equal"),
        Example.Edit(
          "indicator in-touch", bad: "‸indicator in-touch", good: "indicator in-touch"),
        Example.Edit(
          "measures keep-working;", bad: "measures keep-working; disaggregated by country;",
          good: "measures keep-working; disaggregated by sex, country;"))),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    let required = programme.requiredBreakdowns
    if required.isEmpty { return }
    // Where there is no disaggregation at all, the rule about that says which ones to add.
    let isAskedForAny = HouseStyle(of: programme).asks(for: .missingDisaggregation)
    var lacking: [(labels: [String], indicators: [Int])] = []
    for (index, indicator) in programme.indicators.enumerated()
    where programme.isAboutPeople(indicator) {
      let known = programme.breakdown(of: indicator)
      if known.isEmpty, isAskedForAny { continue }
      let all = Set(known.map { folded($0.label) })
      let labels = required.filter { !all.contains(folded($0)) }
      if labels.isEmpty { continue }
      if let place = lacking.firstIndex(where: { $0.labels == labels }) {
        lacking[place].indicators.append(index)
      } else {
        lacking.append((labels, [index]))
      }
    }
    for (labels, indicators) in lacking {
      for group in report.grouped(indicators, as: { .indicator($0) }) {
        let heads = group.map { programme.indicators[$0].head }
        let what = words(for: labels)
        let rest: Prose =
          group.count == 1 ? "" : "They are \(heads.map { reading.quoted($0) }.allNamed). "
        report.add(
          about: .indicator(group[0]), also: group.dropFirst().map { .indicator($0) },
          group.count == 1
            ? "\(reading.quoted(heads[0])) is not disaggregated by \(what)."
            : "\(group.count) indicators are not disaggregated by \(what).",
          detail: "\(rest)\(programme.reasons(for: labels).joined(separator: " "))",
          next: Advice(
            "Add \(group.count == 1 ? "inside it" : "inside each"):",
            Offer(
              [reading.disaggregated(by: labels)], into: heads.map { $0.statement })))
      }
    }
  }
}

extension Programme {
  /// By what the profiles of the design want figures about people broken down, each once.
  var requiredBreakdowns: [String] {
    var seen: Set<String> = []
    return profiles.flatMap { $0.breakdowns }.flatMap { $0.labels }.filter {
      seen.insert(folded($0)).inserted
    }
  }

  /// Who requires these, and why.
  fileprivate func reasons(for labels: [String]) -> [Prose] {
    var reasons: [Prose] = []
    let all = Set(labels.map { folded($0) })
    for profile in profiles {
      for breakdown in profile.breakdowns
      where breakdown.labels.contains(where: { all.contains(folded($0)) }) {
        reasons.append("\(quoted: profile.title) says: \(quoted: breakdown.because).")
      }
    }
    return reasons
  }
}

/// A label of a few letters, or how many there are.
private func words(for labels: [String]) -> Prose {
  if labels.count > 1 { return "\(labels.count) required groups" }
  return isName(labels[0]) && labels[0].utf8.count <= 24 ? Prose(labels[0]) : "a required group"
}

extension Reading {
  /// `disaggregated by sex, "Home town"`
  func disaggregated(by labels: [String]) -> String {
    "disaggregated by " + labels.map { isName($0) ? $0 : inQuotes($0) }.joined(separator: ", ")
  }
}

/// A label without the case of its English letters, which makes no other label of it.
private func folded(_ label: String) -> String {
  String(
    decoding: label.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
}
