/// Documents as tables for GitHub and whatever else reads Markdown.
extension Binder {
  package var markdown: String {
    documents.map { $0.markdown }.joined(separator: "\n")
  }
}

extension Document {
  fileprivate var markdown: String {
    var text = "# " + HourglassOutput.markdown(title) + "\n"
    for line in opening { text += "\n" + line.markdown + "\n" }
    for table in tables { text += table.markdown }
    return text
  }
}

extension Table {
  /// As GitHub has tables: as many cells in each row as there are columns.
  fileprivate var markdown: String {
    var text = ""
    if let heading { text += "\n## " + HourglassOutput.markdown(heading) + "\n" }
    for line in remarks { text += "\n" + line.markdown + "\n" }
    text += "\n|"
    for column in columns { text += " " + HourglassOutput.markdown(column.heading) + " |" }
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
}

extension Line {
  /// The line within a line of Markdown.
  package var markdown: String {
    let shown = HourglassOutput.markdown(words)
    let beginning = label.map { HourglassOutput.markdown($0) + ": " } ?? ""
    // Marks with nothing between them would be seen.
    if shown.isEmpty { return "" }
    switch look {
    case .plain, .faint: return beginning + shown
    case .strong, .gap: return beginning + "**" + shown + "**"
    }
  }
}
