import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let personResponsible = Rule(
    FindingKind(
      "person-responsible", title: "A task that depends on one person", severity: .note,
      why: """
        People move on. The next person in a post takes its tasks over, but a task given to a \
        name may leave with that person.
        """,
      basis: .stated(
        .field, place: "USAID indicator reference sheets",
        phrase: "person's name as responsible"),
      example: Example(
        Example.Edit(
          "  risk packaged",
          bad: "  ‸person maria \"Maria Petrova\"\n  risk packaged",
          good: "  person maria \"Maria Petrova\" { from ministries }\n  risk packaged"),
        Example.Edit("owner secretariat", bad: "owner maria", good: "owner maria"))),
    on: .statement
  ) { reading, report in
    let parties = reading.programme.parties
    if !parties.contains(where: { $0.role == .person && $0.from.isUnsaid }) { return }
    var members: Set<Int> = []
    for party in parties {
      for member in party.includes { members.insert(member.index) }
    }
    let office = reading.firstName(of: .facilitator) ?? reading.firstName(of: .organisation)
    let home = reading.firstName(of: .organisation) ?? office
    let tasksOfPerson = reading.tasksOfOne
    for (index, party) in reading.programme.parties.enumerated() {
      // With an organisation or a group behind the name, there is somebody to ask for a successor.
      guard party.role == .person, party.from.isUnsaid, !members.contains(index) else { continue }
      let tasks = tasksOfPerson[index]
      if tasks.isEmpty { continue }
      let title = reading.quoted(party.head)
      report.add(
        about: .party(index),
        "\(title) alone has a task, and the design names no organisation behind that person.",
        detail: "\(title) should \(tasks.firstThree).",
        next: office.map { office in
          """
          Give the task to an organisation, for example \(office). Or add inside \(title): \
          \(bare: "from \(home ?? office)")
          """
        }
          ?? "Add inside \(title), after \(language: "from"), the organisation that employs the person."
      )
    }
  }
}

extension Reading {
  /// The name of the first party of this sort that has one.
  fileprivate func firstName(of role: Party.Role) -> String? {
    programme.parties.first { $0.role == role && $0.head.name != nil }.flatMap { name($0.head) }
  }

  /// For each party, what it and nobody else is asked to do, but for what belongs to stages that
  /// the design leaves out on purpose.
  fileprivate var tasksOfOne: [[Prose]] {
    var tasks = [[Prose]](repeating: [], count: programme.parties.count)
    func add(_ verb: String, _ head: Head, _ part: DesignPart, to who: Given<[Reference<Party>]>) {
      guard let who = who.value, who.count == 1, !isBeyondStop(part) else { return }
      tasks[who[0].index].append("\(verb) \(quoted(head))")
    }
    for (index, tool) in programme.tools.enumerated() {
      add("run", tool.head, .tool(index), to: tool.ledBy)
    }
    for (index, risk) in programme.risks.enumerated() {
      add("watch", risk.head, .risk(index), to: risk.owner)
    }
    for (index, indicator) in programme.indicators.enumerated() {
      add("track", indicator.head, .indicator(index), to: indicator.trackedBy)
    }
    return tasks
  }
}
