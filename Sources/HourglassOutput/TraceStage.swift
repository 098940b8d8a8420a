import HourglassLanguage
import HourglassReading

/// Width of the column that says what a line of a stage is about.
private let labelWidth = 13
private let indent = 2

/// One stage: whether the design carries through it and why, and what it declares there.
func writeStage(_ index: Int, of reading: Reading, to page: inout Page) {
  let stage = reading.stages[index]
  let mark = reading.mark(ofStage: index)
  page.write(mark.text + " ", mark.role)
  page.write(reading.title(ofStage: index) + " ", .strong)
  page.paragraph(
    "(" + reading.name(ofStage: index) + "): " + standing(of: index, in: reading), indent: indent)
  if stage.state != .declined || stage.gate.isMet {
    write("gate", stage.gate.isMet ? "met" : "not met", stage.gate.reason, to: &page)
  }
  if stage.isMissing {
    write("missing", "a later stage is claimed, and nothing here leads to it", "", to: &page)
  }
  if index == reading.reach, let words = reading.exitInTheModelsWords {
    page.labelled(
      "stops", "the model calls this " + inQuotes(words) + ".", indent: indent,
      labelWidth: labelWidth)
  }
  let programme = reading.programme
  for objective in stage.objectives {
    let head = programme.objectives[objective].head
    page.labelled("objective", programme.called(head), indent: indent, labelWidth: labelWidth)
  }
  writeTools(of: stage, reading, to: &page)
  for place in stage.linksOut { writeLink(place, reading, to: &page) }
  writeIndicators(of: stage, index, reading, to: &page)
}

private func write(_ label: String, _ verdict: String, _ reason: String, to page: inout Page) {
  let text = reason.isEmpty ? verdict + "." : verdict + ". " + asSentence(reason)
  page.labelled(label, text, indent: indent, labelWidth: labelWidth)
}

/// How the design stands at a stage, in a few words.
func standing(of index: Int, in reading: Reading) -> String {
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

/// Tools in the order of the model's functions; those without one at the end.
private func writeTools(of stage: StageReading, _ reading: Reading, to page: inout Page) {
  let programme = reading.programme
  let model = reading.model
  var rest = stage.tools
  for (function, entry) in model.functions.enumerated() {
    let tools = rest.filter { model.functions(of: programme.tools[$0]).first == function }
    rest.removeAll { model.functions(of: programme.tools[$0]).first == function }
    for tool in tools { write(tool, label: model.name(entry.head), reading, to: &page) }
  }
  for tool in rest { write(tool, label: "tool", reading, to: &page) }
}

private func write(_ index: Int, label: String, _ reading: Reading, to page: inout Page) {
  let programme = reading.programme
  let tool = programme.tools[index]
  var details: [String] = []
  switch tool.kind.value {
  case .known(let kind): details.append(reading.model.name(kind: kind))
  case .other(let text): details.append(programme.string(text))
  case nil: break
  }
  details.append(contentsOf: programme.times(of: tool))
  page.labelled(
    label,
    programme.called(tool.head) + (details.isEmpty ? "" : ", " + details.joined(separator: ", ")),
    indent: indent, labelWidth: labelWidth)
}

private func writeLink(
  _ place: StageReading.LinkPlace, _ reading: Reading, to page: inout Page
) {
  let programme = reading.programme
  let objective = programme.objectives[place.objective]
  let link = objective.links[place.link]
  var text = programme.called(objective.head) + " → "
    + programme.called(programme.objectives[link.to.index].head)
  switch link.because {
  case .said(let because): text += ", because " + inQuotes(programme.string(because))
  case .pending(let date): text += ", for a reason to come by " + date.spelling
  case .declined, .unsaid, .broken: text += ", without a reason"
  }
  if !link.assuming.isEmpty {
    text += ", assuming "
      + listed(link.assuming.map { programme.called(programme.assumptions[$0.index].head) })
  }
  page.labelled("leads to", asSentence(text), indent: indent, labelWidth: labelWidth)
}

private func writeIndicators(
  of stage: StageReading, _ index: Int, _ reading: Reading, to page: inout Page
) {
  if stage.indicators.isEmpty, stage.state == .declared {
    page.labelled("measured by", "nothing yet", indent: indent, labelWidth: labelWidth, .warning)
  }
  for indicator in stage.indicators {
    var text = reading.programme.called(reading.programme.indicators[indicator].head)
    if let facet = reading.indicators[indicator].facet {
      text += ", facet " + reading.model.name(reading.model.facets[facet].entry.head)
    }
    page.labelled("measured by", text, indent: indent, labelWidth: labelWidth)
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
