import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Something that an indicator can lack: a row of the table that `LackingAnywhere.swift` and
/// `LackingOnRequest.swift` hold.
///
/// What one indicator lacks is a slip, what many lack is one matter: it is said once, so that a
/// design with ten bare indicators does not get forty findings. The checklist shows every gap.
struct Lacking: Sendable {
  let kind: FindingKind
  var isOnRequest = false
  /// The rules that tell why it is lacking.
  var yieldsTo: [Rule] = []
  /// Asked about each indicator by its place in the programme.
  let isLacking: @Sendable (Programme, Int) -> Bool
  /// What is wrong with one indicator, named already, or with so many.
  let sentence: @Sendable (_ indicators: Prose, _ areMany: Bool) -> Prose
  /// What to write, ending by leading on to the line.
  let advice: @Sendable (Context) -> Prose
  /// A line to copy into each of these blocks; nil where the sentences say it all.
  var line: @Sendable (Context) -> String? = { _ in nil }

  /// What advice can speak of.
  struct Context {
    let reading: Reading
    /// `inside it`, or `inside each`.
    let place: String
    /// Those that lack it.
    let indicators: [Indicator]
  }

  var rule: Rule {
    Rule(kind, on: .silence, onRequest: isOnRequest, yieldsTo: yieldsTo) { reading, report in
      let indicators = reading.programme.indicators
      let lacking = indicators.indices.filter { isLacking(reading.programme, $0) }
      for group in report.grouped(lacking, as: { .indicator($0) }) {
        let areMany = group.count > 1
        let context = Context(
          reading: reading, place: areMany ? "inside each" : "inside it",
          indicators: group.map { indicators[$0] })
        let titles = group.map { reading.quoted(indicators[$0].head) }
        report.add(
          about: .indicator(group[0]), also: group.dropFirst().map { .indicator($0) },
          sentence(areMany ? "\(group.count) indicators" : titles[0], areMany),
          detail: areMany ? "They are \(titles.allNamed)." : "",
          next: Advice(
            advice(context),
            line(context).map { Offer([$0], into: group.map { indicators[$0].head.statement }) }))
      }
    }
  }
}

extension Lacking.Context {
  /// A target as it could be written for all of them; empty where they are measured in different
  /// ways.
  var exampleOfTarget: Prose {
    let examples = Set(indicators.map { exampleOfTarget(for: $0) })
    guard let only = examples.first, examples.count == 1 else { return "" }
    return ", for example \(bare: only)"
  }

  private func exampleOfTarget(for indicator: Indicator) -> String {
    switch indicator.measure {
    case .said(.percentOf), .said(.percent): "target 60% by 2027"
    case .said(.rating(let scale, _)): "target \(scale.to.spelling) by 2027"
    case .said(.graded(let grades)): "target \"\(grades.last?.words ?? "")\" by 2027"
    case .said(.yesOrNo): "target yes by 2027"
    default: "target 15 by 2027"
    }
  }
}
