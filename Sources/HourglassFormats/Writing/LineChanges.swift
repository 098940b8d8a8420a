/// Lines of one version that stand in the place of lines of another.
struct LineChange: Equatable {
  let old: Range<Int>
  let new: Range<Int>
}

/// The lines that differ, in their order and as few as can be found quickly.
///
/// The method of Myers (1986) that needs no more room than the lines themselves: it looks for the
/// middle of the shortest way from one version to the other, from both ends, and then does the same
/// for each half. Where the versions have little in common it takes the way that has come furthest,
/// so that the time stays in proportion to the size of the files.
func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [LineChange] {
  var numbers: [ArraySlice<UInt8>: Int32] = [:]
  func number(_ line: ArraySlice<UInt8>) -> Int32 {
    if let number = numbers[line] { return number }
    let number = Int32(numbers.count)
    numbers[line] = number
    return number
  }
  var search = MiddleSearch(old.map { number($0) }, new.map { number($0) })
  var changes: [LineChange] = []
  var waiting = [(old: 0..<old.count, new: 0..<new.count)]
  while let stretch = waiting.popLast() {
    let (old, new) = search.withoutCommonEnds(stretch.old, stretch.new)
    if old.isEmpty && new.isEmpty { continue }
    guard !old.isEmpty, !new.isEmpty, let middle = search.middle(old, new) else {
      if let last = changes.last, last.old.upperBound == old.lowerBound,
        last.new.upperBound == new.lowerBound
      {
        changes[changes.count - 1] = LineChange(
          old: last.old.lowerBound..<old.upperBound, new: last.new.lowerBound..<new.upperBound)
      } else {
        changes.append(LineChange(old: old, new: new))
      }
      continue
    }
    waiting.append((middle.old..<old.upperBound, middle.new..<new.upperBound))
    waiting.append((old.lowerBound..<middle.old, new.lowerBound..<middle.new))
  }
  return changes
}

/// Looks for a place that the shortest way between two versions goes through.
private struct MiddleSearch {
  private let old: [Int32]
  private let new: [Int32]
  /// How far along the old version one gets on each diagonal, from the front and from the back.
  private var front: [Int]
  private var back: [Int]

  /// A way with more changes than this is not followed to its end.
  private static let limit = 256
  /// Where the diagonal in the middle stands in both.
  private let origin = MiddleSearch.limit + 1

  init(_ old: [Int32], _ new: [Int32]) {
    self.old = old
    self.new = new
    front = Array(repeating: 0, count: 2 * MiddleSearch.limit + 3)
    back = front
  }

  func withoutCommonEnds(
    _ old: Range<Int>, _ new: Range<Int>
  ) -> (old: Range<Int>, new: Range<Int>) {
    var (first, newFirst) = (old.lowerBound, new.lowerBound)
    var (end, newEnd) = (old.upperBound, new.upperBound)
    while first < end, newFirst < newEnd, self.old[first] == self.new[newFirst] {
      first += 1
      newFirst += 1
    }
    while end > first, newEnd > newFirst, self.old[end - 1] == self.new[newEnd - 1] {
      end -= 1
      newEnd -= 1
    }
    return (first..<end, newFirst..<newEnd)
  }

  /// A place within two stretches that have neither end in common; nil where none of their lines
  /// are the same, as far as one can tell.
  mutating func middle(_ old: Range<Int>, _ new: Range<Int>) -> (old: Int, new: Int)? {
    let (count, newCount) = (old.count, new.count)
    let difference = count - newCount
    let isOdd = difference % 2 != 0
    let last = min(MiddleSearch.limit, (count + newCount + 1) / 2)
    for changes in 0...last {
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        var x = furthest(front, diagonal, changes, count, newCount)
        if x >= 0 {
          while x < count, x - diagonal < newCount,
            self.old[old.lowerBound + x] == self.new[new.lowerBound + x - diagonal]
          {
            x += 1
          }
        }
        front[origin + diagonal] = x
        let other = difference - diagonal
        guard x >= 0, isOdd, abs(other) < changes, back[origin + other] >= 0 else { continue }
        if x + back[origin + other] >= count { return place(x, x - diagonal, old, new) }
      }
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        var x = furthest(back, diagonal, changes, count, newCount)
        if x >= 0 {
          while x < count, x - diagonal < newCount,
            self.old[old.upperBound - 1 - x] == self.new[new.upperBound - 1 - x + diagonal]
          {
            x += 1
          }
        }
        back[origin + diagonal] = x
        let other = difference - diagonal
        guard x >= 0, !isOdd, abs(other) <= changes, front[origin + other] >= 0 else { continue }
        if x + front[origin + other] >= count {
          return place(count - x, newCount - x + diagonal, old, new)
        }
      }
    }
    return furthestPlace(old, new, changes: last)
  }

  /// How far along the old version one gets on a diagonal with one change more; -1 where that
  /// would lead out of it or out of the new one.
  private func furthest(
    _ table: [Int], _ diagonal: Int, _ changes: Int, _ count: Int, _ newCount: Int
  ) -> Int {
    if changes == 0 { return 0 }
    var best = -1
    if diagonal > -changes {
      let before = table[origin + diagonal - 1]
      if before >= 0, before < count { best = before + 1 }
    }
    if diagonal < changes {
      let before = table[origin + diagonal + 1]
      if before - diagonal <= newCount { best = max(best, before) }
    }
    return best
  }

  /// The place furthest from the front where the search was broken off.
  private func furthestPlace(
    _ old: Range<Int>, _ new: Range<Int>, changes: Int
  ) -> (old: Int, new: Int)? {
    var best: (x: Int, y: Int) = (0, 0)
    for diagonal in stride(from: -changes, through: changes, by: 2) {
      let x = front[origin + diagonal]
      if x >= 0, 2 * x - diagonal > best.x + best.y { best = (x, x - diagonal) }
    }
    return place(best.x, best.y, old, new)
  }

  /// nil where the place is a corner, which would part nothing.
  private func place(
    _ x: Int, _ y: Int, _ old: Range<Int>, _ new: Range<Int>
  ) -> (old: Int, new: Int)? {
    if x == 0 && y == 0 || x == old.count && y == new.count { return nil }
    return (old.lowerBound + x, new.lowerBound + y)
  }
}
