import HourglassLanguage

/// A text as HTML that shows it as it is, between tags and between quotation marks alike.
package func html(_ text: String) -> String {
  escaped(harmless(linesOf(trimmed(text)).joined(separator: " ")))
}

/// One element with words in it, which are written from the side that their own letters want.
///
/// - Parameter wholeDates: whether no line ends within a date, such as `2014-12-31`.
func element(
  _ tag: String, class name: String = "", id: String? = nil, _ words: String,
  wholeDates: Bool = false
) -> String {
  let attribute =
    (name.isEmpty ? "" : " class=\"" + name + "\"") + (id.map { " id=\"" + $0 + "\"" } ?? "")
  let shown = html(words)
  return "<" + tag + attribute + " dir=\"auto\">"
    + (wholeDates && words.utf8.contains(UInt8(ascii: "-")) ? withWholeDates(shown) : shown)
    + "</" + tag + ">"
}

private func withWholeDates(_ html: String) -> String {
  html.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { word in
    let text = String(Substring(word))
    // What it begins with is enough: no entity does so.
    let date = word.first == UInt8(ascii: "(") ? word.dropFirst() : word
    guard date.count >= 7, date.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
      date.dropFirst(4).first == UInt8(ascii: "-")
    else { return text }
    return "<span class=\"date\">" + text + "</span>"
  }.joined(separator: " ")
}

/// A page that needs nothing but itself: no script, no font, no picture, no address.
///
/// Its own words are English. In which language a design is written nobody knows, so that each of its
/// texts has its own direction.
func htmlPage(title: String, style: String, body: String) -> String {
  """
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>\(html(title))</title>
  <style>
  \(style)
  </style>
  </head>
  <body>
  \(body)</body>
  </html>

  """
}
