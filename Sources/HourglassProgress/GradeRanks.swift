import HourglassLanguage

/// The grades of indicators by their words. Those of an indicator are entered when the first value of
/// it is read.
struct GradeRanks {
  private var ranks: [String: Int] = [:]

  /// The place on the scale of a grade by its words, in letters of any case, or by its number as forms
  /// have it; nil for what is no grade.
  mutating func rank(
    of text: String, among grades: [Indicator.Grade], at place: ObservedPlace
  ) -> Int? {
    let indicator = "\(place.programme) \(place.indicator)"
    if ranks.updateValue(0, forKey: indicator) == nil {
      for (rank, grade) in grades.enumerated().reversed() {
        ranks[indicator + "=" + grade.words] = rank
        ranks[indicator + "~" + folded(grade.words)] = rank
      }
    }
    return ranks[indicator + "=" + text] ?? ranks[indicator + "~" + folded(text)]
      ?? Int(text).flatMap { grades.indices.contains($0 - 1) ? $0 - 1 : nil }
  }
}
