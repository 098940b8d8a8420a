import HourglassLanguage

/// A text as HTML that shows it as it is, between tags and between quotation marks alike.
package func html(_ text: String) -> String {
  escaped(harmless(linesOf(trimmed(text)).joined(separator: " ")))
}

/// One element with words in it, which are written from the side that their own letters want.
func element(_ tag: String, class name: String = "", _ words: String) -> String {
  let attribute = name.isEmpty ? "" : " class=\"" + name + "\""
  return "<" + tag + attribute + " dir=\"auto\">" + html(words) + "</" + tag + ">"
}

/// A page that needs nothing but itself: no script, no font, no picture, no address.
///
/// In which language a design is written nobody knows, so the page names none.
func htmlPage(title: String, style: String, body: String) -> String {
  """
  <!DOCTYPE html>
  <html lang="">
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
