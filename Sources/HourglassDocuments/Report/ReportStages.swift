import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// What is there and what is missing, in numbers, stage by stage, and what to do next.
extension Report {
  /// Five counts, each with what it is about.
  var numbers: Table {
    let stages = reading.stages.count
    let covered = reading.stages.indices.filter { reading.covers($0) }.count
    let measured = ObjectiveRecord.all(of: reading).filter { !$0.indicators.isEmpty }.count
    let due = checklist.sections.flatMap { $0.rows }.flatMap { $0.dues }
      .filter { !$0.isOverdue }.map { $0.day }.min()
    let missing = model.functions.indices.filter { function in
      !programme.tools.contains { model.functions(of: $0).contains(function) }
    }.map { model.name(model.functions[$0].head) }
    // Where somebody else's source is silent, nothing is missing, and something is not stated.
    let silent =
      programme.isDescribed
      ? checklist.sections.flatMap { $0.rows }.flatMap { $0.cells }
        .filter { $0.cell == .notStated }.count : 0
    let open = reading.stages.indices.filter { !reading.covers($0) }
    let counts: [(heading: String, count: String, about: String)] = [
      (
        "Stages covered", "\(covered) of \(stages)",
        open.isEmpty
          ? "All of them" : "Not covered: " + listed(open.map { reading.name(ofStage: $0) })
      ),
      (
        "Objectives measured", "\(measured) of \(programme.objectives.count)",
        counted(programme.indicators.count, "indicator")
      ),
      (
        "Tools", "\(programme.tools.count)",
        missing.isEmpty ? "For every function" : "None for " + listed(missing, "or")
      ),
      (
        silent > 0 ? "Entries not stated in the checklist" : "Entries missing in the checklist",
        "\(checklist.openCount + silent)",
        silent > 0
          ? "The source does not state them"
          : checklist.openCount == 0 ? "Nothing is missing" : "Marked in the checklist below"
      ),
      (
        "Next date", due.map { $0.spelling } ?? "none",
        due == nil ? "No data are due" : "Data of an indicator are due"
      ),
    ]
    var table = Table(
      heading: "In numbers", columns: counts.map { .init($0.heading, share: 20) })
    table.rows = [counts.map { [Line($0.count, .strong), Line($0.about)] }]
    let next = nextFindings.enumerated().map {
      Line("\($0.offset + 1). " + $0.element.headline.text)
    }
    if !next.isEmpty { table.rows.append([[Line("What to do next", .strong)] + next]) }
    return table
  }

  var stages: Table {
    var table = Table(
      heading: "Stage by stage",
      columns: [
        .init("Stage", share: 17), .init("What should change", share: 22),
        .init("What is done", share: 22), .init("What would show it", share: 22),
        .init("How it is read", share: 24),
      ])
    table.remarks = [
      Line(
        "A design covers a stage if the stage’s condition is met and all earlier stages are covered."
      )
    ]
    table.rows = diagram.stages.enumerated().map { index, stage in
      func holes(_ place: Diagram.Hole.Place) -> [Line] {
        stage.holes.filter { $0.place == place }.map { Line($0.words, $0.isFound ? .gap : .faint) }
      }
      func line(_ indicator: Diagram.Indicator) -> Line {
        Line((indicator.missing.isEmpty ? "● " : "◐ ") + indicator.title)
      }
      let measured = stage.objectives.flatMap { objective in
        objective.indicators.map(line)
          + (objective.isUnmeasured ? [Line("An objective has no indicator", .gap)] : [])
      }
      var state = Line(stage.state)
      if stage.standing == .covered { state = Line("● " + stage.state, .good) }
      if stage.standing == .wanted { state = Line("○ " + stage.state, .bad) }
      return [
        [Line(uppercasedFirst(stage.name), .strong), Line(stage.title), state],
        stage.objectives.map { Line($0.sentence) } + holes(.objectives),
        stage.tools.flatMap { group in
          group.tools.map { tool in
            Line(
              tool.title + (tool.notes.isEmpty ? "" : ", " + tool.notes.joined(separator: ", ")),
              label: group.functions)
          }
        } + holes(.tools),
        stage.indicators.map(line) + measured + holes(.indicators),
        StageRecord(of: index, reading).lines(.reason),
      ]
    }
    return table
  }

  /// At most five findings, the worst first.
  var steps: Table {
    var table = Table(
      heading: "What to do next",
      columns: [
        .init("No.", share: 5), .init("What", share: 32), .init("Why", share: 30),
        .init("What to write", share: 40),
      ])
    let chosen = nextFindings
    let open = design.judgements.filter { $0.allowedBy == nil }
    if chosen.isEmpty {
      table.remarks = [Line("Hourglass finds nothing that is missing.", .good)]
      return table
    }
    if open.count > chosen.count {
      table.remarks = [
        Line(
          "The \(chosen.count) most important of \(counted(open.count, "finding")). To read all of "
            + "them, run hourglass check.", .faint)
      ]
    }
    table.rows = chosen.enumerated().map { rank, finding in
      [
        [Line("\(rank + 1)", .strong)],
        [Line(finding.headline.text, .strong)]
          + (finding.detail.isEmpty ? [] : [Line(finding.detail.text)]),
        [Line(finding.kind.why)], finding.advice.lines,
      ]
    }
    return table
  }

  private static let mostSteps = 5

  /// What to see to first: what explains the stop, then by severity.
  private var nextFindings: [Finding] {
    let open = design.judgements.filter { $0.allowedBy == nil }.map { $0.finding }
    let order = open.indices.ordered { left, right in
      let (one, other) = (open[left], open[right])
      if one.explainsStop != other.explainsStop { return one.explainsStop }
      return one.severity == other.severity ? left < right : other.severity < one.severity
    }
    return order.prefix(Report.mostSteps).map { open[$0] }
  }
}

extension Advice {
  /// Sentences as such, and what is offered as lines to copy.
  fileprivate var lines: [Line] {
    parts.flatMap { part -> [Line] in
      var lines = part.sentences.isEmpty ? [] : [Line(part.sentences.text)]
      if let offer = part.offer { lines += offer.lines.map { Line($0, .code) } }
      return lines
    }
  }
}
