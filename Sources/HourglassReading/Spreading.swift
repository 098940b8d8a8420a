import HourglassLanguage
import HourglassSyntax

extension Diffusion {
  /// Follows what is learned along the lines of the design, hop by hop.
  ///
  /// - Parameter learners: where it starts; all who take part where nobody is said to learn.
  init(_ programme: Programme, _ people: Participation, learners: [Int]) {
    let parties = programme.parties.indices
    let start =
      learners.isEmpty
      ? parties.filter { people.takesPart[$0] && programme.parties[$0].isPeople }
      : learners.sorted()
    let lines = lines(of: programme, people)
    var depth = [Int](repeating: -1, count: programme.parties.count)
    for party in start { depth[party] = 0 }
    var reached: [Hop] = []
    var queue = start
    var position = 0
    while position < queue.count {
      let from = queue[position]
      position += 1
      for to in lines[from] where depth[to] < 0 {
        depth[to] = depth[from] + 1
        queue.append(to)
        if !people.takesPart[to] { reached.append(Hop(from: from, to: to, depth: depth[to])) }
      }
    }
    let deadEnds = start.filter { lines[$0].isEmpty }
    let brokers = start.compactMap { participant -> Broker? in
      // All of somebody's reach through one person who is not one of the learners.
      guard lines[participant].count == 1, let only = lines[participant].first,
        programme.parties[only].role == .person, !people.takesPart[only],
        lines[only].contains(where: { $0 != participant })
      else { return nil }
      return Broker(participant: participant, through: only)
    }
    self.init(
      participants: start, deadEnds: deadEnds, reached: reached, brokers: brokers,
      participantCount: count(start, programme), deadEndCount: count(deadEnds, programme),
      reachedCount: count(reached.map { $0.to }, programme))
  }
}

/// For each party, those it passes lessons on to, each once, in the order of the design.
private func lines(of programme: Programme, _ people: Participation) -> [[Int]] {
  var lines: [[Int]] = Array(repeating: [], count: programme.parties.count)
  func add(from givers: [Int], to receivers: [Int]) {
    for giver in givers { lines[giver] += receivers.filter { $0 != giver } }
  }
  for (index, party) in programme.parties.enumerated() {
    for share in party.shares {
      for receiver in share.with.value ?? [] {
        add(from: people.leaves[index], to: people.leaves[receiver.index])
      }
    }
  }
  for (index, tool) in programme.tools.enumerated() {
    for line in tool.participations where line.shape == .fromTo {
      let givers = (line.who.value ?? []).flatMap { people.leaves[$0.index] }
      add(from: givers, to: line.whom.flatMap { people.leaves[$0.index] })
    }
    // At home, those who were there tell the others; a tool that only learners are in tells
    // nobody.
    guard programme.feedsForward(tool) else { continue }
    let leaders = (tool.ledBy.value ?? []).flatMap { people.leaves[$0.index] }
    let givers = (people.participants[index] + leaders).filter { people.takesPart[$0] }
    let together = tool.participations.filter { $0.shape != .fromTo }
      .flatMap { ($0.who.value ?? []) + $0.whom }.flatMap { people.leaves[$0.index] }
    add(from: givers, to: together.filter { !people.takesPart[$0] })
  }
  return lines.map { unique($0) }
}

/// How many people these are. A person is one, a group its number; an organisation is some.
private func count(_ parties: [Int], _ programme: Programme) -> Diffusion.Count {
  var known: Int64 = 0
  var hasUnknown = false
  for index in parties {
    let party = programme.parties[index]
    if party.role == .person {
      known += 1
    } else if party.isPeople, let number = party.number.value {
      let (sum, overflow) = known.addingReportingOverflow(number)
      known = overflow ? Int64.max : sum
    } else {
      hasUnknown = true
    }
  }
  return Diffusion.Count(known: known, hasUnknown: hasUnknown)
}
