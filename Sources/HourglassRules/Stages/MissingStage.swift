import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let missingStage = Rule(
    FindingKind(
      "missing-stage", title: "A stage left out on the way to a later one", severity: .error,
      why: """
        Each stage follows on the one before it. Where a design leaves one out, it does not say \
        how the programme gets from what comes before to what it promises after.
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
          good: "serves learn; every year")))
  ) { reading, report in
    let missing = reading.stages.indices.filter {
      reading.stages[$0].isMissing && !reading.isDeclined(stage: $0)
        && !reading.lacksContactForAnotherReason(stage: $0)
    }
    guard let stage = missing.first, let last = missing.last else { return }
    // An objective beyond a declared stop is a finding of its own, and asks for nothing here.
    let claim = reading.programme.objectives.indices.first { objective in
      guard let later = reading.stageOfObjective[objective] else { return false }
      return later > last && !reading.isDeclined(stage: later)
    }
    guard let claim, let later = reading.stageOfObjective[claim] else { return }
    let names = missing.map { reading.named(stage: $0) }.firstThree
    let gathering = reading.gathering(insteadOf: stage)
    report.add(
      about: .stage(stage), also: missing.dropFirst().map { .stage($0) },
      at: reading.programme.span(reading.programme.objectives[claim].head),
      """
      \(reading.quoted(objective: claim)) belongs to the stage \(reading.name(ofStage: later)), but \
      nothing carries the design through \
      \(missing.count == 1 ? "an earlier stage" : "earlier stages"), \(names).
      """,
      detail: reading.stages[stage].gate.reason,
      next: gathering.map {
        Advice(
          """
          If \(reading.quoted(reading.programme.tools[$0].head)) keeps individual people in touch, \
          write in its block:
          """,
          reading.inBlock(of: .tool($0), ["connects people"]))
      } ?? reading.objective(ofStage: stage, leadingTo: claim),
      // Plainly technical lessons can be picked up without the stages between, and what brings
      // people together again and again may well be contact, whatever it is called.
      severity: reading.seeksOnlyTechnical || gathering != nil ? .warning : nil)
  }
}

extension Reading {
  /// Whether the stage is one of contact, and another rule tells why there is none.
  fileprivate func lacksContactForAnotherReason(stage: Int) -> Bool {
    stages[stage].gate.condition == .contact
      && (learnsOnOneOccasion || lecturer != nil || hasOrganisationsToLearn)
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

  /// The name and a blank, unless something in the design has it already.
  private func freeName(_ name: String) -> String {
    let heads =
      programme.parties.map { $0.head } + programme.objectives.map { $0.head }
      + programme.tools.map { $0.head } + programme.risks.map { $0.head }
      + programme.assumptions.map { $0.head } + programme.indicators.map { $0.head }
    return heads.contains { self.name($0) == name } ? "" : name + " "
  }

  /// What to write for a stage that nothing is said of.
  fileprivate func objective(ofStage stage: Int, leadingTo claim: Int) -> Advice {
    let means = model.stages[stage].entry.means
    let title = means.map { model.string($0) } ?? "What changes at this stage"
    return Advice(
      "Say in the programme what is to change at that stage, and add a tool for it:",
      inProgramme(
        block(
          "objective " + freeName(name(ofStage: stage)) + inQuotes(title),
          [
            "stage " + name(ofStage: stage), line("for", learnersOf: claim),
            line("leads to", objective: claim, because: "Why the one makes the other possible"),
          ])))
  }
}
