import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The `allow` statements of a design, how far each reaches, and which of them silence something.
struct Allowances {
  private let programme: Programme
  private let allowed: AllowedRules
  private var all: [Mention] = []

  private struct Mention {
    let rule: String
    var isUsed = false
  }

  init(of reading: Reading) {
    programme = reading.programme
    allowed = reading.allowedRules
    for allowance in programme.allowances {
      all.append(Mention(rule: allowance.rule))
    }
  }

  /// The allowance that silences a finding, which counts as used from now on: the one in the
  /// smallest block, and of several there the first.
  mutating func reaching(_ finding: Finding) -> Int? {
    let allowances = allowed.blocks(allowing: finding.kind.name)
    if allowances.isEmpty { return nil }
    var places = [finding.span.start]
    // Where it says one thing of several, those that are allowed are findings of their own.
    if finding.subjects.count == 1 { places += programme.tree.places(of: finding.subjects[0]) }
    for place in places {
      if let index = reaching(place, allowances) {
        all[index].isUsed = true
        return index
      }
    }
    return nil
  }

  private func reaching(_ place: Int32, _ allowances: [Int: Int]) -> Int? {
    let tree = programme.tree
    // Outwards from the last statement that begins before it: only those around it can hold it.
    var block = tree.lastStatement(before: place)
    while true {
      if let index = allowances[block], tree.extent(ofBlock: block).holds(place) { return index }
      if block < 0 { return nil }
      block = Int(tree.statements[block].parent)
    }
  }

  /// What is wrong with the allowances themselves, once every finding has been asked about.
  ///
  /// - Parameter isAsked: whether a rule was; an allowance of another rule may well be of use.
  func findings(whereAsked isAsked: (_ rule: String) -> Bool) -> [Finding] {
    var findings: [Finding] = []
    for (index, allowance) in all.enumerated() where !allowance.isUsed {
      let statement = programme.allowances[index]
      if isAsked(allowance.rule) {
        findings.append(
          .unusedAllow(allowance.rule, statement.statement, in: programme.tree))
      } else if FindingKind.ofSeveralTexts.contains(where: { $0.name == allowance.rule }) {
        // What it gives the reason of does not stand in this file alone.
        continue
      } else if !Rule.all.contains(where: { $0.kind.name == allowance.rule }) {
        let name = programme.tree.span(ofToken: statement.written.token)
        findings.append(.unknownRule(allowance.rule, at: name, name: name))
      }
    }
    return findings
  }
}

extension Span {
  fileprivate func holds(_ offset: Int32) -> Bool { start <= offset && offset < end }
}

extension Tree {
  /// Where the things begin that a finding is about, as far as they stand in the file.
  fileprivate func places(of subject: Subject) -> [Int32] {
    switch subject {
    case .place, .stage: []
    case .statement(let statement): [span(of: statement).start]
    case .pair(let one, let other): [span(of: one).start, span(of: other).start]
    }
  }

  /// The last statement that begins at a place or before it; -1, for the whole file, where none
  /// does.
  fileprivate func lastStatement(before offset: Int32) -> Int {
    leadingCount(of: statements.count) { tokens[Int(statements[$0].first)].start <= offset } - 1
  }

  /// A statement with its block, from its head to its end; of -1 the whole file.
  fileprivate func extent(ofBlock statement: Int) -> Span {
    guard statement >= 0 else { return Span(0, Int32(source.bytes.count)) }
    let block = statements[statement]
    let start = tokens[Int(block.first)].start
    // A block that nobody closed ends where the next statement outside it begins.
    if block.close >= 0 { return Span(start, span(ofToken: block.close).end) }
    if Int(block.next) < statements.count {
      return Span(start, tokens[Int(statements[Int(block.next)].first)].start)
    }
    return Span(start, Int32(source.bytes.count))
  }
}
