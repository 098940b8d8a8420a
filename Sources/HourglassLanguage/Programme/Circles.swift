import HourglassSyntax

/// For each place that lines lead back to, all places that lead to it and that it leads to, in their
/// order; nil for the others.
///
/// - Parameter lines: for each place, those that it leads to.
package func circles(in lines: [[Int]]) -> [[Int]?] {
  var back = [[Int]](repeating: [], count: lines.count)
  for (place, targets) in lines.enumerated() {
    for target in targets { back[target].append(place) }
  }
  // Those that are done first are those from which the others cannot be got to any more; against
  // the lines, each then gets to what it makes circles with, and to nothing else that is left.
  var done: [Int] = []
  var isSeen = [Bool](repeating: false, count: lines.count)
  for root in lines.indices where !isSeen[root] {
    visit(from: root, along: lines, &isSeen) { done.append($0) }
  }
  isSeen = [Bool](repeating: false, count: lines.count)
  var circles = [[Int]?](repeating: nil, count: lines.count)
  for root in done.reversed() where !isSeen[root] {
    var circle: [Int] = []
    visit(from: root, along: back, &isSeen) { circle.append($0) }
    if circle.count == 1, !lines[root].contains(root) { continue }
    circle = circle.ordered()
    for place in circle { circles[place] = circle }
  }
  return circles
}

/// Goes along all lines from a place, and tells of each place when all behind it are done.
private func visit(
  from root: Int, along lines: [[Int]], _ isSeen: inout [Bool], _ finish: (Int) -> Void
) {
  var path: [(place: Int, next: Int)] = [(root, 0)]
  isSeen[root] = true
  while let (place, next) = path.last {
    guard next < lines[place].count else {
      finish(place)
      path.removeLast()
      continue
    }
    path[path.count - 1].next += 1
    let target = lines[place][next]
    if !isSeen[target] {
      isSeen[target] = true
      path.append((target, 0))
    }
  }
}
