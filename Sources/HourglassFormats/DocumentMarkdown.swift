/// Documents as tables for GitHub and whatever else reads Markdown.
extension Binder {
  package var markdown: String {
    documents.map { $0.markdown }.joined(separator: "\n")
  }
}

extension Document {
  fileprivate var markdown: String {
    var text = "# " + HourglassFormats.markdown(title) + "\n"
    for line in opening { text += "\n" + line.markdown + "\n" }
    for table in tables { text += table.markdown }
    return text
  }
}

extension Table {
  fileprivate var markdown: String {
    var text = ""
    if let heading {
      text += (isPart ? "\n### " : "\n## ") + HourglassFormats.markdown(heading) + "\n"
    }
    for line in remarks { text += "\n" + line.markdown + "\n" }
    if rows.isEmpty { return text }
    return text + (isToTick ? tasks : grid)
  }

  /// As GitHub has tables: as many cells in each row as there are columns.
  private var grid: String {
    var text = "\n|"
    for column in columns { text += " " + HourglassFormats.markdown(column.heading) + " |" }
    text += "\n|" + String(repeating: " --- |", count: columns.count) + "\n"
    for row in rows {
      text += "|"
      for index in columns.indices {
        let lines = index < row.count ? row[index] ?? [] : []
        let cell = lines.map { $0.markdown }.filter { !$0.isEmpty }
        text += " " + cell.joined(separator: "<br>") + " |"
      }
      text += "\n"
    }
    return text
  }

  /// As GitHub has tasks: an item for each row, with what its cells say below it.
  private var tasks: String {
    var text = ""
    var isInList = false
    for row in rows {
      guard row.count > 1 else {
        let lines = row[0] ?? []
        for line in lines {
          text +=
            (line.look == .strong
              ? "\n### " + HourglassFormats.markdown(line.words)
              : "\n" + line.markdown) + "\n"
        }
        isInList = false
        continue
      }
      if !isInList { text += "\n" }
      isInList = true
      for (index, lines) in row.enumerated() {
        var lines = (lines ?? []).filter { !$0.words.isEmpty }
        if index == 0, !lines.isEmpty { text += "- [ ] " + lines.removeFirst().markdown + "\n" }
        text += items(lines, of: columns[index], named: index > 0)
      }
    }
    return text
  }

  /// A line for each that has a label; the others are one line, after what the column is called.
  private func items(_ lines: [Line], of column: Column, named: Bool) -> String {
    var text = ""
    let beginning = "  - " + (named ? HourglassFormats.markdown(column.heading) + ": " : "")
    let plain = lines.filter { $0.label == nil }.map { $0.markdown }
    if !plain.isEmpty { text += beginning + plain.joined(separator: ", ") + "\n" }
    if lines.isEmpty, column.isToFillIn { text += beginning + "…\n" }
    for line in lines where line.label != nil {
      text += "  - " + capitalised(line.markdown) + "\n"
    }
    return text
  }
}

extension Line {
  /// The line within a line of Markdown.
  package var markdown: String {
    let shown = HourglassFormats.markdown(words)
    let beginning = label.map { HourglassFormats.markdown($0) + ": " } ?? ""
    // Marks with nothing between them would be seen.
    if shown.isEmpty { return "" }
    switch look {
    case .plain, .faint, .box: return beginning + shown
    case .strong, .gap, .good, .doubtful, .bad: return beginning + "**" + shown + "**"
    case .code: return beginning + code(words)
    }
  }
}
