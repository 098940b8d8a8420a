package struct Tool: Sendable {
  package enum Kind: Sendable {
    case known(ModelReference)
    case other(Text)
  }

  package var head: Head
  package var kind: Given<Kind> = .unsaid
  package var participations: [Participation] = []
  package var serves: Given<[Reference<Objective>]> = .unsaid
  package var ledBy: Given<[Reference<Party>]> = .unsaid
  package var isOnce = false
  /// It takes place more than once, and how often is not known.
  package var isRepeated = false
  package var dates: [Given<PartialDate>] = []
  package var recurrence: Recurrence?
  package var lasts: Duration?
  package var runs: Period?
  package var using: Given<Text> = .unsaid
  /// What has to hold so that it can do what it is for.
  package var assuming: [Reference<Assumption>] = []
  /// How much money it takes.
  package var costs: [Given<Money>] = []
  /// What else it takes.
  package var needs: [Given<Text>] = []
  /// What the tool says of itself, beside what its kind says.
  package var connectsPeople = false
  package var promptsReflection = false
  package var feedsForward = false
  package var involvesJointWork = false

  /// Who takes part, and which way things pass.
  package struct Participation: Sendable {
    package enum Shape: UInt8, Sendable { case with, among, fromTo, between }

    package let statement: Int
    package let shape: Shape
    /// Those who take part; of `from … to`, those who give.
    package let who: Given<[Reference<Party>]>
    /// Of `from … to` and `between … and`, the other side.
    package let otherSide: [Reference<Party>]
  }
}
