import HourglassLanguage
import HourglassReading

/// The indicator reference sheets of a file as tables for GitHub and whatever else reads Markdown.
package func indicatorSheetsMarkdown(_ readings: [Reading]) -> String {
  readings.map { reading in
    let title = reading.programme.title(reading.programme.head)
    var text = "# Indicator reference sheets of " + inQuotes(markdown(title)) + "\n"
    let sheets = IndicatorReferenceSheet.all(of: reading)
    if sheets.isEmpty { text += "\n" + IndicatorReferenceSheet.absence.inMarkdown + "\n" }
    for sheet in sheets {
      text += "\n## " + markdown(sheet.title) + "\n" + sheet.table.inMarkdown()
      if let groups = sheet.groups { text += groups.inMarkdown(marks: "###") }
    }
    return text
  }.joined(separator: "\n")
}

/// The same as one page, which prints each sheet on a page of its own.
package func indicatorSheetsHtml(_ readings: [Reading]) -> String {
  var body = ""
  for reading in readings {
    let title =
      "Indicator reference sheets of "
      + inQuotes(
        reading.programme.title(reading.programme.head))
    let sheets = IndicatorReferenceSheet.all(of: reading)
    if sheets.isEmpty {
      body +=
        "<main>\n" + element("h1", title) + "\n" + IndicatorReferenceSheet.absence.inHtml
        + "\n</main>\n"
    }
    for sheet in sheets {
      body += "<main>\n" + element("p", title) + "\n" + element("h1", sheet.title) + "\n"
      body += sheet.table.inHtml
      if let groups = sheet.groups { body += groups.inHtml }
      body += "</main>\n"
    }
  }
  let names = listed(readings.map { inQuotes($0.programme.title($0.programme.head)) })
  return htmlPage(
    title: "Indicator reference sheets of " + names, style: sheetStyle, body: body)
}

private let sheetStyle =
  "@page { size: A4 portrait; margin: 14mm; }\n" + Table.style + """

    body { max-width: 50rem; }
    main > p { margin: 0 0 .3em; color: #444; }
    td:first-child { background: #f6f6f6; print-color-adjust: exact; }
    td[colspan] { background: #ddd; }
    td:empty { height: 2em; }
    """
