import HourglassLanguage
import HourglassSyntax

/// How much a change matters to somebody who relies on the design; the later, the worse.
package enum ChangeClass: UInt8, Sendable, CaseIterable, Comparable {
  case cosmetic, clarified, promiseChanged, evaluabilityLost

  package static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.rawValue < right.rawValue
  }

  package var name: String {
    switch self {
    case .cosmetic: "cosmetic"
    case .clarified: "clarified"
    case .promiseChanged: "promise-changed"
    case .evaluabilityLost: "evaluability-lost"
    }
  }

  package var title: String {
    switch self {
    case .cosmetic: "Cosmetic"
    case .clarified: "Clarified"
    case .promiseChanged: "Promise changed"
    case .evaluabilityLost: "Evaluability lost"
    }
  }

  package var meaning: String {
    switch self {
    case .cosmetic: "Names, codes and dates of record; the design means what it meant."
    case .clarified: "The design says more, or says it more clearly, and gives nothing up."
    case .promiseChanged: "What is to happen, to whom, by when or how much is no longer the same."
    case .evaluabilityLost: "Something that could have been seen can no longer be seen."
    }
  }
}

/// One line of the table by which changes are classed; the first that fits decides.
package struct ClassRow: Sendable {
  /// Empty where any will do.
  package let aspects: [Aspect]
  package let groups: [Aspect.Group]
  package let kinds: [ChangeKind]
  package let changeClass: ChangeClass
  /// Why, in a sentence.
  package let because: String

  init(
    _ aspects: [Aspect] = [], in groups: [Aspect.Group] = [], _ kinds: [ChangeKind] = [],
    is changeClass: ChangeClass, _ because: String
  ) {
    self.aspects = aspects
    self.groups = groups
    self.kinds = kinds
    self.changeClass = changeClass
    self.because = because
  }

  package func fits(_ aspect: Aspect, _ kind: ChangeKind) -> Bool {
    (aspects.isEmpty || aspects.contains(aspect))
      && (groups.isEmpty || groups.contains(aspect.group))
      && (kinds.isEmpty || kinds.contains(kind))
  }
}

extension ClassRow {
  private static let gains: [ChangeKind] = [.added, .widened, .settled, .reopened]
  private static let losses: [ChangeKind] = [.removed, .narrowed, .deferred, .declined]

  /// Every change has its class from here, and so does what help says about it.
  package static let table: [ClassRow] = [
    ClassRow(
      in: [.record], is: .cosmetic,
      "A short name, a code, a date of record or an entry in the log changes nothing that is "
        + "promised or measured."),
    ClassRow(
      [.title], [.reworded], is: .promiseChanged,
      "Under one name stands another wording with other things around it, which may well be "
        + "another thing."),
    ClassRow(
      [.title], is: .clarified,
      "The same thing is said in other words; nothing around it changed with them."),
    ClassRow(
      [.programme], [.removed], is: .evaluabilityLost,
      "With the design, everything that was to be looked at is gone."),
    ClassRow(
      [.coverage], [.added], is: .clarified,
      "A stage that the design declares is looked at, which it was not before."),
    ClassRow(
      [.indicator], [.replaced], is: .promiseChanged,
      "The same thing is still looked at, but as another figure, which cannot be compared."),
    ClassRow(
      [.target], [.advanced], is: .promiseChanged, "The same is promised for an earlier day."),
    ClassRow(
      [.milestone], [.added], is: .clarified, "There is one more point on the way to be held to."),
    ClassRow(
      [.milestone], is: .promiseChanged,
      "A point on the way is no longer there, and others still are."),
    ClassRow(
      [.source, .method, .tracker, .judges, .threshold], [.narrowed], is: .promiseChanged,
      "Fewer stand behind the figure, but somebody or something still does."),
    ClassRow(
      [.tracker, .judges], [.changed], is: .clarified,
      "Others do it, and it is still said who."),
    ClassRow(
      [.formula, .series], [.removed], is: .promiseChanged,
      "How the figure is worked out is no longer said; it can still be collected."),
    ClassRow(
      [.facet], [.added, .removed], is: .promiseChanged,
      "An indicator that does not say what it looks at is read from what it measures."),
    ClassRow(
      [.blindSpot], [.added], is: .evaluabilityLost,
      "A gap in what is looked at will stay, and is no longer shown as one to close."),
    ClassRow(
      [.allowance], [.added], is: .promiseChanged,
      "A weakness of the design is now accepted instead of mended."),
    ClassRow(
      [.allowance, .blindSpot], [.removed], is: .clarified,
      "What was accepted is shown again as something to mend."),
    ClassRow(
      in: [.measuring], gains + [.advanced], is: .clarified,
      "More can be seen, or it is said better how."),
    ClassRow(
      in: [.measuring], losses, is: .evaluabilityLost,
      "Without it nobody can see whether the programme does what it promises."),
    ClassRow(
      in: [.measuring], is: .promiseChanged,
      "What was to be seen, from where, or by when, is no longer the same."),
    ClassRow(
      in: [.explanation], losses, is: .promiseChanged,
      "The design no longer says something that it stood by."),
    ClassRow(
      in: [.explanation], is: .clarified,
      "The design explains itself in another way, and promises what it promised."),
    ClassRow(
      in: [.promise], is: .promiseChanged,
      "What is to happen, to whom, by whose doing or by when is no longer the same."),
  ]

  /// Every pair fits, since the last rows leave no group and no kind out; a test looks.
  package static func row(for aspect: Aspect, _ kind: ChangeKind) -> ClassRow {
    table.first { $0.fits(aspect, kind) } ?? table[table.count - 1]
  }
}
