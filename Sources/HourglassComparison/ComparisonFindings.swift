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
  /// For each rule, the blocks of the newer version that give a reason the older one did not, each
  /// with the first of them and its place among all.
  private var reasons: [String: [Int: (place: Int, because: String)]] = [:]
  private var reasonCount = 0
  /// The objectives of the newer version that are measured.
  private let measured: Set<Int>

  init(_ old: DesignVersion, _ new: DesignVersion, _ pairing: Pairing) {
    self.old = old
    self.new = new
    self.pairing = pairing
    // A reason that stood there before was given for something else.
    let earlier = Set(
      old.programme.allowances.map {
        [$0.rule, old.programme.string($0.because)]
      })
    for allowance in new.programme.allowances {
      let rule = allowance.rule
      let because = new.programme.string(allowance.because)
      if earlier.contains([rule, because]) { continue }
      let block = Int(new.programme.tree.statements[allowance.statement].parent)
      if reasons[rule]?[block] == nil {
        reasons[rule, default: [:]][block] = (reasonCount, because)
      }
      reasonCount += 1
    }
    measured = Set(new.reading.indicators.flatMap { $0.objectives })
  }

  /// Takes note of the targets that ask for less than they did.
  mutating func add(_ pair: PartComparison) {
    let logged = !Set(pair.new.changes).isSubset(of: pair.old.changes)
    for target in pair.lowered where target.reason == nil && !logged {
      let of: Prose = "\(quoted: pair.new.words)\(target.about.map { " (" + $0 + ")" } ?? "")"
      let now = target.after.map { "It is now " + $0 + "." } ?? "The remaining targets are lower."
      let inTarget: Prose =
        target.takesReason
        ? "Add the reason after the target: \(language: "because \"…\""). Or say" : "Say"
      var finding = Finding(
        .targetLowered, about: [.statement(target.statement)],
        at: new.programme.tree.span(of: target.statement),
        "The target of \(of) was lowered without a reason.",
        next: Advice(
          new.programme.resolution.lexicon.spelled(
            """
            \(inTarget) inside the indicator when and why it changed, for example: \
            \(language: "changed 2026-03 because \"Two countries left the network\"").
            """)))
      finding.add(detail: "It was \(target.before). \(now)")
      all.append(
        Comparison.Finding(
          finding, in: new, allowedBecause: reason(.targetLowered, around: target.statement)))
    }
  }

  /// Finds out which of the indicators that are gone have another one in their place, and notes
  /// the others.
  mutating func replaceLost(in changes: inout [Change]) {
    let (oldParts, newParts) = (pairing.old.indicators, pairing.new.indicators)
    var fresh = FreshThings(
      newParts, newParts.indices.filter { pairing.indicators.old[$0] == nil })
    var whole = IndicatorChanges(changes)
    for index in oldParts.indices where pairing.indicators.new[index] == nil {
      let lost = oldParts[index]
      if let place = fresh.take(likeLost: lost) {
        replace(lost, by: newParts[place], in: &whole)
      } else {
        note(lost, at: index, in: &whole)
      }
    }
    changes = whole.left
  }

  private func replace(
    _ lost: ComparedPart, by other: ComparedPart, in changes: inout IndicatorChanges
  ) {
    let (oldLine, newLine) = (
      old.line(of: lost.head.statement), new.line(of: other.head.statement)
    )
    changes.remove(.added, of: other.words, in: newLine)
    changes.remove(.removed, of: lost.words, in: oldLine)
    changes.append(
      Change(
        aspect: .indicator, sort: .indicator, kind: .replaced, subject: other.words, about: nil,
        before: lost.words, after: other.words, oldLine: oldLine, newLine: newLine))
  }

  private mutating func note(
    _ lost: ComparedPart, at index: Int, in changes: inout IndicatorChanges
  ) {
    let left = objectives(measuredBy: index)
    var finding = Finding(
      .indicatorLost, about: [.statement(lost.head.statement)],
      at: old.programme.tree.span(of: lost.head.statement),
      "The indicator \(quoted: lost.words) was removed without a reason.",
      next: Advice(
        new.programme.resolution.lexicon.spelled(
          """
          Add it again, or say inside the programme why it was removed, for example: \
          \(language: "allow indicator-lost because \"The ministries collect it themselves\"").
          """)))
    for objective in left where !measured.contains(objective) {
      let title = new.programme.title(new.programme.objectives[objective].head)
      finding.add(detail: "No indicator measures \(quoted: title) any more.")
    }
    let blocks =
      [new.programme.head.statement] + left.map { new.programme.objectives[$0].head.statement }
    let own = reasons[FindingKind.indicatorLost.name] ?? [:]
    let reason = blocks.compactMap { own[$0] }.min { $0.place < $1.place }?.because
    changes.explain(
      .removed, of: lost.words, in: old.line(of: lost.head.statement), because: reason)
    all.append(Comparison.Finding(finding, in: old, allowedBecause: reason))
  }

  /// The objectives of the newer version that an indicator of the older one measured.
  private func objectives(measuredBy index: Int) -> [Int] {
    (old.programme.indicators[index].measures.value ?? []).compactMap { thing in
      if case .objective(let reference) = thing { return pairing.objectives.new[reference.index] }
      return nil
    }
  }

  /// The reason that a block around a statement of the newer version gives.
  private func reason(_ kind: FindingKind, around statement: Int) -> String? {
    let tree = new.programme.tree
    var block = statement
    while block >= 0 {
      if let reason = reasons[kind.name]?[block] { return reason.because }
      block = Int(tree.statements[block].parent)
    }
    return nil
  }
}

/// The changes of two versions, of which those about indicators can be found.
private struct IndicatorChanges {
  private var all: [Change?]
  private var places: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let kind: ChangeKind
    let subject: String
    let line: Int?
  }

  init(_ changes: [Change]) {
    // Embedded Swift converts no array as a whole.
    all = changes.map { $0 }
    for (place, change) in changes.enumerated() where change.aspect == .indicator {
      let line = change.kind == .added ? change.newLine : change.oldLine
      places[Key(kind: change.kind, subject: change.subject, line: line), default: []]
        .append(place)
    }
  }

  var left: [Change] { all.compactMap { $0 } }

  mutating func remove(_ kind: ChangeKind, of subject: String, in line: Int) {
    for place in places[Key(kind: kind, subject: subject, line: line)] ?? [] { all[place] = nil }
  }

  mutating func explain(
    _ kind: ChangeKind, of subject: String, in line: Int, because reason: String?
  ) {
    for place in places[Key(kind: kind, subject: subject, line: line)] ?? [] {
      all[place]?.reason = reason
    }
  }

  mutating func append(_ change: Change) { all.append(change) }
}

/// Indicators that only the newer version has, to be found by what they look at.
private struct FreshThings {
  /// By facet and by each thing that is measured, the last first.
  private var waiting: [[String]: [Int]] = [:]
  private var isTaken: Set<Int> = []

  init(_ things: [ComparedPart], _ fresh: [Int]) {
    for index in fresh.reversed() {
      for key in FreshThings.keys(of: things[index]) { waiting[key, default: []].append(index) }
    }
  }

  /// The first that looks at the same as one that is gone, from the same side: one facet, and
  /// something in common that is measured.
  mutating func take(likeLost lost: ComparedPart) -> Int? {
    var first: Int?
    for key in FreshThings.keys(of: lost) {
      while let last = waiting[key]?.last, isTaken.contains(last) { waiting[key]?.removeLast() }
      if let last = waiting[key]?.last { first = min(first ?? last, last) }
    }
    if let first { isTaken.insert(first) }
    return first
  }

  private static func keys(of thing: ComparedPart) -> Set<[String]> {
    guard let facet = thing.looksAt.first else { return [] }
    if thing.looksAt.count == 1 { return [[facet]] }
    return Set(thing.looksAt.dropFirst().map { [facet, $0] })
  }
}
