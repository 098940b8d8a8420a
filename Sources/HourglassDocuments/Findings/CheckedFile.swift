import HourglassComparison
import HourglassSyntax

/// What is left of a file once it has been checked: all that any report says of it.
package struct CheckedFile: Sendable {
  /// As it was named, or as it was found in a folder that was named.
  package private(set) var path: String
  /// In the order of the file.
  package var findings: [PlacedFinding]
  /// Of all findings, whether they are shown or not.
  package var counts: FindingCounts
  package let contentCounts: ContentCounts
  /// How many guiding questions are open; 0 where nobody is told.
  package let openQuestions: Int
  /// Which stages its design covers and how it stops; nil where it has several or none, or where
  /// nobody is told.
  package let verdict: String?
  /// Why there is nothing to say of it, in a full sentence; nil where it could be read.
  package let trouble: String?

  package init(
    path: String, findings: [PlacedFinding], counts: FindingCounts, contentCounts: ContentCounts,
    openQuestions: Int = 0, verdict: String? = nil
  ) {
    self.path = path
    self.findings = findings
    self.counts = counts
    self.contentCounts = contentCounts
    self.openQuestions = openQuestions
    self.verdict = verdict
    trouble = nil
  }

  /// A file that could not be read, or one in which a design was looked for in vain.
  ///
  /// - Parameter trouble: a full sentence that names it.
  package init(path: String, trouble: String) {
    self.path = path
    findings = []
    counts = FindingCounts()
    contentCounts = ContentCounts()
    openQuestions = 0
    verdict = nil
    self.trouble = trouble
  }

  /// The same under another path.
  package func named(_ path: String) -> CheckedFile {
    if path == self.path { return self }
    var file = self
    file.path = path
    for index in file.findings.indices { file.findings[index].path = path }
    return file
  }

  /// Whether nothing in it is meant for Hourglass, as in Markdown without a design.
  package var isEmpty: Bool {
    trouble == nil && contentCounts.isEmpty && findings.isEmpty && (counts.known ?? 0) == 0
  }
}

/// What a run over many files has come to.
package struct CheckTotals: Sendable {
  package private(set) var counts = FindingCounts()
  package private(set) var contentCounts = ContentCounts()
  package private(set) var openQuestions = 0
  /// Those that are shown and can be mended.
  package private(set) var fixable = FixableCounts()
  /// How many files could not be read, or held no design where one was looked for.
  package private(set) var troubles = 0
  /// The file of the first design.
  package private(set) var designPath: String?
  /// The name of a kind of finding that was shown.
  package private(set) var example: String?
  /// Which stages the first design covers and how it stops.
  package private(set) var verdict: String?
  /// The findings to begin with, the most pressing first; no more than three.
  package private(set) var first: [PlacedFinding] = []

  package init() {}

  package mutating func add(_ file: CheckedFile) {
    counts.add(file.counts)
    contentCounts.add(file.contentCounts)
    openQuestions += file.openQuestions
    for finding in file.findings { fixable.add(finding) }
    if file.trouble != nil { troubles += 1 }
    if designPath == nil, file.contentCounts.designs > 0 { designPath = file.path }
    if example == nil { example = file.findings.first?.kind.name }
    if verdict == nil { verdict = file.verdict }
    if file.verdict != nil { keepFirst(of: file.findings) }
  }

  private mutating func keepFirst(of findings: [PlacedFinding]) {
    for finding in findings where finding.allowedBecause == nil {
      let place = first.firstIndex { finding.isMorePressing(than: $0) } ?? first.count
      if place < 3 { first.insert(finding, at: place) }
      if first.count > 3 { first.removeLast() }
    }
  }

  /// `2 errors, 3 warnings in 4 designs`.
  var words: String {
    (counts.words.isEmpty ? "No findings" : counts.words) + " in " + contentCounts.words
  }
}

extension PlacedFinding {
  /// What cannot be read comes before contradictions, those before what explains the stop, and
  /// that before other gaps.
  private var pressure: Int {
    switch severity {
    case .error: kind.isAboutWriting ? 4 : 3
    case .warning: explainsStop ? 2 : 1
    case .note: 0
    }
  }

  package func isMorePressing(than other: PlacedFinding) -> Bool { pressure > other.pressure }
}
