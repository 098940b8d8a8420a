import HourglassLanguage
import HourglassSyntax

/// Which rules a design allows in which blocks.
package struct AllowedRules: Sendable {
  /// For each rule, the blocks in which it is allowed, each with the first allowance in it: indices
  /// into the tree's statements, -1 for the whole file, and into the programme's allowances.
  private var firstInBlock: [String: [Int: Int]] = [:]
  /// For each statement of the programme's own block, the allowances in it, at any depth; for the
  /// programme, those in no other.
  private var ofThing: [Int: [Int]] = [:]

  init(in programme: Programme) {
    for (index, allowance) in programme.allowances.enumerated() {
      let rule = allowance.rule
      let block = Int(programme.tree.statements[allowance.statement].parent)
      if firstInBlock[rule]?[block] == nil { firstInBlock[rule, default: [:]][block] = index }
      var thing = block
      while thing >= 0, thing != programme.head.statement,
        Int(programme.tree.statements[thing].parent) != programme.head.statement
      {
        thing = Int(programme.tree.statements[thing].parent)
      }
      ofThing[thing, default: []].append(index)
    }
  }

  /// The blocks in which a rule is allowed, each with the first allowance in it.
  package func blocks(allowing rule: String) -> [Int: Int] { firstInBlock[rule] ?? [:] }

  /// The allowances in a thing, by the statement that introduces it: indices into the programme's.
  package func allowances(ofThing statement: Int) -> [Int] { ofThing[statement] ?? [] }
}
