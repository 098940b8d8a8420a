import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// Progress as plain text, what is worst first, to go through in a meeting.
package func progressText(_ progress: Progress) -> Page {
  var page = Page()
  page.paragraph("Progress of " + inQuotes(progress.programme), .strong)
  page.paragraph(progress.opening)
  for (state, rows) in progress.groups {
    page.gap()
    page.line(state.heading, state.role)
    for row in rows {
      page.gap()
      page.paragraph(row.title, indent: 3, .strong)
      page.paragraph(row.reading.whyAndAdvice, indent: 3)
      for (fact, cell) in progress.facts(of: row) {
        let heading = fact.rawValue
        page.labelled(
          heading, cell.isMissing || cell == .notStated ? cell.words : cell.forReaders, indent: 3,
          labelWidth: 13, cell.isMissing ? .warning : .plain)
      }
    }
  }
  for remark in progress.remarks {
    page.gap()
    page.paragraph(remark.message, .faint)
  }
  return page
}
