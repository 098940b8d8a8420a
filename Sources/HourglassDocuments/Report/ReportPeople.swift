import HourglassFormats
import HourglassLanguage
import HourglassReading

/// Whom learning reaches, and who collects what.
extension Report {
  var reach: Table {
    var table = Table(
      heading: "People the design plans to reach",
      columns: [
        .init("Step", share: 8), .init("From", share: 28), .init("To", share: 36),
        .init("By", share: 28),
      ])
    let people = diagram.people
    table.drawing = network.drawing(isNarrow: false)
    table.narrowDrawing = network.drawing(isNarrow: true)
    func words(_ group: Diagram.People.Group) -> String {
      group.title + (group.number.map { " (\($0))" } ?? "")
    }
    if people.participants.isEmpty {
      table.remarks = [Line("No tool says which people take part.", .gap)]
      return table
    }
    table.remarks = [
      Line(
        listed(people.participants.map { $0.title + ": " + $0.notes.joined(separator: ", ") })
          + ".",
        label: "Take part")
    ]
    if let nobody = people.nobodyBeyond {
      table.remarks.append(Line(nobody + ".", people.isLeftOut ? .plain : .gap))
      return table
    }
    let reached = reading.diffusion.reachedCount
    table.remarks.append(
      Line(
        reached.known == 0 && reached.hasUnknown
          ? "How many people are reached who do not take part is not stated."
          : reached.spelling + (reached.spelling == "1" ? " person is" : " people are")
            + " reached who do not take part."))
    table.rows = people.steps.map { step in
      [
        [Line(number: step.depth)], [Line(step.from.title)], step.to.map { Line(words($0)) },
        [Line([step.means, step.times].compactMap { $0 }.joined(separator: ", "))],
      ]
    }
    return table
  }

  /// Who collects each indicator, and who tells what it records.
  var trackers: Table {
    let indicators = programme.indicators
    var parties: [Int] = []
    for indicator in indicators {
      for party in (indicator.trackedBy.value ?? []) + (indicator.toldBy.value ?? [])
      where !parties.contains(party.index) {
        parties.append(party.index)
      }
    }
    // More columns than this are no table.
    let shown = Array(parties.prefix(7))
    var table = Table(
      heading: "Who tracks what",
      columns: [.init("Indicator", share: 30)]
        + shown.map { .init(programme.title(programme.parties[$0].head), share: 10) }
        + [.init("How often", share: 14)])
    if indicators.isEmpty {
      table.remarks = [Line("The design has no indicators.", .gap)]
      return table
    }
    table.remarks = [Line("● collects the data, ○ tells them.")]
    if parties.count > shown.count {
      let others = parties.dropFirst(shown.count).map {
        programme.title(programme.parties[$0].head)
      }
      table.remarks.append(Line(listed(others), label: "Without a column of their own"))
    }
    table.rows = indicators.map { indicator in
      let trackers = (indicator.trackedBy.value ?? []).map { $0.index }
      let tellers = (indicator.toldBy.value ?? []).map { $0.index }
      let often = indicator.tracked.map { [Line($0.spelling)] }
      return [[Line(programme.title(indicator.head), .strong)]]
        + shown.map { party in
          let marks =
            (trackers.contains(party) ? ["●"] : []) + (tellers.contains(party) ? ["○"] : [])
          return marks.isEmpty ? [] : [Line(marks.joined(separator: " "))]
        } + [often ?? [.missing("how often")]]
    }
    return table
  }
}
