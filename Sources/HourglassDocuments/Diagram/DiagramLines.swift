import HourglassFormats

/// The links between two bands, as lines, with their reasons on them.
extension DiagramLayout {
  func channelMarks(_ index: Int) -> [Drawing.Mark] {
    let channel = channels[index]
    if channel.isEmpty, !channel.isUnlinked { return [] }
    let y0 = tops[index] + bands[index].height
    let y1 = index + 1 < bands.count ? tops[index + 1] + bands[index + 1].boxesTop : y0
    let end = index + 1 < bands.count ? y1 : labelTops[index] + channel.height
    if channel.isUnlinked { return unlinked(from: y0, to: y1) }
    if let count = channel.count { return listedArrow(count, index, y0, end) }
    let labelTop = labelTops[index]
    let labelEnd = labelTop + channel.labelHeight
    let diamondY = labelEnd + 10
    let isWide = index + 1 < bands.count && !bands[index + 1].isNarrow
    let trackTop =
      bands[index].isNarrow && isWide
      ? end - channel.arrowHeight - Double(channel.trackCount) * 7
      : labelEnd + (channel.assumptionAnchors.isEmpty ? 4 : 20)
    var marks: [Drawing.Mark] = []
    for (number, leg) in channel.legs.enumerated() {
      let link = diagram.links[leg.link]
      let stroke =
        link.change == .went
        ? Drawing.Stroke(.ghost, 1.3, .short) : Drawing.Stroke(.ink, 1.3, .solid)
      let x = Sizes.axis + leg.upperX
      var gaps: [(Double, Double)] = []
      if let stop = stopSpan, y0 < stop.0, end > stop.1 { gaps.append(stop) }
      let label = channel.labels.first { $0.leg == number }
      var letterGap: (Double, Double)?
      if let label, leg.isFromBelow {
        letterGap = (end - 25, end - 8)
        marks += labelMarks(label, at: Sizes.axis + leg.lowerX, end - 24, channel)
      } else if let label {
        let height =
          channel.isLettered ? 16.0 : Double(label.lines.count) * Lettering.because.leading
        gaps.append((labelTop - 1, labelTop + height + 2))
        marks += labelMarks(label, at: x, labelTop, channel)
      }
      let track = channel.tracks[number].map { trackTop + Double($0) * 7 }
      marks += lines(
        leg, from: y0, to: leg.isWithinBand ? y0 : end, track: track, gaps, letterGap, stroke)
    }
    marks += noteMarks(channel, index, labelTop, diamondY)
    return marks
  }

  /// One way through a channel: down its upper end, level, and down its lower end, with gaps.
  private func lines(
    _ leg: DiagramRoutes.Leg, from y0: Double, to y1: Double, track: Double?,
    _ gaps: [(Double, Double)], _ lowerGap: (Double, Double)?, _ stroke: Drawing.Stroke
  ) -> [Drawing.Mark] {
    let (upper, lower) = (Sizes.axis + leg.upperX, Sizes.axis + leg.lowerX)
    var pieces: [[Drawing.Point]] = []
    var start = Drawing.Point(upper, y0)
    for gap in gaps {
      pieces.append([start, Drawing.Point(upper, gap.0)])
      start = Drawing.Point(upper, gap.1)
    }
    // A lane goes on past the band below.
    var endY = y1
    if case .lane(let band, _) = leg.lower { endY = tops[band] + bands[band].height }
    if let track {
      var end = [start, Drawing.Point(upper, track), Drawing.Point(lower, track)]
      // What comes back to its band goes behind the stop again.
      if leg.isWithinBand, let stop = stopSpan, stop.0 > y0, stop.1 < track {
        pieces.append(end + [Drawing.Point(lower, stop.1)])
        end = [Drawing.Point(lower, stop.0)]
      }
      if let lowerGap {
        pieces.append(end + [Drawing.Point(lower, lowerGap.0)])
        end = [Drawing.Point(lower, lowerGap.1)]
      }
      pieces.append(end + [Drawing.Point(lower, endY)])
    } else {
      // Straight, to the place of its upper end.
      if let lowerGap {
        pieces.append([start, Drawing.Point(upper, lowerGap.0)])
        start = Drawing.Point(upper, lowerGap.1)
      }
      pieces.append([start, Drawing.Point(upper, endY)])
    }
    return pieces.enumerated().map { number, points in
      if leg.isUp {
        return .line(points.reversed(), stroke, hasArrow: leg.isLast && number == 0)
      }
      return .line(points, stroke, hasArrow: leg.isLast && number == pieces.count - 1)
    }
  }

  private var stopSpan: (Double, Double)? {
    stopPlace.map { ($0.top, $0.top + $0.height) }
  }

  private func labelMarks(
    _ label: DiagramChannel.Label, at x: Double, _ top: Double, _ channel: DiagramChannel
  ) -> [Drawing.Mark] {
    let rank = channel.labels.firstIndex { $0.leg == label.leg } ?? 0
    let letter = DiagramChannel.letter(rank)
    if channel.isLettered {
      return [
        .symbol(.circle, at: Drawing.Point(x, top + 8), radius: 7, Drawing.Stroke(.line, 0.9)),
        .words(
          Drawing.Words(
            letter, at: Drawing.Point(x, top + 11.3), .letter, .ink2, isCentred: true)),
      ]
    }
    let link = diagram.links[channel.legs[label.leg].link]
    var marks: [Drawing.Mark] = label.lines.enumerated().map { number, line in
      .words(
        Drawing.Words(
          line,
          at: Drawing.Point(
            x, top + Double(number) * Lettering.because.leading + Lettering.because.baseline),
          .because, link.hasReason ? .ink : .ink2, isCentred: true,
          isStruck: link.change == .went))
    }
    if channel.labels.count > 1 {
      // Before its first line, so that what it rests on can be found at the right.
      let at = x - label.width / 2 - 7
      let y = top + Lettering.because.leading / 2
      marks.append(
        .symbol(.circle, at: Drawing.Point(at, y), radius: 6, Drawing.Stroke(.line, 0.9)))
      marks.append(
        .words(
          Drawing.Words(letter, at: Drawing.Point(at, y + 3.2), .letter, .ink2, isCentred: true)))
    }
    return marks
  }

  /// What the links rest on, at the right, and the lines that lead there.
  private func noteMarks(
    _ channel: DiagramChannel, _ index: Int, _ labelTop: Double, _ diamondY: Double
  ) -> [Drawing.Mark] {
    if channel.notes.height == 0 { return [] }
    let top = noteTops[index]
    var marks = channel.notes.marks(at: Drawing.Point(channel.notesX, top))
    guard channel.isSingle, let label = channel.labels.first else {
      return marks
    }
    let x = Sizes.axis + channel.legs[label.leg].upperX
    let from = labelTop + channel.labelHeight / 2
    marks.append(
      leader(
        from: Drawing.Point(x + label.width / 2 + 12, from), to: channel.notesX,
        top + Lettering.note.leading / 2, bend: 12, Drawing.Stroke(.line, 0.9, .fine)))
    for (number, anchor) in channel.assumptionAnchors.enumerated() {
      marks.append(
        leader(
          from: Drawing.Point(x, diamondY), to: channel.notesX, top + anchor,
          bend: 8 - Double(min(number, 2)) * 2, Drawing.Stroke(.line)))
    }
    if !channel.assumptionAnchors.isEmpty {
      marks.append(
        .symbol(.diamond, at: Drawing.Point(x, diamondY), radius: 5, Drawing.Stroke(.ink, 1.2)))
    }
    return marks
  }

  private func leader(
    from start: Drawing.Point, to x: Double, _ y: Double, bend: Double, _ stroke: Drawing.Stroke
  ) -> Drawing.Mark {
    let turn = x - bend
    if abs(start.y - y) < 0.5 {
      return .line([start, Drawing.Point(x - 4, start.y)], stroke, hasArrow: false)
    }
    return .line(
      [start, Drawing.Point(turn, start.y), Drawing.Point(turn, y), Drawing.Point(x - 4, y)],
      stroke, hasArrow: false)
  }

  /// Dots where a link could be, and that there is none.
  private func unlinked(from y0: Double, to y1: Double) -> [Drawing.Mark] {
    var start = y0
    let stroke = Drawing.Stroke(.line, 0.9, .fine)
    func line(_ from: Double, _ to: Double) -> Drawing.Mark {
      .line(
        [Drawing.Point(Sizes.axis, from), Drawing.Point(Sizes.axis, to)], stroke, hasArrow: false)
    }
    var marks: [Drawing.Mark] = []
    if let stop = stopSpan, y0 < stop.0, y1 > stop.1 {
      marks.append(line(y0, stop.0))
      start = stop.1
    }
    let middle = (start + y1) / 2
    let half = Lettering.note.leading / 2
    marks += [line(start, middle - half - 1), line(middle + half + 1, y1)]
    marks.append(
      .words(
        Drawing.Words(
          "no link is stated",
          at: Drawing.Point(Sizes.axis, middle - half + Lettering.note.baseline), .note, .ink2,
          isCentred: true)))
    return marks
  }

  /// One arrow for all links of a channel.
  private func listedArrow(
    _ count: Int, _ index: Int, _ y0: Double, _ y1: Double
  ) -> [Drawing.Mark] {
    let channel = channels[index]
    let top = labelTops[index]
    let words =
      (count == 1
        ? "1 link, with its reason"
        : "\(count) links, with "
          + (channel.saysAll ? "their reasons" : "\(DiagramLayout.mostReasons) of their reasons"))
      + (diagram.isFromRightToLeft ? " at the left" : " at the right")
    var marks: [Drawing.Mark] = [
      .words(
        Drawing.Words(
          words, at: Drawing.Point(Sizes.axis, top + Lettering.note.baseline), .note, .ink2,
          isCentred: true))
    ]
    let stroke = Drawing.Stroke(.ink, 1.3)
    var start = y0
    if let stop = stopSpan, y0 < stop.0, y1 > stop.1 {
      marks.append(
        .line(
          [Drawing.Point(Sizes.axis, y0), Drawing.Point(Sizes.axis, stop.0)], stroke,
          hasArrow: false))
      start = stop.1
    }
    marks.append(
      .line(
        [Drawing.Point(Sizes.axis, start), Drawing.Point(Sizes.axis, top - 1)], stroke,
        hasArrow: false))
    if index + 1 < bands.count {
      marks.append(
        .line(
          [
            Drawing.Point(Sizes.axis, top + Lettering.note.leading + 2),
            Drawing.Point(Sizes.axis, y1),
          ], stroke, hasArrow: true))
    }
    return marks + channel.notes.marks(at: Drawing.Point(channel.notesX, noteTops[index]))
  }
}
