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
