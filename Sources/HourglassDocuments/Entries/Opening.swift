import HourglassFormats
import HourglassLanguage
import HourglassReading

extension Programme {
  /// Each amount of money with who pays it, or what is said in its place; amounts in different
  /// currencies are never added up.
  func entries(ofMoney all: [Given<Money>]) -> [Entry] {
    all.map { given in
      entry(given) { money in
        let payers = money.payers.map { " (" + words(for: $0) + ")" } ?? ""
        return .figure(
          Figure(value: .number(money.amount), ending: " " + currency(of: money) + payers))
      }
    }.filter { $0 != .notStated }
  }

  /// What a document says of the programme below its title: the organisations, who pays how much,
  /// how long it runs, its codes, and the day for which the document was made.
  func openingFacts(on day: Day?) -> [Line] {
    var facts: [Line] = []
    let bodies = parties.filter { $0.role == .organisation || $0.role == .facilitator }
    if !bodies.isEmpty {
      facts.append(
        Line(bodies.map { title($0.head) }.joined(separator: ", "), label: "Organisations"))
    }
    let funders = fundedBy.compactMap { $0.value.map { words(for: $0) } }
    if !funders.isEmpty { facts.append(Line(funders.joined(separator: ", "), label: "Funded by")) }
    facts += entries(ofMoney: budgets).map { Line($0, label: "Budget") }
    if let runs {
      let end = runs.end.map { " to " + $0.spelling } ?? " onwards"
      facts.append(Line(runs.start.spelling + end, label: "Period"))
    }
    // The codes by which others know the programme, not those that only fill in a published file.
    let known = entries(codes.filter { !string($0.list).hasPrefix("IATI ") })
    facts += known.map { Line($0, label: "Code") }
    if let day { facts.append(Line(day.spelling, label: "Date")) }
    return facts
  }
}
