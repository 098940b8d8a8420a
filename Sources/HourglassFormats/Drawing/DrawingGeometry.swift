/// A length with one digit behind the point, and that only where it is needed.
func decimal(_ length: Double) -> String {
  let tenths = Int((length * 10 + (length < 0 ? -0.5 : 0.5)))
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
}

func distance(_ one: Drawing.Point, _ other: Drawing.Point) -> Double {
  let (dx, dy) = (one.x - other.x, one.y - other.y)
  return squareRoot(of: dx * dx + dy * dy)
}

/// By Newton's method, because the standard library leaves it to one of C.
package func squareRoot(of number: Double) -> Double {
  if number <= 0 { return 0 }
  var root = number > 1 ? number / 2 : 1
  for _ in 0..<40 {
    let next = (root + number / root) / 2
    if abs(next - root) < 1e-9 { return next }
    root = next
  }
  return root
}

/// The point so far from one point on the way to another.
func toward(_ goal: Drawing.Point, from start: Drawing.Point, by reach: Double) -> Drawing.Point {
  let whole = distance(start, goal)
  if whole == 0 { return start }
  let part = reach / whole
  return Drawing.Point(start.x + (goal.x - start.x) * part, start.y + (goal.y - start.y) * part)
}

/// The corners between the ends of a way, each with where its rounding begins and ends.
func roundedCorners(
  _ points: [Drawing.Point], _ radius: Double
) -> [(start: Drawing.Point, at: Drawing.Point, end: Drawing.Point)] {
  guard points.count > 2 else { return [] }
  return (1..<points.count - 1).map { index in
    let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
    let reach = min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    return (
      toward(before, from: corner, by: reach), corner, toward(after, from: corner, by: reach)
    )
  }
}

/// The same way as many short steps, for what knows no curves.
func roundedPoints(_ points: [Drawing.Point], _ radius: Double) -> [Drawing.Point] {
  guard let first = points.first, let last = points.last, points.count > 2 else { return points }
  var all = [first]
  for corner in roundedCorners(points, radius) {
    for step in 0...6 {
      let t = Double(step) / 6
      let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
      all.append(
        Drawing.Point(
          a * corner.start.x + b * corner.at.x + c * corner.end.x,
          a * corner.start.y + b * corner.at.y + c * corner.end.y))
    }
  }
  return all + [last]
}

/// The ends of the two short strokes of an arrowhead, on a line that comes from above, below or the
/// side.
func arrowWings(at tip: Drawing.Point, from before: Drawing.Point) -> [Drawing.Point] {
  let (dx, dy) = (before.x - tip.x, before.y - tip.y)
  let isUpright = abs(dy) >= abs(dx)
  let along = isUpright ? (dy < 0 ? -5.8 : 5.8) : (dx < 0 ? -5.8 : 5.8)
  return [-4.5, 4.5].map { wing in
    isUpright
      ? Drawing.Point(tip.x + wing, tip.y + along) : Drawing.Point(tip.x + along, tip.y + wing)
  }
}

/// A sheet of paper with one corner turned, around its middle.
func sheetCorners(_ r: Double) -> [(Double, Double)] {
  [(-0.75 * r, -r), (0.15 * r, -r), (0.75 * r, -0.4 * r), (0.75 * r, r), (-0.75 * r, r)]
}

/// The corner that is turned.
func sheetFold(_ r: Double) -> [(Double, Double)] {
  [(0.15 * r, -r), (0.15 * r, -0.4 * r), (0.75 * r, -0.4 * r)]
}

func hasLatinLetters(_ text: String) -> Bool {
  text.unicodeScalars.contains {
    (0x41...0x5A).contains($0.value) || (0x61...0x7A).contains($0.value)
      || (0xC0...0x24F).contains($0.value)
  }
}

/// Whether the first letter of a text that has a direction is of a script that runs from right to
/// left.
package func runsRightToLeft(_ text: String) -> Bool {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x58F: return false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      return true
    case 0x900...0xFB1C: return false
    default: continue
    }
  }
  return false
}
