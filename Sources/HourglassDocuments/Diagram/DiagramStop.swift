import HourglassFormats

extension Diagram.Stop {
  /// A block with what it is and its reason.
  ///
  /// - Parameter saysName: whether what the model calls it stands in the block as well.
  func column(width: Double, saysName: Bool = false) -> DrawingColumn {
    let ink: Drawing.Ink = kind == .onPurpose ? .paper : kind == .gap ? .gap : .ink2
    let stroke: Drawing.Stroke? =
      switch kind {
      case .onPurpose: nil
      case .gap: Drawing.Stroke(.gap, 1.6, .long)
      case .unsaid: Drawing.Stroke(.ghost, 2, .dots)
      }
    let box = Drawing.Box(
      Drawing.Point(0, 0), width, 0, fill: kind == .onPurpose ? .ink : .paper, stroke: stroke,
      isSolid: false)
    var words = DrawingColumn(width: width - 24)
    func write(_ text: String?, _ lettering: Lettering) {
      guard let text else { return }
      words.write(
        lettering.balancedLines(of: text, within: words.width - 8), lettering, ink,
        isCentred: true)
    }
    write(heading, .stop)
    write(reason, .tool)
    if saysName { write(called, .note) }
    var column = DrawingColumn(width: width)
    column.add(words, in: box, padding: (12, 9))
    return column
  }

  /// The line of accountability.
  var line: Drawing.Stroke {
    switch kind {
    case .onPurpose: Drawing.Stroke(.ink, 1)
    case .gap: Drawing.Stroke(.gap, 1, .long)
    case .unsaid: Drawing.Stroke(.ghost, 1, .fine)
    }
  }
}

extension Diagram {
  /// How the outline goes on behind what is covered.
  var openKind: Stop.Kind {
    if let stop { return stop.kind }
    switch stages.first?.standing {
    case .silent: return .unsaid
    case .leftOut: return .onPurpose
    default: return .gap
    }
  }

  var isCoveredAtFirst: Bool { stages.first.map { $0.standing == .covered } ?? true }
}
