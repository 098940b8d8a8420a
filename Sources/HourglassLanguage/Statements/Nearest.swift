/// The one candidate close enough to be what was meant: equal but for case, or else no more than
/// a third of its letters away (at least one); nil where none is, or several are equally close.
package func nearest(_ word: String, among candidates: [String]) -> String? {
  let lowered = word.lowercased()
  for candidate in candidates where candidate.lowercased() == lowered { return candidate }
  let letters = Array(lowered.unicodeScalars)
  var best: String?
  var bestDistance = Int.max
  for candidate in candidates {
    let others = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, letters.count / 3)
    if abs(others.count - letters.count) > limit { continue }
    let distance = editDistance(letters, others)
    if distance > limit || distance > bestDistance { continue }
    // Two different names equally near would be a guess.
    best = distance == bestDistance && best != candidate ? nil : candidate
    bestDistance = distance
  }
  return best
}

/// How many letters to add, drop, change or swap with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var before = [Int](repeating: 0, count: right.count + 1)
  var above = Array(0...right.count)
  for i in 1...left.count {
    var row = [Int](repeating: i, count: right.count + 1)
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], before[j - 2] + 1)
      }
    }
    before = above
    above = row
  }
  return above[right.count]
}
