import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let repeatedGroup = Rule(
    FindingKind(
      "repeated-group", title: "A group given twice", severity: .warning,
      why: """
        With two sets of figures for one group, readers cannot tell which one was agreed.
        """,
      basis: .convention("An indicator has one set of figures for each group."),
      example: Example(
        Example.Edit(
          "target 15 by 2014",
          bad: "target 15 by 2014\n    where sex \"female\" { target 8 by 2014 }\n"
            + "    ‸where sex \"female\" { target 9 by 2014 }",
          good: "target 15 by 2014\n    where sex \"female\" { target 8 by 2014 }\n"
            + "    where sex \"male\" { target 7 by 2014 }"))),
    on: .statement
  ) { reading, report in
    for (index, indicator) in reading.programme.indicators.enumerated() {
      for line in indicator.disaggregations {
        guard let word = reading.programme.repetition(in: line) else { continue }
        report.add(
          about: .line(line.statement), within: .indicator(index),
          "\(reading.quoted(indicator.head)) lists \(quoted: word) twice.",
          next: "Keep one of the two, or correct the one that should be another group.")
      }
      if indicator.parts.isEmpty { continue }
      let parts = reading.programme.partReadings(of: indicator)
      for (place, part) in parts.enumerated() {
        let statement = indicator.parts[place].statement
        let title = reading.quoted(indicator.head)
        switch part.fault {
        case .repeated(let first):
          let earlier = indicator.parts[first].statement
          report.add(
            about: .line(statement), and: .line(earlier), within: .indicator(index),
            "\(title) gives the figures of a group twice.",
            detail: "The group is \(reading.quoted(groupsOf: indicator.parts[place])).",
            next: "Keep one of the two, or correct the name of the group.",
            related: Finding.Related(
              reading.programme.tree.span(of: earlier), "The group is here for the first time."))
        case .labelTwice(let label):
          report.add(
            about: .line(statement), within: .indicator(index),
            "A part of \(title) names two groups of the same kind.",
            detail: """
              The groups are \(reading.quoted(groupsOf: indicator.parts[place])), both by \
              \(quoted: label).
              """,
            next: """
              Write a line \(language: "where") for each group. To combine groups, use different \
              kinds, for example: \(bare: "where sex \"female\", age \"under 30\"")
              """)
        case .unknownLabel, .unknownGroup, nil: break
        }
      }
    }
  }
}

extension Programme {
  /// What a line names twice of that by which an indicator is disaggregated, or of the groups.
  fileprivate func repetition(in line: Indicator.Disaggregation) -> String? {
    if line.labels.count > 1, let word = firstRepeated(line.labels.map { string($0) }) {
      return word
    }
    return line.groups.count > 1 ? firstRepeated(line.groups.map { string($0) }) : nil
  }
}

private func firstRepeated(_ words: [String]) -> String? {
  // Most lines name two or three.
  if words.count == 2 { return words[0] == words[1] ? words[0] : nil }
  var known: Set<String> = []
  return words.first { !known.insert($0).inserted }
}

extension Reading {
  /// The groups of a part, each quoted.
  func quoted(groupsOf part: Indicator.Part) -> Prose {
    part.traits.map { "\(quoted: programme.string($0.group))" as Prose }.allNamed
  }
}
