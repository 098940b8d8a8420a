import HourglassLanguage

/// The logframes of a file as one page to print on A4 or to look at.
package func logframeHtml(_ frames: [Logframe]) -> String {
  var body = ""
  for frame in frames {
    body += "<main>\n" + element("h1", "Logframe of " + inQuotes(frame.programme)) + "\n"
    for line in frame.opening { body += line.inHtml + "\n" }
    for table in frame.tables { body += table.inHtml }
    body += "</main>\n"
  }
  let names = listed(frames.map { inQuotes($0.programme) })
  return htmlPage(
    title: "Logframe of " + names,
    style: "@page { size: A4 landscape; margin: 12mm; }\n" + Table.style, body: body)
}
