import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let oneSidedVisit = Rule(
    FindingKind(
      "one-sided-visit", title: "A visit that goes one way", severity: .note,
      why: """
        Where one side shows and the other looks, only one of them learns. On visits that go both \
        ways, the study says, people see each other's place and compare notes.
        """,
      basis: .inferred(.study, place: "Figure 7", phrase: "sometimes one-sided"),
      example: Example(
        Example.Edit(
          "group staff",
          bad: "group newcomers \"Directors new in office\"\n  group staff",
          good: "group newcomers \"Directors new in office\"\n  group staff"),
        Example.Edit("tool visits", bad: "‸tool visits", good: "tool visits"),
        Example.Edit(
          "among directors; serves keep-working",
          bad: "from directors to newcomers; serves keep-working",
          good: "between directors and newcomers; serves keep-working")))
  ) { reading, report in
    let programme = reading.programme
    for (index, tool) in programme.tools.enumerated() {
      guard reading.isEncounter(tool), let line = tool.participations.first,
        tool.participations.allSatisfy({ $0.shape == .fromTo && $0.who.value != nil }),
        !tool.participations.contains(where: { reading.isAnswered($0) })
      else { continue }
      let givers = line.who.value ?? []
      let titles = [givers, line.whom].map { side in
        side.map { reading.quoted(programme.parties[$0.index].head) }.joined(separator: ", ")
      }
      report.add(
        about: .tool(index), at: programme.span(tool.head),
        """
        \(reading.quoted(tool.head)) goes one way, from \(titles[0]) to \(titles[1]), and nothing \
        of the kind goes the other way.
        """,
        next: "If both sides are to learn from it, write in its block, in place of the line that "
          + "begins with “from”:\n  among "
          + (givers + line.whom).compactMap { reading.name(programme.parties[$0.index].head) }
          .joined(separator: ", "))
    }
  }
}

extension Reading {
  /// Whether people do or see something together in it. Advice and what carries lessons home are
  /// meant to go one way.
  fileprivate func isEncounter(_ tool: Tool) -> Bool {
    programme.involvesJointWork(tool) && !programme.feedsForward(tool)
  }

  /// Whether some encounter goes the other way, or both ways.
  fileprivate func isAnswered(_ line: Tool.Participation) -> Bool {
    let givers = everyone(in: line.who.value ?? [])
    let receivers = everyone(in: line.whom)
    for tool in programme.tools where isEncounter(tool) {
      var together: Set<Int> = []
      for other in tool.participations {
        let one = everyone(in: other.who.value ?? [])
        let two = everyone(in: other.whom)
        if other.shape != .fromTo {
          together.formUnion(one.union(two))
        } else if !one.isDisjoint(with: receivers) && !two.isDisjoint(with: givers) {
          return true
        }
      }
      if !together.isDisjoint(with: givers) && !together.isDisjoint(with: receivers) { return true }
    }
    return false
  }
}
