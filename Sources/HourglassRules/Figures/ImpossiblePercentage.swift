import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let impossiblePercentage = Rule(
    FindingKind(
      "impossible-percentage", title: "A percentage above 100 or below 0", severity: .warning,
      why: """
        No more than all of the people can be counted. Above 100%, the value or the group that it \
        is taken from is wrong, and nobody can reach the target.
        """,
      basis: .convention("A share of people is from 0% to 100%."),
      example: Example(
        Example.Edit("target 60% by 2015", bad: "‸target 160% by 2015", good: "target 60% by 2015"))
    ),
    on: .statement
  ) { reading, report in
    let indicators = reading.programme.indicators
    for index in indicators.indices {
      let isOfParty: Bool
      switch indicators[index].measure {
      case .said(.percentOf): isOfParty = true
      case .said(.percent(let whole)):
        // What is held against a plan or an earlier value can be more than all of it.
        if reading.programme.string(whole).isCompared { continue }
        isOfParty = false
      default: continue
      }
      let indicator = indicators[index]
      // What is wrong in the whole is as wrong in each of its parts.
      guard let (figure, part) = indicator.impossiblePercentage else { continue }
      let isAbove = figure.value.digits > 0
      let title = reading.quoted(figuresOf: index, part: part)
      let next: Prose =
        isOfParty
        ? """
        Correct the value. If it is not a share of these people, use another unit, for example: \
        \(bare: "percent of \"the value in 2012\"")
        """
        : """
        Correct the value. If it can be above 100%, because it is compared with another value and \
        is not a share, write \(language: "allow impossible-percentage because") and the reason.
        """
      report.add(
        about: .line(figure.statement), within: .indicator(index),
        "\(title) has a \(figure.name) \(isAbove ? "above 100%" : "below 0%").",
        detail: """
          The value is \(figure.value.spelling). It is a percentage of \
          \(quoted: reading.programme.whole(of: indicator)).
          """,
        next: Advice(next),
        // Of what is no group of people, only the author knows whether it can grow.
        severity: isOfParty ? nil : .note)
    }
  }
}

extension Indicator {
  fileprivate typealias Percentage = (name: String, value: Quantity, statement: Int)

  /// The figure furthest below 0% or above 100%, and the part it is about: one of the whole where
  /// there is one, else a threshold, else one of a part.
  fileprivate var impossiblePercentage: (figure: Percentage, part: Int?)? {
    var worst: (figure: Percentage, part: Int?, rank: Int)?
    func look(_ name: String, _ value: Value, _ statement: Int, _ part: Int?, _ rank: Int) {
      guard let figure = Indicator.impossible(name, value, statement) else { return }
      if let worst {
        if worst.rank < rank { return }
        if worst.rank == rank, !(worst.figure.value < figure.value) { return }
      }
      worst = (figure, part, rank)
    }
    for figures in allFigures {
      let rank = figures.part == nil ? 0 : 2
      if let baseline = figures.baseline.value {
        look("baseline", baseline.value, baseline.statement, figures.part, rank)
      }
      for target in figures.targetsByDay {
        look("target", target.value, target.statement, figures.part, rank)
        look("target", target.aim.upper, target.statement, figures.part, rank)
      }
    }
    for threshold in thresholds {
      look("threshold", threshold.value, threshold.statement, nil, 1)
    }
    return worst.map { ($0.figure, $0.part) }
  }

  private static func impossible(
    _ name: String, _ value: Value, _ statement: Int
  ) -> Percentage? {
    guard case .quantity(let quantity) = value, value.isImpossibleShare else { return nil }
    return (name, quantity, statement)
  }
}

extension Value {
  /// Whether it is a percentage that no share can be.
  var isImpossibleShare: Bool {
    guard case .quantity(let quantity) = self else { return false }
    return quantity.isPercentage && (quantity.digits < 0 || Quantity(100) < quantity)
  }
}

extension String {
  /// Whether a percentage of it, in these words, tells how one value is to another.
  fileprivate var isCompared: Bool {
    for word in lowercased().split(separator: " ") {
      for other in ["budget", "plan", "planned", "target", "baseline", "value"] where word == other
      {
        return true
      }
    }
    return false
  }
}

extension Programme {
  /// What a percentage is taken from, in the author's words.
  fileprivate func whole(of indicator: Indicator) -> String {
    switch indicator.measure.value {
    case .percentOf(let party): title(parties[party.index].head)
    case .percent(let text): string(text)
    default: ""
    }
  }
}
