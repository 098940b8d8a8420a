import HourglassLanguage

/// One line of a cell or of a field, as people read it: words, maybe with a label before them.
struct Line: Sendable, Equatable {
  enum Look: UInt8, Sendable {
    case plain, strong
    /// What is missing.
    case gap
    /// What is only there to help: what need not be said, what is for the reader to fill in.
    case faint
  }

  let label: String?
  let words: String
  let look: Look

  init(_ words: String, label: String? = nil, _ look: Look = .plain) {
    self.label = label
    self.words = words
    self.look = look
  }

  init(_ cell: Checklist.Cell, label: String? = nil) {
    self.label = label
    words = cell.words
    look =
      switch cell {
      case .missing: .gap
      case .notStated, .notNeeded: .faint
      case .said, .allowed, .pending, .declined: .plain
      }
  }

  static func missing(_ what: String) -> Line { Line("missing: " + what, .gap) }

  /// Label and words on one line, for what knows no letters but plain ones.
  var text: String { (label.map { $0 + ": " } ?? "") + words }

  /// The line within a line of Markdown.
  var inMarkdown: String {
    let shown = markdown(words)
    let beginning = label.map { markdown($0) + ": " } ?? ""
    // Marks with nothing between them would be seen.
    if shown.isEmpty { return beginning }
    switch look {
    case .plain, .faint: return beginning + shown
    case .strong, .gap: return beginning + "**" + shown + "**"
    }
  }

  /// The line as a block of its own; a gap has a frame, so that it is seen without colours too.
  var inHtml: String {
    let beginning = label.map { element("i", $0 + ":") + " " } ?? ""
    let shown =
      switch look {
      case .plain: element("span", words)
      case .strong: element("b", words)
      case .gap: element("strong", class: "missing", words)
      case .faint: element("span", class: "faint", words)
      }
    return "<div>" + beginning + shown + "</div>"
  }
}

/// What stands below each other in one cell.
func markdown(_ lines: [Line]) -> String {
  lines.map { $0.inMarkdown }.joined(separator: "<br>")
}

func html(_ lines: [Line]) -> String { lines.map { $0.inHtml }.joined() }

extension Programme {
  /// What is absent on purpose, or will come; nil where something is said, or nothing at all.
  func absence<Value>(_ given: Given<Value>, label: String? = nil) -> Line? {
    switch given {
    case .declined(let because): Line(.declined(string(because)), label: label)
    case .pending(let date): Line(.pending(date.spelling), label: label)
    case .said, .unsaid, .broken: nil
    }
  }

  /// A text, or what stands in its place; nothing where the design is silent.
  func lines(_ text: Given<Text>, label: String? = nil) -> [Line] {
    if case .said(let text) = text { return [Line(string(text), label: label)] }
    return absence(text, label: label).map { [$0] } ?? []
  }
}
