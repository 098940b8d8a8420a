/// The bytes of one file, and how they are to be read.
package struct Source: Sendable {
  /// What kind of file the design stands in.
  package enum Host: Sendable {
    /// A `.hourglass` file: every byte is the language.
    case plain
    /// A Markdown file: the fences whose info string is exactly `hourglass`, read in order as
    /// one file; everything else is comment.
    case markdown
  }

  package let bytes: [UInt8]
  package let host: Host
  /// How many findings about how it is written are collected. A person can use no more than so
  /// many; who mends them wants all.
  package let findingLimit: Int

  package static let usualFindingLimit = 1000

  package init(bytes: [UInt8], host: Host = .plain, findingLimit: Int = usualFindingLimit) {
    self.bytes = bytes
    self.host = host
    self.findingLimit = findingLimit
  }

  package init(_ text: String, host: Host = .plain) {
    self.init(bytes: Array(text.utf8), host: host)
  }
}

/// A stretch of a file, in bytes from its beginning; `end` is one past the last.
package struct Span: Sendable, Equatable {
  package var start: Int32
  package var end: Int32

  package init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = end
  }

  /// The smallest span that holds both.
  package func joined(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}
