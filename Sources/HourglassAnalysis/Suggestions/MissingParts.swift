import HourglassLanguage
import HourglassSyntax

/// Lines that a finding offers for the block that is being written in.
package struct MissingPart: Sendable {
  package let finding: Finding
  package let lines: [String]
}

extension Analysis {
  /// What findings say is still missing in the block that a place is in, each with other lines.
  ///
  /// - Parameter offset: where a statement would begin, or in its first word.
  package func missingParts(at offset: Int32) -> [MissingPart] {
    var owner = place(at: offset).statement
    // A word that is being written is a statement, but not the one it stands in.
    if let statement = owner, span(ofStatement: statement).start >= offset {
      let parent = tree.statements[Int(statement)].parent
      owner = parent < 0 ? nil : parent
    }
    let place = owner.map { Int(resolution.whole($0).statement) } ?? -1
    var parts: [MissingPart] = []
    for found in findings(withAllowed: false) {
      for offer in found.finding.advice.ways.flatMap({ $0 }) where offer.owners.contains(place) {
        if parts.contains(where: { $0.lines == offer.lines }) { continue }
        parts.append(MissingPart(finding: found.finding, lines: offer.lines))
      }
    }
    return parts
  }
}
