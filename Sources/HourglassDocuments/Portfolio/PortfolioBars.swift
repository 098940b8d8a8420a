import HourglassFormats
import HourglassLanguage

/// How many designs have each of something, as bars, beside what the study says of it.
struct BarChart {
  let portfolio: Portfolio
  /// How many designs a bar of full length stands for.
  let whole: Int
  let hasStudy: Bool

  /// Behind the widest count.
  private let trackStart: Double
  private var trackWidth: Double { wordsStart - 26 - trackStart }
  private var wordsStart: Double { hasStudy ? 806 : 1056 }
  private let hasGroups: Bool
  private var labelStart: Double { hasGroups ? 150 : 0 }
  private let countStart = 420.0

  init(of measure: PortfolioMeasure, in portfolio: Portfolio) {
    self.portfolio = portfolio
    whole = max(1, portfolio.compared)
    hasStudy = measure.hasStudy
    hasGroups = measure.groups.contains { $0.heading != nil }
    let counts = measure.rows.map {
      Lettering.chart.width(of: portfolio.figures(own: $0.own, described: $0.described))
    }
    trackStart = max(510, countStart + 14 + (counts.max() ?? 0))
  }

  func drawing(of measure: PortfolioMeasure) -> Drawing {
    var drawing = Drawing(
      chart: measure.heading,
      "How many of \(counted(portfolio.compared, "design")) have each. The table below has the same "
        + "numbers.")
    var y = writeKey(of: measure, to: &drawing)
    let top = y - 4
    for (number, group) in measure.groups.enumerated() {
      if number > 0 {
        y += 5
        drawing.backdrop.append(
          .line(
            [Drawing.Point(0, y), Drawing.Point(drawing.width, y)], Drawing.Stroke(.hair),
            hasArrow: false))
        y += 6
      }
      let heading = group.heading.map {
        Drawing.column($0, .chartBold, width: labelStart - 12)
      }
      if let heading { drawing.writeBehind(heading, at: Drawing.Point(0, y)) }
      let start = y
      var list = Drawing.List(group.heading ?? measure.column)
      for row in group.rows { list.items.append(item(row, measure, at: &y)) }
      y = max(y, start + (heading?.height ?? 0))
      drawing.lists.append(list)
    }
    // A scale of thin lines behind the bars.
    var scale: [Drawing.Mark] = []
    for part in 0...2 {
      let x = trackStart + trackWidth * Double(part) / 2
      scale.append(
        .line(
          [Drawing.Point(x, top), Drawing.Point(x, y)], Drawing.Stroke(.hair, 1), hasArrow: false))
    }
    drawing.backdrop = scale + drawing.backdrop
    drawing.height = y + 6
    return drawing
  }

  private func item(
    _ row: PortfolioRow, _ measure: PortfolioMeasure, at y: inout Double
  ) -> Drawing.Item {
    var spoken =
      row.label + ": " + portfolio.words(own: row.own, described: row.described) + " of "
      + counted(portfolio.compared, "design")
    if hasStudy { spoken += row.words.map { ". The study: " + $0 } ?? ". The study has no figure" }
    var item = Drawing.Item(spoken)
    let label = Drawing.column(
      row.label, .chart, row.total > 0 ? .ink : .ink2, width: countStart - labelStart - 10)
    let words = Drawing.column(
      row.words ?? "–", .chartNote, row.words == nil ? .ink2 : .study,
      width: Double(ChartSizes.page) - wordsStart, atMost: 5)
    item.marks += label.marks(at: Drawing.Point(labelStart, y))
    item.marks.append(
      .words(
        Drawing.Words(
          row.total == 0
            ? "none" : portfolio.figures(own: row.own, described: row.described),
          at: Drawing.Point(countStart, y + Lettering.chart.baseline), .chart,
          row.total > 0 ? .ink : .ink2)))
    let middle = y + 8
    var x = trackStart
    for (count, fill) in [(row.own, Drawing.Ink.edge), (row.described, Drawing.Ink.grain)]
    where count > 0 {
      let width = trackWidth * Double(count) / Double(whole)
      item.marks.append(
        .box(
          Drawing.Box(
            Drawing.Point(x, middle - 5), width, 10, fill: fill,
            stroke: Drawing.Stroke(.edge, 0.8), radius: 0, isSolid: false)))
      x += width
    }
    if hasStudy {
      if let figure = row.figure { item.marks += tick(figure, at: middle) }
      item.marks += words.marks(at: Drawing.Point(wordsStart, y + 1))
    }
    y += max(label.height, hasStudy ? words.height + 1 : 0, 16) + 5
    return item
  }

  /// Where the study stands: a line across the bar, and an arrow where it says “over”.
  private func tick(_ figure: StudyFigure, at middle: Double) -> [Drawing.Mark] {
    let x = trackStart + trackWidth * Double(figure.percent) / 100
    let stroke = Drawing.Stroke(.study, 2.4)
    var marks: [Drawing.Mark] = [
      .line(
        [Drawing.Point(x, middle - 8), Drawing.Point(x, middle + 8)], stroke, hasArrow: false)
    ]
    if figure.isOver {
      marks.append(
        .line(
          [Drawing.Point(x, middle), Drawing.Point(x + 13, middle)], Drawing.Stroke(.study, 1.5),
          hasArrow: true))
    }
    return marks
  }

  /// What bars and lines stand for, and the headings of the columns.
  private func writeKey(of measure: PortfolioMeasure, to drawing: inout Drawing) -> Double {
    var x = 0.0
    let y = 2.0
    func write(_ text: String) {
      drawing.backdrop.append(
        .words(Drawing.Words(text, at: Drawing.Point(x, y + 12), .chartNote, .ink2)))
      x += Lettering.chartNote.width(of: text) + 26
    }
    func bar(_ fill: Drawing.Ink) {
      drawing.backdrop.append(
        .box(
          Drawing.Box(
            Drawing.Point(x, y + 3), 24, 10, fill: fill, stroke: Drawing.Stroke(.edge, 0.8),
            radius: 0, isSolid: false)))
      x += 30
    }
    if portfolio.own.designs > 0 {
      bar(.edge)
      write("designs of teams")
    }
    if portfolio.described.designs > 0 {
      bar(.grain)
      write("designs described from a source")
    }
    for (isOver, words) in [(false, "the study"), (true, "the study says “over” this")]
    where measure.rows.contains(where: { $0.figure?.isOver == isOver }) {
      drawing.backdrop += tick(StudyFigure(percent: 0, isOver: isOver), at: y + 8)
        .map { $0.moved(x + 4 - trackStart, 0) }
      x += isOver ? 25 : 12
      write(words)
    }
    let line = y + 34
    func heading(_ text: String, at x: Double) {
      drawing.backdrop.append(
        .words(Drawing.Words(text, at: Drawing.Point(x, line), .chartNote, .ink2)))
    }
    heading("Designs, of \(whole)", at: countStart - 30)
    heading("0", at: trackStart - 3)
    for (part, word) in [(0.5, "half"), (1, "all")] {
      let width = Lettering.chartNote.width(of: word)
      heading(word, at: trackStart + trackWidth * part - width / 2)
    }
    if hasStudy { heading("In the study’s words", at: wordsStart) }
    return line + 12
  }
}

extension StudyFigure {
  init(percent: Int, isOver: Bool) {
    self.percent = percent
    self.isOver = isOver
  }
}
