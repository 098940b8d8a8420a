extension Drawing.Mark {
  /// The same so much further to the right and further down.
  package func moved(_ dx: Double, _ dy: Double) -> Drawing.Mark {
    func moved(_ point: Drawing.Point) -> Drawing.Point {
      Drawing.Point(point.x + dx, point.y + dy)
    }
    switch self {
    case .words(var words):
      words.at = moved(words.at)
      return .words(words)
    case .box(var box):
      box.corner = moved(box.corner)
      return .box(box)
    case .symbol(let symbol, let at, let radius, let stroke):
      return .symbol(symbol, at: moved(at), radius: radius, stroke)
    case .line(let points, let stroke, let hasArrow):
      return .line(points.map(moved), stroke, hasArrow: hasArrow)
    case .outline(let points, let radius, let fill, let stroke):
      return .outline(points.map(moved), radius: radius, fill: fill, stroke)
    }
  }
}

extension Drawing {
  /// Several pictures below one another; nil where there is none.
  package init?(stacking drawings: [Drawing]) {
    guard let first = drawings.first else { return nil }
    self = first
    for other in drawings.dropFirst() {
      func moved(_ item: Item) -> Item {
        var item = item
        item.marks = item.marks.map { $0.moved(0, height) }
        item.list = item.list.map { moved($0) }
        return item
      }
      backdrop += other.backdrop.map { $0.moved(0, height) }
      lists += other.lists.map { list in
        var list = list
        list.items = list.items.map { moved($0) }
        return list
      }
      ending += other.ending.map { $0.moved(0, height) }
      height += other.height
    }
    title = drawings.map { $0.title }.joined(separator: "; ")
    description = drawings.map { $0.description }.joined(separator: " ")
  }
}

/// Writing and marks below one another, in a column of their own whose upper left corner is at 0, 0.
package struct DrawingColumn: Sendable {
  package let width: Double
  package private(set) var height = 0.0
  package private(set) var marks: [Drawing.Mark] = []
  /// The name, in the design, of what is being written about.
  package var name: String?

  package init(width: Double) { self.width = width }

  package mutating func gap(_ height: Double) {
    if self.height > 0 { self.height += height }
  }

  /// Writes a text on as many lines as it needs.
  ///
  /// - Parameters:
  ///   - indent: where its lines begin.
  ///   - most: how many lines it may take; a mark says that there is more.
  /// - Returns: how wide the last line is with what stands before it.
  @discardableResult
  package mutating func write(
    _ text: String, _ lettering: Lettering, _ ink: Drawing.Ink = .ink, indent: Double = 0,
    atMost most: Int = .max, isStruck: Bool = false
  ) -> Double {
    let lines = lettering.lines(of: text, within: width - indent, atMost: most)
    let first = marks.count
    let end = write(lines, lettering, ink, indent: indent, isStruck: isStruck)
    if lines.count > 1, !runsRightToLeft(text) {
      for index in first..<marks.count {
        // A line with nothing else in it than words of the other direction keeps theirs.
        guard case .words(var words) = marks[index], hasLatinLetters(words.text) else { continue }
        words.isOfLeftToRight = true
        marks[index] = .words(words)
      }
    }
    return end
  }

  @discardableResult
  package mutating func write(
    _ lines: [String], _ lettering: Lettering, _ ink: Drawing.Ink = .ink, indent: Double = 0,
    isCentred: Bool = false, isStruck: Bool = false
  ) -> Double {
    for line in lines {
      let x = isCentred ? width / 2 : indent
      var words = Drawing.Words(
        line, at: Drawing.Point(x, height + lettering.baseline), lettering, ink,
        isCentred: isCentred, isStruck: isStruck)
      words.name = name
      marks.append(.words(words))
      height += lettering.leading
    }
    return indent + (lines.last.map { lettering.width(of: $0) } ?? 0)
  }

  /// Puts a symbol before the first line of what is written next.
  package mutating func mark(
    _ symbol: Drawing.Symbol, at x: Double, radius: Double, before lettering: Lettering,
    _ stroke: Drawing.Stroke
  ) {
    let middle = height + lettering.baseline - lettering.size * 0.36
    marks.append(.symbol(symbol, at: Drawing.Point(x, middle), radius: radius, stroke))
  }

  /// Writes at the end of the last line.
  package mutating func append(
    _ text: String, at x: Double, _ lettering: Lettering, _ ink: Drawing.Ink,
    lineOf line: Lettering
  ) {
    let y = height - line.leading + line.baseline
    marks.append(.words(Drawing.Words(text, at: Drawing.Point(x, y), lettering, ink)))
  }

  /// Goes back up, so that what is written next stands beside what has been written.
  package mutating func back(_ height: Double) { self.height -= height }

  /// Puts another column at a place of this one.
  package mutating func place(_ column: DrawingColumn, at corner: Drawing.Point) {
    marks += column.marks(at: corner)
    height = max(height, corner.y + column.height)
  }

  /// Frames what another column holds.
  package mutating func add(
    _ column: DrawingColumn, in box: Drawing.Box, padding: (x: Double, y: Double)
  ) {
    var frame = box
    frame.corner = Drawing.Point(0, height)
    frame.height = column.height + 2 * padding.y
    marks.append(.box(frame))
    marks += column.marks.map { $0.moved(padding.x, height + padding.y) }
    height += frame.height
  }

  package func marks(at corner: Drawing.Point) -> [Drawing.Mark] {
    marks.map { $0.moved(corner.x, corner.y) }
  }
}

extension Lettering {
  /// From the top of a line to what letters stand on.
  package var baseline: Double { leading / 2 + size * 0.36 }
}
