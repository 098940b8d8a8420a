import HourglassLanguage
import HourglassSyntax

extension Diffusion {
  /// Follows what is learned along the sharing routes, step by step.
  init(
    _ programme: Programme, _ people: Participation, _ learning: LearningGate,
    _ routes: SharingRoutes
  ) {
    // Where no learner is in contact, it starts with those who should learn; where nobody should,
    // with all who take part.
    let present = programme.parties.indices.filter {
      people.takesPart[$0] && programme.parties[$0].isOfPeople
    }
    let meant = present.filter { routes.isAudience[$0] }
    let start =
      learning.learners.isEmpty ? meant.isEmpty ? present : meant : learning.learners.ordered()
    var depth = [Int](repeating: -1, count: programme.parties.count)
    for party in start { depth[party] = 0 }
    var isFollowed = [Bool](repeating: false, count: routes.ends.count)
    var steps: [Step] = []
    var queue = start
    var position = 0
    while position < queue.count {
      let from = queue[position]
      position += 1
      for line in routes.from[from] where !isFollowed[line] {
        // The first who gets a lesson along a line takes it to all at its end.
        isFollowed[line] = true
        for to in routes.ends[line] where depth[to] < 0 {
          depth[to] = depth[from] + 1
          queue.append(to)
          if !routes.isAudience[to], programme.parties[to].role != .facilitator {
            steps.append(Step(from: from, to: to, depth: depth[to]))
          }
        }
      }
    }
    let deadEnds = start.filter { routes.receivers(of: $0, atMost: 1).isEmpty }
    let brokers = start.compactMap { participant -> Broker? in
      // All of somebody's reach through one person who is not one of the learners.
      let receivers = routes.receivers(of: participant, atMost: 2)
      guard receivers.count == 1, let only = receivers.first,
        programme.parties[only].role == .person, !routes.isAudience[only],
        routes.receivers(of: only, atMost: 2).contains(where: { $0 != participant })
      else { return nil }
      return Broker(participant: participant, through: only)
    }
    self.init(
      participants: start, deadEnds: deadEnds, steps: steps, brokers: brokers,
      participantCount: count(start, programme), deadEndCount: count(deadEnds, programme),
      reachedCount: count(steps.map { $0.to }, programme))
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
