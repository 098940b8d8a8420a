import HourglassLanguage
import HourglassReading

/// How rules speak of what stands in a design, and how they write lines for it.
extension Reading {
  /// The author's title in quotation marks, or the name where there is no title.
  func quoted(_ head: Head) -> String { "“" + programme.title(head) + "”" }

  func quoted(objective: Int) -> String { quoted(programme.objectives[objective].head) }

  /// The word that designs use for a stage.
  func name(ofStage stage: Int) -> String { model.name(model.stages[stage].entry.head) }

  /// A stage's word and, in brackets, what the model calls it.
  func named(stage: Int) -> String {
    let head = model.stages[stage].entry.head
    return model.name(head) + " (“" + model.title(head) + "”)"
  }

  /// The name by which other lines can refer to something; nil where it has none.
  func name(_ head: Head) -> String? { head.name.map { programme.tree.word($0.token) } }

  /// A line such as `for directors`, naming those an objective is for, or else all peers; empty
  /// where nobody has a name.
  func line(_ keyword: String, learnersOf objective: Int?) -> String {
    var parties: [Int] = []
    if let objective, let whom = programme.objectives[objective].whom.value {
      parties = whom.map { $0.index }.filter { programme.parties[$0].isPeople }
    }
    if parties.isEmpty {
      parties = programme.parties.indices.filter { programme.parties[$0].role == .peers }
    }
    let names = parties.compactMap { name(programme.parties[$0].head) }
    return names.isEmpty ? "" : "\n    " + keyword + " " + names.joined(separator: ", ")
  }

  /// A line such as `serves learn`; empty where the objective has no name.
  func line(_ keyword: String, objective: Int, because reason: String? = nil) -> String {
    let because = reason.map { " because " + inQuotes($0) } ?? ""
    return name(programme.objectives[objective].head).map {
      "\n    " + keyword + " " + $0 + because
    } ?? ""
  }

  /// A tool of the first kind that fits, for an objective, as lines to copy.
  func tool(for objective: Int, where fits: (Model.ToolKind) -> Bool) -> String {
    let kind = model.toolKinds.first(where: fits)
    let title = kind.map { model.title($0.entry.head) } ?? "What they do together"
    let kindLine = kind.map { "\n    kind " + model.name($0.entry.head) } ?? ""
    return "\n  tool \(inQuotes(title)) {" + kindLine + line("with", learnersOf: objective)
      + line("serves", objective: objective) + "\n    every month\n  }"
  }

  /// An indicator of an objective, as lines to copy; of none in particular where there is none.
  ///
  /// - Parameter stage: the stage it should look at, where the objective cannot tell.
  func indicator(of objective: Int?, onStage stage: Int? = nil) -> String {
    var measures = ""
    var title = "What people did differently afterwards"
    if let objective {
      title = "How we know: " + programme.title(programme.objectives[objective].head)
      measures = line("measures", objective: objective)
    }
    // What has no name cannot be measured by name; the facet says where it belongs.
    let place = stage ?? objective.flatMap { stageOfObjective[$0] }
    if measures.isEmpty, let facet = place.flatMap({ model.stages[$0].facet }) {
      measures = "\n    facet " + model.name(model.facets[facet].entry.head)
    }
    return "\n  indicator \(inQuotes(title)) {" + measures + trackerLine + "\n  }"
  }

  private var trackerLine: String { trackerName.map { "\n    tracked by \($0) every year" } ?? "" }

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
