/// A stretch of HTML in a Markdown file, in which nothing is Markdown.
enum MarkdownHtml {
  /// Ends on the line that has one of these.
  case until([String])
  /// Ends before an empty line.
  case untilBlank

  /// - Parameter start: a line, from its first character on that is no blank.
  init?(_ start: ArraySlice<UInt8>, interruptsParagraph: Bool) {
    guard start.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let rest = text.dropFirst()
    for tag in ["script", "pre", "style", "textarea"] where MarkdownHtml.begins(rest, with: tag) {
      self = .until(["</script>", "</pre>", "</style>", "</textarea>"])
      return
    }
    if rest.hasPrefix("!--") {
      self = .until(["-->"])
    } else if rest.hasPrefix("?") {
      self = .until(["?>"])
    } else if rest.hasPrefix("![cdata[") {
      self = .until(["]]>"])
    } else if rest.hasPrefix("!"), rest.dropFirst().first?.isLetter == true {
      self = .until([">"])
    } else {
      let name = rest.hasPrefix("/") ? rest.dropFirst() : rest
      let isBlock = MarkdownHtml.blocks.contains {
        MarkdownHtml.begins(name, with: $0, orSlash: true)
      }
      guard isBlock || !interruptsParagraph && MarkdownHtml.isTag(rest) else { return nil }
      self = .untilBlank
    }
  }

  func ends(with line: MarkdownLine) -> Bool {
    switch self {
    case .untilBlank: return line.isBlank
    case .until(let ends):
      let text = line.rest.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return ends.contains { text.holds($0.utf8) }
    }
  }

  private static func begins(
    _ text: Substring, with name: String, orSlash: Bool = false
  ) -> Bool {
    guard text.hasPrefix(name) else { return false }
    let rest = text.dropFirst(name.count)
    guard let next = rest.first else { return true }
    return next == " " || next == "\t" || next == ">" || orSlash && rest.hasPrefix("/>")
  }

  /// Whether a whole tag, and nothing else, stands on the line behind a `<`.
  private static func isTag(_ text: Substring) -> Bool {
    var rest = text
    let isClosing = rest.hasPrefix("/")
    if isClosing { rest = rest.dropFirst() }
    guard let first = rest.first, first.isASCII, first.isLetter else { return false }
    rest = rest.drop { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    var quotation: Character?
    while let next = rest.popFirst() {
      if let mark = quotation {
        if next == mark { quotation = nil }
      } else if !isClosing, next == "\"" || next == "'" {
        quotation = next
      } else if next == ">" {
        return rest.allSatisfy { $0 == " " || $0 == "\t" }
      } else if next == "<" || next == "`" || isClosing && next != " " && next != "\t" {
        return false
      }
    }
    return false
  }

  private static let blocks = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
