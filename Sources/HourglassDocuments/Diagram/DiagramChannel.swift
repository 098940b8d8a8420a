import HourglassFormats

/// What stands between two bands: the links with their reasons, and what these rest on at the
/// right. Where it stands is not yet known.
struct DiagramChannel {
  /// A reason on its line, as far from the axis as the line is.
  struct Label {
    let leg: Int
    let lines: [String]
    let width: Double
  }

  private(set) var legs: [DiagramRoutes.Leg]
  private(set) var labels: [Label] = []
  /// Where a reason does not fit beside its neighbours, a letter stands for it.
  private(set) var isLettered = false
  /// For each leg, which of the level stretches below one another it takes; nil where it is
  /// straight.
  private(set) var tracks: [Int?] = []
  private(set) var trackCount = 0
  /// What the links rest on, and how far down each assumption of the only link is.
  private(set) var notes: DrawingColumn
  private(set) var assumptionAnchors: [Double] = []
  private(set) var labelHeight = 0.0
  let notesX: Double
  /// In a picture of lists, how many links leave from above.
  let count: Int?
  /// Whether all their reasons stand at the right.
  let saysAll: Bool

  init(
    _ legs: [DiagramRoutes.Leg], of diagram: Diagram, isInWaist: Bool, touchesWaist: Bool,
    isBetweenBoxes: Bool
  ) {
    isUnlinked = legs.isEmpty && isBetweenBoxes
    self.legs = legs
    count = nil
    saysAll = true
    notesX = isInWaist ? Sizes.rightAtWaist : Sizes.right
    notes = DrawingColumn(width: isInWaist ? 300 : Sizes.sideWidth)
    layTracks()
    layLabels(diagram.links, bound: touchesWaist ? Sizes.waist - 10 : Sizes.shoulder - 10)
    layNotes(diagram.links)
  }

  /// Of a picture of lists.
  init(
    listing links: [Diagram.Link], keys: [String], isInWaist: Bool, atMost most: Int
  ) {
    legs = []
    isUnlinked = false
    count = links.count
    notesX = isInWaist ? Sizes.rightAtWaist : Sizes.right
    notes = DrawingColumn(width: isInWaist ? 300 : Sizes.sideWidth)
    for (index, link) in links.enumerated() {
      if index == most {
        notes.write("and \(links.count - most) more", .note, .ink2)
        break
      }
      let isGone = link.change == .went
      notes.write(
        keys[link.from] + " → " + keys[link.to] + ": " + link.because, .note, .ink2,
        atMost: most < .max ? 3 : .max, isStruck: isGone)
      if let word = link.change.word { notes.write(word, .note, link.change.ink, indent: 12) }
      if most == .max {
        // That nothing is stated, the picture says only where each link has a line of its own.
        if link.hasEvidence { notes.write(link.evidence, .note, .ink2, indent: 12) }
        for assumption in link.assumptions { notes.write(assumption, indent: 12) }
      }
      notes.gap(2)
    }
    saysAll = links.count <= most
    labelHeight = links.isEmpty ? 0 : Lettering.note.leading
  }

  /// Whether objectives stand above and below, and nothing says that the one leads to the other.
  let isUnlinked: Bool

  var isEmpty: Bool { legs.isEmpty && (count ?? 0) == 0 }
  var isSingle: Bool { labels.count == 1 && !isLettered }

  /// How high the reasons and the lines with their arrows are.
  var height: Double {
    if isEmpty { return isUnlinked ? 40 : 0 }
    return 8 + labelHeight + (labelHeight > 0 ? 4 : 0)
      + (assumptionAnchors.isEmpty ? 0 : 14) + Double(trackCount) * 7 + arrowHeight
  }

  /// The room for arrows, and for the letters of what comes from below.
  var arrowHeight: Double { legs.contains { $0.isFirst && $0.isFromBelow } ? 36 : 22 }

  /// Level stretches that would touch go below one another.
  private mutating func layTracks() {
    var ends: [[(Double, Double)]] = []
    for leg in legs {
      let (low, high) = (min(leg.upperX, leg.lowerX) - 4, max(leg.upperX, leg.lowerX) + 4)
      if high - low < 8.5 {
        tracks.append(nil)
        continue
      }
      let free = ends.firstIndex { $0.allSatisfy { $0.1 < low || $0.0 > high } }
      let track = free ?? ends.count
      if free == nil { ends.append([]) }
      ends[track].append((low, high))
      tracks.append(track)
    }
    trackCount = ends.count
  }

  private mutating func layLabels(_ links: [Diagram.Link], bound: Double) {
    let labelled = legs.indices.filter { legs[$0].isFirst }
    // Beside a lane there is no room for words, nor where a link that leads back comes from.
    isLettered = labelled.contains { legs[$0].isFromBelow }
    // Every line that goes down here keeps the reasons of the others away from it.
    let xs = legs.map { $0.upperX } + legs.filter { $0.isWithinBand }.map { $0.lowerX }
    for index in labelled where !isLettered {
      let x = legs[index].upperX
      var room = bound - abs(x)
      for (other, at) in xs.enumerated() where at != x {
        let isLabelled = other < legs.count && legs[other].isFirst
        room = min(room, isLabelled ? abs(at - x) / 2 - 5 : abs(at - x) - 8)
      }
      if xs.filter({ $0 == x }).count > 1 { room = 0 }
      // A letter before its first line takes room as well.
      let width = min(220, 2 * room - (labelled.count > 1 ? 28 : 0))
      if width < (labelled.count == 1 ? 60 : 104) {
        isLettered = true
        break
      }
      let lines = Lettering.because.balancedLines(
        of: links[legs[index].link].because, within: width)
      let widest = lines.map { Lettering.because.width(of: $0) }.max() ?? 0
      labels.append(Label(leg: index, lines: lines, width: widest))
    }
    if isLettered {
      labels = labelled.map { Label(leg: $0, lines: [], width: 14) }
      labelHeight = labelled.contains { !legs[$0].isFromBelow } ? 16 : 0
    } else {
      labelHeight = Double(labels.map { $0.lines.count }.max() ?? 0) * Lettering.because.leading
    }
  }

  private mutating func layNotes(_ links: [Diagram.Link]) {
    for (rank, label) in labels.enumerated() {
      let link = links[legs[label.leg].link]
      // More than one have letters, so that what they rest on can be told apart.
      let letter = isSingle ? nil : DiagramChannel.letter(rank)
      let indent = letter == nil ? 0.0 : 18.0
      if rank > 0 { notes.gap(4) }
      if let letter {
        notes.mark(
          .circle, at: 6, radius: 6, before: .note, Drawing.Stroke(.line, 0.9))
        notes.write([letter], .letter, .ink2, indent: 6 - Lettering.letter.width(of: letter) / 2)
        notes.back(Lettering.letter.leading)
      }
      if isLettered { notes.write(link.because, .noteBecause, .ink, indent: indent) }
      if let word = link.change.word { notes.write(word, .note, link.change.ink, indent: indent) }
      notes.write(link.evidence, .note, .ink2, indent: indent)
      for assumption in link.assumptions {
        if isSingle {
          assumptionAnchors.append(
            notes.height + (notes.height > 0 ? 3 : 0) + Lettering.small.leading / 2)
        }
        notes.write(assumption, indent: indent)
      }
    }
  }

  static func letter(_ rank: Int) -> String {
    rank < 26 ? String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rank))) : String(rank + 1)
  }
}

extension Lettering {
  static let letter = Lettering(size: 9, leading: 13.5)
  static let noteBecause = Lettering(size: 10.5, leading: 13.5, isItalic: true)
}
