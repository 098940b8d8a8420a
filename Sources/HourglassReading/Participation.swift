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
    /// The people who lead the tools.
    let leaders: [Int]
    /// Down to those that name no members.
    let participants: [Int]
    /// Those of them who are no organisations; without those who lead it, where there are others.
    let people: [Int]
    /// Whether these are known to be fewer than two.
    let isAlone: Bool
  }

  /// How many people are in a tool, as far as it says.
  enum Company: UInt8 {
    /// Fewer than two, for certain.
    case alone
    /// One is named, and there may be others.
    case oneNamed
    case several
  }

  init(_ programme: Programme, _ tools: [ToolReading]) {
    self.programme = programme
    self.tools = tools
    var circles: [Circle] = []
    // By a number made from those named: the circle there or, where that is another, at the next
    // place. Twice as many places as tools, so that some are free.
    var width = 16
    while width < 2 * programme.tools.count { width *= 2 }
    var circleAtPlace = [Int32](repeating: -1, count: width)
    circleOfTool = programme.tools.indices.map { tool in
      // Groups within groups often come to one and the same.
      var named = programme.namedParticipants(ofTool: tool)
      var number = named.count
      for index in named.indices {
        named[index] = programme.onlyMembers[named[index]]
        number = number &* 31 &+ named[index]
      }
      let leaders = programme.leadingPeople(ofTool: tool)
      for leader in leaders { number = number &* 31 &+ leader }
      // The upper bits of a product depend on all bits of what was multiplied.
      var place = Int((UInt32(truncatingIfNeeded: number) &* 0x9E37_79B1) >> 8) & (width - 1)
      while circleAtPlace[place] >= 0 {
        let known = Int(circleAtPlace[place])
        if circles[known].named == named, circles[known].leaders == leaders { return known }
        place = (place + 1) & (width - 1)
      }
      let participants = programme.leaves(of: named)
      var people = participants.filter { programme.parties[$0].isOfPeople }
      if !leaders.isEmpty {
        let led = people.filter { !leaders.contains($0) }
        if !led.isEmpty { people = led }
      }
      circleAtPlace[place] = Int32(circles.count)
      circles.append(
        Circle(
          named: named, leaders: leaders, participants: participants, people: people,
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

  func company(in tool: Int) -> Company {
    if !circles[circleOfTool[tool]].isAlone { return .several }
    return programme.areNamedInFull(programme.namedParticipants(ofTool: tool)) ? .alone : .oneNamed
  }

  /// All people in some tools. Who describes a programme from a source may have to leave it at
  /// their organisations.
  func people(in tools: [Int]) -> [Int] {
    let all = programme.leaves(of: tools.flatMap { programme.namedParticipants(ofTool: $0) })
    let people = all.filter { programme.parties[$0].isOfPeople }
    return people.isEmpty && programme.isDescribed ? all : people
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
    let overlapping = tools.filter { isShared[circleOfTool[$0]] }
    return areOneOccasion(overlapping) ? [] : overlapping
  }

  /// How the tools together are spread over time.
  var occasions: Occasions {
    if programme.tools.isEmpty { return .noTools }
    if tools.contains(where: { $0.spread == .repeated }) { return .several }
    if tools.contains(where: { $0.spread == .notSaid }) { return .notSaid }
    return programme.tools.count == 1 || areOneOccasion(Array(programme.tools.indices))
      ? .one : .several
  }

  /// Whether tools that each take place once do so on one and the same date.
  private func areOneOccasion(_ tools: [Int]) -> Bool {
    guard let first = tools.first, let date = programme.tools[first].dates.first?.value
    else { return false }
    return tools.allSatisfy {
      self.tools[$0].spread == .single && programme.tools[$0].dates.first?.value == date
    }
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

  /// The people who lead a tool, down to those that name no members. Facilitators and
  /// organisations are no people in any case.
  fileprivate func leadingPeople(ofTool tool: Int) -> [Int] {
    guard case .said(let leaders) = tools[tool].ledBy,
      leaders.contains(where: { parties[$0.index].isOfPeople })
    else { return [] }
    return leaves(of: leaders.map { $0.index }).filter { parties[$0].isOfPeople }
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
