import HourglassFormats
import Testing

/// What is wrong with where things stand in a picture: each a sentence.
func geometryProblems(in drawing: Drawing) -> [String] {
  var problems: [String] = []
  let texts = drawing.marks.compactMap { mark in
    if case .words(let words) = mark { return Stretch(words, in: drawing) }
    return nil
  }
  let boxes = drawing.marks.compactMap { mark in
    if case .box(let box) = mark { return box }
    return nil
  }
  for text in texts
  where text.left < 0 || text.right > drawing.width || text.top < 0 || text.bottom > drawing.height
  {
    problems.append("leaves the page: \(text.words)")
  }
  for (index, one) in texts.enumerated() {
    for other in texts[..<index] where one.touches(other) {
      problems.append("one text touches another: \(one.words) / \(other.words)")
    }
  }
  for box in boxes {
    for text in texts where box.holdsMiddle(of: text) && !box.holds(text) {
      problems.append("leaves its box: \(text.words)")
    }
  }
  problems += drawing.linesOnOneAnother
  for (start, end) in drawing.lines {
    for box in boxes where box.isSolid && box.isEntered(from: start, to: end) {
      problems.append("a line enters a box: \(start) \(end), box at \(box.corner)")
    }
    for text in texts where text.isCrossed(from: start, to: end) {
      problems.append("a line runs through: \(text.words)")
    }
  }
  return problems
}

/// The room that a text takes, at most.
private struct Stretch {
  let words: String
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(_ words: Drawing.Words, in drawing: Drawing) {
    self.words = words.text
    let width = words.lettering.width(of: words.text)
    if words.isCentred {
      left = words.at.x - width / 2
    } else {
      left = drawing.isRightToLeft ? words.at.x - width : words.at.x
    }
    right = left + width
    top = words.at.y - words.lettering.size * 0.73
    bottom = words.at.y + words.lettering.size * 0.2
  }

  func touches(_ other: Stretch) -> Bool {
    left < other.right - 0.5 && other.left < right - 0.5 && top < other.bottom - 0.5
      && other.top < bottom - 0.5
  }

  func isCrossed(from start: Drawing.Point, to end: Drawing.Point) -> Bool {
    max(start.x, end.x) > left + 0.5 && min(start.x, end.x) < right - 0.5
      && max(start.y, end.y) > top + 0.5 && min(start.y, end.y) < bottom - 0.5
  }
}

extension Drawing.Box {
  fileprivate func holdsMiddle(of text: Stretch) -> Bool {
    let (x, y) = ((text.left + text.right) / 2, (text.top + text.bottom) / 2)
    return x > corner.x && x < corner.x + width && y > corner.y && y < corner.y + height
  }

  fileprivate func holds(_ text: Stretch) -> Bool {
    text.left >= corner.x && text.right <= corner.x + width && text.top >= corner.y
      && text.bottom <= corner.y + height
  }

  fileprivate func isEntered(from start: Drawing.Point, to end: Drawing.Point) -> Bool {
    max(start.x, end.x) > corner.x + 1 && min(start.x, end.x) < corner.x + width - 1
      && max(start.y, end.y) > corner.y + 1 && min(start.y, end.y) < corner.y + height - 1
  }
}

extension Drawing {
  /// Links that go the same way for a while, so that nobody can tell them apart.
  fileprivate var linesOnOneAnother: [String] {
    var links: [[(Point, Point)]] = []
    for mark in marks {
      guard case .line(let points, let stroke, _) = mark, stroke.width == 1.3 else { continue }
      links.append(Array(zip(points, points.dropFirst())))
    }
    var problems: [String] = []
    for (index, one) in links.enumerated() {
      for other in links[..<index] {
        for (a, b) in one {
          for (c, d) in other where Drawing.share(a, b, c, d) {
            problems.append("two lines lie on one another at \(a)")
          }
        }
      }
    }
    return problems
  }

  private static func share(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func common(_ one: (Double, Double), _ other: (Double, Double)) -> Double {
      min(max(one.0, one.1), max(other.0, other.1)) - max(min(one.0, one.1), min(other.0, other.1))
    }
    if abs(a.x - b.x) < 0.1, abs(c.x - d.x) < 0.1, abs(a.x - c.x) < 2 {
      return common((a.y, b.y), (c.y, d.y)) > 2
    }
    if abs(a.y - b.y) < 0.1, abs(c.y - d.y) < 0.1, abs(a.y - c.y) < 2 {
      return common((a.x, b.x), (c.x, d.x)) > 2
    }
    return false
  }

  /// The straight stretches of all lines.
  fileprivate var lines: [(Point, Point)] {
    marks.flatMap { mark -> [(Point, Point)] in
      guard case .line(let points, _, _) = mark else { return [] }
      return zip(points, points.dropFirst()).map { ($0, $1) }
    }
  }
}
