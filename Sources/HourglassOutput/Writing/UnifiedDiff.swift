import HourglassLanguage

/// The difference between two versions of a file, as programs that apply patches read it.
///
/// Every line goes through `harmless`, but for its tabs and a carriage return at its end: without
/// them no program could find the lines it is to change.
///
/// - Parameter path: the file, as both versions are to be called.
/// - Returns: empty where the versions are the same.
package func unifiedDiff(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
  if old == new { return "" }
  let (before, after) = (linesOf(old), linesOf(new))
  // A name with a blank in it ends at a tab.
  let name = harmless(path) + (path.utf8.contains(0x20) ? "\t" : "")
  var text = "--- \(name)\n+++ \(name)\n"
  for hunk in hunks(of: changes(from: before, to: after), in: before.count) {
    text += "@@ -\(place(hunk.old)) +\(place(hunk.new)) @@\n"
    var at = hunk.old.lowerBound
    for change in hunk.changes {
      for line in before[at..<change.old.lowerBound] { text += shown(line, after: " ") }
      for line in before[change.old] { text += shown(line, after: "-") }
      for line in after[change.new] { text += shown(line, after: "+") }
      at = change.old.upperBound
    }
    for line in before[at..<hunk.old.upperBound] { text += shown(line, after: " ") }
  }
  return text
}

/// How many lines that are the same stand around those that are not.
private let context = 3

/// Changes that stand close to one another, with the lines around them.
private struct Hunk {
  var old: Range<Int>
  var new: Range<Int>
  var changes: [LineChange]
}

private func hunks(of changes: [LineChange], in count: Int) -> [Hunk] {
  var hunks: [Hunk] = []
  for change in changes {
    let end = min(count, change.old.upperBound + context)
    let added = end - change.old.upperBound
    if let last = hunks.last, change.old.lowerBound - context <= last.old.upperBound {
      hunks[hunks.count - 1].old = last.old.lowerBound..<end
      hunks[hunks.count - 1].new = last.new.lowerBound..<change.new.upperBound + added
      hunks[hunks.count - 1].changes.append(change)
    } else {
      let lead = min(context, change.old.lowerBound)
      hunks.append(
        Hunk(
          old: change.old.lowerBound - lead..<end,
          new: change.new.lowerBound - lead..<change.new.upperBound + added, changes: [change]))
    }
  }
  return hunks
}

/// `3,7`: the first line, counted from 1, and how many there are. Of none the line before is named.
private func place(_ range: Range<Int>) -> String {
  let first = range.isEmpty ? range.lowerBound : range.lowerBound + 1
  return range.count == 1 ? "\(first)" : "\(first),\(range.count)"
}

/// Lines with what ends them.
private func linesOf(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for at in bytes.indices where bytes[at] == 0x0A {
    lines.append(bytes[start...at])
    start = at + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

private func shown(_ line: ArraySlice<UInt8>, after mark: String) -> String {
  var content = line
  let hasEnd = content.last == 0x0A
  if hasEnd { content.removeLast() }
  let hasReturn = hasEnd && content.last == 0x0D
  if hasReturn { content.removeLast() }
  var text = mark
  for (index, piece) in content.split(separator: 0x09, omittingEmptySubsequences: false)
    .enumerated()
  {
    if index > 0 { text += "\t" }
    text += harmless(String(decoding: piece, as: UTF8.self))
  }
  if hasReturn { text += "\r" }
  return text + (hasEnd ? "\n" : "\n\\ No newline at end of file\n")
}
