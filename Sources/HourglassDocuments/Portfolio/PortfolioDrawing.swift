import HourglassFormats
import HourglassLanguage

/// Lengths of the charts of a portfolio, in their units.
enum ChartSizes {
  static let page = 1096.0
  static let gap = 14.0
  /// Up to so many designs stand in a chart one by one.
  static let mostDesigns = 60
}

extension Lettering {
  static let chart = Lettering(size: 12.5, leading: 16)
  static let chartBold = Lettering(size: 12.5, leading: 16, isBold: true)
  static let chartNote = Lettering(size: 11, leading: 14)
  static let count = Lettering(size: 23, leading: 26, isBold: true)
  static let dots = Lettering(size: 8, leading: 10)
}

extension Drawing {
  /// A chart of a portfolio; its parts are drawn below one another.
  init(chart title: String, _ description: String, width: Double = ChartSizes.page) {
    self.init(title: title, description: description, width: width)
    isChart = true
  }

  /// Writes lines in the backdrop, from a place on.
  mutating func writeBehind(_ column: DrawingColumn, at corner: Point) {
    backdrop += column.marks(at: corner)
  }

  /// A column of writing.
  static func column(
    _ text: String, _ lettering: Lettering, _ ink: Ink = .ink, width: Double, atMost most: Int = 4
  ) -> DrawingColumn {
    var column = DrawingColumn(width: width)
    column.write(text, lettering, ink, atMost: most)
    return column
  }
}

extension Portfolio {
  /// `6 (1 own, 5 described)`, or the number alone where all designs are of one sort.
  func words(own: Int, described: Int) -> String {
    let total = own + described
    if !hasBoth || total == 0 { return String(total) }
    return "\(total) (\(own) own, \(described) described)"
  }

  /// The same, shorter: `6 (1 + 5)`.
  func figures(own: Int, described: Int) -> String {
    let total = own + described
    return hasBoth && total > 0 ? "\(total) (\(own) + \(described))" : String(total)
  }

  /// A small square for each design, filled where the condition holds: up to so many on a row.
  ///
  /// - Returns: the squares from 0, 0 on, and how high they are.
  func squares(
    where condition: (PortfolioEntry) -> Bool, perRow: Int, ink: Drawing.Ink
  ) -> (marks: [Drawing.Mark], height: Double) {
    let (size, pitch) = (6.0, 8.5)
    var marks: [Drawing.Mark] = []
    for (index, entry) in entries.enumerated() {
      let corner = Drawing.Point(
        Double(index % perRow) * pitch, Double(index / perRow) * pitch)
      marks.append(
        .box(
          Drawing.Box(
            corner, size, size, fill: condition(entry) ? ink : nil,
            stroke: Drawing.Stroke(ink, 0.8), radius: 0, isSolid: false)))
    }
    return (marks, Double((count + perRow - 1) / perRow) * pitch)
  }
}
