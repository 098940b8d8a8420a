/// The insides of the fences of a Markdown file whose info string is exactly `hourglass`.
///
/// A fence is a line of three or more backquotes or tildes, indented by up to three spaces; it
/// ends at a line of at least as many of the same, or with the file.
func hourglassFences(in bytes: [UInt8]) -> [Range<Int>] {
  var fences: [Range<Int>] = []
  var open: FenceLine?
  var inside = 0
  // A byte-order mark is no part of the first line.
  var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while lineStart < bytes.count {
    var lineEnd = lineStart
    while lineEnd < bytes.count, !bytes[lineEnd].isLineEnd { lineEnd += 1 }
    var next = min(lineEnd + 1, bytes.count)
    if next < bytes.count, bytes[lineEnd] == .carriageReturn, bytes[next] == .lineFeed { next += 1 }

    if let fence = FenceLine(bytes[lineStart..<lineEnd]) {
      if let opened = open {
        if fence.closes(opened) {
          if opened.isHourglass { fences.append(inside..<lineStart) }
          open = nil
        }
      } else {
        open = fence
        inside = next
      }
    }
    lineStart = next
  }
  if let open, open.isHourglass { fences.append(inside..<bytes.count) }
  return fences
}

private struct FenceLine {
  let mark: UInt8
  let count: Int
  /// What stands after the marks, without the blanks around it.
  let info: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    var at = line.startIndex
    while at < line.endIndex, line[at] == .space { at += 1 }
    guard at - line.startIndex <= 3, at < line.endIndex else { return nil }
    mark = line[at]
    guard mark == .backquote || mark == .tilde else { return nil }
    let start = at
    while at < line.endIndex, line[at] == mark { at += 1 }
    count = at - start
    guard count >= 3 else { return nil }
    var end = line.endIndex
    while at < end, line[at].isBlank { at += 1 }
    while end > at, line[end - 1].isBlank { end -= 1 }
    info = line[at..<end]
    // Three backquotes with another behind them are code within a line of prose.
    if mark == .backquote, info.contains(.backquote) { return nil }
  }

  var isHourglass: Bool { info.elementsEqual("hourglass".utf8) }

  func closes(_ other: FenceLine) -> Bool {
    mark == other.mark && count >= other.count && info.isEmpty
  }
}
