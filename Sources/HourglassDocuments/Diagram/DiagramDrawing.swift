import HourglassFormats
import HourglassLanguage

extension Diagram {
  /// The picture, laid out from left to right or, where the title is of a script that runs the
  /// other way, from right to left.
  ///
  /// - Parameter isNarrow: whether it is one column, for a telephone.
  package func drawing(isBrief: Bool = false, isNarrow: Bool = false) -> Drawing {
    let isBrief = isBrief || objectiveCount > Diagram.mostInFull
    let margin = isNarrow ? DiagramNarrow.margin : Sizes.margin
    var drawing = Drawing(
      title: title, description: verdict, width: isNarrow ? DiagramNarrow.page : Sizes.page)
    var head = DrawingColumn(width: drawing.width - 2 * margin)
    if isDescribed {
      head.mark(.sheet, at: 8, radius: 9, before: .title, Drawing.Stroke(.ink2, 1.4))
    }
    head.write(title, .title, indent: isDescribed ? 25 : 0)
    head.gap(3)
    head.write(verdict, .verdict)
    if let formerVerdict { head.write("Before: " + formerVerdict, .verdict, .ink2) }
    drawing.backdrop += head.marks(at: Drawing.Point(margin, isNarrow ? 12 : 22))
    var list = Drawing.List("Stages")
    var y: Double
    var isListed = false
    if isNarrow {
      let layout = DiagramNarrow(self, isBrief: isBrief, from: 12 + head.height + 12)
      drawing.backdrop += layout.backdrop
      list.items = layout.items
      y = layout.bottom + 16
    } else {
      let headings = 22 + head.height + 10
      drawing.backdrop += columnHeadings(at: headings)
      var layout = DiagramLayout(self, isBrief: isBrief)
      y = layout.place(from: headings + 24) + 20
      drawing.backdrop += layout.backdrop()
      list.items = stages.indices.map { layout.item(ofStage: $0) }
      isListed = layout.style.isListed
    }
    drawing.lists.append(list)
    let people = DiagramPeople(self.people, from: y, isNarrow: isNarrow)
    if !people.items.isEmpty || !people.marks.isEmpty {
      drawing.backdrop += people.marks
      var reached = Drawing.List("People whom the design plans to reach")
      reached.items = people.items
      drawing.lists.append(reached)
      y = people.bottom
    }
    drawUnplaced(from: &y, to: &drawing, isNarrow: isNarrow)
    drawFoot(
      from: &y, to: &drawing, margin: margin, remark: remark(isBrief: isBrief, isListed: isListed))
    drawing.height = y + 14
    return isFromRightToLeft ? drawing.mirrored : drawing
  }

  var isFromRightToLeft: Bool { runsRightToLeft(title) }

  /// With more objectives than this, the overview is drawn.
  package static let mostInFull = 100

  private func columnHeadings(at y: Double) -> [Drawing.Mark] {
    func heading(_ text: String, _ x: Double, isCentred: Bool = false) -> Drawing.Mark {
      .words(
        Drawing.Words(
          text, at: Drawing.Point(x, y + Lettering.note.baseline), .note, .ink2,
          isCentred: isCentred))
    }
    return [
      heading("What is done", Sizes.left),
      heading("What should change, and what would show it", Sizes.axis, isCentred: true),
      heading("What could go wrong, what has to hold", Sizes.right),
    ]
  }

  /// What belongs to no stage, as a list of its own.
  private func drawUnplaced(from y: inout Double, to drawing: inout Drawing, isNarrow: Bool) {
    if unplaced.isEmpty, aside.isEmpty, unplacedRisks.isEmpty { return }
    let words = DiagramWords(self)
    var list = Drawing.List("What belongs to no stage")
    y += 16
    var heading = DrawingColumn(width: Sizes.sideWidth)
    heading.write("No stage", .stage)
    heading.write("Belongs to none, so it has no place above", .note, .ink2)
    let left = isNarrow ? DiagramNarrow.margin : Sizes.left
    let x = isNarrow ? left : 280
    let width = drawing.width - left - x
    drawing.backdrop += heading.marks(at: Drawing.Point(left, y))
    let top = y
    if isNarrow { y += heading.height + 5 }
    for objective in unplaced {
      var item = Drawing.Item(words.words(for: objective))
      var column = DrawingColumn(width: width)
      column.write(objective.sentence, .objective)
      for link in links where link.from == objective.number {
        column.write("Leads on: " + link.because, .note, .ink2)
      }
      for indicator in objective.indicators {
        column.mark(
          indicator.missing.isEmpty ? .disc : .halfDisc, at: 4.5, radius: 4, before: .small,
          Drawing.Stroke(.ink, 1.2))
        column.write(indicator.title, .small, indent: 15)
      }
      item.marks = column.marks(at: Drawing.Point(x, y))
      y += column.height + 6
      list.items.append(item)
    }
    for risk in unplacedRisks {
      var item = Drawing.Item(asSentence(words.words(for: risk)))
      var column = DrawingColumn(width: width)
      column.write(risk, DiagramStyle(isListed: false, isBrief: false, targets: []))
      item.marks = column.marks(at: Drawing.Point(x, y))
      y += column.height + 6
      list.items.append(item)
    }
    for sentence in aside {
      var item = Drawing.Item(sentence)
      var column = DrawingColumn(width: width)
      column.write(sentence, .tool)
      item.marks = column.marks(at: Drawing.Point(x, y))
      y += column.height + 3
      list.items.append(item)
    }
    y = max(y, top + heading.height) + 6
    drawing.lists.append(list)
  }

  private func drawFoot(
    from y: inout Double, to drawing: inout Drawing, margin: Double, remark: String?
  ) {
    let end = drawing.width - margin
    y += 6
    drawing.ending.append(
      .line(
        [Drawing.Point(margin, y), Drawing.Point(end, y)],
        Drawing.Stroke(.hair), hasArrow: false))
    y += 6
    var x = margin
    let middle = Lettering.note.leading / 2
    for entry in Diagram.legend where entry.occurs(drawing) {
      let room = Lettering.note.width(of: entry.words) + 25
      if x + room > end {
        x = margin
        y += Lettering.note.leading + 3
      }
      drawing.ending.append(entry.mark(Drawing.Point(x + 6, y + middle)))
      drawing.ending.append(
        .words(
          Drawing.Words(
            entry.words, at: Drawing.Point(x + 21, y + Lettering.note.baseline), .note, .ink2)))
      x += room + 14
    }
    y += Lettering.note.leading + 3
    var column = DrawingColumn(width: end - margin)
    for text in [
      "Wide where groups and organisations act, narrow where individuals do. " + limits,
      remark,
    ].compactMap({ $0 }) {
      column.write(text, .note, .ink2)
    }
    drawing.ending += column.marks(at: Drawing.Point(margin, y))
    y += column.height
  }
}

/// A mark and what it means.
struct DiagramLegendEntry {
  let words: String
  let mark: @Sendable (Drawing.Point) -> Drawing.Mark
  let occurs: @Sendable (Drawing) -> Bool
}

extension Diagram {
  /// Only what occurs in a picture is explained below it.
  static let legend: [DiagramLegendEntry] = [
    symbol(.sheet, .ink2, "described from a source"),
    symbol(.disc, .ink, "indicator, fully defined"),
    symbol(.halfDisc, .ink, "indicator with something missing"),
    symbol(.triangle, .ink, "risk"),
    symbol(.filledTriangle, .ink, "high risk"),
    symbol(.diamond, .ink, "assumption"),
    symbol(.halfDisc, .gap, "condition met, but an earlier stage is not covered"),
    hatched(.gap, "missing, and a finding says so"),
    hatched(.ghost, "not stated"),
  ]

  private static func symbol(
    _ symbol: Drawing.Symbol, _ ink: Drawing.Ink, _ words: String
  ) -> DiagramLegendEntry {
    DiagramLegendEntry(
      words: words,
      mark: { .symbol(symbol, at: $0, radius: 4.5, Drawing.Stroke(ink, 1.2)) },
      occurs: { drawing in
        drawing.marks.contains {
          if case .symbol(let other, _, _, let stroke) = $0 {
            return other == symbol && stroke.ink == ink
          }
          return false
        }
      })
  }

  private static func hatched(_ ink: Drawing.Ink, _ words: String) -> DiagramLegendEntry {
    DiagramLegendEntry(
      words: words,
      mark: { at in
        .box(
          Drawing.Box(
            Drawing.Point(at.x - 6, at.y - 5), 16, 10, fill: .paper,
            stroke: Drawing.Stroke(ink, 1.2, .short), hatch: ink, isSolid: false))
      },
      occurs: { drawing in
        drawing.marks.contains {
          if case .box(let box) = $0 { return box.hatch == ink }
          return false
        }
      })
  }
}
