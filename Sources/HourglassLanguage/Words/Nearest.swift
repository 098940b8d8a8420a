/// The one candidate close enough to be what was meant: equal but for case, or else no more than
/// a third of its letters away (at least one); nil where none is, or several are equally close.
package func nearest(_ word: String, among candidates: [String]) -> String? {
  nearest(word, among: NameCandidates(candidates))
}

package func nearest(_ word: String, among candidates: NameCandidates) -> String? {
  var effort = NameCandidates.effortPerFile
  return candidates.nearest(to: word, &effort).map { candidates.names[$0] }
}

/// Names that a misspelt one may have been meant for, made ready once for many questions.
///
/// Each question looks at every name, so that names that do not exist cost as much as there are of
/// them times those that do. The effort is bounded: once it is used up, no name is found near
/// another, and messages say what can stand in a place without guessing at what was meant.
package struct NameCandidates: Sendable {
  /// How many names are looked at for all suggestions about one file, hundreds of slips in a
  /// design of hundreds of names; comparing two letter by letter counts for as many as it costs.
  static let effortPerFile = 1_000_000
  /// In letters. What is longer is no slip of the pen.
  private static let longest = 80

  let names: [String]
  private var entries: [Entry] = []
  /// The letters of all names in lower case, one name after the other.
  private var letters: [UInt32] = []
  /// The first name of each spelling in lower case, as letters that look alike are the same;
  /// empty where all names are ASCII, in which nothing looks like anything else.
  private var lookalikes: [String: Int] = [:]

  private struct Entry {
    let start: Int32
    let end: Int32
    let signature: UInt64
  }

  package init(_ names: [String]) {
    self.names = names
    entries.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let folded = name.lowercased()
      let start = letters.count
      for scalar in folded.unicodeScalars { letters.append(scalar.value) }
      entries.append(
        Entry(
          start: Int32(start), end: Int32(letters.count),
          signature: NameCandidates.signature(of: letters[start...])))
      if !name.utf8.allSatisfy({ $0 < 0x80 }), lookalikes[folded] == nil {
        lookalikes[folded] = index
      }
    }
  }

  /// Which letters there are, as far as 64 bits can tell them apart.
  private static func signature(of letters: ArraySlice<UInt32>) -> UInt64 {
    var signature: UInt64 = 0
    for letter in letters { signature |= 1 << UInt64(letter & 63) }
    return signature
  }

  /// Where the name stands that was meant; the first of those that are written alike.
  ///
  /// - Parameter effort: what is left of it.
  func nearest(to word: String, _ effort: inout Int) -> Int? {
    if word.utf8.count > 4 * NameCandidates.longest || effort <= 0 { return nil }
    effort -= entries.count
    let folded = word.lowercased()
    if let alike = lookalikes[folded] { return alike }
    let wanted = folded.unicodeScalars.map { $0.value }
    if wanted.count > NameCandidates.longest { return nil }
    let signature = NameCandidates.signature(of: wanted[...])
    let limit = max(1, wanted.count / 3)
    var best: Int?
    var bestDistance = Int.max
    var comparison = LetterComparison(of: wanted)
    for index in 0..<entries.count {
      let entry = entries[index]
      let count = Int(entry.end - entry.start)
      let bound = min(limit, bestDistance)
      if count == 0 || abs(count - wanted.count) > bound { continue }
      // Whatever is changed or left out takes away one letter at most, and adds one at most.
      if (signature & ~entry.signature).nonzeroBitCount > bound { continue }
      if (entry.signature & ~signature).nonzeroBitCount > bound { continue }
      if effort <= 0 { return nil }
      effort -= (2 * bound + 1) * wanted.count / 16 + 1
      guard
        let distance = comparison.distance(
          to: letters[Int(entry.start)..<Int(entry.end)], bound: bound)
      else { continue }
      if distance == 0 { return index }
      if distance < bestDistance {
        best = index
      } else if let earlier = best, names[earlier] != names[index] {
        // Two different names equally near would be a guess.
        best = nil
      }
      bestDistance = distance
    }
    return best
  }
}

/// How many letters to add, drop, change or swap with their neighbour to make one word of another.
private struct LetterComparison {
  private let word: [UInt32]
  /// The distances from a beginning of the word to those of another one, a row for each beginning:
  /// the last three, in turn.
  private var cells: [Int]
  private let width: Int

  init(of word: [UInt32]) {
    self.word = word
    // What is longer by more than a third is never compared.
    width = word.count + max(1, word.count / 3) + 1
    cells = Array(repeating: 0, count: 3 * width)
  }

  /// Nil where it is more than the bound, which is a third of the word at most, or one.
  mutating func distance(to other: ArraySlice<UInt32>, bound: Int) -> Int? {
    let first = other.startIndex
    let beyond = bound + 1
    for column in 0...other.count { cells[column] = min(column, beyond) }
    var nearestAbove = 0
    for line in 1...word.count {
      let row = line % 3 * width
      let above = (line + 2) % 3 * width
      let before = (line + 1) % 3 * width
      // What lies further from the diagonal is further away than the bound.
      let left = max(1, line - bound)
      let right = min(other.count, line + bound)
      if left > right { return nil }
      cells[row + left - 1] = left == 1 ? min(line, beyond) : beyond
      var nearest = cells[row + left - 1]
      for column in left...right {
        let letter = other[first + column - 1]
        var distance = cells[above + column - 1] + (word[line - 1] == letter ? 0 : 1)
        distance = min(distance, cells[row + column - 1] + 1)
        if column < line + bound { distance = min(distance, cells[above + column] + 1) }
        if line > 1, column > 1, word[line - 1] == other[first + column - 2],
          word[line - 2] == letter
        {
          distance = min(distance, cells[before + column - 2] + 1)
        }
        cells[row + column] = min(distance, beyond)
        nearest = min(nearest, distance)
      }
      // Two letters that are swapped pass over a row.
      if nearest > bound, nearestAbove >= bound { return nil }
      nearestAbove = nearest
    }
    let distance = cells[word.count % 3 * width + other.count]
    return distance > bound ? nil : distance
  }
}
