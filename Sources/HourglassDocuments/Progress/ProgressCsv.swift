import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// The progress of all programmes of a file as one table for a spreadsheet, one row an indicator
/// or part.
package func progressCsv(_ all: [Progress]) -> String {
  var records = [
    [
      "programme", "stage", "indicator", "part", "state", "why", "value", "period", "provisional",
      "baseline", "target", "percent of the way", "final target", "light", "tracked by", "on",
    ]
  ]
  for progress in all {
    for row in progress.rows {
      let figure = row.reading.figure
      records.append([
        progress.programme, row.stage ?? "", row.indicator, row.part ?? "",
        row.reading.state.heading, row.reading.whyAndAdvice, figure?.value.spelling ?? "",
        figure?.period.spelling ?? "", figure.map { $0.isProvisional ? "yes" : "no" } ?? "",
        row.baseline.onPaper, row.reading.target.map { progress.design.spelling($0) } ?? "",
        row.reading.percentOfWay.map { String($0) } ?? "", row.finalTarget.onPaper,
        row.reading.light?.name ?? "", row.tracker.onPaper, progress.day.spelling,
      ])
    }
  }
  return csvTable(records)
}
