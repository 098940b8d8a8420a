import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let resultStepUnmeasured = Rule(
    FindingKind(
      "result-step-unmeasured", title: "A step between activity and result that is not measured",
      severity: .note,
      why: """
        What people did, took from it, used and achieved shows how one led to the next. With a \
        step left out, this cannot be followed.
        """,
      basis: .inferred(
        .study, place: "The questions that PEMPAL asks",
        phrase: "how you used this resource in your practice"),
      example: Example(
        Example.Edit(
          "  indicator ceilings",
          bad: """
              indicator taken "What a director took home from an exchange" {
                measures learn; facet resource; story
                source "Interviews with directors"; tracked by directors every year
              }
              ‸indicator ceilings
            """,
          good: """
              indicator taken "What a director took home from an exchange" {
                measures learn; facet resource; story
                source "Interviews with directors"; tracked by directors every year
              }
              indicator gained "What using it changed for the director" {
                measures learn; facet personal-result; story
                source "Interviews with directors"; tracked by directors every year
              }
              indicator ceilings
            """),
        Example.Edit(
          "measures practise; counts", bad: "measures practise; facet organisation-result; counts",
          good: "measures practise; facet organisation-result; counts"))),
    on: .silence
  ) { reading, report in
    let facets = reading.model.facets
    let chain = facets.indices.filter { facets[$0].entry.counts(as: .chain) }
    let used = chain.filter { reading.indicator(ofFacet: $0) != nil }
    guard used.count >= 3 else { return }
    let left = chain.filter { used[0] < $0 && $0 < used[used.count - 1] && !used.contains($0) }
    guard let gap = left.first, let next = used.first(where: { $0 > gap }),
      let behind = reading.indicator(ofFacet: next), let before = used.last(where: { $0 < gap })
    else { return }
    let titles = left.map { reading.quoted(ofModel: facets[$0].entry.head) }
    let others = Array(titles.dropFirst())
    let more: Prose = others.isEmpty ? "" : " Also left out: \(others.firstThree)."
    report.add(
      about: .indicator(behind), and: reading.indicator(ofFacet: before).map { .indicator($0) },
      within: facets[gap].entry.stages.first.map { .stage($0) } ?? .design,
      "No indicator measures \(titles[0]), the step between two that are measured.",
      detail: """
        The indicators go from \(reading.quoted(ofModel: facets[before].entry.head)) to \
        \(reading.quoted(ofModel: facets[next].entry.head)).\(more)
        """,
      next: Advice("Add an indicator for this step:", reading.indicator(asking: gap)))
  }
}

extension Reading {
  fileprivate func indicator(ofFacet facet: Int) -> Int? {
    indicators.firstIndex { $0.facet == facet }
  }

  /// An indicator of the facet as lines to copy, told as a story.
  fileprivate func indicator(asking facet: Int) -> Offer {
    let entry = model.facets[facet].entry
    let question = entry.means.map { model.string($0) } ?? model.title(entry.head)
    return indicator(question, ["facet " + model.name(entry.head), "story"])
  }
}
