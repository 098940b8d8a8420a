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
    let records = programme.indicators.indices.map { IndicatorRecord(of: $0, reading) }
    var parties: [Int] = []
    for record in records {
      for party in record.trackers + record.respondents where !parties.contains(party) {
        parties.append(party)
      }
    }
    let titles = parties.map { programme.title(programme.parties[$0].head) }
    // More columns than this are no table.
    let most = 7
    var table = Table(
      heading: "Who tracks what",
      columns: [.init("Indicator", share: 30)] + titles.prefix(most).map { .init($0, share: 10) }
        + [.init("How often", share: 14)])
    if records.isEmpty {
      table.remarks = [Line("The design has no indicators.", .gap)]
      return table
    }
    table.remarks = [Line("● collects the data, ○ tells them.")]
    if titles.count > most {
      table.remarks.append(
        Line(listed(Array(titles.dropFirst(most))), label: "Without a column of their own"))
    }
    table.rows = records.map { record in
      let often = record.indicator.tracked.map { Line($0.spelling) } ?? .missing("how often")
      return [record.lines(.title)]
        + parties.prefix(most).map { party in
          let marks =
            (record.trackers.contains(party) ? ["●"] : [])
            + (record.respondents.contains(party) ? ["○"] : [])
          return marks.isEmpty ? [] : [Line(marks.joined(separator: " "))]
        } + [[often]]
    }
    return table
  }
}
