import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingDenominator = Rule(
    FindingKind(
      "missing-denominator", title: "A percentage without a denominator", severity: .warning,
      why: """
        A percentage depends on what it is taken from: those who came, those who answered, or \
        all who were meant. Two people may calculate it in two ways.
        """,
      basis: .stated(
        .field, place: "USAID indicator reference sheets",
        phrase: "percent without numerator/denominator"),
      example: Example(
        Example.Edit("indicator in-touch", bad: "‸indicator in-touch", good: "indicator in-touch"),
        Example.Edit(
          "measures keep-working; percent of directors;", bad: "measures keep-working;",
          good: "measures keep-working; percent of directors;"))),
    on: .silence
  ) { reading, report in
    let peers = reading.programme.parties.first { $0.role == .peers && $0.head.name != nil }
    let whole = peers.flatMap { reading.name($0.head) } ?? "\"those who took part\""
    let indicators = reading.programme.indicators
    for index in indicators.indices
    where indicators[index].measure.isUnsaid && indicators[index].formula.isUnsaid {
      let indicator = indicators[index]
      guard let figure = indicator.firstPercentage else { continue }
      report.add(
        about: .indicator(index),
        "The design does not say what \(reading.quoted(indicator.head)) is a percentage of.",
        detail: "It is given as \(figure.spelling).",
        next: Advice(
          "Add inside it, for example:",
          reading.inBlock(of: .indicator(index), ["percent of \(whole)"])))
    }
  }
}

extension Indicator {
  fileprivate var firstPercentage: Quantity? {
    for figures in allFigures {
      let values = [figures.baseline.value?.value] + figures.saidTargets.map { $0.value }
      for case .quantity(let quantity)? in values where quantity.isPercentage { return quantity }
    }
    return nil
  }
}
