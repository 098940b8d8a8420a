/// What became of something between two versions. Seen the other way round, each is its mirror.
package enum ChangeKind: String, Sendable, CaseIterable {
  case added, removed
  /// Something else stands in its place.
  case changed
  /// Another name or another wording for what is otherwise known to be the same.
  case renamed
  /// Another wording, and other things about it changed as well.
  case reworded = "recast"
  /// Of an indicator: another one looks at the same in its place.
  case replaced
  /// Of lists: more of them, fewer of them.
  case widened, narrowed
  /// Of values: better, worse, as far as the better direction tells.
  case raised, lowered
  /// Of dates.
  case advanced, postponed
  /// It was to come (`tbd until`) and is there now; or the other way round.
  case settled, deferred
  /// It is left out on purpose (`none because`), or no longer is.
  case declined, reopened

  package var mirror: ChangeKind {
    switch self {
    case .added: .removed
    case .removed: .added
    case .changed, .renamed, .reworded, .replaced: self
    case .widened: .narrowed
    case .narrowed: .widened
    case .raised: .lowered
    case .lowered: .raised
    case .advanced: .postponed
    case .postponed: .advanced
    case .settled: .deferred
    case .deferred: .settled
    case .declined: .reopened
    case .reopened: .declined
    }
  }

  /// One of four words, for readers who do not need to know more.
  package var plain: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .renamed: "renamed"
    default: "changed"
    }
  }

  /// As it stands in a line: `target lowered`.
  package var words: String {
    switch self {
    case .renamed: "reworded"
    case .reworded: "reworded, with other changes"
    case .advanced: "brought forward"
    case .settled: "now defined"
    case .deferred: "now to be defined later"
    case .declined: "left out on purpose"
    case .reopened: "no longer left out"
    default: rawValue
    }
  }
}
