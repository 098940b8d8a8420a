import HourglassLanguage

extension Page {
  /// The same words as a part of a page in HTML, in lines as wide as there is room. What only
  /// somebody at a terminal can do is left out.
  package var html: String {
    var writer = PageHtml()
    for part in parts { writer.write(part) }
    writer.endAll()
    return writer.html
  }
}

private struct PageHtml {
  private(set) var html = ""
  /// Whether words with something beside them are being written, a row each.
  private var hasRows = false

  mutating func write(_ part: Page.Part) {
    switch part {
    case .terminal: return
    case .drawing(let page): draw(page)
    case .line(let runs): write(line: runs)
    case .paragraph(let paragraph): write(paragraph)
    }
  }

  mutating func endAll() {
    if hasRows { html += "</dl>\n" }
    hasRows = false
  }

  private mutating func draw(_ page: Page) {
    endAll()
    let lines = page.lines().map { line in
      line.map { $0.role == .plain ? escaped($0.text) : span($0) }.joined()
    }
    html += "<pre>" + lines.joined(separator: "\n") + "</pre>\n"
  }

  /// A heading, a line of the language to copy, or any other.
  private mutating func write(line runs: [Page.Run]) {
    if runs.count == 1, runs[0].role == .strong {
      add("h3", trimmed(runs[0].text))
    } else if runs.count == 1, runs[0].role == .good {
      endAll()
      html += "<p class=\"offer\">" + element("code", trimmed(runs[0].text)) + "</p>\n"
    } else if runs.isEmpty {
      endAll()
    } else {
      add("p", trimmed(runs.map { $0.text }.joined()))
    }
  }

  private mutating func write(_ paragraph: Page.Paragraph) {
    let words = paragraph.words.joined(separator: " ")
    let begun = paragraph.begun.filter { !trimmed($0.text).isEmpty }
    let label = begun.map { trimmed($0.text) }.joined(separator: " ")
    let role = paragraph.role
    if label == "[ ]" {
      add("p", class: role == .warning ? "item warning" : "item", words)
    } else if begun.contains(where: { $0.role == .strong }) {
      add("h3", label + " " + words)
    } else if !label.isEmpty {
      if !hasRows {
        endAll()
        html += "<dl>\n"
        hasRows = true
      }
      html += element("dt", label) + element("dd", class: role.className, words) + "\n"
    } else if hasRows, paragraph.indent > 0 {
      html += element("dd", class: role.className, words) + "\n"
    } else if role == .strong {
      add("h3", words)
    } else {
      add("p", class: paragraph.indent > 3 ? "within " + role.className : role.className, words)
    }
  }

  private mutating func add(_ tag: String, class name: String = "", _ words: String) {
    endAll()
    html += element(tag, class: name, words) + "\n"
  }

  private func span(_ run: Page.Run) -> String {
    "<span class=\"" + run.role.className + "\">" + escaped(run.text) + "</span>"
  }
}

extension Page.Role {
  fileprivate var className: String {
    switch self {
    case .plain: ""
    case .strong: "strong"
    case .faint: "faint"
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    case .good: "good"
    }
  }
}
