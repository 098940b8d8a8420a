import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let chainBroken = Rule(
    FindingKind(
      "chain-broken", title: "A step left out between an activity and its result",
      severity: .note,
      why: """
        Asked one after the other, what people did, took from it, used and achieved tell how the \
        one led to the other. With a step left out, the story has a gap where it matters.
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
          good: "measures practise; facet organisation-result; counts")))
  ) { reading, report in
    let facets = reading.model.facets
    let chain = facets.indices.filter { facets[$0].entry.counts(as: .chain) }
    let used = chain.filter { reading.indicator(ofFacet: $0) != nil }
    guard used.count >= 3 else { return }
    let left = chain.filter { used[0] < $0 && $0 < used[used.count - 1] && !used.contains($0) }
    guard let gap = left.first, let next = used.first(where: { $0 > gap }),
      let behind = reading.indicator(ofFacet: next), let before = used.last(where: { $0 < gap })
    else { return }
    let titles = left.map { reading.titleOfFacet($0) }
    var message = """
      The indicators follow a lesson step by step, from \(reading.titleOfFacet(before)) to \
      \(reading.titleOfFacet(next)), and none looks at the step between them, \
      \(reading.titleOfFacet(gap)).
      """
    if left.count > 1 {
      message += " Further on, \(Array(titles.dropFirst()).firstThree) is left out as well."
    }
    report.add(
      about: facets[gap].entry.stages.first.map { .stage($0) } ?? .design,
      at: reading.programme.span(reading.programme.indicators[behind].head), message,
      next: "Ask for that step as well; write in the programme:" + reading.indicator(asking: gap))
  }
}

extension Reading {
  fileprivate func titleOfFacet(_ facet: Int) -> String {
    "“" + model.title(model.facets[facet].entry.head) + "”"
  }

  fileprivate func indicator(ofFacet facet: Int) -> Int? {
    indicators.firstIndex { $0.facet == facet }
  }

  /// An indicator of the facet as lines to copy, told as a story.
  fileprivate func indicator(asking facet: Int) -> String {
    let entry = model.facets[facet].entry
    let question = entry.means.map { model.string($0) } ?? model.title(entry.head)
    return "\n  indicator \(inQuotes(question)) {\n    facet \(model.name(entry.head))\n    story"
      + (trackerName.map { "\n    tracked by \($0) every year" } ?? "") + "\n  }"
  }
}
