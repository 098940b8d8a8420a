import HourglassSyntax

/// A programme design as its author means it: every name bound, every operand understood. What
/// could not be understood is left out, and has been reported.
package struct Programme: Sendable {
  /// What every statement of the file it stands in turned out to be.
  package internal(set) var resolution: Resolution
  /// The file it stands in; names and texts are read from there.
  package var tree: Tree { resolution.tree }
  /// The files that its own uses, from whose libraries it may take indicators.
  var usedFiles: [Tree] = []
  /// The model it is read against.
  package let model: Model
  /// The profiles it follows, in the order it names them.
  package var profiles: [Profile] = []
  /// The guiding questions of the model, then those of the profiles.
  package var questions: [Model.Question]
  package var head: Head
  package var why: Given<Text> = .unsaid
  /// What it is called in lists kept elsewhere, such as its IATI identifier.
  package var codes: [Code] = []
  package var runs: Period?
  package var reviewed: Given<PartialDate> = .unsaid
  package var meantToStop: Stop?
  package var stuck: Stop?
  package var answers: [Answer] = []
  package var reviews: [Review] = []
  package var parties: [Party] = []
  /// For each party whom it comes to: of a group with one member that one, and of that its only
  /// member in turn; of any other party itself.
  package internal(set) var onlyMembers: [Int] = []
  package var objectives: [Objective] = []
  package var tools: [Tool] = []
  package var risks: [Risk] = []
  package var assumptions: [Assumption] = []
  package var indicators: [Indicator] = []
  package var allowances: [Allowance] = []

  /// Whether any statement of the programme begins with the keyword.
  package func says(_ keyword: Word) -> Bool {
    let inside = head.statement..<Int(tree.statements[head.statement].next)
    return inside.contains {
      resolution.statements[$0].keyword == keyword && !resolution.statements[$0].isBroken
    }
  }

  /// The words of a text.
  package func string(_ text: Text) -> String { file(text.file).string(text) }

  /// What to call something: its title, or else its name.
  package func title(_ head: Head) -> String {
    if let title = head.title { return string(title) }
    return tree.title(head)
  }

  /// A name as it is written.
  package func word(_ name: Name) -> String { file(name.file).word(name.token) }

  /// What a figure is broken down by, in words.
  package func string(_ label: Indicator.Label) -> String {
    switch label {
    case .word(let name): word(name)
    case .text(let text): string(text)
    }
  }

  private func file(_ number: Int32) -> Tree {
    number == 0 ? tree : usedFiles[Int(number) - 1]
  }

  /// Where something is introduced: its keyword, name and title.
  package func span(_ head: Head) -> Span { tree.span(of: head.statement) }
}

/// A stage a design stops after, and why: on purpose, or known to be stuck.
package struct Stop: Sendable {
  package let statement: Int
  package let stage: ModelReference
  /// Nil where the reason could not be understood, and that has been reported.
  package let because: Text?
}

package struct Answer: Sendable {
  package let statement: Int
  package let question: ModelReference
  package let text: Given<Text>
}

package struct Review: Sendable {
  package let statement: Int
  package let when: Occasion
  package let with: [Reference<Party>]
  package var next: Given<PartialDate> = .unsaid
}

/// A finding the team accepts, within one block, for a reason.
package struct Allowance: Sendable {
  package let statement: Int
  /// The name of the rule, as written.
  package let rule: Name
  package let because: Text
}

/// Somebody: people or organisations, alone or many.
package struct Party: Sendable {
  package enum Role: UInt8, Choice {
    case facilitator, organisation, peers, group, person

    package var word: Word {
      switch self {
      case .facilitator: .facilitator
      case .organisation: .organisation
      case .peers: .peers
      case .group: .group
      case .person: .person
      }
    }
  }

  package var head: Head
  package let role: Role
  /// False for organisations and facilitators, and for peers and groups that are organisations.
  package var isOfPeople: Bool
  package var number: Given<Int64> = .unsaid
  package var from: Given<[Reference<Party>]> = .unsaid
  package var includes: [Reference<Party>] = []
  package var chosenBy: Given<[Reference<Party>]> = .unsaid
  package var chosenFor: [ModelReference] = []
  package var matchedOn: Given<[ModelReference]> = .unsaid
  package var matchedUsing: Text?
  package var mandates: [Mandate] = []
  package var commits: Given<Commitment> = .unsaid
  package var codes: [Code] = []
  package var shares: [Share] = []

  package struct Mandate: Sendable {
    package let statement: Int
    package let people: Given<[Reference<Party>]>
    package let using: Text?
  }

  package struct Commitment: Sendable {
    package let time: Bool
    package let money: Bool
    package let space: Bool
    package let detail: Text?
  }

  /// A line along which it passes on what it learned.
  package struct Share: Sendable {
    package let statement: Int
    package let with: Given<[Reference<Party>]>
    package let throughTool: Reference<Tool>?
    package let throughText: Text?
  }
}

package struct Objective: Sendable {
  package var head: Head
  package var stage: Given<ModelReference> = .unsaid
  package var definition: Given<Text> = .unsaid
  /// Nil where it goes by its stage; `Programme.resultKind(of:)` says which it is then.
  package var result: ResultKind?
  package var codes: [Code] = []
  /// Whom it is for.
  package var audience: Given<[Reference<Party>]> = .unsaid
  package var gains: Given<[ModelReference]> = .unsaid
  package var builds: Given<[ModelReference]> = .unsaid
  package var levels: Given<[ModelReference]> = .unsaid
  package var domains: Given<[ModelReference]> = .unsaid
  package var links: [Link] = []
}

extension Programme {
  /// What kind of result an objective is: what it says of itself, or else what the model says of
  /// its stage; nil where neither says.
  package func resultKind(of objective: Int) -> ResultKind? {
    if let kind = objectives[objective].result { return kind }
    return objectives[objective].stage.value.flatMap { model.stages[$0.index].result }
  }
}

/// The claim that one objective makes another possible.
package struct Link: Sendable {
  package enum Confidence: UInt8, Choice {
    case rough, expert, research, onsite

    package var word: Word {
      switch self {
      case .rough: .rough
      case .expert: .expert
      case .research: .research
      case .onsite: .onsite
      }
    }
  }

  package let statement: Int
  package let to: Reference<Objective>
  package let because: Given<Text>
  package var assuming: [Reference<Assumption>] = []
  package var evidence: [Given<Text>] = []
  package var confidence: Confidence?
}

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
  package var dates: [Given<PartialDate>] = []
  package var recurrence: Recurrence?
  package var lasts: Duration?
  package var runs: Period?
  package var using: Given<Text> = .unsaid
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

/// How likely or how grave.
package enum Degree: UInt8, Choice {
  case low, medium, high

  package var word: Word {
    switch self {
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}

package struct Risk: Sendable {
  package enum Kind: Sendable {
    case known(ModelReference)
    case other(Text)
  }

  package var head: Head
  package var kind: Given<Kind> = .unsaid
  package var threatens: Given<[Reference<Objective>]> = .unsaid
  package var likelihood: Given<Degree> = .unsaid
  package var consequence: Given<Degree> = .unsaid
  package var responses: [Given<Response>] = []
  package var owner: Given<[Reference<Party>]> = .unsaid

  package struct Response: Sendable {
    package let tool: Reference<Tool>?
    package let text: Text?
  }
}

package struct Assumption: Sendable {
  package enum Test: Sendable {
    case indicator(Reference<Indicator>)
    case party(Reference<Party>)
    case date(PartialDate)
  }

  package var head: Head
  package var tests: [Given<Test>] = []
}
