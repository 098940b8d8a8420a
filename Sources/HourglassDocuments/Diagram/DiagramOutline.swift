import HourglassFormats

/// The hourglass itself: wide where groups and organisations act, narrow where individuals do. Its
/// sides go from point to point, and are cut where the design stops.
struct DiagramOutline {
  var axis = Sizes.axis
  /// How far from the axis, how far down.
  private var side: [(reach: Double, y: Double)] = []

  mutating func add(_ reach: Double, at y: Double) {
    if let last = side.last, last.reach == reach, last.y == y { return }
    side.append((reach, y))
  }

  var top: Double { side.first?.y ?? 0 }
  var bottom: Double { side.last?.y ?? 0 }
  private var topReach: Double { side.first?.reach ?? 0 }
  private var bottomReach: Double { side.last?.reach ?? 0 }

  /// How far it is from the axis, so far down.
  func reach(at y: Double) -> Double {
    for index in side.indices.dropFirst() where y <= side[index].y {
      let (from, to) = (side[index - 1], side[index])
      if to.y == from.y { return to.reach }
      return from.reach + (to.reach - from.reach) * (y - from.y) / (to.y - from.y)
    }
    return bottomReach
  }

  /// The outline, solid and filled as far as the design covers the stages.
  ///
  /// - Parameters:
  ///   - cut: how far down that is; nil where it covers all, the top where it covers none.
  ///   - stop: how it stops there.
  func marks(cutAt cut: Double?, as stop: Diagram.Stop.Kind?) -> [Drawing.Mark] {
    let cut = cut ?? bottom
    var marks: [Drawing.Mark] = []
    let solid = Drawing.Stroke(.edge, 1.6)
    let open: Drawing.Stroke
    switch stop {
    case .onPurpose: open = Drawing.Stroke(.faint, 1.3)
    case .gap: open = Drawing.Stroke(.gap, 1.3, .long)
    case .unsaid, nil: open = Drawing.Stroke(.ghost, 2, .dots)
    }
    if cut > top {
      let part = points(from: top, to: cut)
      let (right, left) = (part.map { onRight($0) }, part.map { onLeft($0) })
      marks.append(
        // The corners at the rims are sharp: said twice, they cannot be cut round.
        .outline(
          right + right.suffix(1) + left.suffix(1) + left.reversed(), radius: Sizes.corner,
          fill: .sand, nil))
      marks.append(.outline(left, radius: Sizes.corner, fill: nil, solid))
      marks.append(.outline(right, radius: Sizes.corner, fill: nil, solid))
    }
    if cut < bottom {
      let part = points(from: cut, to: bottom)
      marks.append(.outline(part.map { onLeft($0) }, radius: Sizes.corner, fill: nil, open))
      marks.append(.outline(part.map { onRight($0) }, radius: Sizes.corner, fill: nil, open))
    }
    func rim(_ y: Double, _ reach: Double, isCovered: Bool) -> Drawing.Mark {
      .outline(
        [
          Drawing.Point(axis - reach - 9, y), Drawing.Point(axis + reach + 9, y),
        ], radius: 0, fill: nil, isCovered ? Drawing.Stroke(.edge, 3) : open)
    }
    marks.append(rim(top - 1.5, topReach, isCovered: cut > top))
    marks.append(rim(bottom + 1.5, bottomReach, isCovered: cut >= bottom))
    return marks
  }

  private func points(from start: Double, to end: Double) -> [(reach: Double, y: Double)] {
    [(reach(at: start), start)] + side.filter { $0.y > start && $0.y < end }
      + [(reach(at: end), end)]
  }

  private func onLeft(_ point: (reach: Double, y: Double)) -> Drawing.Point {
    Drawing.Point(axis - point.reach, point.y)
  }

  private func onRight(_ point: (reach: Double, y: Double)) -> Drawing.Point {
    Drawing.Point(axis + point.reach, point.y)
  }
}
