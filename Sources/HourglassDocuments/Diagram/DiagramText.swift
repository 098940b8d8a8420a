import HourglassFormats
import HourglassLanguage

extension Diagram {
  /// Narrower than this, a drawing holds no sentence.
  package static let leastColumns = 60

  /// The picture for a terminal: the same contents in the same order, between the sides of the
  /// hourglass.
  package func text(columns: Int) -> Page {
    var page = Page()
    page.paragraph((isDescribed ? "▤ " : "") + title, .strong)
    page.paragraph(verdict)
    if let formerVerdict { page.paragraph("Before: " + formerVerdict, .faint) }
    page.gap()
    page.drawing { page in
      var writer = DiagramTextWriter(self, columns: max(columns, Diagram.leastColumns))
      writer.write(to: &page)
    }
    writePeople(to: &page)
    if !unplaced.isEmpty || !aside.isEmpty || !unplacedRisks.isEmpty {
      page.gap()
      page.line("No stage", .strong)
      for objective in unplaced { page.paragraph(objective.sentence, indent: 2) }
      for risk in unplacedRisks {
        page.write("  " + (risk.isGrave ? "▲ " : "△ "))
        page.paragraph(risk.text, indent: 4)
      }
      for words in aside { page.paragraph(words, indent: 2) }
    }
    page.gap()
    page.paragraph(
      "● indicator, fully defined  ◐ with something missing  △ risk  ▲ high risk  "
        + "◇ assumption  ░ missing" + (isDescribed ? "  ▤ described from a source" : ""), .faint)
    page.paragraph(limits, .faint)
    return page
  }

  private func writePeople(to page: inout Page) {
    if people.participants.isEmpty, people.facilitators == nil { return }
    page.gap()
    page.line("Who", .strong)
    if let facilitators = people.facilitators {
      page.paragraph(asSentence(facilitators), indent: 2)
    }
    for group in people.participants {
      page.write("  ○ ")
      page.paragraph(group.title + " (" + group.notes.joined(separator: "; ") + ")", indent: 4)
    }
    for step in people.steps {
      page.write(blanks(2 + 2 * step.depth) + "→ ")
      let means = [step.means, step.times].compactMap { $0 }.joined(separator: ", ")
      page.paragraph(
        step.from.title + " to "
          + listed(step.to.map { $0.title + ($0.number.map { " (\($0))" } ?? "") })
          + (means.isEmpty ? "" : ": " + means), indent: 4 + 2 * step.depth)
    }
    if let nobody = people.nobodyBeyond {
      page.write("  " + (people.isLeftOut ? "– " : "░ "), people.isLeftOut ? .faint : .warning)
      page.paragraph(nobody, indent: 4, people.isLeftOut ? .faint : .warning)
    }
  }
}

private struct DiagramTextWriter {
  let diagram: Diagram
  let columns: Int
  /// How much narrower the waist is at each side.
  let waist: Int
  /// Whether objectives need keys to be told apart.
  let hasKeys: Bool
  /// For each of the programme's objectives, its key; empty where it has no stage.
  private let keys: [String]

  init(_ diagram: Diagram, columns: Int) {
    self.diagram = diagram
    self.columns = columns
    waist = min(12, columns / 10) / 2 * 2
    hasKeys = diagram.needsKeys
    keys = diagram.keys
  }

  mutating func write(to page: inout Page) {
    guard let first = diagram.stages.first else { return }
    rim(of: first, "▁", to: &page)
    for (index, stage) in diagram.stages.enumerated() {
      if index > 0 {
        let above = diagram.stages[index - 1]
        if inset(above) == inset(stage) { row("", in: stage, to: &page) }
        slope(from: above, to: stage, to: &page)
      }
      write(stage, number: index, to: &page)
      let links = diagram.links.filter { link in
        stage.objectives.contains { $0.number == link.from }
      }
      for link in links { write(link, in: stage, to: &page) }
      if let stop = diagram.stop, stop.after == index { write(stop, to: &page) }
    }
    if let last = diagram.stages.last { rim(of: last, "▔", to: &page) }
  }

  private func inset(_ stage: Diagram.Stage) -> Int { stage.isNarrow ? waist : 0 }

  private func rim(of stage: Diagram.Stage, _ sign: String, to page: inout Page) {
    let sign = stage.standing == .covered ? sign : "·"
    page.line(
      blanks(inset(stage)) + String(repeating: sign, count: columns - 2 * inset(stage)), .faint)
  }

  private func slope(from above: Diagram.Stage, to below: Diagram.Stage, to page: inout Page) {
    let isCovered = below.standing == .covered
    let (from, to) = (inset(above), inset(below))
    let steps =
      from < to
      ? Array(stride(from: from + 2, to: to, by: 2))
      : Array(stride(from: from - 2, to: to, by: -2))
    for step in steps {
      let (left, right) = isCovered ? from < to ? ("╲", "╱") : ("╱", "╲") : ("·", "·")
      page.line(
        blanks(step) + left + blanks(columns - 2 * step - 2) + right, .faint)
    }
  }

  /// One line between the sides.
  private func row(
    _ text: String, _ role: Page.Role = .plain, in stage: Diagram.Stage, to page: inout Page
  ) {
    let side = stage.standing == .covered ? "│" : "·"
    let room = columns - 2 * inset(stage) - 4
    page.write(blanks(inset(stage)) + side + " ", .faint)
    page.write(text, role)
    page.line(blanks(room - width(of: text)) + " " + side, .faint)
  }

  /// Words between the sides, on as many lines as they need.
  private func rows(
    _ mark: String, _ text: String, _ role: Page.Role = .plain, indent: Int = 0,
    in stage: Diagram.Stage, to page: inout Page
  ) {
    let room = columns - 2 * inset(stage) - 4 - indent - width(of: mark)
    for (number, line) in wrapped(text, to: room).enumerated() {
      row(
        blanks(indent) + (number == 0 ? mark : blanks(width(of: mark))) + line, role, in: stage,
        to: &page)
    }
  }

  private func write(_ stage: Diagram.Stage, number: Int, to page: inout Page) {
    rows(
      "",
      uppercasedFirst(stage.name) + (stage.unit.map { " (" + $0 + ")" } ?? "") + ": "
        + stage.state, .strong, in: stage, to: &page)
    rows("", stage.title, .faint, in: stage, to: &page)
    for indicator in stage.indicators { write(indicator, in: stage, to: &page) }
    for objective in stage.objectives { write(objective, in: stage, to: &page) }
    for group in stage.tools {
      for tool in group.tools {
        let keys = hasKeys ? tool.serves.map { stage.objectives[$0].key } : []
        let notes = [tool.change.word].compactMap { $0 } + tool.notes
        rows(
          "· ",
          tool.title + (notes.isEmpty ? "" : ", " + notes.joined(separator: ", ")) + " ("
            + (group.functions ?? "function not stated") + ")"
            + (keys.isEmpty ? "" : " → " + keys.joined(separator: ", ")),
          in: stage, to: &page)
      }
    }
    for risk in stage.risks {
      let keys = hasKeys ? risk.threatens.map { stage.objectives[$0].key } : []
      rows(
        risk.isGrave ? "▲ " : "△ ",
        risk.text + (keys.isEmpty ? "" : " → " + keys.joined(separator: ", ")),
        in: stage, to: &page)
    }
    if number == 0, !diagram.hasRisks {
      rows("△ ", "No risk is stated", .faint, in: stage, to: &page)
    }
    for hole in stage.holes {
      rows("░ ", hole.words, hole.isFound ? .warning : .faint, in: stage, to: &page)
    }
  }

  private func write(_ objective: Diagram.Objective, in stage: Diagram.Stage, to page: inout Page) {
    let room = columns - 2 * inset(stage) - 4
    row("┌" + String(repeating: "─", count: room - 2) + "┐", in: stage, to: &page)
    func inside(_ mark: String, _ text: String, _ role: Page.Role) {
      let width = room - 4 - HourglassLanguage.width(of: mark)
      for (number, line) in wrapped(text, to: width).enumerated() {
        let words = (number == 0 ? mark : blanks(HourglassLanguage.width(of: mark))) + line
        row(
          "│ " + words + blanks(room - 4 - HourglassLanguage.width(of: words)) + " │", role,
          in: stage, to: &page)
      }
    }
    let change = objective.change.word.map { " (" + $0 + ")" } ?? ""
    inside(hasKeys ? objective.key + "  " : "", objective.sentence + change, .strong)
    for indicator in objective.indicators {
      inside(indicator.missing.isEmpty ? "● " : "◐ ", indicator.words, .plain)
    }
    if objective.isUnmeasured { inside("░ ", "No indicator measures this", .warning) }
    row("└" + String(repeating: "─", count: room - 2) + "┘", in: stage, to: &page)
  }

  private func write(_ indicator: Diagram.Indicator, in stage: Diagram.Stage, to page: inout Page) {
    rows(indicator.missing.isEmpty ? "● " : "◐ ", indicator.words, in: stage, to: &page)
  }

  private func write(_ link: Diagram.Link, in stage: Diagram.Stage, to page: inout Page) {
    var mark = "↓ "
    if hasKeys {
      let ends = [link.from, link.to].map { keys[$0].isEmpty ? "…" : keys[$0] }
      mark = ends.joined(separator: " → ") + "  "
    }
    let change = link.change.word.map { " (" + $0 + ")" } ?? ""
    rows(mark, link.because + change, in: stage, to: &page)
    rows("", link.evidence, .faint, indent: width(of: mark), in: stage, to: &page)
    for assumption in link.assumptions {
      rows(
        "◇ ",
        "assuming " + inQuotes(assumption.title) + ", "
          + (assumption.test ?? "nothing tests it yet"), indent: width(of: mark), in: stage,
        to: &page)
    }
  }

  /// The line of accountability, across the page.
  private func write(_ stop: Diagram.Stop, to page: inout Page) {
    let sign = stop.kind == .onPurpose ? "═" : stop.kind == .gap ? "╍" : "┄"
    let role: Page.Role = stop.kind == .gap ? .warning : .strong
    page.line(String(repeating: sign, count: columns), role)
    for text in [stop.heading + (stop.reason.map { ": " + $0 } ?? ""), stop.called] {
      guard let text else { continue }
      for line in wrapped(text, to: columns - 8) {
        page.line(blanks((columns - width(of: line)) / 2) + line, role)
      }
    }
    page.line(String(repeating: sign, count: columns), role)
  }
}

extension Diagram.Risk {
  fileprivate var text: String {
    ([title] + [change.word].compactMap { $0 } + notes + [lack].compactMap { $0 })
      .joined(separator: ". ")
  }
}

extension Diagram.Indicator {
  fileprivate var words: String {
    let notes = [facet, change.word].compactMap { $0 }
    return title + (notes.isEmpty ? "" : " (" + notes.joined(separator: ", ") + ")")
  }
}

/// A text in lines of no more than so many columns: broken at blanks, and within a word where it
/// is wider than that.
private func wrapped(_ text: String, to room: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in harmless(text).split(separator: " ", omittingEmptySubsequences: true) {
    let size = width(of: String(word))
    if used > 0, used + 1 + size <= room {
      line += " " + word
      used += 1 + size
      continue
    }
    if used > 0 { lines.append(line) }
    line = ""
    used = 0
    for scalar in word.unicodeScalars {
      let size = HourglassLanguage.columns(of: scalar)
      if used + size > room, used > 0 {
        lines.append(line)
        line = ""
        used = 0
      }
      line.unicodeScalars.append(scalar)
      used += size
    }
  }
  if used > 0 || lines.isEmpty { lines.append(line) }
  return lines
}
