import HourglassLanguage

/// Which stages the indicators of a design look at, as several rules ask it.
extension Reading {
  /// The indicators that tell about what the programme does and brings about; the health of the
  /// partnership is another matter.
  package var indicatorsOfResults: [IndicatorReading] {
    indicators.filter { indicator in
      indicator.facet.map { !model.facets[$0].entry.counts(as: .health) } ?? true
    }
  }

  /// Where every indicator looks at the book-end of the first stage: the later stages, of which
  /// nothing is seen, but for those that are left out, on purpose or not. Otherwise none.
  ///
  /// Evaluation is judged apart from reach: the study calls designs out for this whose reach it
  /// does not tell.
  package var stagesBehindCounts: [Int] {
    if indicatorsOfResults.isEmpty { return [] }
    for indicator in indicatorsOfResults {
      guard let facet = indicator.facet, model.facets[facet].isBookEnd,
        indicator.stages.contains(0)
      else { return [] }
    }
    return stages.indices.dropFirst().filter {
      !isDeclined(stage: $0) && !stages[$0].isMissing
    }
  }

  /// Where every indicator looks at a book-end, and both ends are looked at: the stages between
  /// the two, but for those that are left out, on purpose or not. Otherwise none.
  package var stagesBetweenBookEnds: [Int] {
    var first = stages.count
    var last = -1
    for indicator in indicatorsOfResults {
      guard let facet = indicator.facet, model.facets[facet].isBookEnd else { return [] }
      for stage in indicator.stages {
        first = min(first, stage)
        last = max(last, stage)
      }
    }
    return stages.indices.filter {
      first < $0 && $0 < last && !isDeclined(stage: $0) && !stages[$0].isMissing
    }
  }
}
