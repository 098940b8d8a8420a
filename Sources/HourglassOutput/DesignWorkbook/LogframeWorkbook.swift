import HourglassLanguage

/// The logframes of a file as a workbook: for each programme a sheet with its results and one with
/// its activities.
package func logframeWorkbook(_ frames: [Logframe]) -> Workbook {
  let titles = frames.map { frames.count < 2 ? "" : " " + $0.programme }
  return Workbook(
    title: listed(frames.map { "Logframe of " + inQuotes($0.programme) }),
    sheets: zip(frames, titles).flatMap { frame, title in
      let sheet = LogframeSheet(of: [frame], in: .donor(frame.columns))
      return [
        Workbook.Sheet(
          name: "Logframe" + title, columns: sheet.columns, rows: sheet.rows(of: frame),
          fixedColumns: 2),
        Workbook.Sheet(
          name: "Activities" + title, columns: ActivitySheet.columns(frame),
          rows: ActivitySheet.rows(frame), fixedColumns: 1),
      ]
    })
}
