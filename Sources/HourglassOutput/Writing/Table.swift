import HourglassLanguage

/// A table for people: headings, and rows of cells with lines in them. Markdown and pages show the
/// same cells.
struct Table: Sendable {
  struct Column: Sendable {
    let heading: String
    /// How much of the width of the page it takes, beside what the others take.
    let share: Int

    init(_ heading: String, share: Int) {
      self.heading = heading
      self.share = share
    }
  }

  /// The cells of one row. Nil is a place that the cell above takes up as well; the last of too
  /// few cells takes what is left of the row.
  typealias Row = [[Line]?]

  /// What the whole table is about, where it is not the only one of its kind.
  var heading: String?
  /// What stands between the heading and the table.
  var remarks: [Line] = []
  let columns: [Column]
  var rows: [Row] = []

  init(heading: String? = nil, columns: [Column]) {
    self.heading = heading
    self.columns = columns
  }

  /// Whether anything in it is still to be defined.
  var hasGaps: Bool {
    rows.contains { row in
      row.contains { lines in (lines ?? []).contains { $0.look == .gap } }
    }
  }

  /// As GitHub has tables: as many cells in each row as there are columns.
  ///
  /// - Parameter marks: those of its heading.
  func inMarkdown(marks: String = "##") -> String {
    var text = ""
    if let heading { text += "\n" + marks + " " + markdown(heading) + "\n" }
    for line in remarks { text += "\n" + line.inMarkdown + "\n" }
    text += "\n|"
    for column in columns { text += " " + markdown(column.heading) + " |" }
    text += "\n|" + String(repeating: " --- |", count: columns.count) + "\n"
    for row in rows {
      text += "|"
      for index in columns.indices {
        let lines = index < row.count ? row[index] ?? [] : []
        text += " " + markdown(lines) + " |"
      }
      text += "\n"
    }
    return text
  }

  var inHtml: String {
    var text = ""
    if let heading { text += element("h2", heading) + "\n" }
    for line in remarks { text += line.inHtml + "\n" }
    let whole = columns.reduce(0) { $0 + $1.share }
    text += "<table>\n<colgroup>"
    for column in columns {
      text += "<col style=\"width: \(column.share * 100 / max(1, whole))%\">"
    }
    text += "</colgroup>\n<thead><tr>"
    for column in columns { text += "<th scope=\"col\">" + html(column.heading) + "</th>" }
    text += "</tr></thead>\n<tbody>\n"
    for (number, row) in rows.enumerated() {
      text += "<tr>"
      for (index, lines) in row.enumerated() {
        guard let lines else { continue }
        let below = rows[(number + 1)...].prefix { index < $0.count && $0[index] == nil }.count
        let isLast = index == row.count - 1
        text += "<td"
        if below > 0 { text += " rowspan=\"\(below + 1)\"" }
        if isLast, row.count < columns.count {
          text += " colspan=\"\(columns.count - row.count + 1)\""
        }
        text += ">" + html(lines) + "</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  /// How pages show tables.
  static let style = """
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 75rem; color: #000; background: #fff;
      font: 14px/1.35 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.5em; margin: 0 0 .3em; }
    h2 { font-size: 1.15em; margin: 1.4em 0 .4em; break-after: avoid; }
    main + main { break-before: page; margin-top: 3rem; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .8em 0; }
    th, td { border: 1px solid #767676; padding: .3em .45em; text-align: start;
      vertical-align: top; }
    thead th { background: #eee; }
    thead { break-after: avoid; }
    tr { break-inside: avoid; }
    div + div { margin-top: .2em; }
    i { font-style: normal; color: #444; }
    .missing { border: 2px solid #000; padding: 0 .25em; display: inline-block; }
    .faint { color: #595959; }
    @media print { body { padding: 0 1px; max-width: none; font-size: 8.5pt; }
      thead th { print-color-adjust: exact; } }
    @media screen and (max-width: 48rem) { table { display: block; overflow-x: auto; }
      td, th { min-width: 8rem; } }
    """
}
