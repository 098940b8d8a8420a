import HourglassSyntax

/// What a funder or a house asks of designs, beside the model they are read against.
///
/// It changes how much findings weigh, sets limits and adds questions; it cannot change what a
/// design is read as. A final class, so that every programme can hold it without copying; it
/// never changes.
package final class Profile: Sendable {
  package let tree: Tree
  package let head: Head
  /// The model whose stages and sources it speaks of.
  package let model: Model
  package let levels: [Level]
  package let limits: [Limit]
  package let breakdowns: [Breakdown]
  package let questions: [Model.Question]

  init(_ draft: ProfileDraft) {
    tree = draft.tree
    head = draft.head
    model = draft.model
    levels = draft.levels
    limits = draft.limits
    breakdowns = draft.breakdowns
    questions = draft.questions
  }

  package var name: String { head.name.map { tree.word($0.token) } ?? tree.title(head) }
  package var title: String { tree.title(head) }

  /// How much the findings of a rule weigh.
  package struct Level: Sendable {
    package let statement: Int
    /// The name of the rule, as written.
    package let rule: String
    /// Nil for `off`: nothing is found.
    package let severity: Severity?
    package let because: String
  }

  /// How many of something a design may have, or should have.
  package struct Limit: Sendable {
    package enum Subject: Sendable, Equatable {
      case objectives
      /// The objectives that logframes have at this level.
      case results(ResultKind)
      case indicators, tools
    }

    /// What each has a number of its own.
    package enum Owner: Sendable, Equatable {
      case design, objective
      /// Each objective that logframes have at this level.
      case result(ResultKind)
    }

    package let statement: Int
    package let subject: Subject
    package let owner: Owner
    /// The names of the stages whose things are counted; empty for all.
    package let stages: [String]
    /// Whether the number is the lowest that there should be, and not the highest.
    package let isLeast: Bool
    package let number: Int64
    package let because: String

    /// Whether it counts the same things as another, whatever the number.
    package func counts(as other: Limit) -> Bool {
      subject == other.subject && owner == other.owner && stages == other.stages
        && isLeast == other.isLeast
    }
  }

  /// By what figures about people are to be broken down.
  package struct Breakdown: Sendable {
    package let statement: Int
    package let labels: [String]
    package let because: String
  }
}

/// A profile while it is being put together.
struct ProfileDraft {
  let tree: Tree
  var head: Head
  let model: Model
  var levels: [Profile.Level] = []
  var limits: [Profile.Limit] = []
  var breakdowns: [Profile.Breakdown] = []
  var questions: [Model.Question] = []
}
