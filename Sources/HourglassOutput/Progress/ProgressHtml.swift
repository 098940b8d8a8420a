import HourglassLanguage
import HourglassProgress
import HourglassReading

/// The progress of all programmes of a file as one page to print on A4 or to read on a telephone:
/// a table for each state, the gravest first.
package func progressHtml(_ all: [Progress]) -> String {
  var body = ""
  for progress in all { write(progress, to: &body) }
  if let table = all.first { writeLeftOut(of: table, to: &body) }
  let names = listed(all.map { inQuotes($0.programme) })
  return htmlPage(title: "Progress of " + names, style: checklistStyle, body: body)
}

private func write(_ progress: Progress, to body: inout String) {
  body += "<main>\n" + element("h1", "Progress of " + inQuotes(progress.programme)) + "\n"
  body += element("p", progress.opening) + "\n"
  for (state, rows) in progress.groups {
    body += "<section>\n" + element("h2", state.heading) + "\n<table>\n<thead><tr>"
    for heading in ["Indicator", "Why", "Baseline and targets", "Latest value", "Tracked by"] {
      body += "<th>" + heading + "</th>"
    }
    body += "</tr></thead>\n<tbody>\n"
    for row in rows { write(row, of: progress, to: &body) }
    body += "</tbody>\n</table>\n</section>\n"
  }
  body += "</main>\n"
}

private func write(_ row: Progress.Row, of progress: Progress, to body: inout String) {
  let facts = progress.facts(of: row)
  func cell(_ wanted: [Progress.Fact]) {
    body += "<td>"
    for (fact, cell) in facts where wanted.contains(fact) && !cell.onPaper.isEmpty {
      body += labelledHtml(fact.rawValue, cellHtml(cell))
    }
    body += "</td>"
  }
  body += "<tr><td>" + element("b", row.indicator)
  if let part = row.part { body += labelledHtml("part", element("span", part)) }
  if let stage = row.stage { body += labelledHtml("stage", element("span", stage)) }
  body += "</td><td>" + element("span", row.reading.why) + "</td>"
  cell([.baseline, .target, .finalTarget])
  cell([.latestValue, .byGroup, .progress, .light])
  cell([.trackedBy])
  body += "</tr>\n"
}

/// The rows of the table that could not be used, with their lines.
private func writeLeftOut(of progress: Progress, to body: inout String) {
  if progress.problems.isEmpty && progress.remarks.isEmpty { return }
  body += "<section>\n"
  if !progress.problems.isEmpty {
    body += "<h2>Rows that were not used</h2>\n<ul>\n"
    for problem in progress.problems {
      body += element("li", "Line \(problem.line): " + problem.message) + "\n"
    }
    body += "</ul>\n"
  }
  for remark in progress.remarks { body += element("p", remark.message) + "\n" }
  body += "</section>\n"
}
