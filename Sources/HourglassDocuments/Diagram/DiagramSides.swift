import HourglassFormats
import HourglassLanguage

/// What stands beside the outline at a stage.
extension DiagramBand {
  /// The stage itself, and what is done in it. Beside the waist the tools move in, next to it.
  mutating func layLeft(_ style: DiagramStyle, withLoose: Bool) {
    let nameWidth = isNarrow ? Sizes.nameWidthAtWaist : Sizes.sideWidth
    var names = DrawingColumn(width: nameWidth)
    stage.writeHeading(to: &names)
    let indent = isNarrow ? Sizes.leftAtWaist - Sizes.left : 0
    var tools = DrawingColumn(width: isNarrow ? Sizes.toolWidthAtWaist : Sizes.sideWidth)
    let anchors = stage.writeTools(to: &tools, style)
    if withLoose { stage.writeLoose(to: &tools, style, isLabelled: true) }
    let top = isNarrow ? 0 : names.height + (tools.height > 0 ? 6 : 0)
    left.column.place(names, at: Drawing.Point(0, 0))
    left.column.place(tools, at: Drawing.Point(indent, top))
    left.anchors = anchors.map { ($0.y + top, $0.end + indent, $0.objectives) }
  }

  /// What could go wrong.
  mutating func layRight(_ style: DiagramStyle, saysNoRisk: Bool) {
    var column = DrawingColumn(width: isNarrow ? Sizes.riskWidthAtWaist : Sizes.sideWidth)
    right.anchors = stage.writeRisks(to: &column, style, saysNoRisk: saysNoRisk)
    right.column.place(column, at: Drawing.Point(0, 0))
  }
}

extension Diagram.Stage {
  /// For each tool or risk, how far down its first line is, where it ends, and the places of the
  /// objectives it is about.
  typealias Anchors = [(y: Double, end: Double, objectives: [Int])]

  func writeHeading(to column: inout DrawingColumn) {
    let end = column.write(uppercasedFirst(name), .stage)
    if let unit {
      let width = Lettering.note.width(of: unit)
      if end + 10 + width <= column.width {
        column.append(unit, at: end + 10, .note, .ink2, lineOf: .stage)
      } else {
        column.write(unit, .note, .ink2)
      }
    }
    column.write(title, .note, .ink2)
    // The fill says what is covered; everything else has a word.
    if standing != .covered {
      let isWanted = standing == .wanted || isMetTooEarly
      if isMetTooEarly {
        column.mark(.halfDisc, at: 4, radius: 3.5, before: .note, Drawing.Stroke(.gap, 1.2))
      }
      column.write(state, .note, isWanted ? .gap : .ink2, indent: isMetTooEarly ? 12 : 0)
    }
  }

  /// Indicators of the stage that measure no objective.
  func writeLoose(to column: inout DrawingColumn, _ style: DiagramStyle, isLabelled: Bool = false) {
    if indicators.isEmpty { return }
    if isLabelled {
      column.gap(5)
      column.write("measured beside the objectives", .note, .ink2)
    }
    let most = style.isBrief ? 4 : Int.max
    for indicator in indicators.prefix(most) { column.write(indicator) }
    if indicators.count > most {
      column.write(
        "and " + counted(indicators.count - most, "more indicator"), .note, .ink2, indent: 15)
    }
  }

  /// The keys of objectives, where lines do not lead to them and they need to be told apart.
  private func keys(of places: [Int], _ style: DiagramStyle) -> String? {
    if places.isEmpty || !style.hasKeys || style.hasLines(to: self) { return nil }
    return "→ " + places.map { objectives[$0].key }.joined(separator: ", ")
  }

  func writeTools(to column: inout DrawingColumn, _ style: DiagramStyle) -> Anchors {
    var anchors: Anchors = []
    let hasLines = style.hasLines(to: self)
    var isLeftOut = 0
    var count = 0
    for group in tools {
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
        column.name = tool.name
        column.write(lines, .tool, isGone ? .ink2 : .ink, isStruck: isGone)
        column.name = nil
        var notes = style.isBrief ? [] : tool.notes
        if let word = tool.change.word { notes.insert(word, at: 0) }
        if let keys = keys(of: tool.serves, style) {
          // An arrow stays on one line with what it leads to.
          let all = (notes + [keys]).joined(separator: ", ")
          if Lettering.note.width(of: all) > column.width, !notes.isEmpty {
            column.write(notes.joined(separator: ", "), .note, .ink2)
            notes = []
          }
          notes.append(keys)
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
    for hole in holes where hole.place == .tools {
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
    return anchors
  }

  func writeRisks(
    to column: inout DrawingColumn, _ style: DiagramStyle, saysNoRisk: Bool
  ) -> Anchors {
    var anchors: Anchors = []
    let hasLines = style.hasLines(to: self)
    let most = style.isBrief ? DiagramLayout.mostRisks : Int.max
    for (number, risk) in risks.enumerated() {
      if number == most {
        column.gap(4)
        column.write("and " + counted(risks.count - most, "more risk"), .note, .ink2)
        break
      }
      column.gap(6)
      if hasLines, risk.change != .went, risk.threatens.contains(0) {
        anchors.append((column.height + Lettering.small.leading / 2, 0, risk.threatens))
      }
      column.write(risk, keys: keys(of: risk.threatens, style), style)
    }
    if saysNoRisk {
      column.mark(
        .triangle, at: 5.5, radius: 5.5, before: .small, Drawing.Stroke(.ghost, 1.2, .mark))
      column.write("No risk is stated", .small, .ink2, indent: 17)
    }
    return anchors
  }
}
