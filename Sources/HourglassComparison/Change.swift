import HourglassLanguage

/// One change of meaning between two versions of a design.
package struct Change: Sendable {
  /// What it is about, and of what sort of thing.
  package let aspect: Aspect
  package let sort: Aspect
  package let kind: ChangeKind
  /// What the thing is called, in the newer version if it is there.
  package let subject: String
  /// What of the thing it is about, where that takes more words: “leads to …”, “sex: female”.
  package let about: String?
  /// What was said, and what is said now; nil where nothing.
  package let before: String?
  package let after: String?
  /// What the newer version says why.
  package var reason: String?
  /// The lines of both versions, from 1; nil where it has no place there.
  package var oldLine: Int?
  package var newLine: Int?
  /// How much alike two things are that were matched by likeness, in percent.
  package var likeness: Int?
  /// Whether a lower figure is better, so that “lowered” would mislead.
  var isFalling = false

  package var row: ClassRow { ClassRow.row(for: aspect, kind) }
  package var changeClass: ChangeClass { row.changeClass }

  /// What happened to what: `target lowered`.
  package var what: String {
    var words = aspect == sort ? sort.words : aspect.words
    switch aspect {
    case .party: words = "party"
    case .coverage: return kind == .added ? "stage measured" : "stage no longer measured"
    case .verdict:
      switch kind {
      case .raised: return "covers more stages"
      case .lowered: return "covers fewer stages"
      default: return "the stop changed"
      }
    case .title where kind == .renamed: return words + " reworded"
    case .shortName: return "short name changed"
    case .target:
      if isFalling, kind == .lowered { return words + " raised (lower is better)" }
      if isFalling, kind == .raised { return words + " lowered (lower is better)" }
    default: break
    }
    return words + " " + kind.words
  }
}
