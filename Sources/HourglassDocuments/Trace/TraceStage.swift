import HourglassFormats
import HourglassReading

/// One stage: whether the design covers it and why, and what it plans there.
func writeStage(_ index: Int, of reading: Reading, to page: inout Page) {
  let stage = StageRecord(of: index, reading)
  func words(_ field: StageRecord.Field) -> String { stage.said(field)[0] }
  page.write(stage.mark.text + " ", stage.mark.role)
  page.write(words(.name) + " ", .strong)
  page.paragraph("(" + words(.title) + "): " + words(.state), indent: 2)
  let shown: [StageRecord.Field] = [
    .condition, .skipped, .stop, .objectives, .tools, .links, .indicators,
  ]
  for field in shown {
    for (place, entry) in stage.entries(field).enumerated() {
      // One label stands for all the lines below it that are about the same.
      let label = place == 0 ? stage.label(field) : nil
      page.labelled(
        label ?? "", entry.isMissing ? "No indicator" : entry.onPaper, indent: 2, labelWidth: 13,
        entry.isMissing ? .warning : .plain)
    }
  }
}
