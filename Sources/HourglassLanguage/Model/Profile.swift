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
  package let questions: [Model.Question]

  init(_ draft: ProfileDraft) {
    tree = draft.tree
    head = draft.head
    model = draft.model
    levels = draft.levels
    limits = draft.limits
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

  /// How many of something a design may have.
  package struct Limit: Sendable {
    package enum Subject: UInt8, Sendable { case objectives, indicators, tools }

    package let statement: Int
    package let subject: Subject
    /// The names of the stages whose things are counted; empty for all.
    package let stages: [String]
    package let most: Int64
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
  var questions: [Model.Question] = []
}
