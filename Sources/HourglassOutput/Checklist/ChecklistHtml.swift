import HourglassLanguage

/// The checklists of a file as one page to print on A4 or to read on a telephone: a table for each
/// stage, with a box to tick before each indicator.
package func checklistHtml(_ checklists: [Checklist]) -> String {
  var body = ""
  for checklist in checklists { write(checklist, to: &body) }
  let names = listed(checklists.map { inQuotes($0.programme) })
  return htmlPage(title: "Checklist of " + names, style: checklistStyle, body: body)
}

private func write(_ checklist: Checklist, to body: inout String) {
  body += "<main>\n" + element("h1", "Checklist of " + inQuotes(checklist.programme)) + "\n"
  body += element("p", checklistOpening(of: checklist)) + "\n"
  for section in checklist.sections {
    body += "<section>\n" + element("h2", section.heading) + "\n"
    if let note = section.note { body += element("p", note) + "\n" }
    if section.isMissing || !section.groups.isEmpty { write(section, to: &body) }
    if let question = section.question {
      body += element("p", class: "question", "Question for the team: " + question) + "\n"
    }
    body += "</section>\n"
  }
  body += "</main>\n"
}

/// The columns of the table, each with the cells that stand in it one above the other.
private let columns: [(title: String, headings: [String])] = [
  ("What", ["definition", "unit"]),
  ("Baseline and targets", ["baseline", "next target", "final target"]),
  ("Data source", ["data source", "collection method"]),
  ("Tracking", ["tracked by", "frequency", "next due date"]),
  ("Disaggregation and reporting", ["disaggregated by", "reported to"]),
]

private func write(_ section: Checklist.Section, to body: inout String) {
  body += "<table>\n<thead><tr><th class=\"box\">Done</th><th>Indicator</th>"
  for column in columns { body += "<th>" + column.title + "</th>" }
  body += "</tr></thead>\n"
  if section.isMissing {
    body += "<tbody>\n" + emptyRow + "</tbody>\n"
  }
  for group in section.groups {
    body += "<tbody>\n"
    if let heading = section.heading(of: group) {
      body +=
        "<tr class=\"group\"><th colspan=\"\(columns.count + 2)\" scope=\"rowgroup\" dir=\"auto\">"
        + html(heading) + "</th></tr>\n"
    }
    if group.isMissing { body += emptyRow }
    for title in group.elsewhere {
      body += wideRow(element("span", "See the indicator " + inQuotes(title) + "."))
    }
    for row in group.rows { write(row, to: &body) }
    body += "</tbody>\n"
  }
  body += "</table>\n"
}

private let box = "<td class=\"box\"><input type=\"checkbox\" aria-label=\"done\"></td>"

private func wideRow(_ content: String, box: String = "<td class=\"box\"></td>") -> String {
  "<tr>" + box + "<td colspan=\"\(columns.count + 1)\">" + content + "</td></tr>\n"
}

private let emptyRow = wideRow(
  element("strong", class: "missing", Checklist.missingIndicator), box: box)

private func write(_ row: Checklist.Row, to body: inout String) {
  let cells = row.cells
  body += "<tr>" + box + "<td>" + element("b", row.indicator)
  if !row.alsoMeasures.isEmpty {
    body += labelledHtml("also measures", element("span", listed(row.alsoMeasures)))
  }
  body += "</td>"
  for column in columns {
    body += "<td>"
    for heading in column.headings {
      for (name, cell) in cells where name == heading && !cell.onPaper.isEmpty {
        // A day to a line, and none broken at its hyphens.
        let isDue = cell == row.due && !row.dues.isEmpty
        body += labelledHtml(name, isDue ? dates(row.dues) : cellHtml(cell))
      }
    }
    body += "</td>"
  }
  body += "</tr>\n"
}

/// A value with what it is above it, in a cell of several.
func labelledHtml(_ label: String, _ value: String) -> String {
  "<div><i>" + label + "</i> " + value + "</div>"
}

private func dates(_ dues: [Checklist.Due]) -> String {
  dues.map { due in
    (due.isOverdue ? "date passed: " : "") + "<time>" + due.day.spelling + "</time>: "
      + element("span", due.task)
  }.joined(separator: "<br>")
}

/// What an indicator says, or the gap in its place. A gap has a frame and its own words, so that
/// it is seen without colours too.
func cellHtml(_ cell: Entry) -> String {
  element(cell.isMissing ? "strong" : "span", class: cell.state, cell.onPaper)
}

/// The tables of indicators: for A4 on its side, and for telephones.
let checklistStyle = """
  @page { size: A4 landscape; margin: 12mm; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 1rem; max-width: 75rem; color: #000; background: #fff;
    font: 14px/1.35 system-ui, sans-serif; overflow-wrap: anywhere; }
  h1 { font-size: 1.5em; margin: 0 0 .3em; }
  h2 { font-size: 1.15em; margin: 1.4em 0 .4em; break-after: avoid; }
  main + main { break-before: page; margin-top: 3rem; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  th, td { border: 1px solid #767676; padding: .3em .45em; text-align: start;
    vertical-align: top; }
  thead th { background: #eee; }
  .group th { font-weight: 600; border-bottom-width: 2px; break-after: avoid; }
  tr { break-inside: avoid; }
  .box { width: 4em; text-align: center; }
  td.box { width: auto; }
  input { width: 1.15em; height: 1.15em; margin: 0; }
  time { white-space: nowrap; }
  i { display: block; font-style: normal; font-size: .8em; color: #444; }
  td div + div, b + div { margin-top: .3em; }
  .missing { border: 2px solid #000; padding: 0 .25em; display: inline-block; }
  .not-stated, .not-needed { color: #595959; }
  .question { font-style: italic; }
  @media print { body { padding: 0 1px; max-width: none; font-size: 8.5pt; } }
  @media screen and (max-width: 48rem) {
    thead { display: none; }
    table, tbody, tr, td, .group th { display: block; width: auto; }
    tr { border: 1px solid #767676; margin-bottom: .6em; position: relative; }
    .group, .group th { border: 0; margin: 0; padding-inline: 0; }
    td { border: 0; padding: .25em .6em; }
    td.box { position: absolute; inset-inline-end: 0; }
    td.box + td { padding-inline-end: 2.4em; }
    td div { padding-inline-start: 7.5em; position: relative; }
    td i { position: absolute; inset-inline-start: 0; width: 8.5em; }
  }
  """
