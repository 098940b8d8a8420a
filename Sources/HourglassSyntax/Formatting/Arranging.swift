/// What is to stand before each piece.
extension LayoutPlan {
  /// Sets the gap before each piece.
  mutating func arrange() {
    var depth: Int32 = 0
    var base: Int32 = 0
    var index = 0
    while index < pieces.count {
      let indentation = base + LayoutPlan.step * min(depth, Int32(Parser.depthLimit))
      if pieces[index].isDropped {
        passBreaksOn(index)
        index += 1
        continue
      }
      if unitAt[index] >= 0 {
        index = arrange(units[Int(unitAt[index])], at: indentation)
        continue
      }
      switch pieces[index].kind {
      case .openBrace:
        depth += 1
        set(.blank, index)
      case .closeBrace where closes[index]:
        depth -= 1
        let isEmpty = pieces[previous].kind == .openBrace
        if isEmpty { set(.blank, index) } else { setLine(indentation - LayoutPlan.step, index) }
      case .comment: arrangeComment(index, at: indentation)
      case .semicolon:
        if canDrop(index) {
          pieces[index].isDropped = true
          passBreaksOn(index)
          index += 1
          continue
        }
        set(.none, index)
      case .prose:
        if previous < 0 || pieces[previous].kind == .prose {
          pieces[index].gap = .kept
        } else {
          set(.line(0, isAfterEmptyLine: false), index)
        }
        base = indentationOfLastLine(pieces[index].span)
      case .end:
        if previous < 0 {
          set(.none, index)
        } else if pieces[previous].kind == .prose {
          pieces[index].gap = .kept
        } else {
          set(.line(0, isAfterEmptyLine: false), index)
        }
      default: set(.blank, index)
      }
      previous = index
      index += 1
    }
  }

  /// Sets the gaps of a statement, and of its block where that stays on one line; gives the first
  /// piece after what it has set.
  private mutating func arrange(_ unit: LayoutUnit, at indentation: Int32) -> Int {
    let isContinuation = unit.condition == .continuation
    let indentation = indentation + (isContinuation ? LayoutPlan.continuation : 0)
    if unit.keepsIndentation, beginsLine(unit.first) {
      set(.ownLine(isAfterEmptyLine: wantsEmptyLine(before: unit.first)), unit.first)
    } else {
      setLine(indentation, unit.first)
    }
    if unit.condition == .unknown || isOneLine(unit, at: indentation) {
      let end = endOfLine(from: unit, at: indentation)
      setFlat(unit.first + 1..<end + 1)
      previous = end
      return end + 1
    }
    if sums.holdsComment(unit.first..<unit.last + 1) {
      keepLines(of: unit, at: indentation)
    } else {
      breakAfterCommas(unit, at: indentation)
    }
    for index in unit.first...unit.last
    where pieces[index].isMultiline && unit.condition != .broken {
      pieces[index].textIndentation = indentation + LayoutPlan.step
    }
    previous = unit.last
    return unit.last + 1
  }

  private func isOneLine(_ unit: LayoutUnit, at indentation: Int32) -> Bool {
    sums.holdsNoLineEnd(operands: unit.first..<unit.last + 1, block: unit.open..<unit.close + 1)
      && indentation + sums.width(unit.first..<unit.end + 1) <= LayoutPlan.lineWidth
  }

  /// The last piece of a line that begins with a statement of one line: statements with a `;`
  /// between them stay on one line, if all of them find room there.
  private func endOfLine(from unit: LayoutUnit, at indentation: Int32) -> Int {
    guard beginsLine(unit.first) else { return unit.end }
    var end = unit.end
    while true {
      var next = end + 1
      while pieces[next].kind == .semicolon { next += 1 }
      guard next > end + 1, unitAt[next] >= 0, sums.areOnOneLine(end + 1..<next + 1) else { break }
      let other = units[Int(unitAt[next])]
      let isOneLine = sums.areOnOneLine(next + 1..<other.end + 1)
      let width = sums.width(unit.first..<other.end + 1)
      if !isOneLine || indentation + width > LayoutPlan.lineWidth { return unit.end }
      end = other.end
    }
    return end
  }

  private mutating func setFlat(_ range: Range<Int>) {
    for index in range where !pieces[index].isDropped {
      let isMark = pieces[index].kind == .comma || pieces[index].kind == .semicolon
      set(isMark ? .none : .blank, index)
    }
  }

  private mutating func breakAfterCommas(_ unit: LayoutUnit, at indentation: Int32) {
    var column = indentation + pieces[unit.first].width
    var index = unit.first + 1
    let continued = indentation + LayoutPlan.continuation
    while index <= unit.last {
      var end = index
      while end < unit.last, pieces[end].kind != .comma { end += 1 }
      // The brace has to find room too.
      let brace: Int32 = end == unit.last && unit.open >= 0 ? 2 : 0
      let room = LayoutPlan.lineWidth - brace - sums.width(index..<end + 1)
      setFlat(index..<end + 1)
      let isBroken =
        pieces[index - 1].kind == .comma && !pieces[index].isKept && column + 1 > room
        && continued <= room
      if isBroken { set(.line(continued, isAfterEmptyLine: false), index) }
      column = isBroken ? continued : column + sums.gap(before: index)
      column += sums.width(index..<end + 1)
      if let last = pieces[index...end].lastIndex(where: { $0.isMultiline }) {
        column = indentation + LayoutPlan.step + sums.width(last..<end + 1)
      }
      index = end + 1
    }
  }

  /// Lines that end in comments cannot be joined.
  private mutating func keepLines(of unit: LayoutUnit, at indentation: Int32) {
    for index in unit.first + 1...unit.last where !pieces[index].isDropped {
      let isNewLine = pieces[index].lineBreaks > 0 || pieces[index - 1].kind == .comment
      let isMark = pieces[index].kind == .comma || pieces[index].kind == .semicolon
      if isNewLine {
        set(.line(indentation + LayoutPlan.continuation, isAfterEmptyLine: false), index)
      } else if pieces[index].kind == .comment {
        set(.comment, index)
      } else {
        set(isMark ? .none : .blank, index)
      }
    }
  }

  /// A comment on a line of its own is indented like what follows it.
  private mutating func arrangeComment(_ index: Int, at indentation: Int32) {
    guard beginsLine(index) else { return set(.comment, index) }
    if afterComments <= index {
      afterComments = index + 1
      while pieces[afterComments].kind == .comment || pieces[afterComments].isDropped {
        afterComments += 1
      }
    }
    let next = unitAt[afterComments]
    if next >= 0, units[Int(next)].keepsIndentation {
      set(.ownLine(isAfterEmptyLine: wantsEmptyLine(before: index)), index)
    } else {
      setLine(indentation, index)
    }
  }

  /// The lines that end before a piece that goes away end before the next.
  private mutating func passBreaksOn(_ index: Int) {
    pieces[index + 1].lineBreaks = max(pieces[index + 1].lineBreaks, pieces[index].lineBreaks)
  }

  private mutating func set(_ gap: Piece.Gap, _ index: Int) {
    if !pieces[index].isKept { pieces[index].gap = gap }
  }

  private mutating func setLine(_ indentation: Int32, _ index: Int) {
    set(.line(indentation, isAfterEmptyLine: wantsEmptyLine(before: index)), index)
  }

  private func beginsLine(_ index: Int) -> Bool {
    pieces[index].lineBreaks > 0 || previous < 0 || pieces[previous].kind == .prose
  }

  /// Empty lines stay, but for those at the edges of a block and of the file.
  private func wantsEmptyLine(before index: Int) -> Bool {
    guard pieces[index].lineBreaks > 1, previous >= 0, pieces[index].kind != .closeBrace else {
      return false
    }
    var before = previous
    if pieces[before].kind == .comment, pieces[before].lineBreaks == 0, before > 0 { before -= 1 }
    return pieces[before].kind != .openBrace && pieces[previous].kind != .prose
  }

  /// Of the fence line that prose ends with: it may begin behind the mark of a list's item.
  private func indentationOfLastLine(_ span: Span) -> Int32 {
    let bytes = tree.source.bytes[Int(span.start)..<Int(span.end)]
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[end - 1].isLineEnd { end -= 1 }
    var start = end
    while start > bytes.startIndex, !bytes[start - 1].isLineEnd { start -= 1 }
    let line = bytes[start..<end]
    let fence = line.firstIndex { $0 == .backquote || $0 == .tilde } ?? start
    var width: Int32 = 0
    for byte in line[..<fence] { width = byte == .tab ? (width / 4 + 1) * 4 : width + 1 }
    return width
  }
}
