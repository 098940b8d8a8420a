import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// What lets the design accept a finding, in the smallest block around it that can, with a blank
  /// for the reason; nil where a finding is of a sort that no design can allow.
  package func edits(allowing finding: Finding) -> [Edit]? {
    guard FindingKind.ofDesigns.contains(where: { $0.name == finding.kind.name }) else {
      return nil
    }
    var index = tree.statement(around: finding.span.start) ?? -1
    while index >= 0 {
      let owner = Int32(resolution.whole(index).statement)
      if let block = resolution.block(of: owner), takesAllowance(block) {
        let line = "allow \(finding.kind.name) because \"…\""
        return edits(inserting: [Offer([line], into: [Int(owner)])])
      }
      index = tree.statements[Int(owner)].parent
    }
    return nil
  }

  private func takesAllowance(_ block: Block) -> Bool {
    Vocabulary.forms.contains { $0.keyword == .allow && $0.blocks.contains(block) }
  }
}
