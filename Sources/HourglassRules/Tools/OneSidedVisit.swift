import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let oneSidedVisit = Rule(
    FindingKind(
      "one-sided-visit", title: "A visit that goes one way", severity: .note,
      why: """
        When one side shows and the other looks, only one side learns. On visits that go both \
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
          good: "between directors and newcomers; serves keep-working"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    let oneSided = programme.tools.indices.filter {
      reading.tools[$0].isEncounter && programme.tools[$0].participations.first?.shape == .fromTo
    }
    if oneSided.isEmpty { return }
    let encounters = Encounters(of: reading)
    for index in oneSided {
      let tool = programme.tools[index]
      guard let line = tool.participations.first,
        tool.participations.allSatisfy({ $0.shape == .fromTo && $0.who.value != nil }),
        !tool.participations.contains(where: { encounters.answer($0, in: reading) })
      else { continue }
      let givers = line.who.value ?? []
      let titles = [givers, line.otherSide].map { side in
        side.map { reading.quoted(programme.parties[$0.index].head) }.joined(separator: ", ")
      }
      report.add(
        about: .tool(index), "\(reading.quoted(tool.head)) goes only one way.",
        detail: """
          It goes from \(titles[0]) to \(titles[1]). No tool of this sort goes the other way.
          """,
        next: Advice(
          "If both sides should learn from it, replace the \(language: "from") line with:",
          reading.inBlock(
            of: .tool(index),
            [
              "among "
                + (givers + line.otherSide).compactMap {
                  reading.name(programme.parties[$0.index].head)
                }
                .joined(separator: ", ")
            ])))
    }
  }
}

extension ToolReading {
  /// Whether people do or see something together in it. Advice and what carries lessons home are
  /// meant to go one way.
  fileprivate var isEncounter: Bool { involvesJointWork && !feedsForward }
}

extension Reading {
  /// Everyone among those on one side of an encounter. Of groups within groups that come to one
  /// member that one is enough: who meets any of them meets it.
  fileprivate func side(_ parties: [Reference<Party>]) -> Set<Int> {
    everyone(in: parties.map { programme.onlyMembers[$0.index] })
  }
}

/// The encounters of a design, to be found by those who are in them.
private struct Encounters {
  /// Those on each side of the lines that go one way.
  private var sides: [(givers: Set<Int>, receivers: Set<Int>)] = []
  /// For each party, the lines in which it gives, and those in which it receives.
  private var giving: [Int: [Int]] = [:]
  private var receiving: [Int: [Int]] = [:]
  /// Those who are in a tool each with each.
  private var circles: [Set<Int>] = []
  private var meeting: [Int: [Int]] = [:]

  init(of reading: Reading) {
    for tool in reading.tools.indices where reading.tools[tool].isEncounter {
      var together: [Reference<Party>] = []
      for line in reading.programme.tools[tool].participations {
        if line.shape != .fromTo {
          together += (line.who.value ?? []) + line.otherSide
          continue
        }
        let givers = reading.side(line.who.value ?? [])
        let receivers = reading.side(line.otherSide)
        for party in givers { giving[party, default: []].append(sides.count) }
        for party in receivers { receiving[party, default: []].append(sides.count) }
        sides.append((givers, receivers))
      }
      if together.isEmpty { continue }
      let circle = reading.side(together)
      for party in circle { meeting[party, default: []].append(circles.count) }
      circles.append(circle)
    }
  }

  /// Whether some encounter goes the other way than a line, or both ways.
  func answer(_ line: Tool.Participation, in reading: Reading) -> Bool {
    let givers = reading.side(line.who.value ?? [])
    let receivers = reading.side(line.otherSide)
    let backwards = smaller(receivers.map { giving[$0] ?? [] }, givers.map { receiving[$0] ?? [] })
    let isReturned = backwards.contains { lines in
      lines.contains {
        !sides[$0].givers.isDisjoint(with: receivers)
          && !sides[$0].receivers.isDisjoint(with: givers)
      }
    }
    if isReturned { return true }
    let both = smaller(receivers.map { meeting[$0] ?? [] }, givers.map { meeting[$0] ?? [] })
    return both.contains { tools in
      tools.contains {
        !circles[$0].isDisjoint(with: receivers) && !circles[$0].isDisjoint(with: givers)
      }
    }
  }

  private func smaller(_ one: [[Int]], _ other: [[Int]]) -> [[Int]] {
    one.reduce(0) { $0 + $1.count } <= other.reduce(0) { $0 + $1.count } ? one : other
  }
}
