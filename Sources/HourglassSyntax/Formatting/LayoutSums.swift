/// Sums over the pieces of a file, so that what a stretch of it needs on one line is known at once.
struct LayoutSums {
  /// The width of everything before a piece, with the gaps of one line.
  private var widths: [Int32] = [0]
  private var gaps: [Int32] = []
  /// How many gaps before it cannot be on one line, or hold what cannot.
  private var lineEnds: [Int32] = [0]
  /// How many comments, texts of several lines and lines to be kept there are before it.
  private var obstacles: [Int32] = [0]
  private var comments: [Int32] = [0]

  init() {}

  init(of pieces: [Piece], startsUnit unitAt: [Int32]) {
    for (index, piece) in pieces.enumerated() {
      var gap: Int32 = 1
      if piece.isDropped || piece.kind == .comma || piece.kind == .semicolon { gap = 0 }
      if piece.isKept { gap = piece.span.start - piece.gapStart }
      gaps.append(gap)
      widths.append(widths[index] + gap + (piece.isDropped ? 0 : piece.width))
      // Nothing but a new line can part what stands behind a block on its line.
      let runsOn = unitAt[index] >= 0 && index > 0 && pieces[index - 1].kind == .closeBrace
      let isObstacle =
        piece.kind == .comment || piece.isMultiline || piece.kind == .prose
        || piece.isKept && piece.lineBreaks > 0
      obstacles.append(obstacles[index] + (isObstacle ? 1 : 0))
      lineEnds.append(
        lineEnds[index] + (isObstacle || piece.lineBreaks > 0 || runsOn ? 1 : 0))
      comments.append(comments[index] + (piece.kind == .comment ? 1 : 0))
    }
  }

  /// Of the pieces on one line, without the gap before the first.
  func width(_ range: Range<Int>) -> Int32 {
    range.isEmpty ? 0 : widths[range.upperBound] - widths[range.lowerBound] - gaps[range.lowerBound]
  }

  func gap(before index: Int) -> Int32 { gaps[index] }

  func holdsComment(_ range: Range<Int>) -> Bool {
    comments[range.upperBound] > comments[range.lowerBound]
  }

  /// Whether pieces stand on the line of the piece before them.
  func areOnOneLine(_ range: Range<Int>) -> Bool {
    lineEnds[range.upperBound] == lineEnds[range.lowerBound]
  }

  /// Whether a statement can be put on one line, and its block stands on one.
  ///
  /// - Parameter block: its pieces from the `{` on; begins at -1 where there is no block.
  func holdsNoLineEnd(operands: Range<Int>, block: Range<Int>) -> Bool {
    // What stands before the first piece does not count, but it itself does.
    let ownObstacles = obstacles[operands.upperBound] - obstacles[operands.lowerBound + 1]
    guard ownObstacles == 0 else { return false }
    guard block.lowerBound >= 0 else { return true }
    let between = obstacles[block.lowerBound + 1] - obstacles[operands.upperBound]
    return between == 0 && areOnOneLine(block.lowerBound + 1..<block.upperBound)
  }
}
