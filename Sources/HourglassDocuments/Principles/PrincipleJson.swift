import HourglassFormats
import HourglassLanguage
import HourglassReading

/// Principles or challenges for other software: of each its `key`, its `number` (in the source's
/// list, or its row in the source's table; or `null`), `title`, `source`, `state` (`shown`,
/// `in-part`, `declined`, `not-stated`), `shownBy` (each `statement` of the design that shows a
/// condition, and its `line`), `missing` (the conditions that nothing shows, in words) and the
/// `reason` that the design gives for having none of it, or `null`.
func principlesJson(_ rows: [PrincipleRow]) -> Json {
  .array(
    rows.map { row in
      [
        "key": .string(row.key),
        "number": Json(row.number),
        "title": .string(row.title),
        "source": .string(row.source),
        "state": .string(row.state.name),
        "shownBy": .array(
          row.shownBy.map { ["statement": .string($0.statement), "line": Json($0.line)] }),
        "missing": .array(row.missing.map { .string($0) }),
        "reason": Json(row.reason),
      ]
    })
}
