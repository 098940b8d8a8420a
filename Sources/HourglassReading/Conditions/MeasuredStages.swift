import HourglassLanguage

/// Which stages the indicators of a design look at, as several rules ask it.
extension Reading {
  /// The indicators that tell about what the programme does and brings about; the health of the
  /// partnership is another matter.
  package var indicatorsOfResults: [Int] { indicators.indices.filter { isOfResults($0) } }

  private func isOfResults(_ indicator: Int) -> Bool { !indicators[indicator].counts(as: .health) }

  /// Where every indicator looks at the book-end of the first stage: the later stages, of which
  /// nothing is seen, but for those that are left out, on purpose or not. Otherwise none.
  ///
  /// Evaluation is judged apart from reach: the study calls designs out for this whose reach it
  /// does not tell.
  package var stagesBehindCounts: [Int] {
    // Most designs look further: the first indicator that does settles it.
    var hasAny = false
    for indicator in indicators.indices where isOfResults(indicator) {
      guard indicators[indicator].isBookEnd, indicators[indicator].stages.contains(0)
      else { return [] }
      hasAny = true
    }
    if !hasAny { return [] }
    return stages.indices.dropFirst().filter { isInDesign(stage: $0) && !stages[$0].isMissing }
  }

  /// Whether any indicator measures a result, and not only what the programme itself does.
  package var measuresResults: Bool {
    indicators.contains { !$0.isBookEnd || !$0.stages.contains(0) }
  }

  /// The stages to measure first: where people learn, or else the last that the design is for.
  package var stagesToMeasureFirst: [Int] {
    let learning = stages(withGate: .gains).filter { !isLeftOut(stage: $0) }
    if !learning.isEmpty { return learning }
    return stages.indices.last { !isLeftOut(stage: $0) }.map { [$0] } ?? []
  }

  /// Where every indicator looks at a book-end, and both ends are looked at: the stages between
  /// the two, but for those that are left out, on purpose or not. Otherwise none.
  package var stagesBetweenBookEnds: [Int] {
    var first = stages.count
    var last = -1
    for indicator in indicators.indices where isOfResults(indicator) {
      guard indicators[indicator].isBookEnd else { return [] }
      for stage in indicators[indicator].stages {
        first = min(first, stage)
        last = max(last, stage)
      }
    }
    return stages.indices.filter {
      first < $0 && $0 < last && !isLeftOut(stage: $0) && !stages[$0].isMissing
    }
  }
}
