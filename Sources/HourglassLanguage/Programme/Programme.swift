import HourglassSyntax

/// A programme design as its author means it: every name bound, every operand understood. What
/// could not be understood is left out, and has been reported.
public struct Programme: Sendable {
  /// The file it stands in; names and texts are read from there.
  public let tree: Tree
  /// The files of the libraries it takes indicators from.
  var libraries: [Tree] = []
  /// The model it is read against.
  public let model: Model
  /// The profiles it follows, in the order it names them.
  public var profiles: [Profile] = []
  /// The guiding questions of the model, then those of the profiles.
  public var questions: [Model.Question]
  /// For each row of the vocabulary, whether a statement of the programme is of it.
  var saidRows: [Bool] = []
  public var head: Head
  public var why: Given<Text> = .unsaid
  /// What it is called in lists kept elsewhere, such as its IATI identifier.
  public var codes: [Code] = []
  public var runs: Period?
  public var reviewed: Given<PartialDate> = .unsaid
  public var meantToStop: Stop?
  public var stuck: Stop?
  public var answers: [Answer] = []
  public var reviews: [Review] = []
  public var parties: [Party] = []
  public var objectives: [Objective] = []
  public var tools: [Tool] = []
  public var risks: [Risk] = []
  public var assumptions: [Assumption] = []
  public var indicators: [Indicator] = []
  public var allowances: [Allowance] = []

  /// Whether any statement of the programme begins with the keyword.
  public func says(_ keyword: Keyword) -> Bool {
    saidRows.indices.contains { saidRows[$0] && Lexicon.shared.keywords[$0] == keyword }
  }

  /// The words of a text.
  public func string(_ text: Text) -> String { file(text.file).string(text) }

  /// What to call something: its title, or else its name.
  public func title(_ head: Head) -> String {
    if let title = head.title { return string(title) }
    return tree.title(head)
  }

  /// A name as it is written.
  public func word(_ name: Name) -> String { file(name.file).word(name.token) }

  /// What a figure is broken down by, in words.
  public func string(_ label: Indicator.Label) -> String {
    switch label {
    case .word(let name): word(name)
    case .text(let text): string(text)
    }
  }

  private func file(_ number: Int32) -> Tree {
    number == 0 ? tree : libraries[Int(number) - 1]
  }

  /// Where something is introduced: its keyword, name and title.
  public func span(_ head: Head) -> Span { tree.span(of: head.statement) }
}

/// How something is introduced: by a name, a title or both.
public struct Head: Sendable {
  /// The statement that introduces it: an index into the tree's statements.
  public let statement: Int
  public let name: Name?
  public let title: Text?
}

/// What something is called in a list kept elsewhere, and in which.
public struct Code: Sendable {
  public let code: Text
  public let list: Text
}

/// A stage a design stops after, and why: on purpose, or known to be stuck.
public struct Stop: Sendable {
  public let statement: Int
  public let stage: ModelReference
  /// Nil where the reason could not be understood, and that has been reported.
  public let because: Text?
}

public struct Answer: Sendable {
  public let statement: Int
  public let question: ModelReference
  public let text: Given<Text>
}

public struct Review: Sendable {
  public let statement: Int
  public let when: Occasion
  public let with: [Reference<Party>]
  public var next: Given<PartialDate> = .unsaid
}

/// A finding the team accepts, within one block, for a reason.
public struct Allowance: Sendable {
  public let statement: Int
  /// The name of the rule, as written.
  public let rule: Name
  public let because: Text
}

/// Somebody: people or organisations, alone or many.
public struct Party: Sendable {
  public enum Role: UInt8, Sendable {
    case facilitator, organisation, peers, group, person
  }

  public var head: Head
  public let role: Role
  /// False for organisations and facilitators, and for peers and groups that are organisations.
  public var isPeople: Bool
  public var number: Given<Int64> = .unsaid
  public var from: Given<[Reference<Party>]> = .unsaid
  public var includes: [Reference<Party>] = []
  public var chosenBy: Given<[Reference<Party>]> = .unsaid
  public var chosenFor: [ModelReference] = []
  public var matchedOn: Given<[ModelReference]> = .unsaid
  public var matchedUsing: Text?
  public var mandates: [Mandate] = []
  public var commits: Given<Commitment> = .unsaid
  public var codes: [Code] = []
  public var shares: [Share] = []

  public struct Mandate: Sendable {
    public let statement: Int
    public let whom: Given<[Reference<Party>]>
    public let using: Text?
  }

  public struct Commitment: Sendable {
    public let time: Bool
    public let money: Bool
    public let space: Bool
    public let detail: Text?
  }

  /// A line along which it passes on what it learned.
  public struct Share: Sendable {
    public let statement: Int
    public let with: Given<[Reference<Party>]>
    public let throughTool: Reference<Tool>?
    public let throughText: Text?
  }
}

public struct Objective: Sendable {
  public var head: Head
  public var stage: Given<ModelReference> = .unsaid
  public var definition: Given<Text> = .unsaid
  /// Nil where it goes by its stage; `Programme.resultKind(of:)` says which it is then.
  public var result: ResultKind?
  public var codes: [Code] = []
  public var whom: Given<[Reference<Party>]> = .unsaid
  public var gains: Given<[ModelReference]> = .unsaid
  public var builds: Given<[ModelReference]> = .unsaid
  public var levels: Given<[ModelReference]> = .unsaid
  public var domains: Given<[ModelReference]> = .unsaid
  public var links: [Link] = []
}

/// What logframes and IATI call an objective.
public enum ResultKind: UInt8, Sendable, CaseIterable {
  case output, outcome, impact, other

  public var name: String {
    switch self {
    case .output: "output"
    case .outcome: "outcome"
    case .impact: "impact"
    case .other: "other"
    }
  }
}

extension Programme {
  /// What kind of result an objective is: what it says of itself, or else what the model says of
  /// its stage; nil where neither says.
  public func resultKind(of objective: Int) -> ResultKind? {
    if let kind = objectives[objective].result { return kind }
    return objectives[objective].stage.value.flatMap { model.stages[$0.index].result }
  }
}

/// The claim that one objective makes another possible.
public struct Link: Sendable {
  public enum Confidence: UInt8, Sendable { case rough, expert, research, onsite }

  public let statement: Int
  public let to: Reference<Objective>
  public let because: Given<Text>
  public var assuming: [Reference<Assumption>] = []
  public var evidence: [Given<Text>] = []
  public var confidence: Confidence?
}

public struct Tool: Sendable {
  public enum Kind: Sendable {
    case known(ModelReference)
    case other(Text)
  }

  public var head: Head
  public var kind: Given<Kind> = .unsaid
  public var participations: [Participation] = []
  public var serves: Given<[Reference<Objective>]> = .unsaid
  public var ledBy: Given<[Reference<Party>]> = .unsaid
  public var isOnce = false
  public var dates: [Given<PartialDate>] = []
  public var recurrence: Recurrence?
  public var lasts: Duration?
  public var runs: Period?
  public var using: Given<Text> = .unsaid
  /// What the tool says of itself, beside what its kind says.
  public var connectsPeople = false
  public var promptsReflection = false
  public var feedsForward = false
  public var involvesJointWork = false

  /// Who takes part, and which way things pass.
  public struct Participation: Sendable {
    public enum Shape: UInt8, Sendable { case with, among, fromTo, between }

    public let statement: Int
    public let shape: Shape
    /// Those who take part; of `from … to`, those who give.
    public let who: Given<[Reference<Party>]>
    /// Of `from … to` and `between … and`, the other side.
    public let whom: [Reference<Party>]
  }
}

/// How likely or how grave.
public enum Degree: UInt8, Sendable {
  case low, medium, high

  public var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }
}

public struct Risk: Sendable {
  public enum Kind: Sendable {
    case known(ModelReference)
    case other(Text)
  }

  public var head: Head
  public var kind: Given<Kind> = .unsaid
  public var threatens: Given<[Reference<Objective>]> = .unsaid
  public var likelihood: Given<Degree> = .unsaid
  public var consequence: Given<Degree> = .unsaid
  public var responses: [Given<Response>] = []
  public var owner: Given<[Reference<Party>]> = .unsaid

  public struct Response: Sendable {
    public let tool: Reference<Tool>?
    public let text: Text?
  }
}

public struct Assumption: Sendable {
  public enum Test: Sendable {
    case indicator(Reference<Indicator>)
    case party(Reference<Party>)
    case date(PartialDate)
  }

  public var head: Head
  public var tests: [Given<Test>] = []
}
