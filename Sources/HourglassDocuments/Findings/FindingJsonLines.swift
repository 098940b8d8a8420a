import HourglassFormats
import HourglassSyntax

/// Findings for programs that read line by line, in version 1 of this shape: each line is one
/// JSON object with a `type`.
///
/// A `finding` has the members that it has in `FindingJson`. A `trouble` has `path` and `message`:
/// a file that could not be read, or held no design where one was looked for. The last line is
/// the `summary`, with `version`, `counts` and `designs`.
package enum FindingJsonLines {
  package static func line(of finding: PlacedFinding) -> String {
    guard case .object(let members) = finding.json else { return "" }
    return Json.object([("type", "finding")] + members).text + "\n"
  }

  package static func line(of trouble: String, path: String) -> String {
    Json.object([("type", "trouble"), ("path", .string(path)), ("message", .string(trouble))]).text
      + "\n"
  }

  package static func ending(_ totals: CheckTotals) -> String {
    let summary: Json = [
      "type": "summary", "version": 1, "counts": totals.counts.json,
      "designs": Json(totals.contentCounts.designs),
    ]
    return summary.text + "\n"
  }
}
