import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Tools, links, the stop and the people of a picture.
extension DiagramMaker {
  /// The tools of a stage by what they are for, in the model's order of that.
  func tools(at index: Int) -> [Diagram.ToolGroup] {
    let programme = reading.programme
    let model = reading.model
    let stage = reading.stages[index]
    var groups: [(functions: [Int], group: Diagram.ToolGroup)] = []
    for tool in stage.tools {
      let functions = model.functions(of: programme.tools[tool])
      let place: Int
      if let known = groups.firstIndex(where: { $0.functions == functions }) {
        place = known
      } else {
        place = groups.count
        let names = functions.map { model.name(model.functions[$0].head) }
        groups.append(
          (functions, Diagram.ToolGroup(functions: names.isEmpty ? nil : listed(names))))
      }
      groups[place].group.tools.append(self.tool(tool, at: stage))
    }
    // Those of no known function come last.
    let order = groups.indices.ordered {
      let (left, right) = (groups[$0].functions.first, groups[$1].functions.first)
      if left == right { return $0 < $1 }
      guard let left else { return false }
      guard let right else { return true }
      return left < right
    }
    return order.map { groups[$0].group }
  }

  private func tool(_ index: Int, at stage: StageReading) -> Diagram.Tool {
    let record = ToolRecord(of: index, reading)
    let assumptions = record.said(.assumptions).map { inQuotes($0) }
    let notes =
      record.said(.times) + record.said(.leader).map { "led by " + $0 }
      + (assumptions.isEmpty ? [] : ["assuming " + listed(assumptions)])
    return Diagram.Tool(
      number: index, name: reading.programme.name(record.tool.head),
      title: reading.programme.title(record.tool.head), notes: notes,
      serves: (record.tool.serves.value ?? []).compactMap {
        stage.objectives.firstIndex(of: $0.index)
      })
  }

  var links: [Diagram.Link] {
    let programme = reading.programme
    var links: [Diagram.Link] = []
    for (from, objective) in programme.objectives.enumerated() {
      for link in objective.links {
        let because: String
        var hasReason = false
        switch link.because {
        case .said(let text):
          because = "because " + inQuotes(programme.string(text))
          hasReason = true
        case .pending(let date, _): because = "reason to be defined by " + date.spelling
        case .declined, .unsaid, .broken: because = "no reason stated"
        }
        let record = LinkRecord(link, programme)
        let evidence = record.said(.evidence)
        let grounds = record.said(.confidence) + evidence
        links.append(
          Diagram.Link(
            from: from, to: link.to.index, because: because, hasReason: hasReason,
            evidence: grounds.isEmpty
              ? "no evidence stated"
              : "rests on " + grounds.joined(separator: ": ")
                + (evidence.isEmpty ? ", no evidence stated" : ""),
            hasEvidence: !grounds.isEmpty,
            assumptions: link.assuming.map { assumption($0.index) }))
      }
    }
    return links
  }

  private func assumption(_ index: Int) -> Diagram.Assumption {
    let record = AssumptionRecord(of: index, reading.programme)
    let tests = record.said(.tests) + record.said(.dates)
    return Diagram.Assumption(
      name: reading.programme.name(record.assumption.head),
      title: reading.programme.title(record.assumption.head),
      test: tests.isEmpty ? nil : "tested by " + listed(tests))
  }

  var stop: Diagram.Stop? {
    guard let last = reading.lastCovered, reading.stop != .none else { return nil }
    let programme = reading.programme
    let declared = reading.stopAsDeclared
    let reason = declared?.because.map { inQuotes(programme.string($0)) }
    let called = reading.stopInTheModelsWords.map { "The model calls this " + inQuotes($0) }
    switch reading.stop {
    case .byDesign:
      return Diagram.Stop(
        after: last, kind: .onPurpose, heading: "Stops here on purpose", reason: reason,
        called: called)
    case .gap:
      var words = reason
      if words == nil {
        words = reading.stages.dropFirst(last + 1).first { !$0.gate.isMet }
          .map { asSentence($0.gate.reason.text) }
      }
      return Diagram.Stop(
        after: last, kind: .gap, heading: declared == nil ? "Stops here, at a gap" : "Stuck here",
        reason: words, called: called)
    case .unknown, .none:
      return Diagram.Stop(
        after: last, kind: .unsaid,
        heading: programme.isDescribed
          ? "The source does not say whether it goes further"
          : "The design does not say whether it goes further",
        reason: nil, called: called)
    }
  }

  var people: Diagram.People {
    let programme = reading.programme
    let diffusion = reading.diffusion
    var people = Diagram.People()
    let facilitators = programme.parties.filter { $0.role == .facilitator }
    if !facilitators.isEmpty {
      people.facilitators =
        listed(facilitators.map { programme.title($0.head) })
        + (facilitators.count == 1 ? " brings" : " bring") + " the peers together"
    }
    people.participants = diffusion.participants.map { group($0, withNotes: true) }
    // The steps of one giver stand together; what they have been told of once is not said again.
    for step in diffusion.steps {
      let to = group(step.to, withNotes: true)
      if let last = people.steps.last, last.depth == step.depth,
        people.steps[people.steps.count - 1].from.title
          == programme.title(programme.parties[step.from].head)
      {
        people.steps[people.steps.count - 1] = Diagram.People.Step(
          from: last.from, to: last.to + [to], depth: last.depth, means: last.means,
          times: last.times)
        continue
      }
      // No picture shows more of them.
      let means =
        people.steps.count < DiagramPeople.mostSteps
        ? means(from: step.from, to: step.to) : nil
      people.steps.append(
        Diagram.People.Step(
          from: group(step.from, withNotes: false), to: [to], depth: step.depth,
          means: means?.title, times: means?.times))
    }
    if diffusion.steps.isEmpty {
      people.isLeftOut = reading.stages.contains { $0.state == .leftOut }
      people.nobodyBeyond =
        diffusion.participants.isEmpty
        ? nil
        : people.isLeftOut
          ? "The design does not plan to reach anyone else"
          : "The design plans no sharing beyond them"
    }
    return people
  }

  private func group(_ index: Int, withNotes: Bool) -> Diagram.People.Group {
    let record = PartyRecord(of: index, reading)
    let party = record.party
    var notes: [String] = []
    if withNotes {
      let number = record.said(.number)
      notes = number.isEmpty ? ["number not stated"] : number
      for field in [PartyRecord.Field.from, .chosenBy, .matchedOn] {
        notes += record.said(field).map { (record.label(field) ?? "") + " " + $0 }
      }
    }
    return Diagram.People.Group(
      title: reading.programme.title(party.head), number: party.number.value, notes: notes)
  }

  /// By what lessons go from some to others: the first tool or line that says it.
  private func means(from: Int, to: Int) -> (title: String, times: String?)? {
    let programme = reading.programme
    func words(_ tool: Int) -> (title: String, times: String?) {
      let record = ToolRecord(of: tool, reading)
      return (programme.title(record.tool.head), record.said(.times).first)
    }
    for (index, tool) in programme.tools.enumerated() {
      for line in tool.participations {
        let parties = ((line.who.value ?? []) + line.otherSide).map { $0.index }
        let leaves = programme.leaves(of: parties)
        if leaves.contains(from), leaves.contains(to) { return words(index) }
      }
    }
    for party in programme.parties {
      for share in party.shares {
        let receivers = programme.leaves(of: (share.with.value ?? []).map { $0.index })
        guard receivers.contains(to) else { continue }
        if let tool = share.throughTool { return words(tool.index) }
        if let text = share.throughText { return (programme.string(text), nil) }
      }
    }
    return nil
  }
}
