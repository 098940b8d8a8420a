import HourglassFormats

/// Findings one to a line, for people who know them and for programs that read lines.
package func writeConcise(_ finding: PlacedFinding, to page: inout Page) {
  writeHeadLine(of: finding, to: &page)
  page.endLine()
}
