import HourglassFormats
import HourglassSyntax

/// Which ways the links take: from box to box through the channels between the bands, and past the
/// boxes of a band in lanes beside them. Lines cross no box, because none is in their way.
struct DiagramRoutes {
  /// Where a way through a channel begins or ends.
  enum End: Equatable {
    /// A box, by the place of its objective in the band.
    case box(band: Int, place: Int)
    case lane(band: Int, number: Int)
  }

  /// The way of one link through one channel.
  struct Leg {
    let link: Int
    /// At the band above.
    let upper: End
    /// At the band below; of a link within a band, at that band as well.
    let lower: End
    /// Whether it leads back up.
    let isUp: Bool
    /// Whether its reason stands here.
    let isFirst: Bool
    /// Whether its arrow does.
    let isLast: Bool
    var isWithinBand: Bool { upper.band == lower.band }
    /// Whether it begins at a box below, on its way to more than one band above.
    var isFromBelow: Bool {
      if case .lane = upper { return isUp }
      return false
    }
    /// From the axis.
    var upperX = 0.0
    var lowerX = 0.0
  }

  /// For each channel, below the band of its number.
  private(set) var legs: [[Leg]]
  /// For each band, how many links go past its boxes.
  private(set) var lanes: [Int]

  init(_ diagram: Diagram) {
    legs = Array(repeating: [], count: diagram.stages.count)
    lanes = Array(repeating: 0, count: diagram.stages.count)
    let places = diagram.places
    // One more than there is room for, which all share that find none.
    var isTaken = legs.map { _ in [Bool](repeating: false, count: Sizes.mostLanes + 1) }
    for (number, link) in diagram.links.enumerated() {
      guard link.from != link.to, let from = places[link.from], let to = places[link.to] else {
        continue
      }
      let start = End.box(band: from.stage, place: from.place)
      let goal = End.box(band: to.stage, place: to.place)
      if from.stage == to.stage {
        legs[from.stage].append(
          Leg(
            link: number, upper: start, lower: goal, isUp: false, isFirst: true, isLast: true))
        continue
      }
      let isUp = to.stage < from.stage
      let (top, bottom) = isUp ? (goal, start) : (start, goal)
      // The same lane all the way, which no other link takes in any of these channels.
      let lane =
        top.band + 1 == bottom.band
        ? 0
        : (0..<Sizes.mostLanes).first { number in
          (top.band..<bottom.band).allSatisfy { !isTaken[$0][number] }
        } ?? Sizes.mostLanes
      var upper = top
      for channel in top.band..<bottom.band {
        var lower = bottom
        if channel + 1 < bottom.band {
          lower = .lane(band: channel + 1, number: lane)
          lanes[channel + 1] = max(lanes[channel + 1], lane + 1)
        }
        if top.band + 1 < bottom.band { isTaken[channel][lane] = true }
        legs[channel].append(
          Leg(
            link: number, upper: upper, lower: lower, isUp: isUp,
            isFirst: upper == start || lower == start,
            isLast: upper == goal || lower == goal))
        upper = lower
      }
    }
  }

  /// Whether there are so many that no box could stand among them.
  var isCrowded: Bool {
    lanes.contains { $0 > Sizes.mostLanes } || legs.contains { $0.count > Sizes.mostLinksInChannel }
  }

  /// Gives every leg its place at both bands. Links of one side of a box stand beside one another,
  /// in the order of where they come from or go to.
  mutating func place(at bands: [DiagramBand]) {
    for channel in legs.indices {
      for index in legs[channel].indices {
        legs[channel][index].upperX = middle(of: legs[channel][index].upper, bands)
        legs[channel][index].lowerX = middle(of: legs[channel][index].lower, bands)
      }
    }
    let middles = legs
    for band in bands.indices {
      // Below a box: what leads down from it, up to it, and to others of its band.
      spread(bands, band, channel: band, middles, ofUpper: true)
      if band > 0 { spread(bands, band, channel: band - 1, middles, ofUpper: false) }
    }
    for channel in legs.indices { separate(channel) }
  }

  /// Moves ends that would lie on the line of another link a little to the side.
  private mutating func separate(_ channel: Int) {
    for index in legs[channel].indices {
      let own = legs[channel][index]
      guard case .box = own.lower, own.upperX != own.lowerX else { continue }
      for step in [0.0, 8, -8, 16, -16] {
        let x = own.lowerX + step
        let isFree = legs[channel].indices.allSatisfy { other in
          let leg = legs[channel][other]
          return other == index || abs(leg.upperX - x) >= 5 && abs(leg.lowerX - x) >= 5
        }
        if isFree {
          legs[channel][index].lowerX = x
          break
        }
      }
    }
  }

  private mutating func spread(
    _ bands: [DiagramBand], _ band: Int, channel: Int, _ middles: [[Leg]], ofUpper: Bool
  ) {
    for (place, cell) in bands[band].cells.enumerated() {
      let box = End.box(band: band, place: place)
      // Each end that is at this box, and where the other end is.
      var ends: [(leg: Int, isUpper: Bool, other: Double)] = []
      for (index, leg) in middles[channel].enumerated() {
        if ofUpper {
          if leg.upper == box { ends.append((index, true, leg.lowerX)) }
          if leg.isWithinBand, leg.lower == box { ends.append((index, false, leg.upperX)) }
        } else if leg.lower == box, !leg.isWithinBand {
          ends.append((index, false, leg.upperX))
        }
      }
      let order = ends.indices.ordered {
        ends[$0].other == ends[$1].other ? $0 < $1 : ends[$0].other < ends[$1].other
      }
      for (rank, end) in order.map({ ends[$0] }).enumerated() {
        let x = cell.x + cell.width * Double(rank + 1) / Double(ends.count + 1)
        if end.isUpper {
          legs[channel][end.leg].upperX = x
        } else {
          legs[channel][end.leg].lowerX = x
        }
      }
    }
  }

  private func middle(of end: End, _ bands: [DiagramBand]) -> Double {
    switch end {
    case .box(let band, let place):
      let cell = bands[band].cells[place]
      return cell.x + cell.width / 2
    case .lane(let band, let number):
      let out = bands[band].reach + 6 + Sizes.lane * Double(number / 2)
      return number % 2 == 0 ? -out : out
    }
  }
}

extension DiagramRoutes.End {
  var band: Int {
    switch self {
    case .box(let band, _), .lane(let band, _): band
    }
  }
}

extension Diagram {
  /// For each of the programme's objectives, where it stands; nil where it has no stage.
  var places: [(stage: Int, place: Int)?] {
    var places = [(stage: Int, place: Int)?](repeating: nil, count: objectiveNumbers)
    for (stage, band) in stages.enumerated() {
      for (place, objective) in band.objectives.enumerated() {
        places[objective.number] = (stage, place)
      }
    }
    return places
  }

  /// For each of the programme's objectives, its key; empty where it has no stage.
  var keys: [String] {
    var keys = [String](repeating: "", count: objectiveNumbers)
    for stage in stages {
      for objective in stage.objectives { keys[objective.number] = objective.key }
    }
    return keys
  }

  /// Whether objectives need keys where no line leads from one to another: unless every link goes
  /// from the only objective of a stage to that of the next.
  var needsKeys: Bool {
    let places = places
    return stages.contains { $0.objectives.count > 1 }
      || links.contains { link in
        guard let from = places[link.from], let to = places[link.to] else { return false }
        return to.stage != from.stage + 1
      }
  }

  /// For each of the programme's objectives, the keys of those it leads to.
  var targets: [[String]] {
    let keys = keys
    var targets = keys.map { _ in [String]() }
    for link in links where !keys[link.to].isEmpty { targets[link.from].append(keys[link.to]) }
    return targets
  }

  /// One more than the highest number of an objective.
  var objectiveNumbers: Int {
    let numbers = stages.flatMap { $0.objectives.map { $0.number } } + unplaced.map { $0.number }
    return (numbers.max() ?? -1) + 1
  }
}
