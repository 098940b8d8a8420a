import HourglassSyntax

/// A finding with its place worked out: all that showing it takes, without the file it is about.
public struct PlacedFinding: Sendable {
  public let kind: FindingKind
  public let severity: Severity
  public let message: String
  public let next: String
  public internal(set) var path: String
  public let start: Lines.Place
  /// One past the last character.
  public let end: Lines.Place
  public let excerpt: Excerpt
  public let related: Related?
  public let fix: Fix?
  /// Why the design allows it; nil where it does not.
  public let allowedBecause: String?
  /// Only where it was asked for: it takes a look at the whole file.
  public let anchor: Anchor?

  public struct Related: Sendable {
    public let message: String
    public let start: Lines.Place
    public let end: Lines.Place
    public let excerpt: Excerpt
  }

  public init(
    _ finding: Finding, path: String, in source: Source, lines: Lines,
    allowedBecause: String? = nil, anchor: Anchor? = nil
  ) {
    let room = Page.width - PlacedFinding.gutter(lines.count)
    kind = finding.kind
    severity = finding.severity
    message = finding.message
    next = finding.next
    self.path = path
    start = lines.place(of: finding.span.start)
    end = lines.place(of: max(finding.span.start, finding.span.end))
    excerpt = Excerpt(of: finding.span, in: source.bytes, lines: lines, room: room)
    related = finding.related.map {
      Related(
        message: $0.message, start: lines.place(of: $0.span.start),
        end: lines.place(of: max($0.span.start, $0.span.end)),
        excerpt: Excerpt(of: $0.span, in: source.bytes, lines: lines, room: room))
    }
    fix = finding.fix
    self.allowedBecause = allowedBecause
    self.anchor = anchor
  }

  /// What the finding says, on one line and harmless wherever it is shown.
  var sentence: String { harmless(onOneLine(message)) }

  /// What to write next, line by line; empty where the sentence says it all.
  var advice: [String] { linesOf(next).map { harmless($0) } }

  /// What it counts as for programs that know no allowed findings.
  var weight: Severity { allowedBecause == nil ? severity : .note }

  /// The columns before a line of the file: two blanks, its number, a blank, a bar and a blank.
  static func gutter(_ line: Int) -> Int { 2 + String(line).utf8.count + 3 }
}

/// How many findings there are of each weight.
public struct FindingCounts: Sendable, Equatable {
  public var errors = 0
  public var warnings = 0
  public var notes = 0
  /// Those the design allows, which count as nothing else.
  public var allowed = 0
  /// Those left out because a list has them, which count as nothing else; nil where there is no
  /// list.
  public var known: Int?

  public init() {}

  public mutating func add(_ severity: Severity, isAllowed: Bool = false) {
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

  public mutating func add(_ other: FindingCounts) {
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    allowed += other.allowed
    if let more = other.known { known = (known ?? 0) + more }
  }

  /// Counts a finding as known and as nothing else.
  mutating func moveToKnown(_ severity: Severity) {
    known = (known ?? 0) + 1
    switch severity {
    case .error: errors -= 1
    case .warning: warnings -= 1
    case .note: notes -= 1
    }
  }

  /// The heaviest that is not allowed.
  public var heaviest: Severity? {
    if errors > 0 { return .error }
    if warnings > 0 { return .warning }
    return notes > 0 ? .note : nil
  }

  /// `2 errors, 3 warnings, 1 note`; empty where there is none.
  public var words: String {
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    if notes > 0 { parts.append(counted(notes, "note")) }
    return parts.joined(separator: ", ")
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
  public var words: String {
    switch self {
    case .stated(let authority, let place, let phrase):
      shortened(authority.title) + ", " + place + ": " + inQuotes(phrase)
    case .inferred(let authority, let place, let phrase):
      "concluded from " + shortened(authority.title) + ", " + place + ": " + inQuotes(phrase)
    case .convention(let reason): "a convention of Hourglass: " + reason
    }
  }
}
