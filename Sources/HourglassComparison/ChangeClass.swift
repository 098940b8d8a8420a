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
    case .cosmetic:
      "Names, codes and dates of record change. The meaning of the design stays the "
        + "same."
    case .clarified: "The design says more, or says it more clearly, and removes no information."
    case .promiseChanged: "What should happen, for whom, by when or how much is different."
    case .evaluabilityLost: "The design no longer measures something that it measured."
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
      "A short name, a code, a date of record or a log entry does not change what is planned or "
        + "measured."),
    ClassRow(
      [.title], [.reworded], is: .promiseChanged,
      "The name is the same, but the title and other entries changed. It may be a different item."),
    ClassRow(
      [.title], is: .clarified,
      "The item has other words, and no other entry changed."),
    ClassRow(
      [.programme], [.removed], is: .evaluabilityLost,
      "The design is no longer there, and neither are its indicators."),
    ClassRow(
      [.coverage], [.added], is: .clarified,
      "A planned stage has an indicator that it did not have before."),
    ClassRow(
      [.indicator], [.replaced], is: .promiseChanged,
      "The same subject is still measured, but with a different figure that cannot be compared."),
    ClassRow(
      [.target], [.advanced], is: .promiseChanged, "The same target has an earlier date."),
    ClassRow(
      [.milestone], [.added], is: .clarified, "There is one more milestone."),
    ClassRow(
      [.milestone], is: .promiseChanged,
      "A milestone is no longer there, but others remain."),
    ClassRow(
      [.source, .method, .tracker, .judges, .threshold], [.narrowed], is: .promiseChanged,
      "The figure has fewer sources, methods or people than before, but at least one remains."),
    ClassRow(
      [.tracker, .judges], [.changed], is: .clarified,
      "Other people do this, and the design still names them."),
    ClassRow(
      [.formula, .series], [.removed], is: .promiseChanged,
      "The design no longer says how the figure is calculated. The data can still be collected."),
    ClassRow(
      [.facet], [.added, .removed], is: .promiseChanged,
      "If an indicator does not name its facet, Hourglass takes the facet from what it measures."),
    ClassRow(
      [.blindSpot], [.added], is: .evaluabilityLost,
      "A gap in measurement is now accepted, and is no longer shown as a gap to close."),
    ClassRow(
      [.allowance], [.added], is: .promiseChanged,
      "A weakness of the design is now accepted instead of fixed."),
    ClassRow(
      [.allowance, .blindSpot], [.removed], is: .clarified,
      "An accepted gap is shown again as a gap to fix."),
    ClassRow(
      in: [.measuring], gains + [.advanced], is: .clarified,
      "The design measures more, or says more about how it measures."),
    ClassRow(
      in: [.measuring], losses, is: .evaluabilityLost,
      "Without this entry, it is harder to see whether the programme does what the design plans."),
    ClassRow(
      in: [.measuring], is: .promiseChanged,
      "The subject, the source or the date of a measurement is different."),
    ClassRow(
      in: [.explanation], losses, is: .promiseChanged,
      "The design no longer gives an explanation that it gave before."),
    ClassRow(
      in: [.explanation], is: .clarified,
      "The explanation is different. The plan is the same."),
    ClassRow(
      in: [.promise], is: .promiseChanged,
      "What should happen, for whom, who does it, or by when, is different."),
  ]

  /// Every pair fits, since the last rows leave no group and no kind out; a test looks.
  package static func row(for aspect: Aspect, _ kind: ChangeKind) -> ClassRow {
    table.first { $0.fits(aspect, kind) } ?? table[table.count - 1]
  }
}
