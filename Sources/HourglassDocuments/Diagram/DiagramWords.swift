import HourglassLanguage

/// What the picture says to those who hear it: the same as it shows, in the order of the stages.
struct DiagramWords {
  private let diagram: Diagram
  /// For each of the programme's objectives, what it says, and the links that leave it.
  private var sentences: [String]
  private var links: [[Int]]

  init(_ diagram: Diagram) {
    self.diagram = diagram
    sentences = Array(repeating: "", count: diagram.objectiveNumbers)
    links = Array(repeating: [], count: diagram.objectiveNumbers)
    for objective in diagram.stages.flatMap({ $0.objectives }) + diagram.unplaced {
      sentences[objective.number] = objective.sentence
    }
    for (index, link) in diagram.links.enumerated() { links[link.from].append(index) }
  }

  func words(ofStage index: Int) -> String {
    let stage = diagram.stages[index]
    var sentences = [
      "Stage \(index + 1) of \(diagram.stages.count), " + stage.name
        + (stage.unit.map { " (" + $0 + ")" } ?? "") + ", " + stage.title + ": " + stage.state
    ]
    for group in stage.tools {
      let tools = group.tools.map { tool in
        ([tool.change.word, tool.title].compactMap { $0 } + tool.notes).joined(separator: ", ")
      }
      sentences.append(
        (group.functions.map { "Tools for " + $0 } ?? "Tools whose function is not stated") + ": "
          + tools.joined(separator: "; "))
    }
    for indicator in stage.indicators { sentences.append(words(for: indicator)) }
    for risk in stage.risks { sentences.append(words(for: risk)) }
    for hole in stage.holes { sentences.append((hole.isFound ? "Missing: " : "") + hole.words) }
    if index == 0, !diagram.hasRisks { sentences.append("No risk is stated") }
    if let stop = diagram.stop, stop.after == index {
      sentences.append(
        stop.heading + (stop.reason.map { ": " + $0 } ?? "")
          + (stop.called.map { ". " + $0 } ?? ""))
    }
    return sentences.map { asSentence($0) }.joined(separator: " ")
  }

  func words(for objective: Diagram.Objective) -> String {
    var all = [
      ([objective.key.isEmpty ? "Objective" : "Objective " + objective.key]
        + [objective.change.word].compactMap { $0 }).joined(separator: ", ") + ": "
        + objective.sentence
    ]
    for indicator in objective.indicators { all.append(words(for: indicator)) }
    if objective.isUnmeasured { all.append("No indicator measures this") }
    for link in links[objective.number].map({ diagram.links[$0] }) {
      all.append(
        (link.change.word.map { uppercasedFirst($0) + ": leads" } ?? "Leads")
          + " to " + inQuotes(sentences[link.to]) + ", " + link.because + ", " + link.evidence)
      for assumption in link.assumptions {
        all.append(
          "Assuming " + inQuotes(assumption.title) + ", "
            + (assumption.test ?? "nothing tests it yet"))
      }
    }
    return all.map { asSentence($0) }.joined(separator: " ")
  }

  func words(for risk: Diagram.Risk) -> String {
    ([risk.isGrave ? "High risk" : "Risk"] + [risk.change.word].compactMap { $0 })
      .joined(separator: ", ") + ": " + risk.title
      + (risk.notes.isEmpty ? "" : ". " + risk.notes.joined(separator: ". "))
      + (risk.lack.map { ". " + $0 } ?? "")
  }

  private func words(for indicator: Diagram.Indicator) -> String {
    var words = "Measured by " + indicator.title
    if let facet = indicator.facet { words += ", " + facet }
    if let change = indicator.change.word { words += ", " + change }
    if !indicator.missing.isEmpty { words += ", not stated: " + listed(indicator.missing) }
    return words
  }
}

/// A word as it stands at the beginning.
func uppercasedFirst(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
