import HourglassFormats
import HourglassLanguage
import HourglassReading

extension Programme {
  /// What a document says of the programme below its title: the organisations, who pays how much,
  /// how long it runs, and the day for which the document was made.
  func openingFacts(on day: Day?) -> [Line] {
    var facts: [Line] = []
    let bodies = parties.filter { $0.role == .organisation || $0.role == .facilitator }
    if !bodies.isEmpty {
      facts.append(
        Line(bodies.map { title($0.head) }.joined(separator: ", "), label: "Organisations"))
    }
    let funders = fundedBy.compactMap { $0.value.map { words(for: $0) } }
    if !funders.isEmpty { facts.append(Line(funders.joined(separator: ", "), label: "Funded by")) }
    facts += lines(budget, label: "Budget")
    if let runs {
      let end = runs.end.map { " to " + $0.spelling } ?? " onwards"
      facts.append(Line(runs.start.spelling + end, label: "Period"))
    }
    if let day { facts.append(Line(day.spelling, label: "Date")) }
    return facts
  }
}
