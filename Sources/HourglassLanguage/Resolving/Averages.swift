import HourglassSyntax

extension Resolver {
  /// Whether the unit of a number or an amount reads like an average, though nobody said
  /// `average in`: such figures are not added up.
  func readsAsAverage(_ measure: Given<Indicator.Measure>) -> Bool {
    switch measure {
    case .said(.count(let text)), .said(.amount(let text)): tree.string(text).readsAsAverage
    default: false
    }
  }
}

extension String {
  /// `days per case`, `average score`, `growth rate`; but visits per year can be added up.
  fileprivate var readsAsAverage: Bool {
    let words = lowercased().utf8.split { !($0 >= 0x80 || (0x61...0x7A).contains($0)) }
      .map { String(Substring($0)) }
    for (index, word) in words.enumerated() {
      switch word {
      case "average", "averages", "mean", "median", "rate", "rates", "ratio": return true
      case "per":
        let times = ["year", "annum", "quarter", "month", "week", "day"]
        if index + 1 < words.count, !times.contains(words[index + 1]) { return true }
      default: break
      }
    }
    return false
  }
}
