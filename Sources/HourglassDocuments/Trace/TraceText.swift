import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The verdict on a design as a picture and in words: which stages it covers and how it stops, then
/// stage by stage what it plans, then the people it plans to reach, then what is measured.
package func traceText(of reading: Reading, counts: FindingCounts, path: String) -> Page {
  var page = Page()
  let verdict = Verdict(of: reading)
  page.paragraph(verdict.coverage, .strong)
  if let stop = verdict.stop { page.paragraph(stop) }
  if let source = verdict.source { page.paragraph(source) }
  page.gap()
  page.drawing { drawHourglass(of: reading, to: &$0) }
  for index in reading.stages.indices {
    page.gap()
    writeStage(index, of: reading, to: &page)
  }
  page.gap()
  writeDiffusion(of: reading, to: &page)
  page.gap()
  writeEvaluation(of: reading, to: &page)
  page.gap()
  page.atTerminal { writeFindings(counts, path: path, to: &$0) }
  page.gap()
  page.paragraph(
    "This report is about what the design says, not about what the programme achieves. It compares "
      + "the design with " + inQuotes(reading.model.title(reading.model.head))
      + ", a model of what a study saw in other programmes. The model does not prove causes.",
    .faint)
  return page
}

private func writeFindings(_ counts: FindingCounts, path: String, to page: inout Page) {
  if counts.words.isEmpty {
    page.line("Findings: none.", .good)
  } else {
    page.line("Findings: " + counts.words + ". To read them, run:")
    page.line("  hourglass check " + path, .good)
  }
}
