import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let stageSkipped = Rule(
    FindingKind(
      "stage-skipped", title: "A stage skipped on the way to a later one", severity: .error,
      why: """
        Each stage builds on the one before. Where a design skips one, it does not show how the \
        programme gets from the stage before it to the change after it.
        """,
      basis: .stated(
        .study, place: "Executive summary",
        phrase: "initiatives that do not pass through these stages"),
      example: Example(
        Example.Edit("stage contact", bad: "stage engagement", good: "stage engagement"),
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        Example.Edit("kind site-visit", bad: "kind training", good: "kind site-visit"),
        Example.Edit(
          "serves learn; every quarter", bad: "serves learn; every year",
          good: "serves learn; every year"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    let missing = reading.stages.indices.filter {
      reading.stages[$0].isMissing && !reading.isLeftOut(stage: $0)
        && !reading.isToldOfElsewhere(stage: $0)
    }
    guard let stage = missing.first, let last = missing.last else { return }
    // An objective beyond a declared stop is a finding of its own, and asks for nothing here.
    let claim = reading.programme.objectives.indices.first { objective in
      guard let later = reading.stageOfObjective[objective] else { return false }
      return later > last && !reading.isLeftOut(stage: later)
    }
    guard let claim, let later = reading.stageOfObjective[claim] else { return }
    let names = missing.map { Prose(reading.name(ofStage: $0)) }.allNamed
    var detail: Prose = "Objective: \(reading.quoted(objective: claim))."
    // A headline has room for no more than a few names.
    let areNamed = missing.count <= mostNamed
    if !areNamed { detail = detail + " The stages are \(names)." }
    var reasons: [Prose] = []
    for stage in missing
    where !reasons.contains(where: { $0.text == reading.stages[stage].gate.reason.text }) {
      reasons.append(reading.stages[stage].gate.reason)
    }
    for reason in reasons { detail = detail + " " + reason }
    let gathering = reading.gathering(insteadOf: stage)
    report.add(
      about: .stage(stage), also: missing.dropFirst().map { .stage($0) },
      at: reading.programme.span(reading.programme.objectives[claim].head),
      """
      The design has \(reading.article(ofStage: later)) objective, but skips \
      \(areNamed ? "the \(names)" : "\(bare: String(missing.count))") \
      \(missing.count == 1 ? "stage" : "stages").
      """,
      detail: detail,
      next: gathering.map {
        Advice(
          """
          If \(reading.quoted(reading.programme.tools[$0].head)) keeps individual people in touch, \
          add inside it:
          """,
          reading.inBlock(of: .tool($0), ["connects people"]))
      } ?? reading.namingPeople(reading.objectives(ofStages: missing, leadingTo: claim)),
      // Plainly technical lessons can be picked up without the stages between.
      severity: reading.seeksOnlyTechnical ? .warning : nil)
  }
}

private let mostNamed = 3

extension Reading {
  /// Whether another rule tells why there is nothing for the stage.
  fileprivate func isToldOfElsewhere(stage: Int) -> Bool {
    switch stages[stage].gate.condition {
    case .contact: learnsOnOneOccasion || lecturer != nil || hasOrganisationsToLearn
    case .gains: claimWithoutLearning != nil
    case .participation, .diffusion, .objective: false
    }
  }

  /// A tool that brings people together more often than once a year and does not say that it
  /// keeps them in touch, where the stage is one of contact.
  fileprivate func gathering(insteadOf stage: Int) -> Int? {
    guard stages[stage].gate.condition == .contact else { return nil }
    return programme.tools.indices.first { index in
      if tools[index].counts(as: .teaching) || tools[index].counts(as: .expertise) { return false }
      let tool = programme.tools[index]
      guard tools[index].spread == .repeated,
        tool.recurrence.map({ $0.interval.days < 300 }) ?? true
      else { return false }
      return tool.participations.contains { line in
        line.shape != .fromTo
          && (line.who.value ?? []).contains { programme.parties[$0.index].isOfPeople }
      }
    }
  }

  /// What to write for stages that nothing is said of: an objective each, and a tool where people
  /// should keep in touch.
  fileprivate func objectives(ofStages missing: [Int], leadingTo claim: Int) -> Advice {
    var lines: [String] = []
    var next = name(programme.objectives[claim].head)
    for stage in missing.reversed() {
      let own = isTaken(name(ofStage: stage)) ? nil : name(ofStage: stage)
      let reason = " because " + inQuotes("Why the one makes the other possible")
      lines =
        block(
          "objective " + (own.map { $0 + " " } ?? "")
            + inQuotes("What should change at this stage"),
          [
            "stage " + name(ofStage: stage), line("for", learnersOf: claim),
            next.map { "leads to " + $0 + reason },
          ])
        + (stages[stage].gate.condition == .contact
          ? toolLines(for: claim, serving: own) { $0.connectsPeople } : []) + lines
      next = own ?? next
    }
    let isOne = missing.count == 1
    return Advice(
      isOne && stages[missing[0]].gate.condition != .contact
        ? "Add an objective for this stage:"
        : "Add \(isOne ? "an objective for this stage" : "an objective for each stage"), and a tool that keeps people in touch:",
      inProgramme(lines))
  }
}
