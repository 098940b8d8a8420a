import HourglassSyntax

extension Resolver {
  /// Whether the unit of a number or an amount reads like an average, though nobody said
  /// `average in`: such figures are not added up.
  func readsAsAverage(_ measure: Given<Indicator.Measure>) -> Bool {
    switch measure {
    case .said(.count(let text)), .said(.amount(let text)):
      let span = tree.span(ofToken: text.token)
      return hasAverage(tree.source.bytes[Int(span.start)..<Int(span.end)])
    default: return false
    }
  }
}

/// `days per case`, `average score`, `growth rate`; but visits per year can be added up. Asked of
/// every indicator, so that it makes no texts.
private func hasAverage(_ bytes: ArraySlice<UInt8>) -> Bool {
  var start = bytes.startIndex
  var isBehindPer = false
  for index in bytes.startIndex...bytes.endIndex {
    if index < bytes.endIndex, isLetter(bytes[index]) { continue }
    if start < index {
      let word = bytes[start..<index]
      if isBehindPer && !isOne(word, of: times) || isOne(word, of: averages) { return true }
      isBehindPer = isOne(word, of: per)
    }
    start = index + 1
  }
  return false
}

private func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
}

private func isOne(_ word: ArraySlice<UInt8>, of words: [[UInt8]]) -> Bool {
  words.contains { other in
    other.count == word.count && zip(word, other).allSatisfy { $0 | 0x20 == $1 }
  }
}

private let per = [Array("per".utf8)]
private let averages = ["average", "averages", "mean", "median", "rate", "rates", "ratio"].map {
  Array($0.utf8)
}
private let times = ["year", "annum", "quarter", "month", "week", "day"].map { Array($0.utf8) }
