import HourglassLanguage
import HourglassReading

/// Who is in what, as several rules about peers ask it.
extension Programme {
  /// The party itself or, where it names members, those and theirs, down to those that name none.
  func members(of party: Int) -> [Int] {
    var members: [Int] = []
    var seen: Set<Int> = [party]
    var open = [party]
    while let current = open.popLast() {
      if parties[current].includes.isEmpty { members.append(current) }
      for member in parties[current].includes where seen.insert(member.index).inserted {
        open.append(member.index)
      }
    }
    return members
  }

  /// Everybody a tool brings together, down to those that name no members.
  func members(of tool: Tool) -> [Int] {
    var named: [Int] = []
    for line in tool.participations {
      for party in (line.who.value ?? []) + line.whom { named.append(party.index) }
    }
    return named.flatMap { members(of: $0) }
  }
}
