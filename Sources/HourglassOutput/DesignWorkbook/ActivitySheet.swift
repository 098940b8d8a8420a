import HourglassLanguage
import HourglassReading

/// What the logframe says of activities.
enum ActivitySheet {
  static func columns(_ frame: Logframe) -> [Workbook.Column] {
    let toFill =
      switch frame.columns {
      case .eu: ["Costs", "Assumptions"]
      case .fcdo: ["Inputs (money)", "Inputs (full-time staff)"]
      case .plain: ["Costs"]
      }
    return [
      .init("Activity", widest: 34), .init("For", widest: 24), .init("Means", widest: 40),
    ] + toFill.map { .init($0, widest: 24) }
  }

  static func rows(_ frame: Logframe) -> [[Workbook.Cell]] {
    let programme = frame.reading.programme
    let empty = [Workbook.Cell](repeating: .empty, count: columns(frame).count - 3)
    if programme.tools.isEmpty { return [[.missing("a tool"), .empty, .empty] + empty] }
    return programme.tools.map { tool in
      [
        .text(programme.title(tool.head)), .words(listed(frame.results(of: tool))),
        Workbook.Cell(programme.means(of: tool)),
      ] + empty
    }
  }
}
