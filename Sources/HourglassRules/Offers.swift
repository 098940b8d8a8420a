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
      parties = whom.map { $0.index }.filter { hasPeople($0) || namesOnlyOrganisations }
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
    inProgramme(
      toolLines(
        for: objective, serving: name(programme.objectives[objective].head), where: fits))
  }

  /// The lines of such a tool.
  ///
  /// - Parameters:
  ///   - objective: whose people take part.
  ///   - served: the name of the objective it serves; nil where that has none.
  func toolLines(
    for objective: Int, serving served: String?, where fits: (Model.ToolKind) -> Bool
  ) -> [String] {
    let kind = model.toolKinds.first(where: fits)
    return block(
      "tool " + inQuotes("What people do together"),
      [
        kind.map { "kind " + model.name($0.entry.head) }, line("with", learnersOf: objective),
        served.map { "serves " + $0 }, Rule.blankFrequency,
      ])
  }

  /// An indicator of an objective; of none in particular where there is none.
  ///
  /// - Parameter stage: the stage it should measure, where the objective cannot tell.
  func indicator(of objective: Int?, onStage stage: Int? = nil) -> Offer {
    var lines: [String?] = []
    var title = "What people did differently afterwards"
    let place = objective.flatMap { stageOfObjective[$0] } ?? stage
    if let objective {
      title = "How we know"
      lines.append(line("measures", objective: objective))
    }
    // What has no name cannot be measured by name; the facet says where it belongs.
    if lines.compactMap({ $0 }).isEmpty || stage != nil && stage != place,
      let facet = (stage ?? place).flatMap({ model.stages[$0].facet })
    {
      lines.append("facet " + model.name(model.facets[facet].entry.head))
    }
    return indicator(title, lines)
  }

  /// An indicator that says these things, with a blank for each that only its author knows.
  func indicator(_ title: String, _ lines: [String?]) -> Offer {
    let said = lines.compactMap { $0 }
    let figures = said.contains("story") ? [] : ["baseline \(blank)", "target \(blank)"]
    return inProgramme(
      block(
        "indicator " + inQuotes(title),
        (said + figures + ["source \(blank)", "tracked by \(blank)"]).map { Optional($0) }))
  }

  /// An indicator of the first objective that claims one of the stages, or else of the first of
  /// these stages, as lines to copy.
  func firstIndicator(onStages stages: [Int]) -> Offer {
    for stage in stages {
      if let objective = firstClaim(on: stage) { return indicator(of: objective, onStage: stage) }
    }
    if let stage = stages.first { return indicator(of: nil, onStage: stage) }
    return indicator(of: programme.objectives.indices.first)
  }

  /// Somebody who could hear of what is learned: a named group or person, not among the learners and
  /// not among those who should learn themselves.
  var listener: Int? {
    let learning = stages(withGate: .gains).flatMap { stages[$0].objectives }
    let audience = programme.leaves(
      of: learning.flatMap { programme.objectives[$0].audience.value ?? [] }.map { $0.index })
    return programme.parties.indices.first { index in
      let party = programme.parties[index]
      return party.head.name != nil && (party.role == .group || party.role == .person)
        && party.isOfPeople && !diffusion.participants.contains(index)
        && !programme.leaves(of: index).contains { audience.contains($0) }
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

  /// Whether something in the design has the name.
  func isTaken(_ name: String) -> Bool {
    let heads =
      programme.parties.map { $0.head } + programme.objectives.map { $0.head }
      + programme.tools.map { $0.head } + programme.risks.map { $0.head }
      + programme.assumptions.map { $0.head } + programme.indicators.map { $0.head }
    return heads.contains { self.name($0) == name }
  }

  /// A line that matches on the most important factor; nil where the model names none.
  var matchingLine: String? {
    guard let factor = model.factors.first(where: { $0.isMajor }) else { return nil }
    return "matched on \(model.name(factor.head)) using \"A short survey beforehand\""
  }

  /// What stands for something that only the author knows.
  var blank: String { Rule.blank }

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

extension Rule {
  /// What stands for something that only the author knows.
  static let blank = "tbd"
  static let blankFrequency = "every tbd"
}
