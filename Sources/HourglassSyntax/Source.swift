/// The bytes of one file, and how they are to be read.
public struct Source: Sendable {
  /// What kind of file the design stands in.
  public enum Host: Sendable {
    /// A `.hourglass` file: every byte is the language.
    case plain
    /// A Markdown file: the fences whose info string is exactly `hourglass`, read in order as
    /// one file; everything else is comment.
    case markdown
  }

  public let bytes: [UInt8]
  public let host: Host

  public init(bytes: [UInt8], host: Host = .plain) {
    self.bytes = bytes
    self.host = host
  }

  public init(_ text: String, host: Host = .plain) {
    self.init(bytes: Array(text.utf8), host: host)
  }
}

/// A stretch of a file, in bytes from its beginning; `end` is one past the last.
public struct Span: Sendable, Equatable {
  public var start: Int32
  public var end: Int32

  public init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = end
  }

  /// The smallest span that holds both.
  public func joined(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}
