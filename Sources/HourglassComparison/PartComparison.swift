import HourglassLanguage
import HourglassReading

/// One thing in two versions, and what became of what is said about it.
struct PartComparison {
  let old: ComparedPart
  let new: ComparedPart
  let likeness: Int?
  let oldVersion: DesignVersion
  let newVersion: DesignVersion
  private(set) var changes: [Change] = []
  /// The targets that ask for less than they did, for findings.
  var lowered: [LoweredTarget] = []

  init(
    _ old: ComparedPart, _ new: ComparedPart, _ likeness: Int?, _ oldVersion: DesignVersion,
    _ newVersion: DesignVersion
  ) {
    self.old = old
    self.new = new
    self.likeness = likeness
    self.oldVersion = oldVersion
    self.newVersion = newVersion
  }

  mutating func compare() {
    compareFacts()
    compareTargets()
    // What its own log says why counts for all that changed in it.
    let logged = Set(old.changes)
    let reason = new.changes.last { !logged.contains($0) }
    for index in changes.indices where changes[index].aspect != .changeLog {
      if changes[index].reason == nil { changes[index].reason = reason }
    }
    let hasOthers = changes.contains { $0.aspect != .changeLog }
    compareNames(besideOthers: hasOthers)
  }

  private mutating func compareNames(besideOthers hasOthers: Bool) {
    let heads = (old.head.statement, new.head.statement)
    if let before = old.name, let after = new.name, before != after {
      add(.shortName, .renamed, before, after, at: heads)
    } else if (old.name == nil) != (new.name == nil) {
      add(.shortName, old.name == nil ? .added : .removed, old.name, new.name, at: heads)
    }
    if old.title == new.title { return }
    let (before, after) = (old.title, new.title)
    let kind: ChangeKind
    switch (before, after) {
    case (nil, _): kind = .added
    case (_, nil): kind = .removed
    case (let before?, let after?):
      let isAlike = HourglassComparison.likeness(before, after) >= Matching.enough
      kind = isAlike || !hasOthers ? .renamed : .reworded
    }
    add(.title, kind, before, after, at: heads)
  }

  mutating func add(
    _ aspect: Aspect, _ kind: ChangeKind, _ before: String?, _ after: String?, about: String? = nil,
    at statements: (old: Int?, new: Int?), because: String? = nil
  ) {
    changes.append(
      Change(
        aspect: aspect, sort: new.sort, kind: kind, subject: new.words, about: about,
        before: before, after: after, reason: because,
        oldLine: statements.old.map { oldVersion.line(of: $0) },
        newLine: statements.new.map { newVersion.line(of: $0) },
        likeness: aspect == .title || aspect == .shortName ? likeness : nil,
        isFalling: new.isFalling))
  }

  private mutating func compareFacts() {
    let (oldKeys, newKeys) = (identities(of: old.facts), identities(of: new.facts))
    var places: [String: Int] = [:]
    for (index, key) in oldKeys.enumerated() { places[key] = index }
    let (allOld, allNew) = (Set(oldKeys), Set(newKeys))
    for (fact, key) in zip(new.facts, newKeys) {
      if let index = places[key] {
        compare(old.facts[index], fact)
      } else if fact.ownerIdentity.map({ allOld.contains($0) }) ?? true {
        compare(nil, fact)
      }
    }
    for (fact, key) in zip(old.facts, oldKeys) where !allNew.contains(key) {
      if fact.ownerIdentity.map({ allNew.contains($0) }) ?? true { compare(fact, nil) }
    }
  }

  /// What is said more than once is told apart by its order.
  private func identities(of facts: [Fact]) -> [String] {
    var counts: [String: Int] = [:]
    return facts.map { fact in
      let identity = fact.identity
      let count = counts[identity, default: 0]
      counts[identity] = count + 1
      return count == 0 ? identity : identity + "\u{2}\(count)"
    }
  }

  private mutating func compare(_ before: Fact?, _ after: Fact?) {
    guard let any = after ?? before else { return }
    let places = (before?.statement, after?.statement)
    let reason = after?.reason(unlike: before)
    guard let kind = kind(from: before?.state, to: after?.state, of: any.aspect) else {
      // The same is said for another reason.
      let reasons = (before?.because, after?.because)
      if reasons.0 != reasons.1 {
        let kind: ChangeKind = reasons.0 == nil ? .added : reasons.1 == nil ? .removed : .changed
        let about = any.about.map { any.aspect.words + ", " + $0 } ?? any.aspect.words
        add(.statedReason, kind, reasons.0, reasons.1, about: about, at: places)
      }
      return
    }
    add(
      any.aspect, kind, before?.state.words, after?.state.words, about: any.about, at: places,
      because: reason)
  }

  /// What happened between the two; nil where nothing did, or nobody can tell.
  private func kind(from old: Fact.State?, to new: Fact.State?, of aspect: Aspect) -> ChangeKind? {
    switch (old, new) {
    case (nil, nil), (.broken?, _), (_, .broken?): return nil
    case (nil, .declined?): return .declined
    case (nil, _?): return .added
    case (.declined?, nil): return .reopened
    case (_?, nil): return .removed
    case (.declined?, .declined?): return nil
    case (_, .declined?): return .declined
    case (.declined?, _): return .reopened
    case (.pending(let before)?, .pending(let after)?):
      if before == after { return nil }
      return before.lastDay <= after.lastDay ? .postponed : .advanced
    case (.pending?, .said?): return .settled
    case (.said?, .pending?): return .deferred
    case (.said(let before)?, .said(let after)?): return kind(from: before, to: after)
    }
  }

  private func kind(from before: Fact.Content, to after: Fact.Content) -> ChangeKind? {
    if let one = before.value, let other = after.value {
      if isLower(other, than: one) { return .lowered }
      if isLower(one, than: other) { return .raised }
    }
    let (olds, news) = (before.keys, after.keys)
    let hasLost = !olds.isSubset(of: news)
    let hasGained = !news.isSubset(of: olds)
    if hasLost && hasGained { return .changed }
    return hasLost ? .narrowed : hasGained ? .widened : nil
  }
}

/// Whether one value is certainly less than another: both are figures of one sort, grades, or yes
/// and no.
func isLower(_ one: Value, than other: Value) -> Bool {
  guard let one = one.magnitude, let other = other.magnitude, let order = one.order(other) else {
    return false
  }
  return order < 0
}

extension Fact {
  var identity: String { aspect.name + "\u{2}" + key }
  var ownerIdentity: String? { owner.map { $0.aspect.name + "\u{2}" + $0.key } }

  var because: String? {
    switch state {
    case .said(let content): content.because
    case .declined(let because): because
    case .pending, .broken: nil
    }
  }

  /// Why it is as it is now, where that was not said before.
  func reason(unlike old: Fact?) -> String? {
    because == old?.because ? nil : because
  }
}
