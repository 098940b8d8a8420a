import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Which lines stand where in a design, and what they are about.
extension Programme {
  /// The first line of a block that begins with this word, also one that could not be
  /// understood: an index into the tree's statements.
  func line(_ keyword: Word, in statement: Int) -> Int? {
    resolution.first(keyword, in: statement)
  }

  func hasLine(_ keyword: Word, in statement: Int) -> Bool {
    line(keyword, in: statement) != nil
  }

}

/// The things of a design by the statements that declare them.
struct DeclaringLines {
  private let programme: Programme
  private var things: [Int: (head: Head, subject: Subject)] = [:]
  private var links: [Int: Subject] = [:]

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

  private mutating func add(_ head: Head, _ subject: Subject) {
    if things[head.statement] == nil { things[head.statement] = (head, subject) }
  }

  /// The nearest thing with a title or a name around a line, and what a finding on that line is
  /// about.
  func around(_ line: Int) -> (head: Head, subject: Subject) {
    var link: Subject?
    var statement = line
    while statement >= 0 {
      if let thing = things[statement] { return (thing.head, link ?? thing.subject) }
      link = link ?? links[statement]
      statement = Int(programme.tree.statements[statement].parent)
    }
    return (programme.head, .design)
  }
}
