import HourglassLanguage

/// Who is in what, as several rules ask it.
extension Programme {
  /// Everybody a tool brings together, down to those that name no members.
  package func members(of tool: Tool) -> [Int] {
    var named: [Int] = []
    for line in tool.participations {
      for party in (line.who.value ?? []) + line.otherSide { named.append(party.index) }
    }
    return leaves(of: named)
  }
}

extension Reading {
  /// The parties, and those they include, at any depth.
  package func everyone(in parties: [Reference<Party>]) -> Set<Int> {
    everyone(in: parties.map { $0.index })
  }

  package func everyone(in parties: [Int]) -> Set<Int> {
    var all: Set<Int> = []
    var open = parties
    while let party = open.popLast() {
      if all.insert(party).inserted { open += programme.parties[party].includes.map { $0.index } }
    }
    return all
  }
}
