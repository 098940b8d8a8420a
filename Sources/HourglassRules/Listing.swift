import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// How findings name several things that share one cause.
extension [Prose] {
  /// The first three, and how many more there are: `a, b, c and 4 more`.
  var firstThree: Prose { named(atMost: 3) }

  /// All of them, since each has to be mended; where there are very many, the first eight.
  var allNamed: Prose { named(atMost: 8) }

  private func named(atMost most: Int) -> Prose {
    if count > most {
      return Array(prefix(most)).joined(separator: ", ") + " and \(count - most) more"
    }
    guard count > 1, let last else { return first ?? "" }
    return Array(dropLast()).joined(separator: ", ") + " and " + last
  }
}

extension Reading {
  /// The author's titles of the first three, and how many more there are.
  func quoted(_ heads: [Head]) -> Prose { heads.map { quoted($0) }.firstThree }

  /// The titles of the first three tools, and how many more there are.
  func quoted(tools: [Int]) -> Prose { quoted(tools.map { programme.tools[$0].head }) }
}
