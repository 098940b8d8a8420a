import HourglassLanguage
import HourglassReading

/// What the indicators look at, facet by facet; judged apart from how far the design carries.
func writeEvaluation(of reading: Reading, to page: inout Page) {
  let programme = reading.programme
  let model = reading.model
  page.line("What is evaluated", .strong)
  guard !programme.indicators.isEmpty else {
    page.paragraph("Nothing yet: the design has no indicator.", indent: 2, .warning)
    return
  }
  let names = model.facets.map { model.name($0.entry.head) }
  let labelWidth = min(24, (names.map { width(of: $0) }.max() ?? 0) + 2)
  for (facet, name) in names.enumerated() {
    let indicators = reading.indicators.indices.filter { reading.indicators[$0].facet == facet }
    if indicators.isEmpty { continue }
    page.labelled(
      name, listed(indicators.map { reading.calledWithMark($0) }), indent: 2,
      labelWidth: labelWidth)
  }
  let loose = reading.indicators.indices.filter { reading.indicators[$0].facet == nil }
  if !loose.isEmpty {
    page.labelled(
      "no facet", listed(loose.map { programme.called(programme.indicators[$0].head) }), indent: 2,
      labelWidth: labelWidth)
  }
  if reading.indicators.contains(where: { $0.facet != nil && $0.followsFromMeasured }) {
    page.paragraph(
      "* The design does not name the facet; it follows from what is counted or measured.",
      indent: 2, .faint)
  }
  let unmeasured = reading.stages.indices.filter {
    reading.stages[$0].state != .declined && reading.stages[$0].indicators.isEmpty
  }
  if !unmeasured.isEmpty {
    let stages = listed(unmeasured.map { inQuotes(reading.title(ofStage: $0)) }, "or")
    page.paragraph("No indicator looks at " + stages + ".", indent: 2)
  }
}

extension Reading {
  /// What to call an indicator, with a mark where its facet is not the author's own word.
  fileprivate func calledWithMark(_ index: Int) -> String {
    programme.called(programme.indicators[index].head)
      + (indicators[index].followsFromMeasured ? "*" : "")
  }
}
