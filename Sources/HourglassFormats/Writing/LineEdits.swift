import HourglassSyntax

/// The edits of whole lines that make one version of a text into another, in its order; none where
/// they are the same.
package func lineEdits(from old: [UInt8], to new: [UInt8]) -> [Edit] {
  if old == new { return [] }
  let (before, after) = (linesOf(old), linesOf(new))
  return changes(from: before, to: after).map { change in
    let start =
      change.old.lowerBound < before.count
      ? before[change.old.lowerBound].startIndex : old.count
    let end = change.old.isEmpty ? start : before[change.old.upperBound - 1].endIndex
    return Edit(
      Span(Int32(start), Int32(end)),
      String(decoding: Array(after[change.new].joined()), as: UTF8.self))
  }
}
