import HourglassLanguage

/// Values beside the way that they were to take, as points of a small drawing: from left to right
/// by their days, from the bottom up by their size.
package struct ValuePath: Sendable, Equatable {
  package struct Point: Sendable, Equatable {
    /// Of `width`.
    package let x: Int
    /// Of `height`, from the top.
    package let y: Int
  }

  package static let width = 100
  package static let height = 24

  /// From the baseline through the targets.
  package let planned: [Point]
  package let observed: [Point]

  /// Nil where there is no way to draw: fewer than two figures on days that differ, or no value.
  package init?(planned: [(day: Day, value: Quantity)], observed: [(day: Day, value: Quantity)]) {
    let days = (planned + observed).map { $0.day.number }
    let sizes = (planned + observed).map { ValuePath.size($0.value) }
    guard planned.count > 1, !observed.isEmpty, let first = days.min(), let last = days.max(),
      first < last, let least = sizes.min(), let most = sizes.max()
    else { return nil }
    func points(_ figures: [(day: Day, value: Quantity)]) -> [Point] {
      figures.map { figure in
        let along = Double(figure.day.number - first) / Double(last - first)
        let up = least < most ? (ValuePath.size(figure.value) - least) / (most - least) : 0.5
        return Point(
          x: Int(along * Double(ValuePath.width)), y: Int((1 - up) * Double(ValuePath.height)))
      }
    }
    self.planned = points(planned)
    self.observed = points(observed)
  }

  /// How large a figure is, as nearly as a drawing can show it.
  private static func size(_ quantity: Quantity) -> Double {
    var size = Double(quantity.digits)
    for _ in 0..<quantity.decimals { size /= 10 }
    return size
  }
}
