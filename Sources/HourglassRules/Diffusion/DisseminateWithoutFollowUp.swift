import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let disseminateWithoutFollowUp = Rule(
    FindingKind(
      "disseminate-without-follow-up", title: "Lessons announced once, without a follow-up",
      severity: .note,
      why: """
        Hearing of a lesson is not yet trying it. If nothing follows the event, people have to \
        begin on their own.
        """,
      basis: .inferred(
        .study, place: "The Horizontal Learning Program",
        phrase: "The program budgets for opportunities for new peer engagement"),
      example: Example(
        Example.Edit("tool briefings", bad: "‸tool briefings", good: "tool briefings"),
        Example.Edit(
          "serves practise; every month", bad: "serves practise; on 2014-11",
          good: "serves practise; every month"))),
    on: .silence
  ) { reading, report in
    // Where everything is one occasion, single-occasion-only says so of the lessons as well.
    guard let stage = reading.stageOfDiffusion, !reading.somebodyShares,
      !reading.learnsOnOneOccasion,
      let first = reading.onlyEvent, !reading.somebodyReachedDoesMore
    else { return }
    let titles = reading.carriers.map { reading.quoted(reading.programme.tools[$0].head) }
    let parties = reading.programme.parties
    let reached = reading.diffusion.steps.map { reading.quoted(parties[$0.to].head) }
    report.add(
      about: .tool(first), within: .stage(stage),
      "Lessons reach other people on a single occasion, and nothing follows.",
      detail: "They reach \(reached.firstThree) in \(titles.firstThree).",
      next: Advice("Add what follows:", reading.followUp(to: first)))
  }
}

extension Reading {
  /// The first of the tools that carry lessons, where all of them are one single occasion.
  fileprivate var onlyEvent: Int? {
    let tools = carriers
    guard tools.allSatisfy({ self.tools[$0].spread == .single }) else { return nil }
    let dates = tools.compactMap { programme.tools[$0].dates.first?.value }
    // Several on one and the same date are one event.
    let isOne =
      tools.count == 1 || dates.count == tools.count && dates.allSatisfy { $0 == dates[0] }
    return isOne ? tools.first : nil
  }

  /// Whether any of those whom lessons are carried to take part in something else as well.
  fileprivate var somebodyReachedDoesMore: Bool {
    var receivers: [Int] = []
    for tool in carriers {
      for line in programme.tools[tool].participations where line.shape == .fromTo {
        receivers += line.otherSide.map { $0.index }
      }
    }
    let carriers = Set(carriers)
    var elsewhere: [Int] = []
    for tool in programme.tools.indices where !carriers.contains(tool) {
      for line in programme.tools[tool].participations {
        elsewhere += ((line.who.value ?? []) + line.otherSide).map { $0.index }
      }
    }
    return !Set(programme.leaves(of: receivers)).isDisjoint(with: programme.leaves(of: elsewhere))
  }

  /// Another tool along the same line, again and again, as lines to copy.
  fileprivate func followUp(to tool: Int) -> Offer {
    let passing = programme.tools[tool].participations.first { $0.shape == .fromTo }
    let givers = names(of: passing?.who.value ?? [])
    let receivers = names(of: passing?.otherSide ?? [])
    var lines: [String?] = []
    if let givers, let receivers {
      lines.append("from \(givers) to \(receivers)")
    } else {
      let together = names(of: programme.tools[tool].participations.first?.who.value ?? [])
      lines = [together.map { "with " + $0 }, "feeds lessons forward"]
    }
    let objective = stages(withGate: .diffusion).lazy.compactMap {
      self.stages[$0].objectives.first
    }
    .first
    lines.append(objective.flatMap { line("serves", objective: $0) })
    return inProgramme(
      block("tool \"What they try out together afterwards\"", lines + [Rule.blankFrequency]))
  }

  /// The names of those that have one; nil where none has.
  private func names(of parties: [Reference<Party>]) -> String? {
    let names = parties.compactMap { name(programme.parties[$0.index].head) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
