/// The insides of the fences of a Markdown file that hold a design.
///
/// Fences are found as CommonMark has it: also in lists and quotations, and not where a page shows
/// HTML or indented code. Each is given in the stretches it is made of: one, but in a quotation one
/// for each line, without the marks before it.
func hourglassFences(in bytes: [UInt8]) -> [[Range<Int>]] { fences(in: bytes).designs }

/// Whether a Markdown file has a place for a design, even where nothing stands in it yet.
package func hasHourglassFence(_ bytes: [UInt8]) -> Bool { !hourglassFences(in: bytes).isEmpty }

/// The fences of a Markdown file that look as if they held a design and are not read: the place of
/// each, and what stands after its marks.
package func fencesPassedOver(in bytes: [UInt8]) -> [(place: Int, info: String)] {
  fences(in: bytes).others.filter { isNearlyHourglass($0.info) }.map { place, info in
    (place, String(decoding: info, as: UTF8.self))
  }
}

private func fences(
  in bytes: [UInt8]
) -> (designs: [[Range<Int>]], others: [(place: Int, info: ArraySlice<UInt8>)]) {
  var fences: [[Range<Int>]] = []
  var others: [(place: Int, info: ArraySlice<UInt8>)] = []
  var blocks = MarkdownBlocks()
  // A byte-order mark is no part of the first line.
  var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while lineStart < bytes.count {
    var lineEnd = lineStart
    while lineEnd < bytes.count, !bytes[lineEnd].isLineEnd { lineEnd += 1 }
    var next = min(lineEnd + 1, bytes.count)
    if next < bytes.count, bytes[lineEnd] == .carriageReturn, bytes[next] == .lineFeed { next += 1 }
    let line = MarkdownLine(bytes[lineStart..<lineEnd])
    switch blocks.read(line, isClosed: { isClosed($0, in: bytes, from: next) }) {
    case .other: break
    case .opensFence(let info):
      if isHourglass(info) {
        fences.append([next..<next])
      } else {
        others.append((lineStart, info))
      }
    case .fence(let start):
      guard blocks.isInHourglass, var fence = fences.popLast(), let last = fence.popLast() else {
        break
      }
      if blocks.isQuoted {
        fences.append((last.isEmpty ? fence : fence + [last]) + [start..<next])
      } else {
        fences.append(fence + [last.lowerBound..<next])
      }
    }
    lineStart = next
  }
  return (fences, others)
}

/// Whether the next line that looks like a fence closes this one, and is indented as it is.
private func isClosed(_ fence: MarkdownFence, in bytes: [UInt8], from start: Int) -> Bool {
  var lineStart = start
  while lineStart < bytes.count {
    var lineEnd = lineStart
    while lineEnd < bytes.count, !bytes[lineEnd].isLineEnd { lineEnd += 1 }
    if let next = MarkdownFence(MarkdownLine(bytes[lineStart..<lineEnd])) {
      return next.closes(fence) && next.column == fence.column
    }
    lineStart = lineEnd + 1
  }
  return false
}

/// Whether an info string names the language: as its first word, with nothing but attributes
/// behind it, or among attributes in braces. What is marked as an example only shows how something
/// is written.
func isHourglass(_ info: ArraySlice<UInt8>) -> Bool {
  let words = words(of: info)
  guard let first = words.first else { return false }
  if first.hasPrefix("{") {
    let classes = words.flatMap { $0.split(whereSeparator: { "{}".contains($0) }) }
    return classes.contains(".hourglass") && !classes.contains(".example")
  }
  if first.hasPrefix("hourglass{") { return true }
  guard first == "hourglass" else { return false }
  return words.count == 1 || words[1].hasPrefix("{")
    || words.dropFirst().allSatisfy { $0.contains("=") }
}

/// Whether an info string looks like one that names the language, and is no example either.
private func isNearlyHourglass(_ info: ArraySlice<UInt8>) -> Bool {
  let words = words(of: info).flatMap { $0.lowercased().split { !$0.isLetter } }
  return words.first == "hourglass" && !words.contains("example")
}

private func words(of info: ArraySlice<UInt8>) -> [String] {
  info.split(whereSeparator: { $0.isBlank }).map { String(decoding: $0, as: UTF8.self) }
}
