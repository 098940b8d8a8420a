import HourglassFormats
import HourglassLanguage

/// Table 3 of the study, of these designs: for each stage and function how many have a tool there.
extension Portfolio {
  func cellCount(stage: Int, column: Int) -> (own: Int, described: Int) {
    let place = stage * (model.functions.count + 1) + column
    return (own.cells[place], described.cells[place])
  }

  /// The functions, and last what tools have that are for none.
  var columnTitles: [String] {
    model.functions.map { model.title($0.head) } + ["Without a function"]
  }

  func stageTitle(_ stage: Int) -> String { model.title(model.stages[stage].entry.head) }
  func stageName(_ stage: Int) -> String { model.name(model.stages[stage].entry.head) }

  /// What stands in a cell that no design fills.
  func emptyWords(stage: Int, column: Int) -> String {
    if column == model.functions.count { return "none" }
    return isKnown(stage: stage, function: column) ? "none" : "the study names none"
  }

  /// From 0 for nothing to 5 for all designs.
  func step(_ number: Int) -> Int {
    number == 0 || compared == 0 ? 0 : min(5, (number * 5 + compared - 1) / compared)
  }

  func heatMap() -> Drawing {
    var drawing = Drawing(
      chart: "Stages and functions",
      "How many of \(counted(compared, "design")) have a tool at each stage for each function. The "
        + "table below has the same numbers.")
    let (labelWidth, gap) = (200.0, 4.0)
    let titles = columnTitles
    let width = (drawing.width - labelWidth - gap * Double(titles.count)) / Double(titles.count)
    let headings = titles.map {
      Drawing.column($0, .chartBold, .ink2, width: width - 8, atMost: 3)
    }
    let top = (headings.map { $0.height }.max() ?? 0) + 8
    for (column, heading) in headings.enumerated() {
      drawing.writeBehind(
        heading,
        at: Drawing.Point(
          labelWidth + gap + Double(column) * (width + gap) + 4, top - 8 - heading.height))
    }
    let perRow = max(1, Int((width - 20) / 8.5))
    let showsDesigns = count <= ChartSizes.mostDesigns
    let rows = showsDesigns ? Double((count + perRow - 1) / perRow) * 8.5 : 0
    let height = 52 + (hasBoth ? 14 : 0) + rows
    var y = top
    var list = Drawing.List("Stages")
    for stage in model.stages.indices {
      var item = Drawing.Item("Stage " + stageName(stage))
      item.listLabel = "Functions"
      var label = DrawingColumn(width: labelWidth - 12)
      label.write(capitalised(stageName(stage)), .stage)
      label.write(stageTitle(stage), .chartNote, .ink2, atMost: 4)
      item.marks = label.marks(at: Drawing.Point(0, y + max(0, (height - label.height) / 2)))
      for column in titles.indices {
        item.list.append(
          cell(
            stage, column, titles[column],
            at: Drawing.Point(labelWidth + gap + Double(column) * (width + gap), y),
            width, height, perRow: showsDesigns ? perRow : nil))
      }
      list.items.append(item)
      y += max(height, label.height) + gap
    }
    drawing.lists = [list]
    drawing.height = y + 8
    writeLegend(to: &drawing, from: labelWidth + gap)
    return drawing
  }

  private func cell(
    _ stage: Int, _ column: Int, _ title: String, at corner: Drawing.Point, _ width: Double,
    _ height: Double, perRow: Int?
  ) -> Drawing.Item {
    let (own, described) = cellCount(stage: stage, column: column)
    let step = step(own + described)
    if step == 0 {
      let words = emptyWords(stage: stage, column: column)
      var item = Drawing.Item(title + ": " + words)
      let isHole = column < model.functions.count && isKnown(stage: stage, function: column)
      item.marks = [
        .box(
          Drawing.Box(
            corner, width, height, fill: .box,
            stroke: Drawing.Stroke(isHole ? .ghost : .hair, 1, isHole ? .short : .solid),
            hatch: isHole ? .ghost : nil, radius: 0, isSolid: false))
      ]
      let text = Drawing.column(words, .chartNote, .ink2, width: width - 30, atMost: 3)
      item.marks += text.marks(
        at: Drawing.Point(corner.x + 18, corner.y + (height - text.height) / 2))
      return item
    }
    let fills: [Drawing.Ink] = [.heat1, .heat2, .heat3, .heat4, .heat5]
    let ink: Drawing.Ink = step > 3 ? .onHeat : .ink
    var item = Drawing.Item(title + ": " + words(own: own, described: described))
    item.marks = [
      .box(
        Drawing.Box(
          corner, width, height, fill: fills[step - 1], radius: 0, isSolid: false))
    ]
    var text = DrawingColumn(width: width - 20)
    text.write(String(own + described), .count, ink)
    if hasBoth { text.write("\(own) own, \(described) described", .chartNote, ink) }
    item.marks += text.marks(at: Drawing.Point(corner.x + 10, corner.y + 7))
    if let perRow {
      let columns = model.functions.count + 1
      let dots = squares(
        where: { $0.cells.contains(stage * columns + column) }, perRow: perRow, ink: ink)
      item.marks += dots.marks.map { $0.moved(corner.x + 10, corner.y + text.height + 12) }
    }
    return item
  }

  private func writeLegend(to drawing: inout Drawing, from x: Double) {
    var x = x
    let y = drawing.height
    func write(_ text: String, _ ink: Drawing.Ink, on fill: Drawing.Ink?, hatched: Bool = false) {
      let width = Lettering.chartNote.width(of: text) + (hatched ? 26 : 16)
      if fill != nil || hatched {
        drawing.backdrop.append(
          .box(
            Drawing.Box(
              Drawing.Point(x, y), width, 20, fill: fill,
              stroke: hatched ? Drawing.Stroke(.ghost, 1, .short) : nil,
              hatch: hatched ? .ghost : nil, radius: 0, isSolid: false)))
      }
      drawing.backdrop.append(
        .words(
          Drawing.Words(text, at: Drawing.Point(x + (hatched ? 16 : 8), y + 14), .chartNote, ink)))
      x += width + 4
    }
    write("Designs, of \(compared):", .ink2, on: nil)
    let fills: [Drawing.Ink] = [.heat1, .heat2, .heat3, .heat4, .heat5]
    for number in 1...5 {
      let (first, last) = ((number - 1) * compared / 5 + 1, number * compared / 5)
      if first > last { continue }
      write(
        first == last ? String(first) : "\(first) to \(last)", number > 3 ? .onHeat : .ink,
        on: fills[number - 1])
    }
    write("none, though the study names tools for it", .ink2, on: .box, hatched: true)
    drawing.height += 30
  }
}
