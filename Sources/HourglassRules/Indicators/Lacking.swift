import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What one indicator lacks is a slip, what many lack is one matter: it is said once, so that a
/// design with ten bare indicators does not get forty findings. The checklist shows every gap.
extension Report {
  /// - Parameters:
  ///   - indicators: those that lack it.
  ///   - message: the sentence about one of them or about several, named already.
  ///   - next: what to write in its block, or in the block of each.
  mutating func add(
    lackingIn indicators: [Int], of reading: Reading,
    _ message: (_ names: String, _ areMany: Bool) -> String, next: (_ block: String) -> String
  ) {
    let programme = reading.programme
    let wanting = indicators.filter { !reading.isBeyondStop(.indicator($0)) }
    // Where an indicator speaks of the rule itself, what it allows is its own finding.
    let own = wanting.filter { isAllowed(inBlockOf: programme.indicators[$0].head) }
    var together = wanting.filter { !isAllowed(inBlockOf: programme.indicators[$0].head) }
    if together.count > 1, let first = together.first {
      let names = together.map { reading.quoted(programme.indicators[$0].head) }.allNamed
      add(
        about: .indicator(first), at: programme.span(programme.indicators[first].head),
        message(names, true), next: next("the block of each"),
        also: together.dropFirst().map { programme.span(programme.indicators[$0].head) })
      together = []
    }
    for indicator in own + together {
      let head = programme.indicators[indicator].head
      add(
        about: .indicator(indicator), at: programme.span(head),
        message(reading.quoted(head), false), next: next("its block"))
    }
  }
}
