import HourglassLanguage
import HourglassReading

/// What one document says, in its order, and nothing of how it looks: each format has one writer
/// for every document.
package struct Document: Sendable {
  package let title: String
  /// What stands below the title: who, from when to when, as of which day.
  package var opening: [Line] = []
  /// Whether its tables need a page that is wider than high.
  package var isWide = false
  package var tables: [Table] = []

  package init(title: String) { self.title = title }
}

/// Several documents that are one file.
package struct Binder: Sendable {
  package let title: String
  package let documents: [Document]

  package init(title: String, documents: [Document]) {
    self.title = title
    self.documents = documents
  }
}

extension Programme {
  /// What a document says of the programme below its title: the organisations, how long it runs,
  /// and the day for which the document was made.
  func openingFacts(on day: Day?) -> [Line] {
    var facts: [Line] = []
    let bodies = parties.filter { $0.role == .organisation || $0.role == .facilitator }
    if !bodies.isEmpty {
      facts.append(
        Line(bodies.map { title($0.head) }.joined(separator: ", "), label: "Organisations"))
    }
    if let runs {
      let end = runs.end.map { " to " + $0.spelling } ?? " onwards"
      facts.append(Line(runs.start.spelling + end, label: "Period"))
    }
    if let day { facts.append(Line(day.spelling, label: "Date")) }
    return facts
  }
}
