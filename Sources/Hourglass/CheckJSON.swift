import HourglassAnalysis
import HourglassOutput

/// What `hourglass check --format json` prints for one file; see `FindingJson` for its shape.
package func checkJSON(_ bytes: [UInt8], path: String) -> String {
  let analysis = analyse(bytes, markdown: isMarkdown(path: path))
  var json = FindingJson()
  var text = json.beginning
  for finding in analysis.findings(path: path) { text += json.text(of: finding) }
  if analysis.isEmpty { json.add(noDesign(in: path), path: path) }
  return text + json.ending(counts: analysis.counts, designs: analysis.designCount)
}

/// Says that a design was looked for in vain, in a full sentence.
package func noDesign(in path: String) -> String {
  if path == "." { return "There is no design in this folder." }
  if path == "-" { return "There is no design in what came from standard input." }
  if isMarkdown(path: path) {
    return "There is no design in \(path): none of its fences begins with ```hourglass."
  }
  return "There is no design in \(path)."
}
