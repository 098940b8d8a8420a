/// One change of meaning between two versions of a design.
public struct Change: Sendable {
  /// What it is about, and of what sort of thing.
  public let aspect: Aspect
  public let sort: Aspect
  public let turn: Turn
  /// What the thing is called, in the newer version if it is there.
  public let subject: String
  /// What of the thing it is about, where that takes more words: “leads to …”, “sex: female”.
  public let about: String?
  /// What was said, and what is said now; nil where nothing.
  public let before: String?
  public let after: String?
  /// What the newer version says why.
  public var reason: String?
  /// The lines of both versions, from 1; nil where it has no place there.
  public var oldLine: Int?
  public var newLine: Int?
  /// How much alike two things are that were matched by likeness, in percent.
  public var likeness: Int?
  /// Whether a lower figure is better, so that “lowered” would mislead.
  var isFalling = false

  public var row: ClassRow { ClassRow.row(for: aspect, turn) }
  public var changeClass: ChangeClass { row.changeClass }

  /// What happened to what: `target lowered`.
  public var what: String {
    var words = aspect == sort ? sort.words : aspect.words
    switch aspect {
    case .party: words = "party"
    case .coverage: return turn == .added ? "stage looked at" : "stage no longer looked at"
    case .verdict:
      switch turn {
      case .raised: return "carries further"
      case .lowered: return "carries less far"
      default: return "stops in another way"
      }
    case .title where turn == .renamed: return words + " worded anew"
    case .name: return "short name changed"
    case .target:
      if isFalling, turn == .lowered { return words + " raised, and lower is better" }
      if isFalling, turn == .raised { return words + " lowered, and lower is better" }
    default: break
    }
    return words + " " + turn.words
  }
}
