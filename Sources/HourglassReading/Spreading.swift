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
      ? parties.filter { people.takesPart[$0] && programme.parties[$0].isOfPeople }
      : learners.sorted()
    let lines = SharingLines(of: programme, people)
    var depth = [Int](repeating: -1, count: programme.parties.count)
    for party in start { depth[party] = 0 }
    var isFollowed = [Bool](repeating: false, count: lines.ends.count)
    var reached: [Hop] = []
    var queue = start
    var position = 0
    while position < queue.count {
      let from = queue[position]
      position += 1
      for line in lines.from[from] where !isFollowed[line] {
        // The first who gets a lesson along a line takes it to all at its end.
        isFollowed[line] = true
        for to in lines.ends[line] where depth[to] < 0 {
          depth[to] = depth[from] + 1
          queue.append(to)
          if !people.takesPart[to] { reached.append(Hop(from: from, to: to, depth: depth[to])) }
        }
      }
    }
    let deadEnds = start.filter { lines.receivers(of: $0, atMost: 1).isEmpty }
    let brokers = start.compactMap { participant -> Broker? in
      // All of somebody's reach through one person who is not one of the learners.
      let receivers = lines.receivers(of: participant, atMost: 2)
      guard receivers.count == 1, let only = receivers.first,
        programme.parties[only].role == .person, !people.takesPart[only],
        lines.receivers(of: only, atMost: 2).contains(where: { $0 != participant })
      else { return nil }
      return Broker(participant: participant, through: only)
    }
    self.init(
      participants: start, deadEnds: deadEnds, reached: reached, brokers: brokers,
      participantCount: count(start, programme), deadEndCount: count(deadEnds, programme),
      reachedCount: count(reached.map { $0.to }, programme))
  }
}

/// The lines along which lessons are passed on, in the order of the design. Each leads from some
/// to others all at once: with n who give and n who receive there would be n × n steps.
private struct SharingLines {
  /// For each line, those it leads to, each once.
  private(set) var ends: [[Int]] = []
  /// For each party, the lines that begin with it.
  private(set) var from: [[Int]]

  init(of programme: Programme, _ people: Participation) {
    from = Array(repeating: [], count: programme.parties.count)
    for index in programme.parties.indices where !programme.parties[index].shares.isEmpty {
      let receivers = programme.parties[index].shares.flatMap {
        ($0.with.value ?? []).map { $0.index }
      }
      if receivers.isEmpty { continue }
      add(from: programme.leaves(of: index), to: programme.leaves(of: receivers))
    }
    for index in programme.tools.indices {
      for line in programme.tools[index].participations where line.shape == .fromTo {
        add(
          from: programme.leaves(of: (line.who.value ?? []).map { $0.index }),
          to: programme.leaves(of: line.otherSide.map { $0.index }))
      }
      // At home, those who were there tell the others; a tool that only learners are in tells
      // nobody.
      guard people.tools[index].feedsForward else { continue }
      let tool = programme.tools[index]
      let leaders = (tool.ledBy.value ?? []).map { $0.index }
      let givers = programme.leaves(of: people.participants(in: index) + leaders)
      let together = tool.participations.filter { $0.shape != .fromTo }
        .flatMap { ($0.who.value ?? []) + $0.otherSide }
      add(
        from: givers.filter { people.takesPart[$0] },
        to: programme.leaves(of: together.map { $0.index }).filter { !people.takesPart[$0] })
    }
  }

  private mutating func add(from givers: [Int], to receivers: [Int]) {
    if receivers.isEmpty { return }
    for giver in givers { from[giver].append(ends.count) }
    ends.append(receivers)
  }

  /// Those whom a party passes lessons on to, each once; no more than so many.
  func receivers(of party: Int, atMost most: Int) -> [Int] {
    var receivers: [Int] = []
    for line in from[party] {
      for receiver in ends[line] where receiver != party && !receivers.contains(receiver) {
        receivers.append(receiver)
        if receivers.count == most { return receivers }
      }
    }
    return receivers
  }
}

/// How many people these are. A person is one, a group its number; an organisation is some.
func count(_ parties: [Int], _ programme: Programme) -> Diffusion.Count {
  var known: Int64 = 0
  var hasUnknown = false
  for index in parties {
    let party = programme.parties[index]
    if party.role == .person {
      known += 1
    } else if party.isOfPeople, let number = party.number.value {
      let (sum, overflow) = known.addingReportingOverflow(number)
      known = overflow ? Int64.max : sum
    } else {
      hasUnknown = true
    }
  }
  return Diffusion.Count(known: known, hasUnknown: hasUnknown)
}
