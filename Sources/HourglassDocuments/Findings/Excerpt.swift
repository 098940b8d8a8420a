import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// One line of a file as people see it, with the stretch a finding is about.
package struct Excerpt: Sendable {
  /// Counted from 1.
  package let line: Int
  /// The line, fit to be shown and cut to the width there is.
  package let text: String
  /// How many columns stand before the underlined stretch, and how many it takes (at least 1).
  package let before: Int
  package let underlined: Int

  /// The first line of a span.
  /// - Parameter room: how many columns the line may take.
  init(of span: Span, in bytes: [UInt8], lines: Lines, room: Int) {
    line = lines.line(at: span.start)
    let place = lines.span(ofLine: line)
    // A line may be as long as the file: what is far from the finding is not even looked at.
    let margin = Int32(room * 8)
    let start = max(place.start, span.start - margin)
    let end = min(place.end, span.start + margin)
    let shown = bytes[Int(start)..<Int(max(start, end))]
    if shown.count <= room, shown.allSatisfy({ (0x20...0x7E).contains($0) }) {
      // Most lines are that plain: each byte is a column.
      text = String(decoding: shown, as: UTF8.self)
      before = Int(min(span.start, place.end) - place.start)
      underlined = Int(max(1, min(span.end, place.end) - span.start))
      return
    }
    var cells = Excerpt.cells(of: shown)
    var before = 0
    var underlined = 0
    for cell in cells {
      let at = start + cell.offset
      if at < span.start {
        before += cell.columns
      } else if at < span.end {
        underlined += cell.columns
      }
    }
    let cut = Excerpt.cut(
      &cells, before: before, underlined: max(1, underlined), room: room,
      isCut: (start > place.start, end < place.end))
    text = cells.reduce(into: "") { $0 += $1.text }
    self.before = cut.before
    self.underlined = cut.underlined
  }

  /// One character as it is shown. A line may have many that are then cut away, so that only its
  /// columns are known before.
  private struct Cell {
    let scalar: Unicode.Scalar
    let columns: Int
    let offset: Int32

    var text: String {
      scalar == "\t" ? blanks(columns) : visibleForm(of: scalar) ?? String(Character(scalar))
    }
  }

  private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(bytes.count + 2)
    var column = 0
    /// Where one character needs a closer look, many others are the same.
    var last: (scalar: Unicode.Scalar, columns: Int) = (" ", 1)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let offset = Int32(at - bytes.startIndex)
      if (0x20...0x7E).contains(bytes[at]) {
        cells.append(Cell(scalar: Unicode.Scalar(bytes[at]), columns: 1, offset: offset))
        column += 1
        at += 1
        continue
      }
      let (scalar, length) = scalar(at: at, in: bytes)
      if scalar == "\t" {
        last = (scalar, 4 - column % 4)
      } else if scalar != last.scalar {
        last = (scalar, visibleForm(of: scalar).map { width(of: $0) } ?? columns(of: scalar))
      }
      cells.append(Cell(scalar: scalar, columns: last.columns, offset: offset))
      column += last.columns
      at += length
    }
    return cells
  }

  /// The character that begins at a byte, or what stands in the place of bytes that are none.
  private static func scalar(at start: Int, in bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[start...].makeIterator()
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded): return (Unicode.UTF8.decode(encoded), encoded.count)
    case .error(let length): return ("\u{FFFD}", length)
    case .emptyInput: return ("\u{FFFD}", 1)
    }
  }

  /// Takes characters away at both ends until the line has room, with `…` in their place; the
  /// beginning of the underlined stretch stays.
  private static func cut(
    _ cells: inout [Cell], before: Int, underlined: Int, room: Int, isCut: (Bool, Bool)
  ) -> (before: Int, underlined: Int) {
    var before = before
    var width = cells.reduce(0) { $0 + $1.columns }
    var isCutBefore = isCut.0
    var isCutAfter = isCut.1
    var first = 0
    // Show what follows the beginning of the stretch rather than what goes before it.
    let kept = max(room / 4, room - underlined - 2)
    while before > kept, width > room - 2 {
      before -= cells[first].columns
      width -= cells[first].columns
      first += 1
      isCutBefore = true
    }
    cells.removeFirst(first)
    while let last = cells.last, width + (isCutBefore ? 1 : 0) + (isCutAfter ? 1 : 0) > room {
      width -= last.columns
      cells.removeLast()
      isCutAfter = true
    }
    let seen = max(1, min(underlined, width - before))
    if isCutBefore {
      cells.insert(Cell(scalar: "…", columns: 1, offset: 0), at: 0)
      before += 1
    }
    if isCutAfter { cells.append(Cell(scalar: "…", columns: 1, offset: 0)) }
    return (before, seen)
  }
}
