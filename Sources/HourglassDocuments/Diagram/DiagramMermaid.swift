import HourglassFormats
import HourglassLanguage

extension Diagram {
  /// The picture in the language of Mermaid, which many places draw where they show Markdown: the
  /// stages below one another, with what stands in them and the links between them.
  package var mermaid: String {
    var lines = [
      "flowchart TB", "  accTitle: " + plain(title), "  accDescr: " + plain(verdict),
    ]
    if isDescribed { lines.append("  source>\"Described from a source\"] ~~~ stage0") }
    for (number, stage) in stages.enumerated() {
      lines.append(
        "  subgraph stage\(number)[\""
          + mermaidText(uppercasedFirst(stage.name) + ": " + stage.state)
          + "\"]")
      lines.append("    direction TB")
      for objective in stage.objectives { lines.append("    " + node(objective)) }
      for (place, group) in stage.tools.enumerated() {
        for (index, tool) in group.tools.enumerated() {
          let notes = [tool.change.word, group.functions].compactMap { $0 } + tool.notes
          let words = tool.title + (notes.isEmpty ? "" : ", " + notes.joined(separator: ", "))
          let name = "tool\(number)_\(place)_\(index)"
          lines.append("    " + name + "([\"" + mermaidText(words) + "\"])")
          for served in tool.serves {
            lines.append("    " + name + " --- objective\(stage.objectives[served].number)")
          }
        }
      }
      for (index, hole) in stage.holes.enumerated() {
        lines.append(
          "    hole\(number)_\(index)[\""
            + mermaidText((hole.isFound ? "Missing: " : "") + hole.words) + "\"]:::"
            + (hole.isFound ? "missing" : "silent"))
      }
      // A stage with nothing in it has to have something, or Mermaid does not draw it.
      if stage.objectives.isEmpty, stage.tools.isEmpty, stage.holes.isEmpty {
        lines.append("    empty\(number)[\"" + mermaidText(stage.title) + "\"]:::silent")
      }
      lines.append("  end")
      for (index, risk) in stage.risks.enumerated() {
        let name = "risk\(number)_\(index)"
        lines.append(
          "  " + name + "{{\""
            + mermaidText(
              "Risk: " + risk.title + (risk.change.word.map { " (" + $0 + ")" } ?? ""))
            + "\"}}")
        for threatened in risk.threatens {
          lines.append("  " + name + " -.- objective\(stage.objectives[threatened].number)")
        }
      }
    }
    for (index, risk) in unplacedRisks.enumerated() {
      lines.append("  risk_\(index){{\"" + mermaidText("Risk: " + risk.title) + "\"}}")
    }
    for objective in unplaced { lines.append("  " + node(objective)) }
    let places = places
    for link in links {
      var words = [link.change.word, link.because].compactMap { $0 }
      words += link.assumptions.map { "assuming " + inQuotes($0.title) }
      let text = words.joined(separator: ", ")
      if let from = places[link.from], let to = places[link.to], from.stage > to.stage {
        // Drawn from above as well, because Mermaid would put the lower stage on top.
        lines.append(
          "  objective\(link.to) -- \"" + mermaidText("↑ leads back up, " + text)
            + "\" --- objective\(link.from)")
      } else {
        lines.append(
          "  objective\(link.from) -- \"" + mermaidText(text) + "\" --> objective\(link.to)")
      }
    }
    if let stop {
      lines.append(
        "  stop[/\"" + mermaidText(stop.heading + (stop.reason.map { ": " + $0 } ?? "")) + "\"/]:::"
          + (stop.kind == .gap ? "missing" : "silent"))
      lines.append("  stage\(stop.after) ~~~ stop")
      if stop.after + 1 < stages.count { lines.append("  stop ~~~ stage\(stop.after + 1)") }
    }
    // In the order of the model, whether links lead from one to the next or not.
    for number in stages.indices.dropFirst() {
      lines.append("  stage\(number - 1) ~~~ stage\(number)")
    }
    for (number, stage) in stages.enumerated() where stage.standing != .covered {
      lines.append("  class stage\(number) " + (stage.standing == .wanted ? "missing" : "silent"))
    }
    lines += [
      "  classDef missing stroke-dasharray:6 4,stroke:#9B1238",
      "  classDef silent stroke-dasharray:2 4,stroke:#838B93",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func node(_ objective: Objective) -> String {
    var words = [objective.sentence] + [objective.change.word].compactMap { $0 }
    for indicator in objective.indicators {
      words.append(
        (indicator.missing.isEmpty ? "● " : "◐ ") + indicator.title
          + (indicator.change.word.map { " (" + $0 + ")" } ?? ""))
    }
    if objective.isUnmeasured { words.append("○ No indicator measures this") }
    return "objective\(objective.number)[\""
      + words.map { mermaidText($0) }.joined(separator: "<br>") + "\"]"
  }
}

/// A text in which Mermaid finds nothing to read but words.
private func mermaidText(_ text: String) -> String {
  var written = ""
  for scalar in harmless(text).unicodeScalars {
    switch scalar {
    case "\"", "#", "&", "<", ">", "`", "\\", "{", "}", "[", "]", "(", ")", ";", "|", "*", "_", "~":
      written += "#\(scalar.value);"
    default: written.unicodeScalars.append(scalar)
    }
  }
  return written
}

/// For the title and the description, which Mermaid reads to the end of their line.
private func plain(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      harmless(text).unicodeScalars.map {
        switch $0 {
        case "{", "}", "#", ";", "<", ">", "%", "&": " "
        default: $0
        }
      }))
}
