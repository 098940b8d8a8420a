import HourglassFormats
import HourglassLanguage

/// A design of a site, for the page that leads to its report.
package struct ReportIndexEntry: Sendable {
  let title: String
  let verdict: String
  let counts: String
  /// The name of the page with its report.
  let file: String

  package init(_ report: Report, file: String) {
    title = report.title
    verdict = report.verdict.text
    counts = report.design.counts.words
    self.file = file
  }
}

/// The page that leads to the reports on all designs of a folder.
package func reportIndex(of entries: [ReportIndexEntry]) -> Binder {
  var document = Document(title: "Reports on \(counted(entries.count, "design"))")
  var table = Table(columns: [
    .init("Design", share: 30), .init("How far it carries", share: 50),
    .init("Findings", share: 20),
  ])
  table.rows = entries.map { entry in
    var title = Line(entry.title, .strong)
    title.link = entry.file
    return [
      [title], [Line(entry.verdict)], [Line(entry.counts.isEmpty ? "none" : entry.counts)],
    ]
  }
  document.isForScreen = true
  document.tables = [table]
  return Binder(title: document.title, documents: [document])
}
