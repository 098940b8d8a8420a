import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// Findings that a team knows of and has not mended yet, counted per file, rule and subject.
///
/// Where a finding stands in its file is not kept, so nothing that moves it makes it new.
package struct KnownFindings: Sendable, Equatable {
  /// What a count is of.
  package struct Key: Sendable, Hashable {
    /// From the folder of the list on, with `/` between the names.
    package let path: String
    /// The name of the rule.
    package let rule: String
    /// What the findings are about; see `PlacedFinding.Anchor`.
    package let subject: String

    package init(path: String, rule: String, subject: String) {
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
  package struct Entry: Sendable, Equatable {
    package let key: Key
    /// At least 1.
    package var count: Int
    /// What people wrote above it, line by line, each with its `#`.
    package var comments: [String]

    package init(_ key: Key, count: Int, comments: [String] = []) {
      self.key = key
      self.count = count
      self.comments = comments
    }
  }

  /// Sorted by path, then rule, then subject, in the order of their bytes; no key twice.
  package private(set) var entries: [Entry]
  /// What people wrote below the last one.
  package let closingComments: [String]
  /// Which entries are about each file. Some systems give an é in two parts that others give in
  /// one, and both are the same file, so they need not stand together.
  private let places: [String: [Int]]

  package init(_ entries: [Entry] = [], closingComments: [String] = []) {
    var sorted: [Entry] = []
    for entry in entries.ordered(by: { $0.key.precedes($1.key) }) {
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

  package func entries(of path: String) -> [Entry] { (places[path] ?? []).map { entries[$0] } }

  /// The files it speaks of, in the order of their paths.
  package var paths: [String] {
    var paths: [String] = []
    for entry in entries where paths.last != entry.key.path { paths.append(entry.key.path) }
    return paths
  }

  /// `35 entries in 4 files`.
  package var words: String {
    (entries.count == 1 ? "1 entry" : "\(entries.count) entries") + " in "
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
  package var words: String { harmless("\(path): \(rule) in \(subject)") }
}
