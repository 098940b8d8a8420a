import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The `allow` statements of a design, how far each reaches, and which of them silence something.
struct Allowances {
  private let programme: Programme
  private var all: [Reach] = []

  private struct Reach {
    let rule: String
    /// The block it stands in, from its head to its end.
    let block: Span
    var isUsed = false
  }

  init(of programme: Programme) {
    self.programme = programme
    for allowance in programme.allowances {
      all.append(
        Reach(
          rule: programme.tree.word(allowance.rule.token),
          block: programme.tree.extent(around: allowance.statement)))
    }
  }

  /// The allowance that silences a finding, which counts as used from now on: the one in the
  /// smallest block, and of several there the first.
  mutating func reaching(_ finding: Finding) -> Int? {
    var best: Int?
    for (index, allowance) in all.enumerated() where allowance.rule == finding.kind.name {
      guard allowance.block.start <= finding.span.start, finding.span.start < allowance.block.end
      else { continue }
      if let best,
        all[best].block.end - all[best].block.start
          <= allowance.block.end - allowance.block.start
      {
        continue
      }
      best = index
    }
    if let best { all[best].isUsed = true }
    return best
  }

  /// What is wrong with the allowances themselves, once every finding has been asked about.
  ///
  /// - Parameter rules: those that were asked; an allowance of another rule may well be of use.
  func findings(whereJudgedBy rules: [Rule]) -> [Finding] {
    var findings: [Finding] = []
    for (index, allowance) in all.enumerated() where !allowance.isUsed {
      let statement = programme.allowances[index]
      if rules.contains(where: { $0.kind.name == allowance.rule }) {
        findings.append(
          .unusedAllow(allowance.rule, statement.statement, in: programme.tree))
      } else if FindingKind.ofComparison.contains(where: { $0.name == allowance.rule }) {
        // It gives the reason of a change, and what was before does not stand in this file.
        continue
      } else if !Rule.all.contains(where: { $0.kind.name == allowance.rule }) {
        let name = programme.tree.span(ofToken: statement.rule.token)
        findings.append(.unknownRule(allowance.rule, at: name, name: name))
      }
    }
    return findings
  }
}

extension Tree {
  /// The block a statement stands in, from the head of that block to its end.
  func extent(around statement: Int) -> Span {
    let parent = statements[statement].parent
    guard parent >= 0 else { return Span(0, Int32(source.bytes.count)) }
    let block = statements[Int(parent)]
    let start = tokens[Int(block.first)].start
    // A block that nobody closed ends where the next statement outside it begins.
    if block.close >= 0 { return Span(start, span(ofToken: block.close).end) }
    if Int(block.next) < statements.count {
      return Span(start, tokens[Int(statements[Int(block.next)].first)].start)
    }
    return Span(start, Int32(source.bytes.count))
  }
}
