import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let undeclaredGroup = Rule(
    FindingKind(
      "undeclared-group", title: "A group that the indicator does not list", severity: .warning,
      why: """
        The people who collect the data are asked for the groups that the indicator lists. A \
        target for another group gets no values.
        """,
      basis: .convention(
        "Where an indicator says what it is disaggregated by, its groups are among those."),
      example: Example(
        Example.Edit(
          "target 15 by 2014",
          bad: "target 15 by 2014\n    disaggregated by sex as \"female\", \"male\"\n"
            + "    ‸where sex \"femal\" { target 8 by 2014 }",
          good: "target 15 by 2014\n    disaggregated by sex as \"female\", \"male\"\n"
            + "    where sex \"female\" { target 8 by 2014 }"))),
    on: .statement
  ) { reading, report in
    for (index, indicator) in reading.programme.indicators.enumerated()
    where !indicator.disaggregations.isEmpty && !indicator.parts.isEmpty {
      let declared = reading.programme.declaredGroups(of: indicator)
      let parts = reading.programme.partReadings(of: indicator)
      // By the label whose groups they are; those of no label are the labels.
      var candidates: [String?: (names: NameCandidates, inWords: Prose)] = [:]
      for (place, part) in parts.enumerated() {
        let trait: Int
        let isGroup: Bool
        switch part.fault {
        case .unknownLabel(let unknown): (trait, isGroup) = (unknown, false)
        case .unknownGroup(let unknown): (trait, isGroup) = (unknown, true)
        case .repeated, .labelTwice, nil: continue
        }
        let (label, group) = reading.programme.traits(of: indicator.parts[place])[trait]
        let known = isGroup ? declared.groups(of: label) : declared.labels
        let key = isGroup ? label : nil
        let listed =
          candidates[key]
          ?? (NameCandidates(known), known.map { "\(quoted: $0)" as Prose }.allNamed)
        candidates[key] = listed
        // Each is compared with all that are listed, so that only the first are.
        let meant =
          report.findings.count < 50
          ? nearest(isGroup ? group : label, among: listed.names) : nil
        let line = reading.disaggregation(by: indicator.parts[place].traits[trait], label, group)
        let advice: Advice
        if let meant {
          advice = Advice(
            isGroup
              ? "Did you mean \(quoted: meant)? Correct the name of the group."
              : "Did you mean \(quoted: meant)? Correct the word before the group."
          ).or(
            "If it is another one, list it. Add inside the indicator:",
            reading.inBlock(of: .indicator(index), [line]))
        } else {
          advice = Advice(
            "Correct it, or list it. To list it, add inside the indicator:",
            reading.inBlock(of: .indicator(index), [line]))
        }
        let title = reading.quoted(indicator.head)
        report.add(
          about: .line(indicator.parts[place].statement), within: .indicator(index),
          "\(title) has figures for a group that it does not list.",
          detail: isGroup
            ? """
            The group is \(quoted: group). By \(quoted: label), the indicator lists \
            \(listed.inWords).
            """
            : """
            The group is \(quoted: group), by \(quoted: label). The indicator is disaggregated by \
            \(listed.inWords).
            """,
          next: advice)
      }
    }
  }
}

extension Reading {
  /// The line that lists a group, as the author spells what it is a group by.
  fileprivate func disaggregation(
    by trait: (label: Indicator.Label, group: Text), _ label: String, _ group: String
  ) -> String {
    let word =
      switch trait.label {
      case .word: label
      case .text: inQuotes(label)
      }
    return "disaggregated by \(word) as \(inQuotes(group))"
  }
}
