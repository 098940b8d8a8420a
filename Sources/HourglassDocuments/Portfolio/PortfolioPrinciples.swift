import HourglassFormats
import HourglassLanguage
import HourglassReading

/// Which of the study's principles the designs show, design by design.
extension Portfolio {
  /// The principles of the model, without the challenges.
  var principles: [Int] {
    model.principles.indices.filter { !model.principles[$0].isChallenge }
  }

  func principleTitle(_ index: Int) -> String {
    let principle = model.principles[index]
    return (principle.number.map { "\($0). " } ?? "") + model.title(principle.entry.head)
  }

  /// How many show it, in part, say that there is none of it, do not state it.
  func principleCounts(_ index: Int) -> [Int] {
    zip(own.principles[index], described.principles[index]).map { $0 + $1 }
  }

  /// Nil where there are too many designs to stand side by side.
  func principleGrid() -> Drawing? {
    let compared = entries.indices.filter { entries[$0].otherModel == nil }
    if compared.isEmpty || compared.count > ChartSizes.mostDesigns || principles.isEmpty {
      return nil
    }
    var drawing = Drawing(
      chart: "Principles by design",
      "A row for each principle and a column for each design. The table below has the same.")
    let labelWidth = 400.0
    let pitch = min(30, (drawing.width - labelWidth - 10) / Double(compared.count))
    let start = labelWidth + 10 + pitch / 2
    var y = writeKey(to: &drawing)
    for (place, index) in compared.enumerated() {
      drawing.backdrop.append(
        .words(
          Drawing.Words(
            String(index + 1), at: Drawing.Point(start + Double(place) * pitch, y + 8), .dots,
            .ink2, isCentred: true)))
    }
    y += 16
    var list = Drawing.List("Principles")
    for principle in principles {
      let counts = principleCounts(principle)
      var item = Drawing.Item(
        principleTitle(principle) + ": shown by \(counts[0]), in part by \(counts[1]), left out by "
          + "\(counts[2]), not shown by \(counts[3])")
      let label = Drawing.column(
        principleTitle(principle), .chart, width: labelWidth - 12, atMost: 3)
      item.marks = label.marks(at: Drawing.Point(0, y))
      for (place, index) in compared.enumerated() {
        let at = Drawing.Point(start + Double(place) * pitch, y + 8.5)
        item.marks.append(mark(entries[index].principles[principle], at: at))
      }
      list.items.append(item)
      y += label.height + 6
    }
    drawing.lists = [list]
    drawing.height = y + 4
    return drawing
  }

  private func mark(_ state: PrincipleReading.State, at: Drawing.Point) -> Drawing.Mark {
    switch state {
    case .shown: .symbol(.disc, at: at, radius: 4.4, Drawing.Stroke(.edge, 1.2))
    case .inPart: .symbol(.halfDisc, at: at, radius: 4.4, Drawing.Stroke(.edge, 1.2))
    case .declined: .symbol(.diamond, at: at, radius: 4.4, Drawing.Stroke(.ink, 1))
    case .notStated: .symbol(.circle, at: at, radius: 4.4, Drawing.Stroke(.ghost, 1))
    }
  }

  private func writeKey(to drawing: inout Drawing) -> Double {
    var x = 6.0
    let words: [(PrincipleReading.State, String)] = [
      (.shown, "shown"), (.inPart, "shown in part"),
      (.declined, "left out, and the design says so"),
      (.notStated, "not shown"),
    ]
    for (state, word) in words {
      drawing.backdrop.append(mark(state, at: Drawing.Point(x, 9)))
      drawing.backdrop.append(
        .words(Drawing.Words(word, at: Drawing.Point(x + 10, 13), .chartNote, .ink2)))
      x += Lettering.chartNote.width(of: word) + 34
    }
    return 26
  }
}
