/// The scales on which something is rated or graded.
extension Indicator {
  /// From one figure to another, whichever is the higher, maybe in steps.
  package struct Scale: Sendable, Equatable {
    package let from: Quantity
    package let to: Quantity
    /// Nil where any figure between the two will do.
    package let step: Quantity?

    package init(from: Quantity, to: Quantity, step: Quantity? = nil) {
      self.from = from
      self.to = to
      self.step = step
    }

    /// Whether a figure is on it: between its ends, and one of its steps.
    package func has(_ figure: Quantity) -> Bool {
      !figure.isPercentage && !(figure < min(from, to)) && !(max(from, to) < figure)
        && isStep(figure)
    }

    /// Whether whole steps lead from the beginning of the scale to a figure.
    package func isStep(_ figure: Quantity) -> Bool {
      guard let step else { return true }
      let decimals = max(from.decimals, figure.decimals, step.decimals)
      guard let start = from.digits(withDecimals: decimals),
        let end = figure.digits(withDecimals: decimals),
        let length = step.digits(withDecimals: decimals), length > 0
      else { return false }
      let (way, overflow) = end.subtractingReportingOverflow(start)
      return !overflow && way % length == 0
    }

    /// `from 1 to 5`, `from 0 to 1 in steps of 0.01`
    package var spelling: String {
      "from " + from.spelling + " to " + to.spelling
        + (step.map { " in steps of " + $0.spelling } ?? "")
    }
  }

  /// A step of a scale that is told in words.
  package struct Grade: Sendable, Equatable {
    package let text: Text
    /// What the text says.
    package let words: String
  }
}

extension [Indicator.Grade] {
  /// `“D”, “C”, “B”, “A”`
  package var spelling: String { map { inQuotes($0.words) }.joined(separator: ", ") }
}
