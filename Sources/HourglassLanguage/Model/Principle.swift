extension Model {
  /// A principle, which makes programmes more effective, or a challenge, which is hard for them:
  /// with the conditions in a design that show that somebody has thought of it.
  package struct Principle: Sendable {
    package var entry: Entry
    package let isChallenge: Bool
    /// Its number in the source's list, or its row in the source's table.
    package var number: Int64?
    /// What the source suggests against a challenge.
    package var remedies: [Text] = []
    package var conditions: [Condition] = []

    init(head: Head, isChallenge: Bool) {
      entry = Entry(head: head)
      self.isChallenge = isChallenge
    }
  }

  /// One of the conditions that show a principle: any of its signs is enough.
  package struct Condition: Sendable {
    /// What it is about, in words that follow “Missing:”.
    package let words: Text
    /// Of tools only those count that take place more than once.
    package let isRegular: Bool
    /// Of tools only those count that go on for at least so long.
    package let least: Duration?
    package let signs: [Sign]
  }

  /// What shows a condition in a design: a closed set that the program knows.
  package enum Sign: Sendable {
    /// A statement; for what tools do to people also a tool whose kind does it, and for gains any
    /// objective that claims learning.
    case statement(Word)
    /// A gate that is met.
    case gate(Gate)
    /// A question that is answered, or held.
    case question(Int)
    /// A tool of the kind.
    case toolKind(Int)
    /// An indicator of the facet.
    case facet(Int)
    /// A statement that names the gain, the factor or the capability.
    case name(Slot, Int)

    /// What the names after `shown by` may stand for; the first that has a name is meant.
    static let slots: [Slot] = [.question, .toolKind, .facet, .gain, .factor, .capability]

    init(_ slot: Slot, _ index: Int) {
      switch slot {
      case .question: self = .question(index)
      case .toolKind: self = .toolKind(index)
      case .facet: self = .facet(index)
      default: self = .name(slot, index)
      }
    }
  }
}
