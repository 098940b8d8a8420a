import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The lines that rules offer, ready for the block they name.
extension Reading {
  /// Lines for the block of the programme.
  func inProgramme(_ lines: [String]) -> Offer { Offer(lines, into: [programme.head.statement]) }

  /// Lines for the block of a part.
  func inBlock(of part: DesignPart, _ lines: [String]) -> Offer {
    Offer(lines, into: [statement(of: part)])
  }

  /// A statement with a block; without one where there is nothing to stand in it.
  func block(_ head: String, _ lines: [String?]) -> [String] {
    let inside = lines.compactMap { $0.map { "  " + $0 } }
    return inside.isEmpty ? [head] : [head + " {"] + inside + ["}"]
  }

  /// A line such as `for directors`, naming those an objective is for, or else all peers; nil
  /// where nobody has a name.
  func line(_ keyword: String, learnersOf objective: Int?) -> String? {
    var parties: [Int] = []
    if let objective, let whom = programme.objectives[objective].audience.value {
      parties = whom.map { $0.index }.filter { programme.parties[$0].isOfPeople }
    }
    if parties.isEmpty {
      parties = programme.parties.indices.filter { programme.parties[$0].role == .peers }
    }
    let names = parties.compactMap { name(programme.parties[$0].head) }
    return names.isEmpty ? nil : keyword + " " + names.joined(separator: ", ")
  }

  /// A line such as `serves learn`; nil where the objective has no name.
  func line(_ keyword: String, objective: Int, because reason: String? = nil) -> String? {
    let because = reason.map { " because " + inQuotes($0) } ?? ""
    return name(programme.objectives[objective].head).map { keyword + " " + $0 + because }
  }

  /// A tool of the first kind that fits, for an objective.
  func tool(for objective: Int, where fits: (Model.ToolKind) -> Bool) -> Offer {
    let kind = model.toolKinds.first(where: fits)
    let title = kind.map { model.title($0.entry.head) } ?? "What they do together"
    return inProgramme(
      block(
        "tool " + inQuotes(title),
        [
          kind.map { "kind " + model.name($0.entry.head) },
          line("with", learnersOf: objective), line("serves", objective: objective), "every month",
        ]))
  }

  /// An indicator of an objective; of none in particular where there is none.
  ///
  /// - Parameter stage: the stage it should look at, where the objective cannot tell.
  func indicator(of objective: Int?, onStage stage: Int? = nil) -> Offer {
    var measures: String?
    var title = "What people did differently afterwards"
    if let objective {
      title = "How we know: " + programme.title(programme.objectives[objective].head)
      measures = line("measures", objective: objective)
    }
    // What has no name cannot be measured by name; the facet says where it belongs.
    let place = stage ?? objective.flatMap { stageOfObjective[$0] }
    if measures == nil, let facet = place.flatMap({ model.stages[$0].facet }) {
      measures = "facet " + model.name(model.facets[facet].entry.head)
    }
    return indicator(title, [measures])
  }

  /// An indicator that says these things, and who tracks it.
  func indicator(_ title: String, _ lines: [String?]) -> Offer {
    inProgramme(
      ["indicator " + inQuotes(title) + " {"]
        + (lines + [trackerName.map { "tracked by \($0) every year" }]).compactMap {
          $0.map { "  " + $0 }
        } + ["}"])
  }

  /// An indicator of the first objective that claims one of the stages, or else of the first of
  /// these stages, as lines to copy.
  func firstIndicator(onStages stages: [Int]) -> Offer {
    for stage in stages {
      if let objective = firstClaim(on: stage) { return indicator(of: objective) }
    }
    if let stage = stages.first { return indicator(of: nil, onStage: stage) }
    return indicator(of: programme.objectives.indices.first)
  }

  /// Somebody who could hear of what is learned: a named group or person, not among the learners.
  var listener: Int? {
    programme.parties.indices.first { index in
      let party = programme.parties[index]
      return party.head.name != nil && (party.role == .group || party.role == .person)
        && party.isOfPeople && !diffusion.participants.contains(index)
    }
  }

  /// A line by which they share with people who do not take part.
  func sharingLine(of sharer: Int?) -> Advice {
    let title = sharer.map { quoted(programme.parties[$0].head) } ?? "the peers"
    if let name = listener.flatMap({ name(programme.parties[$0].head) }) {
      return Advice(
        "Say how lessons reach other people. Add inside \(title):",
        Offer(
          ["shares with \(name) through \"A briefing after every meeting\""],
          into: sharer.map { [statement(of: .party($0))] } ?? []))
    }
    return """
      Name the people who should hear of it, for example: \
      \(bare: "group colleagues \"Colleagues at home\""). Then add inside \(title): \
      \(bare: "shares with colleagues")
      """
  }

  /// The name and a blank, unless something in the design has it already.
  func freeName(_ name: String) -> String {
    let heads =
      programme.parties.map { $0.head } + programme.objectives.map { $0.head }
      + programme.tools.map { $0.head } + programme.risks.map { $0.head }
      + programme.assumptions.map { $0.head } + programme.indicators.map { $0.head }
    return heads.contains { self.name($0) == name } ? "" : name + " "
  }

  /// ` { from … }` with the organisation that people come from; nil where it has no name.
  func homeOfPeople(in organisation: Int) -> String? {
    name(programme.parties[organisation].head).map { " { from \($0) }" }
  }

  /// A line that matches on the most important factor; nil where the model names none.
  var matchingLine: String? {
    guard let factor = model.factors.first(where: { $0.isMajor }) else { return nil }
    return "matched on \(model.name(factor.head)) using \"A short survey beforehand\""
  }

  /// Somebody who could track an indicator: the facilitator, or else whoever has a name.
  var trackerName: String? {
    possibleTracker.flatMap { name(programme.parties[$0].head) }
  }

  /// The words as a text of the language.
  func inQuotes(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
