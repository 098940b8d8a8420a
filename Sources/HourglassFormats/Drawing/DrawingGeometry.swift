/// A length with one digit behind the point, and that only where it is needed.
func number(_ length: Double) -> String {
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
