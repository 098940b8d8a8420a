import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// A line of a stage: what it is about, and what the design says there.
private struct Row {
  let label: String
  let text: String
  var role: Page.Role = .plain
}

/// One stage: whether the design carries through it and why, and what it declares there.
func writeStage(_ index: Int, of reading: Reading, to page: inout Page) {
  let stage = reading.stages[index]
  let mark = reading.mark(ofStage: index)
  page.write(mark.text + " ", mark.role)
  page.write(reading.title(ofStage: index) + " ", .strong)
  page.paragraph(
    "(" + reading.name(ofStage: index) + "): " + stateWords(of: index, in: reading), indent: 2)
  let rows =
    verdictRows(of: index, reading) + objectiveRows(of: stage, reading)
    + toolRows(of: stage, reading)
    + stage.linksOut.map { linkRow($0, reading) } + indicatorRows(of: stage, reading)
  var label = ""
  for row in rows {
    // One label stands for all the lines below it that are about the same.
    page.labelled(
      row.label == label ? "" : row.label, row.text, indent: 2, labelWidth: 13, row.role)
    label = row.label
  }
}

private func verdictRows(of index: Int, _ reading: Reading) -> [Row] {
  let stage = reading.stages[index]
  var rows: [Row] = []
  if stage.state != .declined || stage.gate.isMet {
    let verdict = stage.gate.isMet ? "met. " : "not met. "
    rows.append(Row(label: "gate", text: verdict + asSentence(stage.gate.reason.text)))
  }
  if stage.isMissing {
    rows.append(
      Row(label: "missing", text: "A later stage is claimed, and nothing here leads to it."))
  }
  if index == reading.reach, let words = reading.exitInTheModelsWords {
    rows.append(Row(label: "stops", text: "The model calls this " + inQuotes(words) + "."))
  }
  return rows
}

private func objectiveRows(of stage: StageReading, _ reading: Reading) -> [Row] {
  stage.objectives.map {
    Row(
      label: "objective",
      text: reading.programme.called(reading.programme.objectives[$0].head))
  }
}

/// How the design stands at a stage, in a few words.
func stateWords(of index: Int, in reading: Reading) -> String {
  if reading.carries(through: index) {
    guard index == reading.reach else { return "carried" }
    switch reading.exit {
    case .none: return "carried"
    case .byDesign: return "carried, and meant to stop here"
    case .gap: return "carried, and no further"
    case .unknown: return "carried; nothing is said of what follows"
    }
  }
  let stage = reading.stages[index]
  switch stage.state {
  case .declined: return "left out on purpose"
  case .stuck: return "not reached, as the design says itself"
  case .declared, .silent:
    if stage.gate.isMet { return "its own gate is met, but not every gate before it" }
    return stage.state == .silent ? "the design says nothing about it" : "declared, but not carried"
  }
}

/// Tools in the order of the model's functions, each under its first; those without one at the
/// end.
private func toolRows(of stage: StageReading, _ reading: Reading) -> [Row] {
  let model = reading.model
  var rows: [Row] = []
  for (function, entry) in model.functions.enumerated() {
    for tool in stage.tools
    where model.functions(of: reading.programme.tools[tool]).first == function {
      rows.append(Row(label: model.name(entry.head), text: words(for: tool, reading)))
    }
  }
  for tool in stage.tools where model.functions(of: reading.programme.tools[tool]).isEmpty {
    rows.append(Row(label: "tool", text: words(for: tool, reading)))
  }
  return rows
}

private func words(for index: Int, _ reading: Reading) -> String {
  let (programme, model) = (reading.programme, reading.model)
  let tool = programme.tools[index]
  var words = [programme.called(tool.head)]
  switch tool.kind.value {
  case .known(let kind): words.append(model.name(kind: kind))
  case .other(let text): words.append(programme.string(text))
  case nil: break
  }
  words += programme.times(of: tool)
  let others = model.functions(of: tool).dropFirst().map { model.name(model.functions[$0].head) }
  if !others.isEmpty { words.append("also for " + listed(others)) }
  return words.joined(separator: ", ")
}

private func linkRow(_ place: StageReading.LinkPlace, _ reading: Reading) -> Row {
  let programme = reading.programme
  let objective = programme.objectives[place.objective]
  let link = objective.links[place.link]
  var text =
    programme.called(objective.head) + " → "
    + programme.called(programme.objectives[link.to.index].head)
  switch link.because {
  case .said(let because): text += ", because " + inQuotes(programme.string(because))
  case .pending(let date): text += ", for a reason to come by " + date.spelling
  case .declined, .unsaid, .broken: text += ", without a reason"
  }
  if !link.assuming.isEmpty {
    let assumptions = link.assuming.map { programme.called(programme.assumptions[$0.index].head) }
    text += ", assuming " + listed(assumptions)
  }
  return Row(label: "leads to", text: asSentence(text))
}

private func indicatorRows(of stage: StageReading, _ reading: Reading) -> [Row] {
  if stage.indicators.isEmpty, stage.state == .declared {
    return [Row(label: "measured by", text: "nothing yet", role: .warning)]
  }
  return stage.indicators.map { indicator in
    let called = reading.programme.called(reading.programme.indicators[indicator].head)
    let facet = reading.indicators[indicator].facet.map {
      ", facet " + reading.model.name(reading.model.facets[$0].entry.head)
    }
    return Row(label: "measured by", text: called + (facet ?? ""))
  }
}

extension Model {
  func name(kind: ModelReference) -> String { name(toolKinds[kind.index].entry.head) }

  /// What a tool is usually there for; nothing where it names no kind of the model.
  func functions(of tool: Tool) -> [Int] {
    guard case .known(let kind)? = tool.kind.value else { return [] }
    return toolKinds[kind.index].functions
  }
}

extension Programme {
  /// When and how long, as the design has it.
  func times(of tool: Tool) -> [String] {
    var times: [String] = []
    if tool.isOnce { times.append("once") }
    for date in tool.dates {
      switch date {
      case .said(let date): times.append("on " + date.spelling)
      case .pending(let date): times.append("on a date to come by " + date.spelling)
      case .declined, .unsaid, .broken: break
      }
    }
    if let recurrence = tool.recurrence { times.append(recurrence.spelling) }
    if let lasts = tool.lasts { times.append("lasting " + lasts.spelling) }
    if let runs = tool.runs {
      times.append(runs.start.spelling + (runs.end.map { " to " + $0.spelling } ?? " onwards"))
    }
    return times
  }
}
