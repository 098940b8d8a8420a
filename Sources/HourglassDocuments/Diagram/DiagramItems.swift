import HourglassFormats
import HourglassLanguage

/// The stages with what stands in them, as a list to be read aloud.
extension DiagramLayout {
  func item(ofStage index: Int) -> Drawing.Item {
    let band = bands[index]
    let top = tops[index]
    var item = Drawing.Item(words.words(ofStage: index))
    item.marks += band.left.column.marks(at: Drawing.Point(Sizes.left, top))
    let looseX = Sizes.axis - min(band.loose.width, looseWidth(band)) / 2
    item.marks += band.loose.marks(at: Drawing.Point(looseX, top + band.looseTop))
    let boxTop = top + band.boxesTop
    if var frame = band.frame {
      frame.corner = Drawing.Point(Sizes.axis + frame.corner.x, boxTop)
      item.marks.append(.box(frame))
    }
    item.marks += band.frameMarks.map { $0.moved(Sizes.axis, boxTop) }
    item.marks += band.right.column.marks(at: Drawing.Point(rightX(of: index), top))
    item.listLabel = "Objectives"
    item.list = zip(band.cells, band.stage.objectives).map { cell, objective in
      var entry = Drawing.Item(words.words(for: objective))
      entry.marks = cell.marks.map { $0.moved(Sizes.axis + cell.x, boxTop + cell.y) }
      return entry
    }
    return item
  }

  private func looseWidth(_ band: DiagramBand) -> Double { max(2 * band.reach, 300) }
}

extension Diagram {
  /// What the overview leaves out; nil where everything is there.
  func remark(isBrief: Bool, isListed: Bool) -> String? {
    if !isBrief {
      return isListed && stages.contains { $0.objectives.contains { !$0.indicators.isEmpty } }
        ? "With so many objectives, only the number of their indicators is shown. To read their "
          + "titles, use hourglass checklist."
        : nil
    }
    let places = places
    var left: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { left.append(counted(count, one, many)) }
    }
    let indicators = stages.flatMap { $0.objectives }.reduce(0) { $0 + $1.indicators.count }
    add(indicators, "title of an indicator", "titles of indicators")
    add(
      stages.reduce(0) { sum, stage in
        sum
          + max(0, stage.tools.reduce(0) { $0 + $1.tools.count } - DiagramLayout.mostTools)
      }, "tool", "tools")
    add(
      stages.reduce(0) { $0 + max(0, $1.risks.count - DiagramLayout.mostRisks) }, "risk",
      "risks")
    add(
      stages.indices.reduce(0) { sum, stage in
        let own = links.filter { places[$0.from]?.stage == stage && places[$0.to] != nil }.count
        return sum + max(0, own - DiagramLayout.mostReasons)
      },
      "reason of a link", "reasons of links")
    if !links.isEmpty { left.append("what links rest on") }
    return "This is the overview. It leaves out "
      + listed(left + ["the ends of long sentences", "how often tools are used"])
      + ". To read all of it, use hourglass trace."
  }
}
