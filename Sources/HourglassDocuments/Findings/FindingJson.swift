import HourglassFormats
import HourglassSyntax

/// Findings for other software, in version 2 of this shape:
///
///     {"version": 2, "findings": [FINDING, …], "counts": {…}, "designs": N}
///
/// A finding has `rule`, `family` (of its rule, or `writing` for what is wrong with the file
/// itself), `severity` (`error`, `warning`, `note`), `message` (the headline), `detail`
/// (what follows it, or `null`), `path`, `line`,
/// `column`, `endLine`, `endColumn`, `source`, `why` and `next` (`null` where there is nothing to
/// add). Lines and columns count from 1, columns in Unicode code points; `endColumn` is one past
/// the last. `source` is what the rule rests on, in words. `related` (`message` and a place) is
/// there where a second place belongs to it, and `allowed`, the reason, where the design allows
/// it. `troubles` (each a `path` and a `message`) is there where a file could not be read, or
/// held no design where one was looked for.
///
/// The parts are written one after the other, so that a run over many files need not hold them
/// all.
package struct FindingJson: Sendable {
  private var isFirst = true
  private var troubles: [Json] = []

  package init() {}

  package var beginning: String { "{\"version\":2,\"findings\":[" }

  package mutating func text(of finding: PlacedFinding) -> String {
    let separator = isFirst ? "\n" : ",\n"
    isFirst = false
    return separator + finding.json.text
  }

  /// - Parameter trouble: why a file has no findings, in a full sentence.
  package mutating func add(_ trouble: String, path: String) {
    troubles.append(["path": .string(path), "message": .string(trouble)])
  }

  package func ending(counts: FindingCounts, designs: Int) -> String {
    let separator = isFirst ? "" : "\n"
    let troubled = troubles.isEmpty ? "" : ",\"troubles\":" + Json.array(troubles).text
    return separator + "],\"counts\":" + counts.json.text + ",\"designs\":\(designs)" + troubled
      + "}\n"
  }
}

extension PlacedFinding {
  package var json: Json {
    var members: [(key: String, value: Json)] = [
      ("rule", .string(kind.name)),
      ("family", .string(kind.familyName)),
      ("severity", .string(severity.name)),
      ("message", .string(message)), ("detail", detail.isEmpty ? .null : .string(detail)),
      ("path", .string(path)),
    ]
    members += place(start, end)
    members.append(("source", .string(kind.basis.words)))
    members.append(("why", .string(kind.why)))
    members.append(("next", advice.isEmpty ? .null : .string(next)))
    if let related {
      members.append(
        (
          "related",
          .object([("message", .string(related.message))] + place(related.start, related.end))
        ))
    }
    if let allowedBecause { members.append(("allowed", .string(allowedBecause))) }
    return .object(members)
  }
}

private func place(_ start: Lines.Place, _ end: Lines.Place) -> [(key: String, value: Json)] {
  [
    ("line", Json(start.line)), ("column", Json(start.column)),
    ("endLine", Json(end.line)), ("endColumn", Json(end.column)),
  ]
}
