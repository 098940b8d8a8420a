import HourglassLanguage

/// The lines along which lessons are passed on, in the order of the design. Each leads from some
/// to others all at once: with n who give and n who receive there would be n × n steps.
struct SharingRoutes {
  /// A line of the design, down to those that name no members.
  struct Line {
    let from: [Int]
    let to: [Int]
  }

  /// What the design says itself: who shares, and what goes from some to others.
  private(set) var written: [Line] = []
  /// For each line, those it leads to, each once.
  private(set) var ends: [[Int]] = []
  /// For each party, the lines that begin with it.
  private(set) var from: [[Int]]
  /// Whether a learning objective is for a party; where there is none, whether it is one of the
  /// peers: that somebody takes part as well does not make a learner of them.
  let isAudience: [Bool]
  private let isTold: [Bool]

  init(of programme: Programme, _ people: Participation, audience: [Int]) {
    var isAudience = [Bool](repeating: false, count: programme.parties.count)
    for party in audience.isEmpty ? programme.leaves(of: programme.peers) : audience {
      isAudience[party] = true
    }
    self.isAudience = isAudience
    from = Array(repeating: [], count: programme.parties.count)
    var isTold = [Bool](repeating: false, count: programme.tools.count)
    var lines: [Line] = []
    for index in programme.parties.indices where !programme.parties[index].shares.isEmpty {
      let receivers = programme.parties[index].shares.flatMap {
        ($0.with.value ?? []).map { $0.index }
      }
      lines.append(
        Line(from: programme.leaves(of: index), to: programme.leaves(of: receivers)))
    }
    var atHome: [Line] = []
    for index in programme.tools.indices {
      let tool = programme.tools[index]
      for line in tool.participations where line.shape == .fromTo {
        lines.append(
          Line(
            from: programme.leaves(of: (line.who.value ?? []).map { $0.index }),
            to: programme.leaves(of: line.otherSide.map { $0.index })))
        if !line.otherSide.isEmpty { isTold[index] = true }
      }
      // At home, those who learned tell the others; a tool that only they are in tells nobody.
      guard people.tools[index].feedsForward else { continue }
      let together = programme.leaves(
        of: tool.participations.filter { $0.shape != .fromTo }
          .flatMap { ($0.who.value ?? []) + $0.otherSide }.map { $0.index })
      let leaders = programme.leaves(of: (tool.ledBy.value ?? []).map { $0.index })
      let listeners = together.filter { !isAudience[$0] && !leaders.contains($0) }
      if listeners.isEmpty { continue }
      isTold[index] = true
      atHome.append(Line(from: leaders + together.filter { isAudience[$0] }, to: listeners))
    }
    self.isTold = isTold
    written = lines
    for line in lines + atHome { add(line) }
  }

  /// Whether a tool that feeds lessons forward says who hears them.
  func hasListeners(tool: Int) -> Bool { isTold[tool] }

  private mutating func add(_ line: Line) {
    if line.to.isEmpty { return }
    for giver in line.from { from[giver].append(ends.count) }
    ends.append(line.to)
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
