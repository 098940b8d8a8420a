/// The difference between two versions of a file, as programs that apply patches read it: byte for
/// byte, as none of them could find lines that are shown otherwise.
///
/// - Parameter path: the name of the file, as both versions are to be called.
/// - Returns: empty where the versions are the same.
package func unifiedDiff(_ old: [UInt8], _ new: [UInt8], path: [UInt8]) -> [UInt8] {
  if old == new { return [] }
  let (before, after) = (linesOf(old), linesOf(new))
  let name = nameInPatch(path)
  var text: [UInt8] = Array("--- ".utf8) + name + Array("\n+++ ".utf8) + name + [0x0A]
  for hunk in hunks(of: changes(from: before, to: after), in: before.count) {
    text += "@@ -\(place(hunk.old)) +\(place(hunk.new)) @@\n".utf8
    var at = hunk.old.lowerBound
    for change in hunk.changes {
      for line in before[at..<change.old.lowerBound] { write(line, after: 0x20, to: &text) }
      for line in before[change.old] { write(line, after: 0x2D, to: &text) }
      for line in after[change.new] { write(line, after: 0x2B, to: &text) }
      at = change.old.upperBound
    }
    for line in before[at..<hunk.old.upperBound] { write(line, after: 0x20, to: &text) }
  }
  return text
}

/// A name as git and patch read it: between quotation marks where characters in it would end it.
private func nameInPatch(_ path: [UInt8]) -> [UInt8] {
  if !path.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) {
    // A name with a blank in it ends at a tab.
    return path.contains(0x20) ? path + [0x09] : path
  }
  var name: [UInt8] = [0x22]
  for byte in path {
    switch byte {
    case 0x22, 0x5C: name += [0x5C, byte]
    case 0..<0x20, 0x7F:
      let octal = String(byte, radix: 8)
      name += Array("\\".utf8) + Array(String(repeating: "0", count: 3 - octal.utf8.count).utf8)
      name += octal.utf8
    default: name.append(byte)
    }
  }
  return name + [0x22]
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
func linesOf(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for at in bytes.indices where bytes[at] == 0x0A {
    lines.append(bytes[start...at])
    start = at + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

private func write(_ line: ArraySlice<UInt8>, after mark: UInt8, to text: inout [UInt8]) {
  text.append(mark)
  text += line
  if line.last != 0x0A { text += "\n\\ No newline at end of file\n".utf8 }
}
