import HourglassFormats
import HourglassLanguage

/// The picture in one column, for a telephone held upright: everything in the bands, which are wide
/// and narrow as in the wide form. The reasons of links and what these rest on stand between the
/// bands, so there is no line that could cross anything.
struct DiagramNarrow {
  /// Lengths in units of the picture, which are about those of a telephone's screen.
  static let page = 360.0
  static let margin = 12.0
  private static let axis = page / 2
  private static let rim = 170.0
  private static let shoulder = 162.0
  private static let waist = 132.0
  private static let inset = 11.0
  private static let flare = 40.0

  private(set) var backdrop: [Drawing.Mark] = []
  private(set) var items: [Drawing.Item] = []
  /// Where it ends.
  private(set) var bottom: Double
  private let diagram: Diagram
  private let style: DiagramStyle
  private let words: DiagramWords
  private let keys: [String]
  private let places: [(stage: Int, place: Int)?]
  private var outline = DiagramOutline()
  /// What is drawn over the outline, but under what stands in the bands.
  private var lines: [Drawing.Mark] = []
  private var cut: Double?

  init(_ diagram: Diagram, isBrief: Bool, from top: Double) {
    self.diagram = diagram
    words = DiagramWords(diagram)
    keys = diagram.keys
    places = diagram.places
    style = DiagramStyle(
      isListed: false, isBrief: isBrief, targets: diagram.targets, hasKeys: diagram.needsKeys,
      isColumn: true)
    bottom = top + DiagramNarrow.inset
    outline.axis = DiagramNarrow.axis
    for index in diagram.stages.indices { place(index) }
    bottom += DiagramNarrow.inset
    if let last = diagram.stages.last {
      outline.add(last.isNarrow ? DiagramNarrow.waist : DiagramNarrow.rim, at: bottom)
    }
    backdrop =
      outline.marks(
        cutAt: cut ?? (diagram.isCoveredAtFirst ? nil : outline.top), as: diagram.openKind)
      + lines
  }

  /// Puts a stage below what there is, and below it what leads from it.
  private mutating func place(_ index: Int) {
    let stage = diagram.stages[index]
    let next = index + 1 < diagram.stages.count ? diagram.stages[index + 1] : nil
    let narrows = !stage.isNarrow && next?.isNarrow ?? false
    let widens = stage.isNarrow && !(next?.isNarrow ?? true)
    let half = stage.isNarrow ? DiagramNarrow.waist : DiagramNarrow.shoulder
    if index == 0 {
      outline.add(
        stage.isNarrow ? DiagramNarrow.waist : DiagramNarrow.rim, at: bottom - DiagramNarrow.inset)
    }
    items.append(item(of: stage, index, halfWidth: half - DiagramNarrow.inset))
    let contentEnd = bottom
    var bandEnd = bottom + DiagramNarrow.inset
    var start = contentEnd + 4
    var stopTop: Double?
    if let stop = diagram.stop, stop.after == index {
      let column = stop.column(width: 2 * DiagramNarrow.waist + 8, saysName: true)
      let top = narrows ? bandEnd + DiagramNarrow.flare + 4 : contentEnd + 18
      place(stop, column, at: top)
      start = top + column.height + 4
      stopTop = top
      cut = top + column.height / 2
      if widens { bandEnd = top + column.height + 8 }
    }
    let channel = DiagramNarrowChannel(
      from: index, diagram, keys, places, style, width: 2 * (DiagramNarrow.waist - 10),
      isBeforeBoxes: !stage.objectives.isEmpty && next?.objectives.isEmpty == false)
    var nextTop = start + max(channel.height, next == nil ? 0 : 22)
    if narrows || widens {
      nextTop = max(nextTop, bandEnd + DiagramNarrow.flare + DiagramNarrow.inset)
    }
    if let stopTop, channel.leadsOn {
      lines.append(
        .line(
          [
            Drawing.Point(DiagramNarrow.axis, contentEnd + 4),
            Drawing.Point(DiagramNarrow.axis, stopTop - 1),
          ], channel.stroke, hasArrow: false))
    }
    lines += channel.marks(at: DiagramNarrow.axis, from: start, to: nextTop)
    if narrows {
      outline.add(DiagramNarrow.shoulder, at: bandEnd)
      outline.add(DiagramNarrow.waist, at: bandEnd + DiagramNarrow.flare)
    }
    if widens {
      outline.add(DiagramNarrow.waist, at: nextTop - DiagramNarrow.inset - DiagramNarrow.flare)
      outline.add(DiagramNarrow.shoulder, at: nextTop - DiagramNarrow.inset)
    }
    bottom = next == nil ? start - 4 + channel.height : nextTop
  }

  private mutating func place(_ stop: Diagram.Stop, _ column: DrawingColumn, at top: Double) {
    let y = top + column.height / 2
    let x = DiagramNarrow.axis - column.width / 2
    for (start, end) in [(2, x), (x + column.width, DiagramNarrow.page - 2)] {
      lines.append(
        .line([Drawing.Point(start, y), Drawing.Point(end, y)], stop.line, hasArrow: false))
    }
    lines += column.marks(at: Drawing.Point(x, top))
  }

  /// The contents of a band below one another: what is done, what should change and what would show
  /// it, what could go wrong.
  private mutating func item(
    of stage: Diagram.Stage, _ index: Int, halfWidth: Double
  ) -> Drawing.Item {
    let x = DiagramNarrow.axis - halfWidth
    let width = 2 * halfWidth
    var item = Drawing.Item(words.words(ofStage: index))
    func add(_ column: DrawingColumn, gap: Double) {
      if column.height == 0 { return }
      item.marks += column.marks(at: Drawing.Point(x, bottom))
      bottom += column.height + gap
    }
    var above = DrawingColumn(width: width)
    stage.writeHeading(to: &above)
    _ = stage.writeTools(to: &above, style)
    stage.writeLoose(to: &above, style, isLabelled: true)
    add(above, gap: 8)
    let holes = stage.holes.filter { $0.place != .tools }
    let corner = Drawing.Point(0, 0)
    if stage.objectives.isEmpty, !holes.isEmpty {
      var within = DrawingColumn(width: width - 21 - Sizes.boxPadding.x)
      let ink = within.write(holes)
      var column = DrawingColumn(width: width)
      column.add(
        within,
        in: Drawing.Box(
          corner, width, 0, fill: .paper, stroke: Drawing.Stroke(ink, 1.2, .short), hatch: ink),
        padding: (21, Sizes.boxPadding.y))
      add(column, gap: 8)
    }
    item.listLabel = "Objectives"
    for (place, objective) in stage.objectives.enumerated() {
      var within = DrawingColumn(width: width - 2 * Sizes.boxPadding.x)
      within.write(objective, hasKey: style.hasKeys, beside: place == 0 ? holes : [], style)
      var column = DrawingColumn(width: width)
      column.add(
        within, in: Drawing.Box(corner, width, 0, fill: .box, stroke: stage.edge(of: objective)),
        padding: Sizes.boxPadding)
      var entry = Drawing.Item(words.words(for: objective))
      entry.marks = column.marks(at: Drawing.Point(x, bottom))
      bottom += column.height + 8
      item.list.append(entry)
    }
    var below = DrawingColumn(width: width)
    _ = stage.writeRisks(to: &below, style, saysNoRisk: index == 0 && !diagram.hasRisks)
    add(below, gap: 8)
    bottom -= 8
    return item
  }
}

/// What leads on from a band, in words, and the arrow to the next.
struct DiagramNarrowChannel {
  private var column: DrawingColumn
  private let isUnlinked: Bool
  /// Whether a link leads to what stands below.
  let leadsOn: Bool
  let stroke: Drawing.Stroke

  init(
    from index: Int, _ diagram: Diagram, _ keys: [String],
    _ places: [(stage: Int, place: Int)?], _ style: DiagramStyle, width: Double,
    isBeforeBoxes: Bool
  ) {
    column = DrawingColumn(width: width)
    let links = diagram.links.filter { places[$0.from]?.stage == index && places[$0.to] != nil }
    isUnlinked = links.isEmpty && isBeforeBoxes
    leadsOn = links.contains { (places[$0.to]?.stage ?? 0) > index }
    stroke =
      links.allSatisfy { $0.change == .went } && !links.isEmpty
      ? Drawing.Stroke(.ghost, 1.3, .short)
      : isUnlinked ? Drawing.Stroke(.line, 0.9, .fine) : Drawing.Stroke(.ink, 1.3)
    if isUnlinked { column.write(["no link is stated"], .note, .ink2, isCentred: true) }
    let most = style.isBrief ? DiagramLayout.mostReasons : Int.max
    for (number, link) in links.enumerated() {
      if number == most {
        column.write("and \(links.count - most) more", .note, .ink2)
        break
      }
      if number > 0 { column.gap(5) }
      write(link, keys, hasKeys: style.hasKeys, isBrief: style.isBrief)
    }
  }

  private mutating func write(
    _ link: Diagram.Link, _ keys: [String], hasKeys: Bool, isBrief: Bool
  ) {
    let isGone = link.change == .went
    let ink: Drawing.Ink = link.hasReason && !isGone ? .ink : .ink2
    if hasKeys {
      column.write(
        keys[link.from] + " → " + keys[link.to] + ": " + link.because, .because, ink,
        atMost: isBrief ? 3 : .max, isStruck: isGone)
    } else {
      column.write(
        Lettering.because.balancedLines(of: link.because, within: column.width), .because, ink,
        isCentred: true, isStruck: isGone)
    }
    if isBrief { return }
    for note in [link.change.word, link.evidence].compactMap({ $0 }) {
      if hasKeys {
        column.write(note, .note, .ink2)
      } else {
        column.write(
          Lettering.note.balancedLines(of: note, within: column.width), .note, .ink2,
          isCentred: true)
      }
    }
    for assumption in link.assumptions { column.write(assumption) }
  }

  private static let arrow = 22.0

  var height: Double {
    if column.height == 0 { return 0 }
    return 8 + column.height + (leadsOn || isUnlinked ? 4 + DiagramNarrowChannel.arrow : 6)
  }

  /// The words in the middle of the room there is for them, on the line that leads through it.
  func marks(at axis: Double, from start: Double, to end: Double) -> [Drawing.Mark] {
    if column.height == 0 { return [] }
    let top = start + 8 + max(0, end - start - height) / 2
    var marks = column.marks(at: Drawing.Point(axis - column.width / 2, top))
    func line(_ from: Double, _ to: Double, hasArrow: Bool) {
      marks.append(
        .line([Drawing.Point(axis, from), Drawing.Point(axis, to)], stroke, hasArrow: hasArrow))
    }
    if leadsOn || isUnlinked {
      line(start, top - 2, hasArrow: false)
      line(top + column.height + 3, end - 5, hasArrow: leadsOn)
    }
    return marks
  }
}
