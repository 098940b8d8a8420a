import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The indicator reference sheets of a file: for each programme a list of its indicators, then all
/// that is said of each, on a page of its own.
package func indicatorSheets(_ readings: [Reading], on day: Day? = nil) -> Binder {
  var documents: [Document] = []
  for reading in readings {
    let numbers = reading.indicatorNumbers
    let sheets = reading.programme.indicators.indices.map {
      IndicatorReferenceSheet(of: $0, reading, number: numbers[$0])
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
  let gaps = sheets.map { $0.gaps }
  let hasGaps = gaps.contains { !$0.isEmpty }
  var table = Table(
    columns: [
      .init("Indicator", share: 30), .init("Result measured", share: 26), .init("Unit", share: 16),
      .init("Responsible", share: 16),
    ] + (hasGaps ? [.init("Missing", share: 16)] : []))
  table.heading = "Indicators"
  table.rows = zip(sheets, gaps).map { sheet, gaps in
    let record = sheet.record
    return [
      record.lines(.title), record.lines(.result), record.lines([.unit, .formula, .direction]),
      record.lines(.tracker),
    ] + (hasGaps ? [gaps.map { Line($0, .gap) }] : [])
  }
  if sheets.isEmpty { table.rows.append([[.missing("an indicator")]]) }
  document.tables = [table]
  return document
}
