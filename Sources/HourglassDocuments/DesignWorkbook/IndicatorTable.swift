import HourglassFormats
import HourglassLanguage
import HourglassReading

/// All that is said of each indicator, a row each; what is about one thing in one cell.
func indicatorTable(of reading: Reading) -> Table {
  let shown: [Shown<IndicatorField>] = [
    (.init("Indicator", share: 20), [.title, .codes, .name]),
    (.init("Result measured", share: 18), [.result]),
    (.init("Definition and unit", share: 20), [.definition, .unit, .formula, .direction]),
    (.init("Disaggregated by", share: 12), [.breakdown, .places]),
    (
      .init("Data source and method", share: 19), [.source, .method, .respondents, .limitations]
    ),
    (.init("Tracking and reporting", share: 16), [.tracker, .frequency, .reportedTo]),
    (.init("Baseline", share: 10), [.baseline]), (.init("Milestones", share: 12), [.milestones]),
    (.init("Final target", share: 10), [.lastTarget]),
    (
      .init("Notes", share: 16),
      [.proxy, .targetReasons, .thresholds, .notes, .changes, .baselineReason]
    ),
  ]
  let numbers = reading.indicatorNumbers
  return Table(
    shown,
    of: numbers.indices.map { IndicatorRecord(of: $0, reading, number: numbers[$0]) })
}
