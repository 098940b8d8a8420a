import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let facilitatorDependent = Rule(
    FindingKind(
      "facilitator-dependent", title: "Lessons passed on only by the facilitator",
      severity: .note,
      why: """
        A facilitator's time and money may end. Sharing that only the facilitator runs may then \
        end too.
        """,
      basis: .inferred(
        .study, place: "The African Community of Practice",
        phrase: "with little demands on the AfCoP facilitators"),
      example: Example(
        Example.Edit(
          "serves practise; every month",
          bad: "serves practise; led by ‸secretariat; every month",
          good: "serves practise; led by directors; every month"))),
    on: .silence
  ) { reading, report in
    guard let stage = reading.stageOfDiffusion, !reading.somebodyShares else { return }
    let parties = reading.programme.parties
    let tools = reading.carriers.map { reading.programme.tools[$0] }
    var leaders: [Reference<Party>] = []
    for tool in tools {
      // Where nobody is said to lead, nobody is said to depend on the facilitator.
      guard let led = tool.ledBy.value,
        led.allSatisfy({ parties[$0.index].role == .facilitator })
      else { return }
      leaders += led
    }
    guard let first = leaders.first else { return }
    let titles = tools.map { reading.quoted($0.head) }
    report.add(
      about: .party(first.index), within: .stage(stage),
      at: reading.programme.tree.span(ofToken: first.token),
      "Lessons are passed on only in tools that \(reading.quoted(parties[first.index].head)) leads.",
      detail:
        "Tools: \(titles.firstThree). No one at home passes lessons on without the facilitator.",
      next: reading.ledFromHome(tools[0]))
  }
}

extension Reading {
  /// Who of those that learn could run it.
  fileprivate func ledFromHome(_ tool: Tool) -> Advice {
    let place = quoted(tool.head)
    let names = programme.parties.filter { $0.role == .peers }.compactMap { name($0.head) }
    guard let name = names.first else {
      return "Add inside \(place) who at home leads it, after \(language: "led by")."
    }
    return """
      If somebody at home leads it too, add inside \(place), for example: \(bare: "led by \(name)"). \
      Or add inside the peers with whom they share what they learn.
      """
  }
}
