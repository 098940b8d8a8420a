import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// What a newer version gives up without saying why.
struct ComparisonFindings {
  private let old: DesignVersion
  private let new: DesignVersion
  private let pairing: Pairing
  private(set) var all: [Comparison.Finding] = []
  /// The statements of the newer version that give a reason the older one did not.
  private let reasons: [Allowance]

  init(_ old: DesignVersion, _ new: DesignVersion, _ pairing: Pairing) {
    self.old = old
    self.new = new
    self.pairing = pairing
    // A reason that stood there before was given for something else.
    reasons = new.programme.allowances.filter { allowance in
      !old.programme.allowances.contains { other in
        old.programme.word(other.rule) == new.programme.word(allowance.rule)
          && old.programme.string(other.because) == new.programme.string(allowance.because)
      }
    }
  }

  /// Takes note of the targets that ask for less than they did.
  mutating func add(_ pair: ThingComparison) {
    let logged = pair.new.changes.contains { !pair.old.changes.contains($0) }
    for target in pair.lowered where target.reason == nil && !logged {
      let of = inQuotes(pair.new.words) + (target.about.map { " (" + $0 + ")" } ?? "")
      let now = target.after.map { "it is now " + $0 } ?? "nothing that is left asks for as much"
      let finding = Finding(
        .targetLowered, new.programme.tree.span(of: target.statement),
        "The target of " + of + " was " + target.before + "; " + now
          + ", and the design does not say why.",
        next: """
          Write the reason behind the target with “because "…"”, or in the indicator when it was \
          changed and why, such as “changed 2026-03 because "Two countries left the network"”.
          """)
      all.append(
        Comparison.Finding(
          finding, in: new, allowedBecause: reason(.targetLowered, around: target.statement)))
    }
  }

  /// Finds out which of the indicators that are gone have another one in their place, and notes
  /// the others.
  mutating func replaceLost(in changes: inout [Change]) {
    let (oldThings, newThings) = (pairing.old.indicators, pairing.new.indicators)
    var fresh = newThings.indices.filter { pairing.indicators.old[$0] == nil }
    for index in oldThings.indices where pairing.indicators.new[index] == nil {
      let lost = oldThings[index]
      if let place = fresh.firstIndex(where: { newThings[$0].looksAtSame(as: lost) }) {
        let other = newThings[fresh.remove(at: place)]
        replace(lost, by: other, in: &changes)
      } else {
        note(lost, at: index, in: &changes)
      }
    }
  }

  private func replace(_ lost: Thing, by other: Thing, in changes: inout [Change]) {
    let (oldLine, newLine) = (
      old.line(of: lost.head.statement), new.line(of: other.head.statement)
    )
    changes.removeAll { change in
      change.aspect == .indicator
        && (change.turn == .added && change.newLine == newLine && change.subject == other.words
          || change.turn == .removed && change.oldLine == oldLine && change.subject == lost.words)
    }
    changes.append(
      Change(
        aspect: .indicator, sort: .indicator, turn: .replaced, subject: other.words, about: nil,
        before: lost.words, after: other.words, oldLine: oldLine, newLine: newLine))
  }

  private mutating func note(_ lost: Thing, at index: Int, in changes: inout [Change]) {
    var message =
      "The indicator " + inQuotes(lost.words)
      + " is no longer there, and the newer version does not say why."
    let left = objectives(measuredBy: index)
    for objective in left where !isMeasured(objective) {
      let title = new.programme.title(new.programme.objectives[objective].head)
      message += " Nothing measures " + inQuotes(title) + " any more."
    }
    let finding = Finding(
      .indicatorLost, old.programme.tree.span(of: lost.head.statement), message,
      next: """
        Put it back, or write in the programme why it went, such as “allow indicator-lost because \
        "The ministries ask it themselves"”.
        """)
    let heads = left.map { new.programme.objectives[$0].head.statement }
    let reason = reasons.first { allowance in
      let block = Int(new.programme.tree.statements[allowance.statement].parent)
      return new.programme.word(allowance.rule) == FindingKind.indicatorLost.name
        && (block == new.programme.head.statement || heads.contains(block))
    }.map { new.programme.string($0.because) }
    for index in changes.indices
    where changes[index].aspect == .indicator && changes[index].turn == .removed
      && changes[index].oldLine == old.line(of: lost.head.statement)
      && changes[index].subject == lost.words
    {
      changes[index].reason = reason
    }
    all.append(Comparison.Finding(finding, in: old, allowedBecause: reason))
  }

  /// The objectives of the newer version that an indicator of the older one measured.
  private func objectives(measuredBy index: Int) -> [Int] {
    (old.programme.indicators[index].measures.value ?? []).compactMap { thing in
      if case .objective(let reference) = thing { return pairing.objectives.new[reference.index] }
      return nil
    }
  }

  private func isMeasured(_ objective: Int) -> Bool {
    new.reading.indicators.contains { $0.objectives.contains(objective) }
  }

  /// The reason that a block around a statement of the newer version gives.
  private func reason(_ kind: FindingKind, around statement: Int) -> String? {
    let tree = new.programme.tree
    var block = statement
    while block >= 0 {
      for allowance in reasons
      where new.programme.word(allowance.rule) == kind.name
        && Int(tree.statements[allowance.statement].parent) == block
      {
        return new.programme.string(allowance.because)
      }
      block = Int(tree.statements[block].parent)
    }
    return nil
  }
}

extension Thing {
  /// Whether it looks at the same, from the same side: one facet, and something in common that is
  /// measured.
  fileprivate func looksAtSame(as other: Thing) -> Bool {
    guard let facet = looksAt.first, facet == other.looksAt.first else { return false }
    let (own, others) = (looksAt.dropFirst(), other.looksAt.dropFirst())
    return own.isEmpty && others.isEmpty || own.contains { others.contains($0) }
  }
}
