import HourglassFormats
import HourglassLanguage
import HourglassReading

/// Makes rows of indicators, for one day.
struct RowMaker: Sendable {
  private let reading: Reading
  private let day: Day
  private let horizon: Day
  private let saysAll: Bool
  private let keys: [String]
  private let numbers: [String?]

  /// - Parameter saysAll: whether to name every day something is due, and not only the next.
  init(_ reading: Reading, _ day: Day, _ horizon: Day, saysAll: Bool) {
    self.reading = reading
    self.day = day
    self.horizon = horizon
    self.saysAll = saysAll
    keys = reading.programme.indicatorKeys
    numbers = reading.indicatorNumbers
  }

  func row(of index: Int, under objective: Int?, in stage: String?) -> Checklist.Row {
    let programme = reading.programme
    let record = IndicatorRecord(of: index, reading, number: numbers[index], on: day)
    let indicator = record.indicator
    let calendar = Checklist.dues(of: indicator, programme, from: day, through: horizon)
    let dues =
      saysAll
      ? calendar
      : calendar.filter { $0.isOverdue }
        + Checklist.nextDue(of: indicator, programme, from: day)
    return Checklist.Row(
      record: record, key: keys[index], stage: stage,
      objective: objective.map { programme.title(programme.objectives[$0].head) },
      alsoMeasures: programme.measured(by: indicator, except: objective), dues: dues,
      due: Checklist.cell(dues, indicator, day), calendar: calendar.filter { !$0.isOverdue })
  }
}
