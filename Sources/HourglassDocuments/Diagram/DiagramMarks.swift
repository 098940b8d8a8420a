import HourglassFormats

/// How the parts of a stage are written in a column, whatever the form of the picture.
extension DrawingColumn {
  mutating func write(
    _ objective: Diagram.Objective, _ lettering: Lettering, _ style: DiagramStyle
  ) {
    if let word = objective.change.word { write(word, .note, objective.change.ink) }
    name = objective.name
    write(
      objective.sentence, lettering, objective.change == .went ? .ink2 : .ink,
      atMost: style.isBrief ? 1 : .max, isStruck: objective.change == .went)
    name = nil
  }

  mutating func write(_ indicator: Diagram.Indicator) {
    gap(3)
    let isWhole = indicator.missing.isEmpty
    let isGone = indicator.change == .went
    mark(
      isWhole ? .disc : .halfDisc, at: 4.5, radius: 4, before: .small,
      Drawing.Stroke(isGone ? .ghost : .ink, 1.2))
    name = indicator.name
    let suffix = [indicator.facet, indicator.change.word].compactMap { $0 }
    write(
      indicator.title + (suffix.isEmpty ? "" : " (" + suffix.joined(separator: ", ") + ")"),
      .small, isGone ? .ink2 : .ink, indent: 15, isStruck: isGone)
    name = nil
  }

  mutating func writeMissing(_ words: String, _ isFound: Bool) {
    gap(3)
    mark(
      .circle, at: 4.5, radius: 4, before: .small,
      Drawing.Stroke(isFound ? .gap : .ghost, 1.2, .mark))
    write(words, .small, isFound ? .gap : .ink2, indent: 15)
  }

  /// All that stands in the box of an objective.
  mutating func write(
    _ objective: Diagram.Objective, hasKey: Bool, beside holes: [Diagram.Hole],
    _ style: DiagramStyle
  ) {
    if hasKey { write(objective.key, .note, .ink2) }
    write(objective, .objective, style)
    if style.isBrief {
      writeCounts(of: objective, style)
    } else {
      for indicator in objective.indicators { write(indicator) }
      if objective.isUnmeasured { writeMissing("No indicator measures this", true) }
    }
    for hole in holes { writeMissing(hole.words, hole.isFound) }
  }

  /// What is missing where no objective is; says in which colour.
  mutating func write(_ holes: [Diagram.Hole]) -> Drawing.Ink {
    for hole in holes where hole.place == .objectives {
      write(hole.words, .tool, hole.isFound ? .gap : .ink2)
    }
    for hole in holes where hole.place == .indicators { writeMissing(hole.words, hole.isFound) }
    return holes.contains { $0.place == .objectives && $0.isFound } ? .gap : .ghost
  }

  /// How many indicators an objective has, and where it leads, on one line.
  mutating func writeCounts(of objective: Diagram.Objective, _ style: DiagramStyle) {
    let whole = objective.indicators.filter { $0.missing.isEmpty }.count
    let rest = objective.indicators.count - whole
    var pieces: [(x: Double, text: String)] = []
    var x = 0.0
    func add(_ symbol: Drawing.Symbol?, _ text: String, _ stroke: Drawing.Stroke) {
      if let symbol {
        mark(symbol, at: x + 4, radius: 3.5, before: .note, stroke)
        x += 11
      }
      pieces.append((x, text))
      x += Lettering.note.width(of: text) + 9
    }
    if whole > 0 { add(.disc, String(whole), Drawing.Stroke(.ink, 1.2)) }
    if rest > 0 { add(.halfDisc, String(rest), Drawing.Stroke(.ink, 1.2)) }
    if objective.isUnmeasured { add(.circle, "no indicator", Drawing.Stroke(.gap, 1.2, .mark)) }
    let targets = style.targets[objective.number]
    if !targets.isEmpty { add(nil, "→ " + targets.joined(separator: ", "), Drawing.Stroke(.ink)) }
    guard let first = pieces.first else { return }
    let room = width - first.x
    write(
      Lettering.note.lines(of: first.text, within: room, atMost: 1), .note, .ink2, indent: first.x)
    for piece in pieces.dropFirst() where piece.x < width - 20 {
      let text = Lettering.note.lines(
        of: piece.text, within: width - piece.x, atMost: 1)[0]
      append(text, at: piece.x, .note, .ink2, lineOf: .note)
    }
  }

  /// What a link takes for granted, and what tests it.
  mutating func write(_ assumption: Diagram.Assumption, indent: Double = 0) {
    gap(3)
    mark(.diamond, at: indent + 5, radius: 5, before: .small, Drawing.Stroke(.ink, 1.2))
    name = assumption.name
    write("assuming “" + assumption.title + "”", .small, indent: indent + 15)
    name = nil
    write(assumption.test ?? "nothing tests it yet", .note, .ink2, indent: indent + 15)
  }

  mutating func write(_ risk: Diagram.Risk, keys: String? = nil, _ style: DiagramStyle) {
    let isGone = risk.change == .went
    mark(
      risk.isGrave ? .filledTriangle : .triangle, at: 5.5, radius: 5.5, before: .small,
      Drawing.Stroke(isGone ? .ghost : .ink, 1.2))
    name = risk.name
    write(
      risk.title, .small, isGone ? .ink2 : .ink, indent: 17,
      atMost: style.isBrief ? 2 : .max, isStruck: isGone)
    name = nil
    let notes = style.isBrief ? [] : risk.notes
    for note in [risk.change.word].compactMap({ $0 }) + notes + [keys].compactMap({ $0 }) {
      write(note, .note, .ink2, indent: 17)
    }
    if let lack = risk.lack { write(lack, .note, .gap, indent: 17) }
  }
}
