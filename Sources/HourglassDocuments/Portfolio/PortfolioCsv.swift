import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The designs as one table for a spreadsheet: RFC 4180 in UTF-8, with the mark that Excel needs to
/// see that it is UTF-8. A row for each design; names of the model stand side by side with a blank
/// between them.
package func portfolioCsv(_ portfolio: Portfolio) -> String {
  let model = portfolio.model
  var text = "\u{FEFF}"
  text += csvRecord(
    [
      "number", "design", "file", "described from", "ending", "last stage covered", "tools",
      "indicators",
    ] + portfolio.columnTitles.map { "tools for: " + $0.lowercased() } + [
      "kinds", "gains", "facets", "peers", "factors", "risks", "people who take part",
      "people reached", "principles shown", "errors", "warnings", "notes", "first finding",
    ])
  for (index, entry) in portfolio.entries.enumerated() {
    func names(_ indices: [Int], _ head: (Int) -> Head) -> String {
      indices.map { model.name(head($0)) }.joined(separator: " ")
    }
    let principles = portfolio.principles.filter {
      $0 < entry.principles.count && entry.principles[$0] == .shown
    }
    var cells = [
      String(index + 1), entry.title, entry.path, entry.source ?? "",
      PortfolioEnding(of: entry).name,
      entry.otherModel == nil ? entry.lastCovered.map { portfolio.stageName($0) } ?? "" : "",
      String(entry.toolCount), String(entry.indicatorCount),
    ]
    cells += portfolio.columnTitles.indices.map { String(portfolio.tools(for: $0, of: entry)) }
    cells += [
      names(entry.kinds) { model.toolKinds[$0].entry.head },
      names(entry.gains) { model.gains[$0].entry.head },
      names(entry.facets) { model.facets[$0].entry.head },
      entry.peers.map { $0.name }.joined(separator: " "),
      names(entry.factors) { model.factors[$0].head },
      names(entry.risks) { model.risks[$0].head } + (entry.hasOtherRisks ? " other" : ""),
      entry.participants.spelling, entry.reached.spelling,
      names(principles) { model.principles[$0].entry.head },
      String(entry.counts.errors), String(entry.counts.warnings), String(entry.counts.notes),
      entry.reasons.first ?? "",
    ]
    text += csvRecord(cells.map { trimmed($0) })
  }
  return text
}
