import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// One principle or challenge of a model, and how a design stands to it.
package struct PrincipleRow: Sendable {
  /// What `explain` knows it by.
  package let key: String
  package let isChallenge: Bool
  /// Its number in the source's list, or its row in the source's table.
  package let number: Int64?
  package let title: String
  /// Where it comes from, in words.
  package let source: String
  package let state: PrincipleReading.State
  /// The statements of the design that show a condition.
  package let shownBy: [(statement: String, line: Int)]
  /// The conditions that nothing shows, in words.
  package let missing: [String]
  /// Why the design has none of it, or leaves it out.
  package let reason: String?

  /// Whether a team has still something to talk about.
  package var isOpen: Bool { state == .inPart || state == .notStated }

  /// The title; of a principle behind its number, by which readers of the study know it.
  package var numberedTitle: String {
    (isChallenge ? "" : number.map { "\($0). " } ?? "") + title
  }
}

/// How a design stands to each principle and challenge of its model, in the model's order.
package func principleRows(of reading: Reading) -> [PrincipleRow] {
  let all = reading.principles
  if all.isEmpty { return [] }
  let lines = StatementLines(of: reading.programme)
  return all.map { principle in
    PrincipleRow(
      reading.model.principles[principle.principle], in: reading.model, state: principle.state,
      shownBy: principle.shownBy.map { statement in
        let tree = reading.programme.tree
        return (
          statement: tree.onOneLine(statement), line: lines.line(of: statement)
        )
      },
      missing: principle.missing, reason: principle.reason.map { reading.programme.string($0) })
  }
}

/// The principles and challenges of a model, for a design that is yet to be written.
package func principleRows(of model: Model) -> [PrincipleRow] {
  model.principles.map {
    PrincipleRow(
      $0, in: model, state: .notStated, shownBy: [], missing: Array($0.conditions.indices),
      reason: nil)
  }
}

extension PrincipleRow {
  fileprivate init(
    _ principle: Model.Principle, in model: Model, state: PrincipleReading.State,
    shownBy: [(statement: String, line: Int)], missing: [Int], reason: String?
  ) {
    key = model.name(principle.entry.head)
    isChallenge = principle.isChallenge
    number = principle.number
    title = model.title(principle.entry.head)
    source = principle.entry.citations.map { model.words(of: $0) }.joined(separator: "; ")
    self.state = state
    self.shownBy = shownBy
    self.missing = missing.map { model.string(principle.conditions[$0].words) }
    self.reason = reason
  }
}

extension Model {
  /// “Andrews and Manning (2015), Table 1: “a phrase””.
  func words(of citation: Citation) -> String {
    let place = citation.place.map { ", " + string($0) } ?? ""
    return authorAndYear(string(sources[citation.source].title)) + place + ": "
      + inQuotes(string(citation.phrase))
  }
}

extension Tree {
  /// Keyword and operands of a statement as written, but for line ends and comments in them.
  fileprivate func onOneLine(_ statement: Int) -> String {
    var text = ""
    for token in statements[statement].first..<statements[statement].end {
      let kind = tokens[Int(token)].kind
      if kind.isTrivia { continue }
      text += text.isEmpty || kind == .comma ? "" : " "
      text += self.text(ofToken: token)
    }
    return text
  }
}
