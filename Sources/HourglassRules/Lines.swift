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

  /// The nearest thing with a title or a name around a line.
  func head(around line: Int) -> Head {
    var heads = [head]
    heads += parties.map { $0.head } + objectives.map { $0.head } + tools.map { $0.head }
    heads += risks.map { $0.head } + assumptions.map { $0.head } + indicators.map { $0.head }
    return heads.first { $0.statement != head.statement && holds($0.statement, line) } ?? head
  }

  /// Whether a line is a statement or stands in its block.
  fileprivate func holds(_ statement: Int, _ line: Int) -> Bool {
    statement <= line && line < Int(tree.statements[statement].next)
  }
}

extension Reading {
  /// What a finding on this line is about.
  func subject(ofLine line: Int) -> Subject {
    for (index, objective) in programme.objectives.enumerated()
    where programme.holds(objective.head.statement, line) {
      let link = objective.links.firstIndex { programme.holds($0.statement, line) }
      return link.map { .link(of: index, $0) } ?? .objective(index)
    }
    if let tool = programme.tools.firstIndex(where: { programme.holds($0.head.statement, line) }) {
      return .tool(tool)
    }
    if let risk = programme.risks.firstIndex(where: { programme.holds($0.head.statement, line) }) {
      return .risk(risk)
    }
    let assumptions = programme.assumptions
    if let index = assumptions.firstIndex(where: { programme.holds($0.head.statement, line) }) {
      return .assumption(index)
    }
    let indicators = programme.indicators
    if let index = indicators.firstIndex(where: { programme.holds($0.head.statement, line) }) {
      return .indicator(index)
    }
    return .design
  }
}
