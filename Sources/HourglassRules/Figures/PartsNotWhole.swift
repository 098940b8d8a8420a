import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let partsNotWhole = Rule(
    FindingKind(
      "parts-not-whole", title: "Groups that do not add up to the total", severity: .warning,
      why: """
        Reports show the groups beside the total. If they do not add up, readers cannot tell \
        which figure to trust.
        """,
      basis: .convention("The groups that an indicator lists add up to its total."),
      example: Example(
        Example.Edit(
          "target 15 by 2014",
          bad: "‸target 15 by 2014\n    disaggregated by sex as \"female\", \"male\"\n"
            + "    where sex \"female\" { target 8 by 2014 }\n"
            + "    where sex \"male\" { target 5 by 2014 }",
          good: "target 15 by 2014\n    disaggregated by sex as \"female\", \"male\"\n"
            + "    where sex \"female\" { target 8 by 2014 }\n"
            + "    where sex \"male\" { target 7 by 2014 }"))),
    on: .statement
  ) { reading, report in
    let indicators = reading.programme.indicators
    for index in indicators.indices
    where !indicators[index].parts.isEmpty && indicators[index].isSum {
      let indicator = indicators[index]
      var told = ToldParts(of: indicator)
      for figures in reading.programme.partFigures(of: indicator) {
        let (least, most) = (figures.sum { $0.least }, figures.sum { $0.most })
        let (low, high) = figures.whole.span
        var isMore = least.flatMap { least in high.map { $0 < least } } ?? false
        // No group has more than all of them together, even if people can be in several groups.
        var isOneMore = false
        for part in figures.parts {
          if let least = part.span.least, let high, high < least { isOneMore = true }
        }
        // What the design says is not to be added up is not, unless nobody can be counted twice.
        if indicator.aggregates == false, !isOneMore, !figures.isEachInOneGroup { isMore = false }
        let isCertain = isOneMore || figures.isComplete != nil || figures.isEachInOneGroup
        let isLess =
          figures.isComplete == true && (most.flatMap { most in low.map { most < $0 } } ?? false)
        guard isMore || isLess, let sum = isMore ? least : most, told.tell(of: figures)
        else { continue }
        let kind = figures.target == nil ? "baselines" : "targets"
        let title = reading.quoted(figuresOf: index, part: figures.wholePart)
        let labels = figures.labels.map { "\(quoted: $0)" as Prose }.allNamed
        report.add(
          about: .line(figures.whole.statement), within: .indicator(index),
          isMore
            ? "The groups of \(title) come to more than its total."
            : "The groups of \(title) come to less than its total.",
          detail: """
            By \(labels), the \(kind)\(reading.time(of: figures)) come to \(sum.spelling): \
            \(reading.addends(of: figures, indicator)). The total is \
            \(reading.programme.spelling(figures.whole.aim)).
            """,
          next: isMore
            ? """
            Correct the total or the groups. If people can be in several groups, write \
            \(language: "allow parts-not-whole because") and say so.
            """
            : """
            Correct the total or the groups, or list the group that is missing. If some people \
            belong to no group, write \(language: "allow parts-not-whole because") and say so.
            """,
          severity: isCertain ? nil : .note)
      }
    }
  }
}

extension PartFigures {
  /// Whether nobody is in two of the groups, also where the indicator does not list them.
  fileprivate var isEachInOneGroup: Bool {
    labels.allSatisfy { $0 == "sex" || $0 == "gender" || $0 == "age" }
  }

  /// Of the least or the most of each; nil where one has no such end, or it does not fit.
  fileprivate func sum(_ end: (Span) -> Quantity?) -> Quantity? {
    var sum = Quantity(0)
    for part in parts {
      guard let value = end(part.span), let more = sum.adding(value) else { return nil }
      sum = more
    }
    return sum
  }
}
