import HourglassAnalysis
import HourglassDocuments

/// What `hourglass check --format json` prints for one file; see `FindingJson` for its shape.
package func checkJSON(_ analysis: HourglassAnalysis.Analysis, path: String) -> String {
  var json = FindingJson()
  var text = json.beginning
  for finding in analysis.findings(path: path) { text += json.text(of: finding) }
  if analysis.isEmpty { json.add(noDesign(in: path), path: path) }
  return text + json.ending(counts: analysis.counts, designs: analysis.designCount)
}

/// Says that a design was looked for in vain, in a full sentence.
package func noDesign(in path: String) -> String {
  if path == "." { return "This folder has no design." }
  if path == "-" { return "Standard input has no design." }
  if isMarkdown(path: path) {
    return "\(path) has no design. None of its code blocks begins with ```hourglass."
  }
  return "\(path) has no design."
}
