import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The risks: what could go wrong, and who does what about it.
///
/// - Parameter hasStatus: whether there is a column for whoever keeps the list.
func riskTable(of reading: Reading, hasStatus: Bool = false) -> Table {
  let shown: [Shown<RiskRecord.Field>] = [
    (.init("Risk", share: 24), [.title]), (.init("Kind", share: 16), [.kind]),
    (.init("Threatens", share: 22), [.threatens]), (.init("Likelihood", share: 12), [.likelihood]),
    (.init("Consequence", share: 14), [.consequence]), (.init("Level", share: 9), [.level]),
    (.init("Response", share: 25), [.responses]), (.init("Residual level", share: 12), [.residual]),
    (.init("Owner", share: 14), [.owner]),
  ]
  let status: [Shown<RiskRecord.Field>] =
    hasStatus ? [(.init("Status", share: 12, choices: taskStates), [])] : []
  return Table(
    shown + status, of: reading.programme.risks.indices.map { RiskRecord(of: $0, reading) })
}

/// The assumptions: what has to hold, what rests on it, and how one would notice.
func assumptionTable(of reading: Reading) -> Table {
  let shown: [Shown<AssumptionRecord.Field>] = [
    (.init("Assumption", share: 36), [.title]),
    (.init("Links and activities that depend on it", share: 40), [.steps]),
    (.init("Because", share: 36), [.reasons]), (.init("Tested by", share: 28), [.tests]),
    (.init("Tested on", share: 12), [.dates]),
    (.init("Status", share: 16, choices: ["holds", "in doubt", "no longer holds"]), []),
  ]
  return Table(shown, of: AssumptionRecord.all(of: reading.programme))
}
