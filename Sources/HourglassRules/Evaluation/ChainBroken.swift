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
    report.add(
      about: .indicator(behind), and: reading.indicator(ofFacet: before).map { .indicator($0) },
      within: facets[gap].entry.stages.first.map { .stage($0) } ?? .design,
      """
      The indicators follow a lesson step by step, from \
      \(reading.quoted(ofModel: facets[before].entry.head)) to \
      \(reading.quoted(ofModel: facets[next].entry.head)), and none looks at the step between \
      them, \(titles[0]).
      """,
      detail: left.count > 1
        ? "Further on, \(Array(titles.dropFirst()).firstThree) is left out as well." : "",
      next: Advice(
        "Ask for that step as well; write in the programme:", reading.indicator(asking: gap)))
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
