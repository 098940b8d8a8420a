import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules

/// The indicator reference sheets of a file: for each programme a list of its indicators, then all
/// that is said of each, on a page of its own.
package func indicatorSheets(_ readings: [Reading], on day: Day? = nil) -> Binder {
  var documents: [Document] = []
  for reading in readings {
    let sheets = reading.programme.indicators.indices.map {
      IndicatorReferenceSheet(of: $0, reading)
    }
    documents.append(overview(of: sheets, reading, on: day))
    documents += sheets.map { $0.document }
  }
  let names = listed(readings.map { inQuotes($0.programme.title($0.programme.head)) })
  return Binder(title: "Indicator reference sheets of " + names, documents: documents)
}

/// What each indicator is, and what is still missing of it.
private func overview(
  of sheets: [IndicatorReferenceSheet], _ reading: Reading, on day: Day?
) -> Document {
  let programme = reading.programme
  var document = Document(
    title: "Indicator reference sheets of " + inQuotes(programme.title(programme.head)))
  document.opening = programme.openingFacts(on: day)
  var table = Table(columns: [
    .init("Indicator", share: 30), .init("Result measured", share: 26), .init("Unit", share: 16),
    .init("Responsible", share: 16), .init("Missing", share: 16),
  ])
  table.heading = "Indicators"
  for sheet in sheets {
    let gaps = sheet.gaps
    table.rows.append([
      [Line(sheet.title, .strong)], sheet.lines(of: "Name of result measured"),
      sheet.lines(of: "Unit of measure"), sheet.lines(of: "Individuals responsible, by role"),
      gaps.map { Line($0, .gap) },
    ])
  }
  if sheets.isEmpty { table.rows.append([[.missing("an indicator")]]) }
  document.tables = [table]
  return document
}

extension IndicatorReferenceSheet {
  /// Two columns, with a line above each section.
  var document: Document {
    var document = Document(title: title)
    document.opening = [Line(programme, label: "Programme")]
    var table = Table(columns: [.init("Field", share: 30), .init("Value", share: 70)])
    for section in sections {
      table.rows.append([[Line(section.title, .strong)]])
      for field in section.fields { table.rows.append([[Line(field.title)], field.lines]) }
    }
    document.tables = [table]
    return document
  }

  func lines(of title: String) -> [Line] {
    sections.flatMap { $0.fields }.first { $0.title == title }?.lines ?? []
  }
}
