import HourglassFormats
import HourglassLanguage
import HourglassReading

/// What the indicators measure; evaluation is judged apart from what a design covers.
func writeEvaluation(of reading: Reading, to page: inout Page) {
  let programme = reading.programme
  page.line("What is measured", .strong)
  guard !programme.indicators.isEmpty else {
    page.paragraph("Nothing yet: the design has no indicators.", indent: 2, .warning)
    return
  }
  let unmeasured = reading.stages.indices.filter {
    reading.stages[$0].state != .leftOut && reading.stages[$0].indicators.isEmpty
  }
  let names = unmeasured.map { reading.name(ofStage: $0) }
  var sentences = [counted(programme.indicators.count, "indicator") + "."]
  if names.isEmpty {
    sentences.append("Every stage has at least one.")
  } else {
    sentences.append("No indicator measures the " + listed(names, "or") + " stage.")
  }
  let elsewhere = reading.indicators.indices.filter { reading.indicators[$0].stages.isEmpty }
  if !elsewhere.isEmpty {
    let called = elsewhere.map { programme.called(programme.indicators[$0].head) }
    sentences.append(
      listed(called) + (called.count == 1 ? " belongs" : " belong") + " to no stage.")
  }
  page.paragraph(sentences.joined(separator: " "), indent: 2)
  if reading.indicators.contains(where: { $0.facet != nil && $0.followsFromMeasured }) {
    page.paragraph(
      "* Not stated in the design. Hourglass takes it from the unit or from the objective.",
      indent: 2, .faint)
  }
}
