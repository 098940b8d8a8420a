import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// What a page shows of a text:
///
///     {"summary": "2 errors", "openQuestions": N, "designs": [{"title": …, "verdict": …}, …],
///      "findings": [FINDING, …]}
///
/// `line` of a design has the edits that add a line to it, with `…` for the line.
///
/// A finding, the most pressing first, has `rule`, `severity`, `line`, `start`, `end`, `message`,
/// `detail`, `why`, `source` and `allowed` (the reason, or `null`). `advice` lists what to write
/// next: `text`, `lines` and `isAlternative`. `ways` has the edits that write the lines, for each
/// way of following the advice; `fix` those that mend it, with `changesMeaning`, and `allow` those
/// that accept it, or `null`. An edit is `[START, END, TEXT]`; places are units of UTF-16.
func pageState(of matter: Matter) -> Json {
  let analysis = matter.analysis
  let units = TextUnits(analysis.source.bytes)
  let findings = analysis.findings(withAllowed: true)
  let placed = analysis.findings(path: matter.name, withAllowed: true)
  let order = findings.indices.ordered {
    let (left, right) = (placed[$0], placed[$1])
    if (left.allowedBecause == nil) != (right.allowedBecause == nil) {
      return left.allowedBecause == nil
    }
    if left.isMorePressing(than: right) { return true }
    if right.isMorePressing(than: left) { return false }
    return $0 < $1
  }
  let counts = analysis.counts.words
  return .object([
    ("summary", .string(counts.isEmpty ? "No findings" : counts)),
    ("openQuestions", Json(analysis.openQuestionCount)),
    (
      "designs",
      .array(
        analysis.designs.map {
          .object([
            ("title", .string($0.programme.title($0.programme.head))),
            ("verdict", .string(Verdict(of: $0.reading).text)),
            ("line", json(of: lineAdded(to: $0.programme, in: analysis), units)),
          ])
        })
    ),
    (
      "findings",
      .array(order.map { json(of: findings[$0].finding, placed[$0], in: analysis, units) })
    ),
  ])
}

private func lineAdded(to programme: Programme, in analysis: Analysis) -> [Edit] {
  analysis.edits(inserting: [Offer(["…"], into: [programme.head.statement])])
}

private func json(
  of finding: Finding, _ placed: PlacedFinding, in analysis: Analysis, _ units: TextUnits
) -> Json {
  let allowing = placed.allowedBecause == nil ? analysis.edits(allowing: finding) : nil
  return .object([
    ("rule", .string(finding.kind.name)),
    ("severity", .string(finding.severity.name)),
    ("line", Json(placed.start.line)),
    ("start", .number(Int64(units.units(before: finding.span.start)))),
    ("end", .number(Int64(units.units(before: finding.span.end)))),
    ("message", .string(placed.message)),
    ("detail", .string(placed.detail)),
    ("why", .string(finding.kind.why)),
    ("source", .string(finding.kind.basis.words)),
    ("allowed", Json(placed.allowedBecause)),
    (
      "advice",
      .array(
        finding.advice.parts.map { part in
          .object([
            ("text", .string(part.sentences.text)),
            ("lines", .array((part.offer?.lines ?? []).map { .string($0) })),
            ("isAlternative", .bool(part.isAlternative)),
          ])
        })
    ),
    ("ways", .array(finding.advice.ways.map { json(of: analysis.edits(inserting: $0), units) })),
    ("fix", finding.fix.map { json(of: $0.edits, units) } ?? .null),
    ("changesMeaning", .bool(finding.fix?.changesMeaning ?? false)),
    ("allow", allowing.map { json(of: $0, units) } ?? .null),
  ])
}

func json(of edits: [Edit], _ units: TextUnits) -> Json {
  .array(
    edits.map {
      .array([
        .number(Int64(units.units(before: $0.span.start))),
        .number(Int64(units.units(before: $0.span.end))),
        .string($0.text),
      ])
    })
}

/// Three numbers of four bytes for each token, the lowest byte first: where it starts and ends in
/// units of UTF-16, and its `TokenClass`.
func paint(_ analysis: Analysis) -> [UInt8] {
  let units = TextUnits(analysis.source.bytes)
  var bytes: [UInt8] = []
  func write(_ number: Int32) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> Int32(shift))) }
  }
  for (index, tokenClass) in analysis.tokenClasses.enumerated() where tokenClass != .blank {
    let span = analysis.tree.span(ofToken: Int32(index))
    write(units.units(before: span.start))
    write(units.units(before: span.end))
    write(Int32(tokenClass.rawValue))
  }
  return bytes
}
