import HourglassLanguage
import HourglassReading

/// Who is in what, as several rules about peers ask it.
extension Programme {
  /// Everybody a tool brings together, down to those that name no members.
  func members(of tool: Tool) -> [Int] {
    var named: [Int] = []
    for line in tool.participations {
      for party in (line.who.value ?? []) + line.whom { named.append(party.index) }
    }
    return leaves(of: named)
  }
}
