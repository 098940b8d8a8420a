import HourglassSyntax

/// What designs are read against: stages with their gates, kinds of tools and risks, gains,
/// facets and guiding questions. It is data, written in the language itself.
///
/// A final class, so that every programme can hold it without copying; it never changes.
package final class Model: Sendable {
  package let tree: Tree
  /// The files that its texts and names stand in: first those of the model it extends, so that what
  /// it has from there need not be changed, last its own.
  package let files: [Tree]
  /// The model it extends.
  package let base: Model?
  package let head: Head
  package let parts: Parts

  init(_ draft: ModelDraft) {
    tree = draft.tree
    files = draft.files
    base = draft.base
    head = draft.head
    parts = draft.parts
  }

  package var name: String { head.name.map { tree.word($0.token) } ?? "" }

  package func string(_ text: Text) -> String { files[Int(text.file)].string(text) }
  package func title(_ head: Head) -> String {
    head.title.map { string($0) } ?? head.name.map { word($0) } ?? tree.title(head)
  }
  /// The name a design uses for something of the model.
  package func name(_ head: Head) -> String { head.name.map { word($0) } ?? title(head) }
  /// A name as it is written.
  package func word(_ name: Name) -> String { files[Int(name.file)].word(name.token) }

  /// How the thing is introduced that a name in a slot stands for.
  package func head(at index: Int, for slot: Slot) -> Head {
    switch slot {
    case .stage: stages[index].entry.head
    case .function: functions[index].head
    case .toolKind: toolKinds[index].entry.head
    case .modelRisk: risks[index].head
    case .gain: gains[index].entry.head
    case .facet: facets[index].entry.head
    case .countable: countables[index].head
    case .factor: factors[index].head
    case .capability: capabilities[index].head
    case .level: levels[index].head
    case .domain: domains[index].head
    default: preconditionFailure("a slot that names nothing of a model")
    }
  }

  /// A text the model rests on.
  package struct Source: Sendable {
    package let name: Name
    package let title: Text
  }

  /// Where something of the model comes from: a source and a phrase to find it by.
  package struct Citation: Sendable {
    package let source: Int
    package let phrase: Text
    package let place: Text?
  }

  /// What every thing of the model has.
  package struct Entry: Sendable {
    package var head: Head
    package var means: Text?
    package var citations: [Citation] = []
    package var ambiguities: [Text] = []
    /// The stages it usually belongs to: indices into the model's stages, in their order.
    package var stages: [Int] = []
    /// Of a countable: the facet a number of these belongs to.
    package var facet: Int?
    package var isMajor = false
    package var roles: Roles = []

    package func counts(as role: Role) -> Bool { roles.contains(role) }

    init(head: Head) { self.head = head }
  }

  /// What something of the model is to the rules, whatever it is called there: a closed set that
  /// the program knows.
  package enum Role: UInt8, Choice {
    // Of tool kinds
    /// One peer's work is looked at and judged.
    case review
    /// Experts do it, not peers.
    case expertise
    case teaching
    /// People of one organisation take part in it together.
    case teamwork
    /// It finds out whose situations are alike.
    case matching
    /// It gives people leave from home to take part.
    case mandate
    // Of gains
    case pressure
    /// What documents carry, and a course could.
    case codified
    // Of facets
    /// Lessons in use, by people or by organisations.
    case use
    /// Of the partnership.
    case health
    /// A link of the chain that leads from an activity to a result, in the model's order.
    case chain
    /// Found judged by impression rather than by a method.
    case impression
    // Of factors
    /// It belongs to an office and not to the person in it.
    case office
    // Of countables
    case people

    package var word: Word {
      switch self {
      case .review: .review
      case .expertise: .expertise
      case .teaching: .teaching
      case .teamwork: .teamwork
      case .matching: .matching
      case .mandate: .mandate
      case .pressure: .pressure
      case .codified: .codified
      case .use: .use
      case .health: .health
      case .chain: .chain
      case .impression: .impression
      case .office: .office
      case .people: .people
      }
    }
  }

  /// Several of these, of which no order is kept.
  package struct Roles: Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt32 = 0

    package init(arrayLiteral roles: Role...) { for role in roles { insert(role) } }

    package mutating func insert(_ role: Role) { bits |= 1 << UInt32(role.rawValue) }
    package func contains(_ role: Role) -> Bool { bits & 1 << UInt32(role.rawValue) != 0 }
  }

  /// A guiding question, of a model or of a profile.
  package struct Question: Sendable {
    package var entry: Entry
    /// The key that `answer` names it by, and the question itself.
    package let name: String
    package let words: String
    /// What answers it as well as an answer does: statements, gates that are met, indicators of
    /// these facets.
    package var heldBy: [Word] = []
    package var heldByGates: [Gate] = []
    package var facets: [Int] = []
    /// The rules that have nothing to find once it is answered.
    package var settles: [String] = []
  }

  /// The condition a design has to meet to be read as carrying through a stage: a closed set.
  package enum Gate: UInt8, Choice {
    case participation, contact, gains, diffusion, objective

    package var word: Word {
      switch self {
      case .participation: .participation
      case .contact: .contact
      case .gains: .gains
      case .diffusion: .diffusion
      case .objective: .objective
      }
    }
  }

  package enum Unit: UInt8, Choice {
    case groups, individuals, organisations

    package var word: Word {
      switch self {
      case .groups: .groups
      case .individuals: .individuals
      case .organisations: .organisations
      }
    }
  }

  package struct Stage: Sendable {
    package var entry: Entry
    package var unit: Unit?
    package var state: Text?
    package var label: Text?
    package var gate: Gate = .objective
    /// What logframes and IATI call an objective of the stage.
    package var result: ResultKind?
    package var exitByDesign: Text?
    package var exitByGap: Text?
    /// The facet of an indicator that measures this stage and names none.
    package var facet: Int?
  }

  package struct ToolKind: Sendable {
    package var entry: Entry
    /// Stages it is also seen in, beside those it usually belongs to.
    package var also: [Int] = []
    package var functions: [Int] = []
    package var connectsPeople = false
    package var promptsReflection = false
    package var feedsForward = false
    package var involvesJointWork = false
    package var frequencies: [Text] = []
  }

  package struct Gain: Sendable {
    package var entry: Entry
    package var isLearning = false
    package var isTechnical = false
    package var shares: [Text] = []
  }

  package struct Facet: Sendable {
    package var entry: Entry
    package var isBookEnd = false
    package var shares: [Text] = []
  }
}
