import HourglassFormats
import HourglassLanguage
import HourglassReading

/// Every design as a small hourglass, in groups by how they end.
extension Portfolio {
  private var columns: Int { 9 }
  /// So many rows of one group at most; the others are in the table of all designs.
  private var mostRows: Int { 6 }

  /// One picture for each row of hourglasses, so that a page can end between them.
  func glyphRows() -> [Drawing] {
    var rows: [Drawing] = []
    var used = columns
    for ending in PortfolioEnding.allCases {
      let all = self.ending(ending)
      var rest = all.prefix(columns * mostRows)[...]
      if rest.isEmpty { continue }
      // A group that fits into what is left of a row goes on there.
      if used + rest.count > columns || rows.isEmpty {
        rows.append(emptyRow())
        used = 0
      }
      var isFirst = true
      while !rest.isEmpty {
        if used == columns {
          rows.append(emptyRow())
          used = 0
        }
        let part = rest.prefix(columns - used)
        rest = rest.dropFirst(part.count)
        var heading = isFirst ? ending.heading + ": \(all.count)" : ending.heading + ", continued"
        if isFirst, all.count > columns * mostRows {
          heading += ", of which \(columns * mostRows) are drawn"
        }
        draw(Array(part), heading, from: used, in: &rows[rows.count - 1])
        used += part.count
        isFirst = false
      }
    }
    return rows
  }

  private func emptyRow() -> Drawing {
    Drawing(
      chart: "Designs by how they end",
      "A small hourglass for each design, filled as far as the design covers the stages.")
  }

  private func draw(_ group: [Int], _ heading: String, from column: Int, in row: inout Drawing) {
    let pitch = row.width / Double(columns)
    let left = Double(column) * pitch
    let room = Double(group.count) * pitch - 16
    let headingHeight = 36.0
    let lines = Lettering.chartBold.lines(of: heading, within: room, atMost: 2)
    var text = DrawingColumn(width: room)
    text.write(lines, .chartBold)
    row.writeBehind(text, at: Drawing.Point(left, headingHeight - text.height - 2))
    row.backdrop.append(
      .line(
        [Drawing.Point(left, headingHeight + 2), Drawing.Point(left + room, headingHeight + 2)],
        Drawing.Stroke(.ink), hasArrow: false))
    var list = Drawing.List(heading)
    for (place, index) in group.enumerated() {
      let entry = entries[index]
      var item = Drawing.Item(
        "\(index + 1). " + entry.verdict
          + (reach(of: entry).map { " What is learned reaches " + $0 + "." } ?? ""))
      let x = left + Double(place) * pitch
      item.marks = glyph(of: entry).map { $0.moved(x, headingHeight + 14) }
      var words = DrawingColumn(width: pitch - 16)
      words.write("\(index + 1). " + entry.title, .chart, atMost: 7)
      words.gap(2)
      words.write(
        counted(entry.toolCount, "tool") + ", "
          + (entry.indicatorCount == 0
            ? "no indicators" : counted(entry.indicatorCount, "indicator")),
        .chartNote, .ink2)
      if let reach = reach(of: entry) { words.write("reaches " + reach, .chartNote, .ink2) }
      if hasBoth, !entry.isDescribed { words.write("a team’s own", .chartNote, .ink2) }
      item.marks += words.marks(at: Drawing.Point(x, headingHeight + 14 + 92))
      list.items.append(item)
      row.height = max(row.height, headingHeight + 14 + 92 + words.height + 14)
    }
    row.lists.append(list)
  }

  /// How many people lessons reach beyond those who take part; nil where there is nobody.
  private func reach(of entry: PortfolioEntry) -> String? {
    let count = entry.reached
    if count.known == 0, !count.hasUnknown { return nil }
    return count.hasUnknown
      ? count.spelling + " people" : counted(Int(clamping: count.known), "person", "people")
  }

  /// 72 wide and 84 high, from 0, 0 on: wide where groups and organisations act.
  private func glyph(of entry: PortfolioEntry) -> [Drawing.Mark] {
    let stages = entry.otherModel == nil ? model.stages : []
    let height = 84.0
    let axis = 36.0
    let covered = entry.lastCovered.map { $0 + 1 } ?? 0
    let count = max(stages.count, 1)
    let part = height / Double(count)
    func reach(_ stage: Int) -> Double {
      stage < stages.count && stages[stage].unit == .individuals ? 13 : 31
    }
    // The sides from top to bottom: straight in the middle of a stage, sloping between two.
    var side: [(reach: Double, y: Double)] = []
    for stage in 0..<count {
      let y = Double(stage) * part
      side.append((reach(stage), stage == 0 ? y : y + part * 0.3))
      side.append((reach(stage), stage == count - 1 ? y + part : y + part * 0.7))
    }
    func reach(at y: Double) -> Double {
      for index in side.indices.dropFirst() where y <= side[index].y {
        let (from, to) = (side[index - 1], side[index])
        if to.y == from.y { continue }
        return from.reach + (to.reach - from.reach) * (y - from.y) / (to.y - from.y)
      }
      return side[side.count - 1].reach
    }
    func points(_ start: Double, _ end: Double, _ sign: Double) -> [Drawing.Point] {
      ([(reach: reach(at: start), y: start)] + side.filter { $0.y > start && $0.y < end }
        + [(reach: reach(at: end), y: end)]).map { Drawing.Point(axis + sign * $0.reach, $0.y) }
    }
    let cut =
      entry.otherModel == nil ? Double(covered) * part : covered > 0 ? height : 0
    let ending = PortfolioEnding(of: entry)
    let open: Drawing.Stroke =
      switch ending {
      case .byDesign: Drawing.Stroke(.faint, 1.2)
      case .gap: Drawing.Stroke(.gap, 1.2, .short)
      case .unknown, .nothing, .all: Drawing.Stroke(.ghost, 1.8, .dots)
      }
    let solid = Drawing.Stroke(.edge, 1.4)
    func rim(_ y: Double, _ stroke: Drawing.Stroke) -> Drawing.Mark {
      let reach = reach(at: y) + 3
      return .outline(
        [Drawing.Point(axis - reach, y), Drawing.Point(axis + reach, y)], radius: 0, fill: nil,
        stroke)
    }
    var marks: [Drawing.Mark] = []
    if cut > 0 {
      let (right, left) = (points(0, cut, 1), points(0, cut, -1))
      marks.append(
        .outline(
          right + right.suffix(1) + left.suffix(1) + left.reversed(), radius: 6, fill: .grain, nil))
      marks.append(.outline(left, radius: 6, fill: nil, solid))
      marks.append(.outline(right, radius: 6, fill: nil, solid))
    }
    if cut < height {
      marks.append(.outline(points(cut, height, -1), radius: 6, fill: nil, open))
      marks.append(.outline(points(cut, height, 1), radius: 6, fill: nil, open))
    }
    marks.append(rim(0, cut > 0 ? Drawing.Stroke(.edge, 2) : open))
    marks.append(rim(height, cut >= height ? Drawing.Stroke(.edge, 2) : open))
    if cut > 0, cut < height {
      switch ending {
      case .byDesign: marks.append(rim(cut, Drawing.Stroke(.ink, 3)))
      case .gap: marks.append(rim(cut, Drawing.Stroke(.gap, 2.4, .short)))
      case .all, .unknown, .nothing: break
      }
    }
    return marks
  }
}
