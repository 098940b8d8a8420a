/// Documents as one page to print on A4 or to look at: each document begins on a page of its own.
extension Binder {
  package var html: String {
    let isWide = documents.contains { $0.isWide }
    return htmlPage(
      title: title,
      style: "@page { size: A4 \(isWide ? "landscape" : "portrait"); margin: 13mm 12mm;\n"
        + "  @bottom-right { content: counter(page) \" / \" counter(pages); font: 8pt sans-serif; } }\n"
        + documentStyle + (documents.contains { $0.isForScreen } ? "\n" + screenStyle : ""),
      body: documents.enumerated().map { $0.element.html(number: $0.offset + 1) }
        .joined(separator: ""))
  }
}

extension Document {
  fileprivate func html(number: Int) -> String {
    var text = "<main>\n" + element("h1", title) + "\n"
    if !opening.isEmpty {
      text += "<div class=\"opening\">" + opening.map { $0.html }.joined(separator: "") + "</div>\n"
    }
    if hasContents {
      text += "<nav aria-label=\"Contents\">"
      for (index, table) in tables.enumerated() where !table.isPart {
        guard let heading = table.heading else { continue }
        text +=
          "<a href=\"#part-\(number)-\(index + 1)\">" + HourglassFormats.html(heading) + "</a> "
      }
      text += "</nav>\n"
    }
    for (index, (table, widths)) in zip(tables, widths).enumerated() {
      // Several pictures on one page have names of their own for what they refer to.
      text += table.html(
        widths, hasCards: isForScreen, prefix: "picture-\(number)-\(index + 1)",
        name: hasContents ? "part-\(number)-\(index + 1)" : nil)
    }
    return text + "</main>\n"
  }
}

extension Table {
  /// - Parameters:
  ///   - prefix: begins the names of what a picture refers to.
  ///   - name: what links on the page lead to it by.
  fileprivate func html(
    _ widths: TableWidths, hasCards: Bool, prefix: String, name: String?
  ) -> String {
    var text = ""
    if let heading {
      text += element(isPart ? "h3" : "h2", id: name, heading) + "\n"
    }
    for line in remarks { text += line.html + "\n" }
    if let drawing {
      // No page ends between a picture and what it is a picture of.
      var picture = drawing.svg(prefix: prefix)
      // What is wider than the screen is scrolled, by keys as well.
      var scrolling =
        hasCards
        ? " tabindex=\"0\" role=\"group\" aria-label=\""
          + HourglassFormats.html(heading ?? drawing.title) + "\"" : ""
      if let narrowDrawing {
        // What is not displayed is not read aloud either.
        scrolling = ""
        picture =
          "<div class=\"wide\">" + picture + "</div><div class=\"narrow\">"
          + narrowDrawing.svg(prefix: prefix + "-narrow") + "</div>"
      }
      text =
        "<section>\n" + text + "<div class=\"drawing\"" + scrolling + ">" + picture
        + "</div>\n</section>\n"
    }
    if rows.isEmpty { return text }
    let grid = withBoxes.grid(isToTick: isToTick, hasCards: isToTick || hasCards, widths)
    return text
      + (isDrawn
        ? "<details><summary>As a table</summary>\n" + grid + "</details>\n" : grid)
  }

  /// On a narrow screen a row may be a card, on which each cell says what it is.
  private func grid(isToTick: Bool, hasCards: Bool, _ widths: TableWidths) -> String {
    let classes = (hasCards ? ["cards"] : []) + (widths.isCrowded ? ["crowded"] : [])
    var text =
      "<table" + (classes.isEmpty ? "" : " class=\"" + classes.joined(separator: " ") + "\"")
      + ">\n<colgroup>"
    for width in widths.columns(of: 1000) {
      text += "<col style=\"width: \(width / 10).\(width % 10)%\">"
    }
    text += "</colgroup>\n<thead><tr>"
    for column in columns {
      text += "<th scope=\"col\">" + HourglassFormats.html(column.heading) + "</th>"
    }
    text += "</tr></thead>\n"
    let hasGroups = rows.contains { $0.count > 1 && $0[0] == nil }
    for (number, row) in rows.enumerated() {
      // Rows that share their first cell are not torn apart.
      if number == 0 || hasGroups && row[0] != nil {
        let isGroup = hasGroups && staysTogether(from: number, widths)
        text += (number == 0 ? "" : "</tbody>\n")
        text += isGroup ? "<tbody class=\"together\">\n" : "<tbody>\n"
      }
      text += row.count == 1 && columns.count > 1 ? "<tr class=\"group\">" : "<tr>"
      for (index, lines) in row.enumerated() {
        guard let lines else { continue }
        let height = height(ofRow: number, column: index)
        text += "<td"
        if lines.count == 1, lines[0].figure != nil { text += " class=\"figure\"" }
        if isToTick ? index > 1 : hasCards && row.count > 1,
          lines.contains(where: { !$0.words.isEmpty })
        {
          text += " data-heading=\"" + HourglassFormats.html(columns[index].heading) + "\""
        }
        if height > 1 { text += " rowspan=\"\(height)\"" }
        if index == row.count - 1, row.count < columns.count {
          text += " colspan=\"\(columns.count - row.count + 1)\""
        }
        text += ">" + lines.map { $0.html }.joined(separator: "") + "</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }
}

extension Line {
  /// The line as a block of its own; a gap has a frame, so that it is seen without colours too.
  package var html: String {
    if words.isEmpty, path == nil { return "" }
    let beginning = label.map { element("i", $0 + ":") + " " } ?? ""
    let shown =
      switch look {
      case .plain: element("span", words, wholeDates: true)
      case .strong: element("b", words)
      case .gap: element("strong", class: "missing", words)
      case .faint: element("span", class: "faint", words)
      case .code: element("code", words)
      case .good: element("b", class: "good", words)
      case .doubtful: element("b", class: "doubtful", words)
      case .bad: element("b", class: "bad", words)
      case .box: "<input type=\"checkbox\" aria-label=\"" + HourglassFormats.html(words) + "\">"
      }
    let leading = link.map { "<a href=\"" + HourglassFormats.html($0) + "\">" + shown + "</a>" }
    return "<div>" + beginning + (leading ?? shown) + (path?.drawing ?? "") + "</div>"
  }
}

extension ValuePath {
  /// A broken line for the way planned, a whole one with points for the values.
  fileprivate var drawing: String {
    func line(_ points: [Point], _ name: String) -> String {
      "<polyline class=\"\(name)\" points=\""
        + points.map { "\($0.x),\($0.y)" }.joined(separator: " ") + "\"/>"
    }
    let points = observed.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"2\"/>" }
    return
      "<svg class=\"values\" viewBox=\"-3 -3 \(ValuePath.width + 6) \(ValuePath.height + 6)\" role=\"img\" "
      + "aria-label=\"values (whole line) and the path to the target (broken line)\">"
      + line(planned, "planned") + line(observed, "observed") + points.joined(separator: "")
      + "</svg>"
  }
}

private let documentStyle = """
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 1rem; max-width: 75rem; color: #000; background: #fff;
    font: 14px/1.35 system-ui, sans-serif; overflow-wrap: break-word; }
  h1 { font-size: 1.5em; margin: 0 0 .3em; }
  h2 { font-size: 1.15em; margin: 1.4em 0 .4em; break-after: avoid; }
  main + main { break-before: page; margin-top: 3rem; }
  .opening { color: #333; margin-bottom: .8em; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .8em 0; }
  th, td { border: 1px solid #767676; padding: .3em .45em; text-align: start;
    vertical-align: top; }
  thead th { background: #eee; }
  thead { break-after: avoid; }
  tr, section, .together { break-inside: avoid; }
  main > div { break-after: avoid; }
  td[colspan]:first-child { background: #eee; print-color-adjust: exact; }
  .group:not(tbody:last-child > :last-child) { break-after: avoid; }
  .date { white-space: nowrap; }
  .figure { font-variant-numeric: tabular-nums; }
  .crowded { font-size: .86em; }
  div + div { margin-top: .2em; }
  i { font-style: normal; color: #444; }
  .missing { border: 2px solid #000; padding: 0 .25em; display: inline-block; }
  .faint { color: #595959; }
  .good { color: #0a5c2b; }
  .doubtful { color: #7a4a00; }
  .bad { color: #a01313; }
  input { width: 1.15em; height: 1.15em; margin: 0; }
  nav { margin: 1em 0; }
  nav a { margin-right: 1em; white-space: nowrap; }
  @media print { nav { display: none; } }
  .drawing { break-inside: avoid; margin: .8em 0; }
  .drawing svg { display: block; width: 100%; height: auto; }
  @media print { .drawing svg { max-height: 168mm; } }
  .values { display: block; width: 7em; max-width: 100%; margin-top: .2em; fill: none;
    stroke: #000; }
  .planned { stroke: #767676; stroke-dasharray: 4 3; }
  .values circle { fill: #000; }
  @media print { main + main { margin-top: 0; }
    body { padding: 0 1px; max-width: none; font-size: 8.5pt; }
    thead th { print-color-adjust: exact; } }
  @media screen and (max-width: 48rem) { table { display: block; overflow-x: auto; }
    td, th { min-width: 8rem; }
    .cards colgroup, .cards thead { display: none; }
    .cards tbody, .cards tr, .cards td { display: block; }
    .cards tr { border: 1px solid #767676; margin-bottom: .6em; }
    .cards td { border: 0; padding: .2em .6em; }
    td[data-heading]::before { content: attr(data-heading); font-weight: 600; } }
  """

/// Of documents that are looked at on a screen before they are printed: its colours, fewer lines.
private let screenStyle = """
  :root { color-scheme: light dark; --paper: #fff; --ink: #1d2126; --ink2: #59616b;
    --hair: #d3d8dc; --edge: #8a7650; --gap: #9b1238; }
  @media (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #eceef0; --ink2: #a9b1ba;
    --hair: #343b43; --edge: #c2a869; --gap: #ff8fa3; } }
  @media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --ink2: #333;
    --hair: #999; --edge: #000; --gap: #000; } }
  html { background: var(--paper); }
  body { background: var(--paper); color: var(--ink); max-width: 72.5rem; padding: 2.5rem 2rem;
    font: 15px/1.5 "Noto Sans", "Segoe UI", "Open Sans", Roboto, "Helvetica Neue", Arial,
    "Liberation Sans", sans-serif; }
  h1 { font-size: 2rem; line-height: 1.2; font-weight: 600; }
  h2 { font-size: 1.35rem; font-weight: 600; border-top: 1px solid var(--ink);
    padding-top: .7rem; margin-top: 3.2rem; }
  h3 { font-size: 1.05rem; font-weight: 600; margin: 1.6rem 0 .3rem; break-after: avoid; }
  .opening { color: var(--ink2); max-width: 52em; }
  .opening > div:first-child { color: var(--ink); font-size: 1.45rem; line-height: 1.38;
    margin-bottom: .7rem; text-wrap: balance; }
  .opening b { font-weight: 400; }
  main > div:not(.opening), section > div:not(.drawing) { color: var(--ink2); max-width: 52em; }
  .drawing svg { max-width: 100%; } .narrow { display: none; }
  .narrow svg { max-width: 30rem; margin: 0 auto; }
  .values { stroke: var(--ink); } .values circle { fill: var(--ink); }
  .planned { stroke: var(--ink2); }
  table { font-size: .93em; }
  th, td { border: 0; border-top: 1px solid var(--hair); padding: .45em .9em .45em 0; }
  thead th { background: none; border: 0; color: var(--ink2); font-weight: 600;
    vertical-align: bottom; }
  td[colspan]:first-child { background: none; }
  i, .faint { color: var(--ink2); }
  .missing { border-color: var(--gap); }
  .bad { color: var(--gap); } .doubtful, .good { color: var(--ink); }
  summary { color: var(--ink2); cursor: pointer; font-size: .87em; margin: .4rem 0; }
  summary:focus-visible { outline: 2px solid var(--edge); outline-offset: 2px; }
  @media screen and (max-width: 48rem) { body { padding: 1.4rem 1rem; }
    .drawing { overflow-x: auto; } .drawing svg { min-width: 44rem; }
    .opening > div:first-child { font-size: 1.15rem; }
    .wide { display: none; } .narrow { display: block; } .narrow svg { min-width: 0; } }
  @media print { body { padding: 0 1px; font-size: 9pt; } h1 { font-size: 20pt; }
    h2 { margin-top: 1.6rem; font-size: 13pt; } .drawing svg { max-height: 150mm; }
    .opening, main > div:not(.opening), section > div:not(.drawing) { max-width: none; }
    .opening > div:first-child { font-size: 13pt; }
    details:not([open]) { display: none; } thead th { border-bottom: 1px solid #999; } }
  """
