import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// A stage of the model: how the design stands at it and why, and what it has there.
struct StageRecord: Record {
  enum Field {
    case name, title, state, reason, condition, skipped, stop, objectives, tools, links, indicators
  }

  let index: Int
  let stage: StageReading
  let reading: Reading
  private var programme: Programme { reading.programme }

  init(of index: Int, _ reading: Reading) {
    self.index = index
    self.reading = reading
    stage = reading.stages[index]
  }

  /// A mark that says without colour how the design stands at it.
  var mark: (text: String, role: Page.Role) {
    if reading.covers(index) { return ("●", .good) }
    switch stage.state {
    case .leftOut: return ("–", .faint)
    case .gapReported: return ("×", .warning)
    case .planned, .notMentioned: return stage.gate.isMet ? ("◐", .warning) : ("○", .warning)
    }
  }

  func entries(_ field: Field) -> [Entry] {
    switch field {
    case .name: [.said(reading.name(ofStage: index))]
    case .title: [.said(reading.title(ofStage: index))]
    case .state: [.said(state)]
    case .reason: [.said(asSentence(stage.gate.reason.text))]
    case .condition:
      stage.state == .leftOut && !stage.gate.isMet
        ? [] : [.said((stage.gate.isMet ? "Met. " : "Not met. ") + said(.reason)[0])]
    case .skipped: stage.isMissing ? [.said("The design has an objective at a later stage.")] : []
    case .stop:
      index == reading.lastCovered
        ? reading.stopInTheModelsWords.map { [.said("Calls this stop " + inQuotes($0) + ".")] }
          ?? []
        : []
    case .objectives:
      stage.objectives.map { .said(programme.called(programme.objectives[$0].head)) }
    case .tools: toolsByFunction.map { .said(ToolRecord(of: $0, reading).sentences) }
    case .links: stage.linksOut.flatMap { entries(ofLink: $0) }
    case .indicators:
      stage.indicators.isEmpty && stage.state == .planned
        ? [.missing("an indicator", rule: "stage-unmeasured")]
        : stage.indicators.map { .said(words(forIndicator: $0)) }
    }
  }

  func label(_ field: Field) -> String? {
    switch field {
    case .name, .title, .state, .reason: nil
    case .condition: "condition"
    case .skipped: "skipped"
    case .stop: "the model"
    case .objectives: "objective"
    case .tools: "tools"
    case .links: "leads to"
    case .indicators: "measured by"
    }
  }

  /// In a few words.
  private var state: String {
    if reading.covers(index) {
      guard index == reading.lastCovered else { return "covered" }
      switch reading.stop {
      case .none: return "covered"
      case .byDesign: return "covered, stops here on purpose"
      case .gap: return "covered, last stage"
      case .unknown: return "covered, last stage, reason not stated"
      }
    }
    switch stage.state {
    case .leftOut: return "left out on purpose"
    case .gapReported: return "not covered, gap reported"
    case .planned, .notMentioned:
      if stage.gate.isMet { return "condition met, but an earlier stage is not covered" }
      if stage.state == .planned { return "planned, condition not met" }
      return programme.isDescribed ? "not stated" : "not mentioned"
    }
  }

  /// In the order of the model's functions; those without one at the end.
  private var toolsByFunction: [Int] {
    let model = reading.model
    return (model.functions.indices.map { Optional($0) } + [nil]).flatMap { function in
      stage.tools.filter { model.functions(of: programme.tools[$0]).first == function }
    }
  }

  /// Where a link leads, and what it rests on.
  private func entries(ofLink place: StageReading.LinkPlace) -> [Entry] {
    let objective = programme.objectives[place.objective]
    let link = LinkRecord(objective.links[place.link], programme)
    let target = programme.objectives[link.link.to.index]
    return [.said(programme.called(target.head)), .said(link.grounds)]
  }

  private func words(forIndicator indicator: Int) -> String {
    let read = reading.indicators[indicator]
    let facet = read.facet.map {
      ": " + lowercasedFirst(reading.model.title(reading.model.facets[$0].entry.head))
        + (read.followsFromMeasured ? "*" : "")
    }
    return programme.called(programme.indicators[indicator].head) + (facet ?? "")
  }
}

extension Reading {
  /// The stage's title, as the model has it.
  package func title(ofStage index: Int) -> String { model.title(model.stages[index].entry.head) }

  /// The word that designs use for the stage.
  package func name(ofStage index: Int) -> String { model.name(model.stages[index].entry.head) }
}
