import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The things of a design by the statements that declare them.
struct DeclaringLines {
  private let programme: Programme
  private var things: [Int: (head: Head, part: DesignPart)] = [:]
  private var links: [Int: DesignPart] = [:]

  init(of programme: Programme) {
    self.programme = programme
    for party in programme.parties { add(party.head, .design) }
    for (index, objective) in programme.objectives.enumerated() {
      add(objective.head, .objective(index))
      for (link, value) in objective.links.enumerated() {
        links[value.statement] = .link(of: index, link)
      }
    }
    for (index, tool) in programme.tools.enumerated() { add(tool.head, .tool(index)) }
    for (index, risk) in programme.risks.enumerated() { add(risk.head, .risk(index)) }
    for (index, assumption) in programme.assumptions.enumerated() {
      add(assumption.head, .assumption(index))
    }
    for (index, indicator) in programme.indicators.enumerated() {
      add(indicator.head, .indicator(index))
    }
  }

  private mutating func add(_ head: Head, _ part: DesignPart) {
    if things[head.statement] == nil { things[head.statement] = (head, part) }
  }

  /// The nearest thing with a title or a name around a line, and what decides whether a finding on
  /// that line lies beyond the stop.
  func around(_ line: Int) -> (head: Head, part: DesignPart) {
    var link: DesignPart?
    var statement = line
    while statement >= 0 {
      if let thing = things[statement] { return (thing.head, link ?? thing.part) }
      link = link ?? links[statement]
      statement = Int(programme.tree.statements[statement].parent)
    }
    return (programme.head, .design)
  }
}
