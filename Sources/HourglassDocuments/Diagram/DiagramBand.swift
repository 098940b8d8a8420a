import HourglassFormats
import HourglassLanguage

/// One stage of the picture, laid out in columns of its own: its objectives on the axis, what is
/// done at the left, what could go wrong at the right. Where it stands is not yet known.
struct DiagramBand {
  let stage: Diagram.Stage
  let isNarrow: Bool
  /// Indicators of the stage that measure no objective, above the boxes.
  private(set) var loose = DrawingColumn(width: Sizes.boxWidth)
  /// The objectives, from the axis and from the top of the boxes.
  private(set) var cells: [Cell] = []
  /// Frames the objectives where they are a list, or what stands in their place.
  private(set) var frame: Drawing.Box?
  private(set) var frameMarks: [Drawing.Mark] = []
  private(set) var boxesHeight = 0.0
  var left: SideColumn
  var right: SideColumn

  struct Cell {
    let number: Int
    /// Its left edge from the axis, its top from the top of the boxes.
    let x: Double
    let y: Double
    let width: Double
    var height: Double
    var marks: [Drawing.Mark]
  }

  /// What stands beside the outline, and where lines lead from it to the boxes.
  struct SideColumn {
    var column: DrawingColumn
    /// For each tool or risk, how far down its first line is, where it ends, and the places of the
    /// objectives it is about.
    var anchors: [(y: Double, end: Double, objectives: [Int])] = []
    var height: Double { column.height }

    init(width: Double) { column = DrawingColumn(width: width) }
  }

  /// - Parameters:
  ///   - isEntered: whether a line comes down to its boxes, so that nothing else stands above them.
  ///   - saysNoRisk: whether it is the place to say that the design names none.
  init(
    _ stage: Diagram.Stage, style: DiagramStyle, isEntered: Bool, saysNoRisk: Bool
  ) {
    self.stage = stage
    isNarrow = stage.isNarrow
    left = SideColumn(
      width: isNarrow ? Sizes.axis - Sizes.waist - 18 - Sizes.left : Sizes.sideWidth)
    right = SideColumn(width: isNarrow ? Sizes.riskWidthAtWaist : Sizes.sideWidth)
    loose = DrawingColumn(width: isNarrow ? Sizes.boxWidthInWaist : Sizes.boxWidth)
    if !isEntered { stage.writeLoose(to: &loose, style) }
    if style.isListed { layRows(style) } else { layBoxes(style) }
    layLeft(style, withLoose: isEntered)
    layRight(style, saysNoRisk: saysNoRisk)
  }

  /// From the top of the band's contents to their end.
  var height: Double { max(boxesTop + boxesHeight, 24) }
  /// Its boxes begin so far from its top.
  var boxesTop: Double { looseTop + looseHeight }
  private var looseHeight: Double { loose.height > 0 ? loose.height + 5 : 0 }
  /// What stands on the axis is in the middle of a band with much at its side.
  var looseTop: Double {
    let spare = left.height - looseHeight - boxesHeight
    return spare > 30 ? spare / 2 - 4 : 0
  }
  /// How far the boxes reach to each side of the axis.
  var reach: Double {
    let cells = cells.map { max(abs($0.x), abs($0.x + $0.width)) }.max() ?? 0
    return max(cells, frame.map { $0.width / 2 } ?? 0)
  }

  // MARK: The middle

  private mutating func layBoxes(_ style: DiagramStyle) {
    let holes = stage.holes.filter { $0.place != .tools }
    let count = stage.objectives.count
    if count == 0 {
      if holes.isEmpty { return }
      layHole(holes)
      return
    }
    let room =
      isNarrow ? Sizes.boxWidthInWaist : count == 1 ? Sizes.boxWidth : Sizes.boxesWidth
    let width = (room - Sizes.boxGap * Double(count - 1)) / Double(count)
    var tallest = 0.0
    for (place, objective) in stage.objectives.enumerated() {
      var column = DrawingColumn(width: width - 2 * Sizes.boxPadding.x)
      // What is missing beside all of them stands in the first.
      column.write(objective, hasKey: count > 1, beside: place == 0 ? holes : [], style)
      let height = column.height + 2 * Sizes.boxPadding.y
      tallest = max(tallest, height)
      cells.append(
        Cell(
          number: objective.number, x: -room / 2 + Double(place) * (width + Sizes.boxGap), y: 0,
          width: width, height: height,
          marks: column.marks(at: Drawing.Point(Sizes.boxPadding.x, Sizes.boxPadding.y))))
    }
    for index in cells.indices {
      cells[index].height = tallest
      let box = Drawing.Box(
        Drawing.Point(0, 0), cells[index].width, tallest, fill: .box,
        stroke: stage.edge(of: stage.objectives[index]))
      cells[index].marks.insert(.box(box), at: 0)
    }
    boxesHeight = tallest
  }

  /// A box with the build of what is missing.
  private mutating func layHole(_ holes: [Diagram.Hole]) {
    let width = isNarrow ? Sizes.boxWidthInWaist : 400.0
    var column = DrawingColumn(width: width - 21 - Sizes.boxPadding.x)
    let ink = column.write(holes)
    boxesHeight = column.height + 2 * Sizes.boxPadding.y
    frame = Drawing.Box(
      Drawing.Point(-width / 2, 0), width, boxesHeight, fill: .paper,
      stroke: Drawing.Stroke(ink, 1.2, .short), hatch: ink)
    frameMarks = column.marks(at: Drawing.Point(-width / 2 + 21, Sizes.boxPadding.y))
  }

  /// All objectives as rows of one card.
  private mutating func layRows(_ style: DiagramStyle) {
    let holes = stage.holes.filter { $0.place != .tools }
    guard !stage.objectives.isEmpty else {
      if !holes.isEmpty { layHole(holes) }
      return
    }
    let width = isNarrow ? Sizes.boxWidthInWaist : Sizes.boxesWidth
    let columns = isNarrow || stage.objectives.count < 4 ? 1 : 2
    let rowWidth = (width - 2 * Sizes.boxPadding.x - Double(columns - 1) * 16) / Double(columns)
    let perColumn = (stage.objectives.count + columns - 1) / columns
    var (y, lowest) = (Sizes.boxPadding.y, 0.0)
    for (place, objective) in stage.objectives.enumerated() {
      if place % perColumn == 0 { y = Sizes.boxPadding.y }
      var column = DrawingColumn(width: rowWidth)
      column.write(objective.key, .row, .ink2)
      var words = DrawingColumn(width: rowWidth - 32)
      words.write(objective, .row, style)
      words.writeCounts(of: objective, style)
      let x = -width / 2 + Sizes.boxPadding.x + Double(place / perColumn) * (rowWidth + 16)
      cells.append(
        Cell(
          number: objective.number, x: x, y: y, width: rowWidth, height: words.height,
          marks: column.marks + words.marks(at: Drawing.Point(32, 0))))
      y += words.height + 4
      lowest = max(lowest, y)
    }
    if !holes.isEmpty {
      var column = DrawingColumn(width: width - 2 * Sizes.boxPadding.x)
      for hole in holes { column.writeMissing(hole.words, hole.isFound) }
      frameMarks = column.marks(at: Drawing.Point(-width / 2 + Sizes.boxPadding.x, lowest))
      lowest += column.height
    }
    boxesHeight = lowest + Sizes.boxPadding.y - 4
    frame = Drawing.Box(
      Drawing.Point(-width / 2, 0), width, boxesHeight, fill: .box,
      stroke: Drawing.Stroke(stage.standing == .covered ? .edge : .line, 1.1))
  }
}

extension Diagram.Stage {
  /// Around an objective: dashed where it is gone.
  func edge(of objective: Diagram.Objective) -> Drawing.Stroke {
    objective.change == .went
      ? Drawing.Stroke(.ghost, 1.1, .short)
      : Drawing.Stroke(standing == .covered ? .edge : .line, 1.1)
  }
}

/// How the whole picture is drawn.
struct DiagramStyle {
  /// Whether the objectives of each stage are rows of a list, because there are too many for boxes.
  let isListed: Bool
  /// Whether only the most important is shown.
  let isBrief: Bool
  /// For each objective of the programme, the keys of those it leads to.
  let targets: [[String]]
  /// Whether objectives have keys, where no line leads to them.
  var hasKeys = true
  /// Whether everything is in one column, so that there is no room for lines beside it.
  var isColumn = false
  /// For each stage, whether a line leads from tools and risks to its only box.
  func hasLines(to stage: Diagram.Stage) -> Bool {
    !isListed && !isColumn && stage.objectives.count == 1
  }
}

extension Diagram.Change {
  var ink: Drawing.Ink { self == .went ? .ink2 : .study }
}
