import HourglassLanguage

/// The logframes of a file as tables for GitHub and whatever else reads Markdown.
package func logframeMarkdown(_ frames: [Logframe]) -> String {
  frames.map { frame in
    var text = "# Logframe of " + inQuotes(markdown(frame.programme)) + "\n"
    for line in frame.opening { text += "\n" + line.inMarkdown + "\n" }
    for table in frame.tables { text += table.inMarkdown() }
    return text
  }.joined(separator: "\n")
}
