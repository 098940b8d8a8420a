import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// A finding with its place worked out: all that showing it takes, without the file it is about.
package struct PlacedFinding: Sendable {
  package let kind: FindingKind
  package let severity: Severity
  /// The headline.
  package let message: String
  /// What follows it; often empty.
  package private(set) var detail: String
  package let advice: Advice
  package internal(set) var path: String
  package let start: Lines.Place
  /// One past the last character.
  package let end: Lines.Place
  package let excerpt: Excerpt
  package let related: Related?
  package let fix: Fix?
  /// Whether it tells why the design stops where it does.
  package let explainsStop: Bool
  /// Why the design allows it; nil where it does not.
  package let allowedBecause: String?
  /// Only where it was asked for: it takes a look at the whole file.
  package let anchor: Anchor?

  package struct Related: Sendable {
    package let message: String
    package let start: Lines.Place
    package let end: Lines.Place
    package let excerpt: Excerpt
  }

  package init(
    _ finding: Finding, path: String, in source: Source, lines: Lines,
    allowedBecause: String? = nil, anchor: Anchor? = nil
  ) {
    let room = Page.width - PlacedFinding.gutter(lines.count)
    kind = finding.kind
    severity = finding.severity
    message = finding.headline.text
    detail = finding.detail.text
    advice = finding.advice
    self.path = path
    start = lines.place(of: finding.span.start)
    end = lines.place(of: max(finding.span.start, finding.span.end))
    excerpt = Excerpt(of: finding.span, in: source.bytes, lines: lines, room: room)
    related = finding.related.map {
      Related(
        message: $0.message.text, start: lines.place(of: $0.span.start),
        end: lines.place(of: max($0.span.start, $0.span.end)),
        excerpt: Excerpt(of: $0.span, in: source.bytes, lines: lines, room: room))
    }
    fix = finding.fix
    explainsStop = finding.explainsStop
    self.allowedBecause = allowedBecause
    self.anchor = anchor
  }

  /// The same with a sentence behind its headline.
  package func saying(_ sentence: String) -> PlacedFinding {
    var finding = self
    finding.detail += (detail.isEmpty ? "" : " ") + sentence
    return finding
  }

  /// Headline and detail as one text.
  package var wholeMessage: String { detail.isEmpty ? message : message + " " + detail }

  /// The headline, on one line and harmless wherever it is shown.
  package var sentence: String { harmless(onOneLine(message)) }

  /// What to write next, as one text; empty where the sentence says it all.
  package var next: String { advice.text }

  /// The same, line by line and harmless wherever it is shown.
  package var linesOfAdvice: [String] { linesOf(next).map { harmless($0) } }

  /// What it counts as for programs that know no allowed findings.
  package var weight: Severity { allowedBecause == nil ? severity : .note }

  /// The columns before a line of the file: two blanks, its number, a blank, a bar and a blank.
  static func gutter(_ line: Int) -> Int { 2 + String(line).utf8.count + 3 }
}

/// How many findings there are of each weight.
package struct FindingCounts: Sendable, Equatable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  /// Those the design allows, which count as nothing else.
  package var allowed = 0
  /// Those left out because a list has them, which count as nothing else; nil where there is no
  /// list.
  package var known: Int?

  package init() {}

  package mutating func add(_ severity: Severity, isAllowed: Bool = false) {
    if isAllowed {
      allowed += 1
      return
    }
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
  }

  package mutating func add(_ other: FindingCounts) {
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    allowed += other.allowed
    if let more = other.known { known = (known ?? 0) + more }
  }

  /// Counts a finding as known and as nothing else.
  package mutating func moveToKnown(_ severity: Severity) {
    known = (known ?? 0) + 1
    switch severity {
    case .error: errors -= 1
    case .warning: warnings -= 1
    case .note: notes -= 1
    }
  }

  /// The heaviest that is not allowed.
  package var heaviest: Severity? {
    if errors > 0 { return .error }
    if warnings > 0 { return .warning }
    return notes > 0 ? .note : nil
  }

  /// `2 errors, 3 warnings, 1 note`; empty where there is none.
  package var words: String {
    var words = ""
    func add(_ count: Int, _ thing: String) {
      if count == 0 { return }
      if !words.isEmpty { words += ", " }
      words += counted(count, thing)
    }
    add(errors, "error")
    add(warnings, "warning")
    add(notes, "note")
    return words
  }

  var json: Json {
    .object(
      [
        ("errors", Json(errors)), ("warnings", Json(warnings)), ("notes", Json(notes)),
        ("allowed", Json(allowed)),
      ] + (known.map { [("known", Json($0))] } ?? []))
  }
}

extension Basis {
  /// What it rests on, in words: `Andrews and Manning 2015, Figure 11: “…”`.
  package var words: String {
    switch self {
    case .stated(let authority, let place, let phrase):
      authorAndYear(authority.title) + ", " + place + ": " + inQuotes(phrase)
    case .inferred(let authority, let place, let phrase):
      "concluded from " + authorAndYear(authority.title) + ", " + place + ": " + inQuotes(phrase)
    case .convention(let reason): "a convention of Hourglass: " + reason
    }
  }
}

/// The part of a source's title before the first comma.
func authorAndYear(_ title: String) -> String {
  if let comma = title.utf8.firstIndex(of: 0x2C) { return String(title[..<comma]) }
  return title
}
