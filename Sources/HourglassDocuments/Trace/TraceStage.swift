import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// A line of a stage: what it is about, and what the design says there.
private struct Row {
  let label: String
  let text: String
  var role: Page.Role = .plain
}

/// One stage: whether the design covers it and why, and what it plans there.
func writeStage(_ index: Int, of reading: Reading, to page: inout Page) {
  let stage = reading.stages[index]
  let mark = reading.mark(ofStage: index)
  page.write(mark.text + " ", mark.role)
  page.write(reading.name(ofStage: index) + " ", .strong)
  page.paragraph(
    "(" + reading.title(ofStage: index) + "): " + stateWords(of: index, in: reading), indent: 2)
  let rows =
    verdictRows(of: index, reading) + objectiveRows(of: stage, reading)
    + toolRows(of: stage, reading)
    + stage.linksOut.flatMap { linkRows($0, reading) } + indicatorRows(of: stage, reading)
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
  if stage.state != .leftOut || stage.gate.isMet {
    let verdict = stage.gate.isMet ? "Met. " : "Not met. "
    rows.append(Row(label: "condition", text: verdict + asSentence(stage.gate.reason.text)))
  }
  if stage.isMissing {
    rows.append(
      Row(label: "skipped", text: "The design has an objective at a later stage."))
  }
  if index == reading.lastCovered, let words = reading.stopInTheModelsWords {
    rows.append(Row(label: "the model", text: "Calls this stop " + inQuotes(words) + "."))
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
  if reading.covers(index) {
    guard index == reading.lastCovered else { return "covered" }
    switch reading.stop {
    case .none: return "covered"
    case .byDesign: return "covered, stops here on purpose"
    case .gap: return "covered, last stage"
    case .unknown: return "covered, last stage, reason not stated"
    }
  }
  let stage = reading.stages[index]
  switch stage.state {
  case .leftOut: return "left out on purpose"
  case .gapReported: return "not covered, gap reported"
  case .planned, .notMentioned:
    if stage.gate.isMet { return "condition met, but an earlier stage is not covered" }
    if stage.state == .planned { return "planned, condition not met" }
    return reading.programme.isDescribed ? "not stated" : "not mentioned"
  }
}

/// Tools in the order of the model's functions; those without one at the end.
private func toolRows(of stage: StageReading, _ reading: Reading) -> [Row] {
  let model = reading.model
  var rows: [Row] = []
  for function in model.functions.indices {
    for tool in stage.tools
    where model.functions(of: reading.programme.tools[tool]).first == function {
      rows.append(Row(label: "tools", text: words(for: tool, reading)))
    }
  }
  for tool in stage.tools where model.functions(of: reading.programme.tools[tool]).isEmpty {
    rows.append(Row(label: "tools", text: words(for: tool, reading)))
  }
  return rows
}

/// `“Paired visits”: site-visit, every 6 months. For knowledge and sharing.`
private func words(for index: Int, _ reading: Reading) -> String {
  let tool = ToolRecord(of: index, reading)
  let kind = tool.said(.kind)
  let functions = tool.said(.functions)
  return reading.programme.called(tool.tool.head) + ": "
    + ((kind.isEmpty ? ["no kind stated"] : kind) + tool.said(.times)).joined(separator: ", ") + "."
    + (functions.isEmpty ? "" : " For " + listed(functions) + ".")
    + assumed(tool.tool.assuming, reading.programme)
}

/// ` Assumption: a.`; empty where nothing is assumed.
private func assumed(_ all: [Reference<Assumption>], _ programme: Programme) -> String {
  if all.isEmpty { return "" }
  let assumptions = all.map { programme.called(programme.assumptions[$0.index].head) }
  return (assumptions.count == 1 ? " Assumption: " : " Assumptions: ") + listed(assumptions) + "."
}

/// A link, and below it what it rests on.
private func linkRows(_ place: StageReading.LinkPlace, _ reading: Reading) -> [Row] {
  let programme = reading.programme
  let link = programme.objectives[place.objective].links[place.link]
  var grounds: [String] = []
  switch link.because {
  case .said(let because): grounds.append("Reason: " + inQuotes(programme.string(because)) + ".")
  case .pending(let date): grounds.append("Reason to be defined by " + date.spelling + ".")
  case .declined, .unsaid, .broken: grounds.append("No reason stated.")
  }
  if !link.assuming.isEmpty {
    grounds.append(String(assumed(link.assuming, programme).dropFirst()))
  }
  return [
    Row(label: "leads to", text: programme.called(programme.objectives[link.to.index].head)),
    Row(label: "leads to", text: grounds.joined(separator: " ")),
  ]
}

private func indicatorRows(of stage: StageReading, _ reading: Reading) -> [Row] {
  if stage.indicators.isEmpty, stage.state == .planned {
    return [Row(label: "measured by", text: "No indicator", role: .warning)]
  }
  return stage.indicators.map { indicator in
    let called = reading.programme.called(reading.programme.indicators[indicator].head)
    let read = reading.indicators[indicator]
    let facet = read.facet.map {
      ": " + lowercasedFirst(reading.model.title(reading.model.facets[$0].entry.head))
        + (read.followsFromMeasured ? "*" : "")
    }
    return Row(label: "measured by", text: called + (facet ?? ""))
  }
}
