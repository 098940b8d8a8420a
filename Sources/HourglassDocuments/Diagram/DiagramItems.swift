import HourglassFormats
import HourglassLanguage

/// The stages with what stands in them, as a list to be read aloud.
extension DiagramLayout {
  func item(ofStage index: Int) -> Drawing.Item {
    let band = bands[index]
    let top = tops[index]
    var item = Drawing.Item(diagram.words(ofStage: index))
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
      var entry = Drawing.Item(diagram.words(for: objective))
      entry.marks = cell.marks.map { $0.moved(Sizes.axis + cell.x, boxTop + cell.y) }
      return entry
    }
    return item
  }

  private func looseWidth(_ band: DiagramBand) -> Double { max(2 * band.reach, 300) }

  /// What the overview leaves out; nil where everything is there.
  var remark: String? {
    if !style.isBrief { return nil }
    return "This is the overview. Long sentences are cut. Reasons, responses, how often tools are "
      + "used, and the titles of indicators are in the list that hourglass trace gives."
  }
}
