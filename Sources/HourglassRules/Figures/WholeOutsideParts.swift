import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let wholeOutsideParts = Rule(
    FindingKind(
      "whole-outside-parts", title: "A total that lies outside all of its groups",
      severity: .warning,
      why: """
        A percentage of all people lies between the percentages of the groups. Otherwise, at \
        least one of the values is wrong.
        """,
      basis: .convention(
        "A share or an average of the whole is no lower and no higher than that of every group."),
      example: Example(
        Example.Edit(
          "target 60% by 2015",
          bad: "‸target 60% by 2015; where sex \"female\" { target 50% by 2015 }; "
            + "where sex \"male\" { target 40% by 2015 }",
          good: "target 60% by 2015; where sex \"female\" { target 70% by 2015 }; "
            + "where sex \"male\" { target 50% by 2015 }"))),
    on: .statement
  ) { reading, report in
    let indicators = reading.programme.indicators
    for index in indicators.indices
    where !indicators[index].parts.isEmpty && indicators[index].measure.value?.isAverage == true {
      let indicator = indicators[index]
      var told = ToldParts(of: indicator)
      for figures in reading.programme.partFigures(of: indicator) {
        // A single group, or some of those listed, say nothing about the others.
        guard figures.parts.count > 1, figures.isComplete != false else { continue }
        // Of a group without such an end, any figure is possible.
        let least = figures.parts.map { $0.span.least ?? Quantity(.min) }.min() ?? Quantity(.min)
        let most = figures.parts.map { $0.span.most ?? Quantity(.max) }.max() ?? Quantity(.max)
        let whole = figures.whole.span
        let isAbove = whole.least.map { most < $0 } ?? false
        guard isAbove || whole.most.map({ $0 < least }) ?? false,
          told.tell(of: figures)
        else { continue }
        let title = reading.quoted(figuresOf: index, part: figures.wholePart)
        let labels = figures.labels.map { "\(quoted: $0)" as Prose }.allNamed
        report.add(
          about: .line(figures.whole.statement), within: .indicator(index),
          isAbove
            ? "All groups of \(title) are below its total."
            : "All groups of \(title) are above its total.",
          detail: """
            By \(labels), the \(figures.target == nil ? "baselines" : "targets")\
            \(reading.time(of: figures)) are \(reading.addends(of: figures, indicator)). The value \
            for all is \(reading.programme.spelling(figures.whole.aim)).
            """,
          next: "Correct the value for all, or those of the groups.")
      }
    }
  }
}

extension Indicator.Measure {
  /// Whether the figure of a whole lies between those of its parts.
  fileprivate var isAverage: Bool {
    switch self {
    case .percent, .percentOf, .average, .rating: true
    case .count, .countOf, .amount, .graded, .yesOrNo, .story: false
    }
  }
}
