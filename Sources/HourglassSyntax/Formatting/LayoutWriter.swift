extension LayoutPlan {
  /// The file laid out.
  package var bytes: [UInt8] {
    // A file in which no statement is understood is most likely no design at all.
    let isForeign = !units.isEmpty && units.allSatisfy { $0.condition == .unknown }
    if isForeign { return tree.source.bytes }
    var writer = LayoutWriter(tree.source.bytes)
    var before: TokenKind?
    for piece in pieces where !piece.isDropped {
      writer.write(piece, after: before)
      before = piece.kind
    }
    return writer.aligned()
  }
}

/// Writes pieces one after the other.
private struct LayoutWriter {
  private let source: [UInt8]
  /// What the lines of the file mostly end in.
  private let lineEnd: [UInt8]
  private var bytes: [UInt8] = []
  private var line = 0
  private var lineStart = 0
  private var comments: [Comment] = []

  /// A comment behind something else, with the blanks before it still to come.
  private struct Comment {
    let place: Int
    let line: Int
    /// How wide the line is that it stands behind.
    let width: Int32
    /// How many characters stand before it in the file as it is.
    let column: Int32
  }

  init(_ source: [UInt8]) {
    self.source = source
    var pairs = 0
    var feeds = 0
    var before: UInt8 = 0
    for byte in source {
      if byte == .lineFeed {
        if before == .carriageReturn { pairs += 1 } else { feeds += 1 }
      }
      before = byte
    }
    lineEnd = pairs > feeds ? [.carriageReturn, .lineFeed] : [.lineFeed]
    bytes.reserveCapacity(source.count + source.count / 8)
  }

  mutating func write(_ piece: Piece, after before: TokenKind?) {
    let isLineStart = before == nil || before == .prose
    switch piece.gap {
    case .kept: append(source[Int(piece.gapStart)..<Int(piece.span.start)])
    case .none, .blank, .comment:
      if before == .comment {
        // What stands behind a comment would be part of it.
        endLine()
      } else if case .blank = piece.gap, !isLineStart {
        bytes.append(.space)
      } else if case .comment = piece.gap {
        comments.append(
          Comment(
            place: bytes.count, line: line, width: bytes[lineStart...].codePoints,
            column: column(of: piece)))
      }
    case .line(let indentation, let isAfterEmptyLine):
      if !isLineStart { endLine() }
      if isAfterEmptyLine { endLine() }
      for _ in 0..<indentation { bytes.append(.space) }
    case .ownLine(let isAfterEmptyLine):
      if !isLineStart { endLine() }
      if isAfterEmptyLine { endLine() }
      append(indentation(of: piece))
    }
    writeContent(of: piece)
  }

  private mutating func writeContent(of piece: Piece) {
    if piece.textIndentation >= 0,
      let text = source.longText(
        piece.span, indentedBy: Int(piece.textIndentation), lineEnd: lineEnd)
    {
      return append(text[...])
    }
    var content = source[Int(piece.span.start)..<Int(piece.span.end)]
    if piece.kind == .comment, !piece.isKept {
      while let last = content.last, last.isBlank { content.removeLast() }
    }
    append(content)
  }

  private mutating func endLine() {
    bytes += lineEnd
    line += 1
    lineStart = bytes.count
  }

  private mutating func append(_ more: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes += more
    for index in start..<bytes.count where bytes[index] == .lineFeed {
      line += 1
      lineStart = index + 1
    }
  }

  /// The blanks between the last line end and a piece.
  private func indentation(of piece: Piece) -> ArraySlice<UInt8> {
    var start = Int(piece.span.start)
    while start > Int(piece.gapStart), !source[start - 1].isLineEnd { start -= 1 }
    return source[start..<Int(piece.span.start)]
  }

  private func column(of piece: Piece) -> Int32 {
    var start = Int(piece.span.start)
    while start > 0, !source[start - 1].isLineEnd { start -= 1 }
    return source[start..<Int(piece.span.start)].codePoints
  }

  /// What has been written, with comments that stood under one another doing so again; all others
  /// stand two blanks behind what comes before them.
  func aligned() -> [UInt8] {
    guard !comments.isEmpty else { return bytes }
    var aligned: [UInt8] = []
    aligned.reserveCapacity(bytes.count + 2 * comments.count)
    var written = 0
    var first = 0
    while first < comments.count {
      var end = first + 1
      var width = comments[first].width
      while end < comments.count, comments[end].line == comments[end - 1].line + 1,
        comments[end].column == comments[first].column
      {
        width = max(width, comments[end].width)
        end += 1
      }
      for comment in comments[first..<end] {
        aligned += bytes[written..<comment.place]
        written = comment.place
        for _ in comment.width..<width + 2 { aligned.append(.space) }
      }
      first = end
    }
    return aligned + bytes[written...]
  }
}
