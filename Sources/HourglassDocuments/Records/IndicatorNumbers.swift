import HourglassFormats
import HourglassLanguage
import HourglassReading

extension Reading {
  /// For each indicator, its number where it first stands in a logframe: `1.1.a`; nil where it
  /// stands under no result.
  var indicatorNumbers: [String?] {
    let ladder = Ladder(of: programme)
    var places = [Int](repeating: 0, count: programme.objectives.count)
    for (place, objective) in ladder.order.enumerated() { places[objective] = place }
    var counts = [Int](repeating: 0, count: programme.objectives.count)
    return indicators.map { indicator in
      var letters: [Int: Int] = [:]
      for objective in indicator.objectives where letters[objective] == nil {
        letters[objective] = counts[objective]
        counts[objective] += 1
      }
      let first = letters.min { places[$0.key] < places[$1.key] }
      return first.map { numberOfIndicator($0.value, ofResult: ladder.numbers[$0.key]) }
    }
  }
}

/// `1.1.a` of the first indicator of a result.
func numberOfIndicator(_ place: Int, ofResult number: String) -> String {
  number + "." + columnLetters(place).lowercased()
}
