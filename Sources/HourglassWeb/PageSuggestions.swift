import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// The words and names that could stand at a place: `from` and `to`, what they would replace;
/// `missing`, what findings say is lacking in the block there, each with the `headline` of the
/// finding, `why` it matters and its `lines`; and `all`, each with its
/// `text`, its `gloss`, where it begins a statement an `example`, and `isNamed`, whether that
/// begins something with a name and a block.
func pageSuggestions(of analysis: Analysis, at place: Int32) -> Json {
  let units = TextUnits(analysis.source.bytes)
  let found = analysis.suggestions(at: units.byte(after: place))
  let begins = found.all.contains { $0.beginsStatement }
  let missing = begins ? analysis.missingParts(at: found.replaced.start) : []
  return .object([
    ("from", .number(Int64(units.units(before: found.replaced.start)))),
    ("to", .number(Int64(units.units(before: found.replaced.end)))),
    (
      "missing",
      .array(
        missing.map {
          .object([
            ("headline", .string($0.finding.headline.text)),
            ("why", .string($0.finding.kind.why)),
            ("lines", .array($0.lines.map { .string($0) })),
          ])
        })
    ),
    (
      "all",
      .array(
        found.inOrder.map { suggestion in
          .object([
            ("text", .string(suggestion.spelling)), ("gloss", Json(suggestion.wholeGloss)),
            ("example", Json(suggestion.example)), ("isNamed", .bool(suggestion.isNamed)),
          ])
        })
    ),
  ])
}

extension Suggestion {
  /// What it is called and what it means, as far as anybody says.
  fileprivate var wholeGloss: String? {
    guard case .name(let named) = kind, let title = named.title, let meaning = named.meaning else {
      return gloss
    }
    return title + ": " + meaning
  }
}
