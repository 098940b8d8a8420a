import HourglassLanguage
import HourglassSyntax

/// Who takes part in what, and how often: groups taken apart into the members they name.
struct Participation {
  let programme: Programme
  /// For each party, itself or the members it names, down to those that name none.
  let leaves: [[Int]]
  /// The leaves of all peers.
  let peers: [Int]
  /// For each tool, the leaves of those who take part in it; of `from … to`, those who give.
  let participants: [[Int]]
  /// Whether a party takes part in more than hearing of it: it is a peer, or in a tool that is
  /// more than a way of passing lessons on.
  let takesPart: [Bool]

  init(_ programme: Programme) {
    self.programme = programme
    let leaves = programme.parties.indices.map { programme.leaves(of: $0) }
    self.leaves = leaves
    var peers: [Int] = []
    for (index, party) in programme.parties.enumerated() where party.role == .peers {
      peers += leaves[index]
    }
    self.peers = unique(peers)
    participants = programme.tools.map { tool in
      var all: [Int] = []
      for line in tool.participations {
        for party in line.who.value ?? [] { all += leaves[party.index] }
        if line.shape == .between { for party in line.whom { all += leaves[party.index] } }
      }
      return unique(all)
    }
    var takesPart = [Bool](repeating: false, count: programme.parties.count)
    for peer in peers { takesPart[peer] = true }
    for tool in programme.tools where !programme.feedsForward(tool) {
      // Who only passes something on need not have been there: `from f to g` may be the second
      // step of a lesson.
      for line in tool.participations where line.shape != .fromTo {
        for party in (line.who.value ?? []) + line.whom {
          for leaf in leaves[party.index] { takesPart[leaf] = true }
        }
      }
    }
    self.takesPart = takesPart
  }

  /// The people in a tool; those who are organisations are left out.
  func people(in tool: Int) -> [Int] {
    participants[tool].filter { programme.parties[$0].isPeople }
  }

  /// How the tools together are spread over time.
  var occasions: Occasions {
    if programme.tools.isEmpty { return .noTools }
    let spreads = programme.tools.map { $0.spread }
    if spreads.contains(.repeated) { return .several }
    if spreads.contains(.notSaid) { return .notSaid }
    let dates = programme.tools.compactMap { $0.dates.first?.value }
    if programme.tools.count == 1 { return .one }
    // Several tools on one and the same date are one event.
    return dates.count == programme.tools.count && dates.allSatisfy { $0 == dates[0] }
      ? .one : .several
  }
}

/// How a tool is spread over time.
package enum Spread: UInt8, Sendable {
  case repeated, single, notSaid
}

extension Tool {
  /// How it is spread over time.
  package var spread: Spread {
    if recurrence != nil || dates.count > 1 { return .repeated }
    // A visit of a few days is one occasion; a course of several weeks is not.
    if let lasts { return lasts.days > 7 ? .repeated : .single }
    if let runs {
      guard let end = runs.end else { return .repeated }
      return end.lastDay.number - runs.start.firstDay.number > 7 ? .repeated : .single
    }
    return isOnce || !dates.isEmpty ? .single : .notSaid
  }
}

/// Each once, in the order of the first time.
func unique(_ all: [Int]) -> [Int] {
  var seen: Set<Int> = []
  return all.filter { seen.insert($0).inserted }
}

extension Programme {
  /// A party's members, and theirs, down to those that name none; a group that includes itself is
  /// gone through once.
  package func leaves(of party: Int) -> [Int] {
    if parties[party].includes.isEmpty { return [party] }
    var leaves: [Int] = []
    var seen: Set<Int> = [party]
    var open = [party]
    while let current = open.popLast() {
      let members = parties[current].includes
      if members.isEmpty { leaves.append(current) }
      for member in members.reversed() where seen.insert(member.index).inserted {
        open.append(member.index)
      }
    }
    return leaves
  }
}
