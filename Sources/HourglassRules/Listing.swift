import HourglassLanguage
import HourglassReading

/// How findings name several things that share one cause.
extension [String] {
  /// The first three, and how many more there are: `a, b, c and 4 more`.
  var firstThree: String {
    if count > 3 { return prefix(3).joined(separator: ", ") + " and \(count - 3) more" }
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension [String] {
  /// All of them, since each has to be mended; where there are very many, the first eight.
  var allNamed: String {
    if count > 8 { return prefix(8).joined(separator: ", ") + " and \(count - 8) more" }
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Reading {
  /// The author's titles of the first three, and how many more there are.
  func quoted(_ heads: [Head]) -> String { heads.map { quoted($0) }.firstThree }
}
