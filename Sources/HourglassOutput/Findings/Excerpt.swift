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

  /// One character as it is shown.
  private struct Cell {
    var text: String
    var columns: Int
    var offset: Int32
  }

  private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset: Int32 = 0
    var column = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return cells
      case .error(let length):
        cells.append(Cell(text: "\u{FFFD}", columns: 1, offset: offset))
        column += 1
        offset += Int32(length)
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        let text: String
        if scalar == "\t" {
          text = blanks(4 - column % 4)
        } else {
          text = visibleForm(of: scalar) ?? String(Character(scalar))
        }
        let columns = width(of: text)
        cells.append(Cell(text: text, columns: columns, offset: offset))
        column += columns
        offset += Int32(encoded.count)
      }
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
      cells.insert(Cell(text: "…", columns: 1, offset: 0), at: 0)
      before += 1
    }
    if isCutAfter { cells.append(Cell(text: "…", columns: 1, offset: 0)) }
    return (before, seen)
  }
}
