import HourglassSyntax

/// What a funder or a house asks of designs, beside the model they are read against.
///
/// It changes how much findings weigh, sets limits and adds questions; it cannot change what a
/// design is read as. A final class, so that every programme can hold it without copying; it
/// never changes.
public final class Profile: Sendable {
  public let tree: Tree
  public let head: Head
  public let levels: [Level]
  public let limits: [Limit]
  public let questions: [Model.Question]

  init(_ draft: ProfileDraft) {
    tree = draft.tree
    head = draft.head
    levels = draft.levels
    limits = draft.limits
    questions = draft.questions
  }

  public var name: String { head.name.map { tree.word($0.token) } ?? tree.title(head) }
  public var title: String { tree.title(head) }

  /// How much the findings of a rule weigh.
  public struct Level: Sendable {
    public let statement: Int
    /// The name of the rule, as written.
    public let rule: String
    /// Nil for `off`: nothing is found.
    public let severity: Severity?
    public let because: String
  }

  /// How many of something a design may have.
  public struct Limit: Sendable {
    public enum Subject: UInt8, Sendable { case objectives, indicators, tools }

    public let statement: Int
    public let subject: Subject
    /// The names of the stages whose things are counted; empty for all.
    public let stages: [String]
    public let most: Int64
    public let because: String
  }
}

/// A profile while it is being put together.
struct ProfileDraft {
  let tree: Tree
  var head: Head
  var levels: [Profile.Level] = []
  var limits: [Profile.Limit] = []
  var questions: [Model.Question] = []
}
