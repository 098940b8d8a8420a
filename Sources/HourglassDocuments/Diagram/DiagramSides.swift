import HourglassFormats
import HourglassLanguage

/// What stands beside the outline at a stage.
extension DiagramBand {
  /// The stage itself, and what is done in it. Beside the waist the tools move in, next to it.
  mutating func layLeft(_ style: DiagramStyle, withLoose: Bool) {
    let nameWidth = isNarrow ? Sizes.nameWidthAtWaist : Sizes.sideWidth
    var names = DrawingColumn(width: nameWidth)
    let end = names.write(uppercasedFirst(stage.name), .stage)
    if let unit = stage.unit {
      let width = Lettering.note.width(of: unit)
      if end + 10 + width <= nameWidth {
        names.append(unit, at: end + 10, .note, .ink2, lineOf: .stage)
      } else {
        names.write(unit, .note, .ink2)
      }
    }
    names.write(stage.title, .note, .ink2)
    // The fill says what is covered; everything else has a word.
    if stage.standing != .covered {
      let isWanted = stage.standing == .wanted || stage.isMetTooEarly
      if stage.isMetTooEarly {
        names.mark(.halfDisc, at: 4, radius: 3.5, before: .note, Drawing.Stroke(.gap, 1.2))
      }
      names.write(
        stage.state, .note, isWanted ? .gap : .ink2, indent: stage.isMetTooEarly ? 12 : 0)
    }
    let indent = isNarrow ? Sizes.leftAtWaist - Sizes.left : 0
    var tools = DrawingColumn(width: isNarrow ? Sizes.toolWidthAtWaist : Sizes.sideWidth)
    var anchors: [(y: Double, end: Double, objectives: [Int])] = []
    lay(style, &tools, &anchors)
    if withLoose, !stage.indicators.isEmpty {
      tools.gap(5)
      tools.write("measured beside the objectives", .note, .ink2)
      writeLoose(to: &tools, style)
    }
    let top = isNarrow ? 0 : names.height + (tools.height > 0 ? 6 : 0)
    left.column.place(names, at: Drawing.Point(0, 0))
    left.column.place(tools, at: Drawing.Point(indent, top))
    left.anchors = anchors.map { ($0.y + top, $0.end + indent, $0.objectives) }
  }

  private func lay(
    _ style: DiagramStyle, _ column: inout DrawingColumn,
    _ anchors: inout [(y: Double, end: Double, objectives: [Int])]
  ) {
    let hasLines = style.hasLines(to: stage)
    var isLeftOut = 0
    var count = 0
    for group in stage.tools {
      if style.isBrief, count >= DiagramLayout.mostTools {
        isLeftOut += group.tools.count
        continue
      }
      column.gap(5)
      column.write(group.functions ?? "function not stated", .note, .ink2)
      for tool in group.tools {
        if style.isBrief, count >= DiagramLayout.mostTools {
          isLeftOut += 1
          continue
        }
        count += 1
        let isGone = tool.change == .went
        let y = column.height + Lettering.tool.leading / 2
        let lines = Lettering.tool.lines(
          of: tool.title, within: column.width, atMost: style.isBrief ? 2 : .max)
        column.write(lines, .tool, isGone ? .ink2 : .ink, isStruck: isGone)
        var notes = style.isBrief ? [] : tool.notes
        if let word = tool.change.word { notes.insert(word, at: 0) }
        if !hasLines, !tool.serves.isEmpty {
          notes.append("→ " + tool.serves.map { stage.objectives[$0].key }.joined(separator: ", "))
        }
        if !notes.isEmpty { column.write(notes.joined(separator: ", "), .note, .ink2) }
        if hasLines, !isGone, tool.serves.contains(0) {
          anchors.append((y, Lettering.tool.width(of: lines[0]), tool.serves))
        }
      }
    }
    if isLeftOut > 0 {
      column.gap(5)
      column.write("and " + counted(isLeftOut, "more tool"), .note, .ink2)
    }
    for hole in stage.holes where hole.place == .tools {
      column.gap(6)
      let ink: Drawing.Ink = hole.isFound ? .gap : .ghost
      var words = DrawingColumn(width: column.width - 21 - 10)
      words.write(hole.words, .small, hole.isFound ? .gap : .ink2)
      column.add(
        words,
        in: Drawing.Box(
          Drawing.Point(0, 0), column.width, 0, fill: .paper,
          stroke: Drawing.Stroke(ink, 1.2, .short), hatch: ink),
        padding: (21, 6))
    }
  }

  /// What could go wrong.
  mutating func layRight(_ style: DiagramStyle, saysNoRisk: Bool) {
    var column = DrawingColumn(width: isNarrow ? Sizes.riskWidthAtWaist : Sizes.sideWidth)
    let hasLines = style.hasLines(to: stage)
    let most = style.isBrief ? DiagramLayout.mostRisks : Int.max
    for (number, risk) in stage.risks.enumerated() {
      if number == most {
        column.gap(4)
        column.write("and " + counted(stage.risks.count - most, "more risk"), .note, .ink2)
        break
      }
      column.gap(6)
      let isGone = risk.change == .went
      if hasLines, !isGone, risk.threatens.contains(0) {
        right.anchors.append((column.height + Lettering.small.leading / 2, 0, risk.threatens))
      }
      column.mark(
        risk.isGrave ? .filledTriangle : .triangle, at: 5.5, radius: 5.5, before: .small,
        Drawing.Stroke(isGone ? .ghost : .ink, 1.2))
      column.write(
        risk.title, .small, isGone ? .ink2 : .ink, indent: 17,
        atMost: style.isBrief ? 2 : .max, isStruck: isGone)
      var notes = style.isBrief ? [] : risk.notes
      if let word = risk.change.word { notes.insert(word, at: 0) }
      if !hasLines, !risk.threatens.isEmpty {
        notes.append(
          "→ " + risk.threatens.map { stage.objectives[$0].key }.joined(separator: ", "))
      }
      for note in notes { column.write(note, .note, .ink2, indent: 17) }
      if let lack = risk.lack { column.write(lack, .note, .gap, indent: 17) }
    }
    if saysNoRisk {
      column.mark(
        .triangle, at: 5.5, radius: 5.5, before: .small, Drawing.Stroke(.ghost, 1.2, .mark))
      column.write("No risk is stated", .small, .ink2, indent: 17)
    }
    right.column.place(column, at: Drawing.Point(0, 0))
  }
}
