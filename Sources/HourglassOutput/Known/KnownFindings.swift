import HourglassSyntax

/// Findings that a team knows of and has not mended yet, counted per file, rule and subject.
///
/// Where a finding stands in its file is not kept, so nothing that moves it makes it new.
public struct KnownFindings: Sendable, Equatable {
  /// What a count is of.
  public struct Key: Sendable, Hashable {
    /// From the folder of the list on, with `/` between the names.
    public let path: String
    /// The name of the rule.
    public let rule: String
    /// What the findings are about; see `Tree.things(of:)`.
    public let subject: String

    public init(path: String, rule: String, subject: String) {
      self.path = path
      self.rule = rule
      self.subject = subject
    }

    /// What a finding that has its anchor is counted under: one key for each thing it is about.
    static func keys(of finding: PlacedFinding, path: String) -> [Key] {
      (finding.anchor?.things ?? []).map {
        Key(path: path, rule: finding.kind.name, subject: $0)
      }
    }
  }

  /// How often one thing is known.
  public struct Entry: Sendable, Equatable {
    public let key: Key
    /// At least 1.
    public var count: Int
    /// What people wrote above it, line by line, each with its `#`.
    public var comments: [String]

    public init(_ key: Key, count: Int, comments: [String] = []) {
      self.key = key
      self.count = count
      self.comments = comments
    }
  }

  /// Sorted by path, then rule, then subject, in the order of their bytes; no key twice.
  public private(set) var entries: [Entry]
  /// What people wrote below the last one.
  public let closingComments: [String]
  /// Which entries are about each file. Some systems give an é in two parts that others give in
  /// one, and both are the same file, so they need not stand together.
  private let places: [String: [Int]]

  public init(_ entries: [Entry] = [], closingComments: [String] = []) {
    var sorted: [Entry] = []
    for entry in entries.sorted(by: { $0.key.precedes($1.key) }) {
      if let last = sorted.last, last.key == entry.key {
        // Two branches that both had it were joined. The larger count is the one that was true.
        sorted[sorted.count - 1].count = max(last.count, entry.count)
        sorted[sorted.count - 1].comments += entry.comments
      } else {
        sorted.append(entry)
      }
    }
    var places: [String: [Int]] = [:]
    for (index, entry) in sorted.enumerated() {
      places[entry.key.path, default: []].append(index)
    }
    self.entries = sorted
    self.closingComments = closingComments
    self.places = places
  }

  public func entries(of path: String) -> [Entry] { (places[path] ?? []).map { entries[$0] } }

  /// The files it speaks of, in the order of their paths.
  public var paths: [String] {
    var paths: [String] = []
    for entry in entries where paths.last != entry.key.path { paths.append(entry.key.path) }
    return paths
  }

  /// `35 entries about 4 files`.
  public var words: String {
    (entries.count == 1 ? "1 entry" : "\(entries.count) entries") + " about "
      + counted(paths.count, "file")
  }
}

extension KnownFindings.Key {
  func precedes(_ other: KnownFindings.Key) -> Bool {
    for (mine, others) in [
      (path, other.path), (rule, other.rule), (subject, other.subject),
    ] where !mine.utf8.elementsEqual(others.utf8) {
      return mine.utf8.lexicographicallyPrecedes(others.utf8)
    }
    return false
  }

  /// What it is, for people: `designs/a.hourglass: missing-baseline in indicator used`.
  public var words: String { harmless("\(path): \(rule) in \(subject)") }
}
