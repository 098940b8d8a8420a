import HourglassLanguage
import HourglassSyntax

/// Who takes part in what, and how often: groups taken apart into the members they name.
struct Participation {
  let programme: Programme
  let tools: [ToolReading]
  /// Whether a party takes part in more than hearing of it: it is a peer, or in a tool that is
  /// more than a way of passing lessons on.
  let takesPart: [Bool]
  /// Who takes part together. Many tools are for the same people, who stand here once.
  private let circles: [Circle]
  /// For each tool, those who take part in it.
  private let circleOfTool: [Int]

  private struct Circle {
    /// As the tools name them.
    let named: [Int]
    /// Down to those that name no members.
    let participants: [Int]
    /// Those of them who are no organisations.
    let people: [Int]
    /// Whether these are known to be fewer than two.
    let isAlone: Bool
  }

  init(_ programme: Programme, _ tools: [ToolReading]) {
    self.programme = programme
    self.tools = tools
    var circles: [Circle] = []
    // By a number made from those named; another list with the same number has the next one.
    var circleOfNumber: [Int: Int] = [:]
    circleOfTool = programme.tools.indices.map { tool in
      // Groups within groups often come to one and the same.
      let named = programme.namedParticipants(ofTool: tool).map { programme.onlyMembers[$0] }
      var number = named.reduce(named.count) { $0 &* 31 &+ $1 }
      while let known = circleOfNumber[number] {
        if circles[known].named == named { return known }
        number &+= 1
      }
      let participants = programme.leaves(of: named)
      let people = participants.filter { programme.parties[$0].isOfPeople }
      circleOfNumber[number] = circles.count
      circles.append(
        Circle(
          named: named, participants: participants, people: people,
          isAlone: programme.areFewerThanTwo(people)))
      return circles.count - 1
    }
    self.circles = circles
    var taking = programme.peers
    for tool in programme.tools.indices where !tools[tool].feedsForward {
      // Who only passes something on need not have been there: `from f to g` may be the second
      // step of a lesson.
      for line in programme.tools[tool].participations where line.shape != .fromTo {
        for party in (line.who.value ?? []) + line.otherSide { taking.append(party.index) }
      }
    }
    var takesPart = [Bool](repeating: false, count: programme.parties.count)
    for leaf in programme.leaves(of: taking) { takesPart[leaf] = true }
    self.takesPart = takesPart
  }

  /// Those who take part in a tool; of `from … to`, those who give.
  func participants(in tool: Int) -> [Int] { circles[circleOfTool[tool]].participants }

  /// The people in a tool; those who are organisations are left out.
  func people(in tool: Int) -> [Int] { circles[circleOfTool[tool]].people }

  /// Whether the people in a tool are known to be fewer than two.
  func isAlone(in tool: Int) -> Bool {
    circles[circleOfTool[tool]].isAlone
      && programme.areNamedInFull(programme.namedParticipants(ofTool: tool))
  }

  /// All people in some tools.
  func people(in tools: [Int]) -> [Int] {
    programme.leaves(of: tools.flatMap { programme.namedParticipants(ofTool: $0) })
      .filter { programme.parties[$0].isOfPeople }
  }

  /// Those of some tools some of whose people are in another of them as well.
  func sharingPeople(_ tools: [Int]) -> [Int] {
    var toolsOfCircle = [Int](repeating: 0, count: circles.count)
    for tool in tools { toolsOfCircle[circleOfTool[tool]] += 1 }
    var toolsOfPerson = [Int](repeating: 0, count: programme.parties.count)
    for (circle, count) in toolsOfCircle.enumerated() where count > 0 {
      for person in circles[circle].people { toolsOfPerson[person] += count }
    }
    let isShared = circles.map { $0.people.contains { toolsOfPerson[$0] > 1 } }
    return tools.filter { isShared[circleOfTool[$0]] }
  }

  /// How the tools together are spread over time.
  var occasions: Occasions {
    if programme.tools.isEmpty { return .noTools }
    if tools.contains(where: { $0.spread == .repeated }) { return .several }
    if tools.contains(where: { $0.spread == .notSaid }) { return .notSaid }
    let dates = programme.tools.compactMap { $0.dates.first?.value }
    if programme.tools.count == 1 { return .one }
    // Several tools on one and the same date are one event.
    return dates.count == programme.tools.count && dates.allSatisfy { $0 == dates[0] }
      ? .one : .several
  }
}

extension Programme {
  fileprivate func areFewerThanTwo(_ people: [Int]) -> Bool {
    let number = count(people, self)
    return !number.hasUnknown && number.known < 2
  }

  /// A group of which some members are named, and no number, may have others.
  fileprivate func areNamedInFull(_ named: [Int]) -> Bool {
    named.allSatisfy { parties[$0].includes.isEmpty || parties[$0].number.value != nil }
  }

  /// Those a tool names as taking part; of `from … to`, those who give.
  fileprivate func namedParticipants(ofTool tool: Int) -> [Int] {
    var named: [Int] = []
    for line in tools[tool].participations {
      if case .said(let who) = line.who { for party in who { named.append(party.index) } }
      if line.shape == .between { for party in line.otherSide { named.append(party.index) } }
    }
    return named
  }
}

extension Programme {
  /// The peers, as they are declared.
  var peers: [Int] { parties.indices.filter { parties[$0].role == .peers } }

  /// A party's members, and theirs, down to those that name none.
  package func leaves(of party: Int) -> [Int] { leaves(of: [party]) }

  /// The members of several parties, and theirs, down to those that name none, each once; a group
  /// that includes itself is gone through once.
  package func leaves(of several: [Int]) -> [Int] {
    var leaves: [Int] = []
    // Most lists are short and of parties that name no members.
    if several.count < 8, several.allSatisfy({ parties[$0].includes.isEmpty }) {
      for party in several where !leaves.contains(party) { leaves.append(party) }
      return leaves
    }
    var seen: Set<Int> = []
    for party in several where seen.insert(onlyMembers[party]).inserted {
      var open = [onlyMembers[party]]
      while let current = open.popLast() {
        let members = parties[current].includes
        if members.isEmpty { leaves.append(current) }
        for member in members.reversed() where seen.insert(member.index).inserted {
          open.append(member.index)
        }
      }
    }
    return leaves
  }
}
