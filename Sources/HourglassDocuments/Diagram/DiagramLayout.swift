import HourglassFormats
import HourglassLanguage

/// Puts the bands below one another, each as high as what stands in it and beside it needs, and
/// draws what is between them. Nothing depends on anything but the design and the order of its
/// statements.
struct DiagramLayout {
  let diagram: Diagram
  let style: DiagramStyle
  let words: DiagramWords
  let bands: [DiagramBand]
  let channels: [DiagramChannel]
  /// How far down the contents of each band begin.
  private(set) var tops: [Double] = []
  /// For each channel, how far down its reasons begin, and the notes at the right.
  private(set) var labelTops: [Double] = []
  private(set) var noteTops: [Double] = []
  private var stopTop: Double?
  private var stopBox: DrawingColumn?
  private var outline = DiagramOutline()

  init(_ diagram: Diagram, isBrief: Bool) {
    self.diagram = diagram
    words = DiagramWords(diagram)
    var routes = DiagramRoutes(diagram)
    let isListed =
      isBrief || routes.isCrowded
      || diagram.stages.contains {
        $0.objectives.count > ($0.isNarrow ? Sizes.mostBoxesInWaist : Sizes.mostBoxes)
      }
    let keys = diagram.keys
    style = DiagramStyle(
      isListed: isListed, isBrief: isBrief, targets: isListed ? diagram.targets : [])
    let (legs, style) = (routes.legs, style)
    let places = diagram.places
    let bands = diagram.stages.enumerated().map { index, stage in
      let isBelowBoxes =
        index > 0 && !stage.objectives.isEmpty && !diagram.stages[index - 1].objectives.isEmpty
      return DiagramBand(
        stage, style: style,
        isEntered: index > 0 && (isBelowBoxes || !legs[index - 1].isEmpty),
        saysNoRisk: index == 0 && !diagram.hasRisks)
    }
    self.bands = bands
    if !isListed { routes.place(at: bands) }
    channels = bands.indices.map { index in
      let isLast = index + 1 == bands.count
      let isInWaist = bands[index].isNarrow && (isLast || bands[index + 1].isNarrow)
      if isListed {
        let links = diagram.links.filter { places[$0.from]?.stage == index && places[$0.to] != nil }
        return DiagramChannel(
          listing: links, keys: keys, isInWaist: isInWaist,
          atMost: isBrief ? DiagramLayout.mostReasons : .max)
      }
      return DiagramChannel(
        routes.legs[index], of: diagram, isInWaist: isInWaist,
        touchesWaist: bands[index].isNarrow || !isLast && bands[index + 1].isNarrow,
        isBetweenBoxes: !isLast && !bands[index].cells.isEmpty && !bands[index + 1].cells.isEmpty)
    }
  }

  /// With a stage's reasons, tools and risks, an overview shows no more than so many.
  static let mostReasons = 8
  static let mostTools = 6
  static let mostRisks = 4

  // MARK: Down the page

  /// Places everything, from so far down; says where it ends.
  mutating func place(from start: Double) -> Double {
    var y = start + Sizes.inset
    for index in bands.indices {
      tops.append(y)
      let band = bands[index]
      let isLast = index + 1 == bands.count
      let next: DiagramBand? = isLast ? nil : bands[index + 1]
      let narrows = !band.isNarrow && next?.isNarrow ?? false
      let widens = band.isNarrow && !(next?.isNarrow ?? true)
      let contentEnd = y + band.height
      let leftEnd = y + band.left.height
      let rightEnd = y + band.right.height
      // The outline stays as it is as far as the contents go, and beside what would be in its way.
      var bandEnd = contentEnd + Sizes.inset
      if widens { bandEnd = max(bandEnd, leftEnd + 8, rightEnd + 8) }
      var below = contentEnd
      var calledEnd = 0.0
      if let stop = diagram.stop, stop.after == index {
        let column = stop.column(width: Sizes.stopWidth)
        stopBox = column
        // Its line goes across the page, below all that stands beside the band.
        let top = max(
          narrows ? bandEnd + Sizes.leastFlare : max(bandEnd + 6, contentEnd + 18),
          max(leftEnd, rightEnd) + 8 - column.height / 2)
        stopTop = top
        below = top + column.height + 16
        calledEnd = top + column.height / 2 + calledColumn(stop).height + 8
        if widens { bandEnd = below }
      }
      let channel = channels[index]
      var nextTop = below + max(channel.height, 24)
      if narrows { nextTop = max(nextTop, bandEnd + Sizes.leastFlare + Sizes.inset) }
      if widens { nextTop = max(nextTop, bandEnd + Sizes.leastFlare + Sizes.inset) }
      nextTop = max(nextTop, leftEnd + 16)
      // Reasons stand in the middle of the room there is for them.
      let spare = nextTop - below - channel.height
      // Where the way is level for a while, it is so where the outline is wide.
      let isTop = channel.trackCount > 0 && !widens
      labelTops.append(below + 8 + (isTop ? 0 : max(0, spare) / 2))
      let labelMiddle = labelTops[index] + channel.labelHeight / 2
      // What no line leads to stands as high as it can.
      let leads = channel.isSingle
      let wanted = leads ? labelMiddle - Lettering.note.leading / 2 : 0
      let noteTop = max(rightEnd + 12, wanted, calledEnd)
      noteTops.append(noteTop)
      nextTop = max(nextTop, calledEnd)
      let notesEnd = channel.notes.height > 0 ? noteTop + channel.notes.height : rightEnd
      // Beside the waist the notes end before it opens.
      let needsRoom = channel.notesX == Sizes.right || !widens
      nextTop = max(nextTop, notesEnd + (needsRoom ? 12 : Sizes.leastFlare + 20))
      drawOutline(index, y, bandEnd, nextTop, narrows: narrows, widens: widens)
      y = nextTop
      if isLast { y = max(contentEnd, leftEnd, rightEnd, channel.isEmpty ? 0 : nextTop) }
    }
    let end = y + Sizes.inset
    if let last = bands.last {
      outline.add(last.isNarrow ? Sizes.waist : Sizes.rim, at: end)
    }
    return end
  }

  private mutating func drawOutline(
    _ index: Int, _ top: Double, _ bandEnd: Double, _ nextTop: Double, narrows: Bool, widens: Bool
  ) {
    let band = bands[index]
    if band.isNarrow {
      if index == 0 { outline.add(Sizes.waist, at: top - Sizes.inset) }
      if widens {
        let flare = min(Sizes.mostFlare, nextTop - Sizes.inset - bandEnd)
        outline.add(Sizes.waist, at: nextTop - Sizes.inset - flare)
        outline.add(Sizes.shoulder, at: nextTop - Sizes.inset)
      }
      return
    }
    if index == 0 { outline.add(Sizes.rim, at: top - Sizes.inset) }
    if narrows {
      outline.add(Sizes.shoulder, at: bandEnd)
      let flare = min(Sizes.mostFlare, nextTop - Sizes.inset - bandEnd)
      outline.add(Sizes.waist, at: bandEnd + flare)
    }
  }

  /// Where the stop stands.
  var stopPlace: (top: Double, height: Double)? {
    guard let stopTop, let stopBox else { return nil }
    return (stopTop, stopBox.height)
  }

  // MARK: What is drawn

  /// Fills, lines and reasons, which are not read aloud as such.
  func backdrop() -> [Drawing.Mark] {
    var marks: [Drawing.Mark] = []
    let stopMiddle = stopTop.flatMap { top in stopBox.map { top + $0.height / 2 } }
    let cut: Double? =
      stopMiddle ?? (diagram.isCoveredAtFirst ? nil : outline.top)
    marks += outline.marks(cutAt: cut, as: diagram.openKind)
    if let stopMiddle, let stop = diagram.stop {
      marks += lineOfStop(at: stopMiddle, stop)
    }
    for index in bands.indices {
      marks += sideLines(index)
      marks += channelMarks(index)
    }
    if let stopTop, let stopBox {
      marks += stopBox.marks(at: Drawing.Point(Sizes.axis - Sizes.stopWidth / 2, stopTop))
    }
    return marks
  }

  /// The line of accountability: across the page, at the stop.
  private func lineOfStop(at y: Double, _ stop: Diagram.Stop) -> [Drawing.Mark] {
    let stroke = stop.line
    let half = Sizes.stopWidth / 2
    var marks: [Drawing.Mark] = [
      .line(
        [Drawing.Point(Sizes.margin, y), Drawing.Point(Sizes.axis - half, y)], stroke,
        hasArrow: false),
      .line(
        [Drawing.Point(Sizes.axis + half, y), Drawing.Point(Sizes.page - Sizes.margin, y)], stroke,
        hasArrow: false),
    ]
    marks += calledColumn(stop).marks(at: Drawing.Point(Sizes.right, y + 4))
    return marks
  }

  /// What the model calls the stop.
  private func calledColumn(_ stop: Diagram.Stop) -> DrawingColumn {
    var column = DrawingColumn(width: Sizes.sideWidth)
    if let called = stop.called { column.write(called, .note, .ink2) }
    return column
  }

  /// From tools and risks to the only box of their band.
  private func sideLines(_ index: Int) -> [Drawing.Mark] {
    let band = bands[index]
    guard style.hasLines(to: band.stage), let cell = band.cells.first else { return [] }
    let boxTop = tops[index] + band.boxesTop
    let boxLeft = Sizes.axis + cell.x
    let left = band.left.anchors.map {
      Drawing.Point(Sizes.left + $0.end + 8, tops[index] + $0.y)
    }
    let right = band.right.anchors.map { anchor in
      Drawing.Point(rightX(of: index) - 4, tops[index] + anchor.y)
    }
    let leftRail = band.isNarrow ? Sizes.axis - Sizes.waist - 9 : Sizes.left + Sizes.sideWidth + 9
    let rightRail = band.isNarrow ? Sizes.axis + Sizes.waist + 9 : Sizes.right - 9
    return joined(left, to: boxLeft, rail: leftRail, boxTop, cell.height)
      + joined(right, to: boxLeft + cell.width, rail: rightRail, boxTop, cell.height)
  }

  func rightX(of index: Int) -> Double {
    bands[index].isNarrow ? Sizes.rightAtWaist : Sizes.right
  }

  /// Lines from several places to the edge of a box: straight where they lie beside it, and by a
  /// common rail where they do not.
  private func joined(
    _ starts: [Drawing.Point], to edge: Double, rail: Double, _ boxTop: Double, _ height: Double
  ) -> [Drawing.Mark] {
    if starts.isEmpty { return [] }
    let stroke = Drawing.Stroke(.line)
    func isBeside(_ point: Drawing.Point) -> Bool {
      point.y > boxTop + 6 && point.y < boxTop + height - 6
    }
    if starts.allSatisfy({ isBeside($0) }) {
      return starts.map {
        .line([$0, Drawing.Point(edge, $0.y)], stroke, hasArrow: false)
      }
    }
    let middle = starts.map { $0.y }.reduce(0, +) / Double(starts.count)
    let meeting = min(max(middle, boxTop + 10), boxTop + height - 10)
    var marks: [Drawing.Mark] = starts.map {
      .line(
        [$0, Drawing.Point(rail, $0.y), Drawing.Point(rail, meeting)], stroke, hasArrow: false)
    }
    marks.append(
      .line(
        [Drawing.Point(rail, meeting), Drawing.Point(edge, meeting)], stroke, hasArrow: false))
    return marks
  }
}
