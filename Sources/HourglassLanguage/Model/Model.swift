import HourglassSyntax

/// What designs are read against: stages with their gates, kinds of tools and risks, gains,
/// facets and guiding questions. It is data, written in the language itself.
///
/// A final class, so that every programme can hold it without copying; it never changes.
public final class Model: Sendable {
  public let tree: Tree
  /// The files of the model it extends, and of those that one extends.
  let extended: [Tree]
  public let head: Head
  public let sources: [Source]
  public let stages: [Stage]
  public let functions: [Entry]
  public let toolKinds: [ToolKind]
  public let risks: [Entry]
  public let gains: [Gain]
  public let facets: [Facet]
  public let countables: [Entry]
  public let factors: [Entry]
  public let capabilities: [Entry]
  public let levels: [Entry]
  public let domains: [Entry]
  public let questions: [Question]
  /// What it is called when not even the first stage is reached.
  public let unestablished: Text?
  let names: ModelNames

  init(_ draft: ModelDraft) {
    tree = draft.tree
    extended = draft.extended
    head = draft.head
    sources = draft.sources
    stages = draft.stages
    functions = draft.functions
    toolKinds = draft.toolKinds
    risks = draft.risks
    gains = draft.gains
    facets = draft.facets
    countables = draft.countables
    factors = draft.factors
    capabilities = draft.capabilities
    levels = draft.levels
    domains = draft.domains
    questions = draft.questions
    unestablished = draft.unestablished
    names = draft.names
  }

  public var name: String { head.name.map { tree.word($0.token) } ?? "" }

  public func string(_ text: Text) -> String { file(text.file).string(text) }
  public func title(_ head: Head) -> String {
    head.title.map { string($0) } ?? head.name.map { word($0) } ?? tree.title(head)
  }
  /// The name a design uses for something of the model.
  public func name(_ head: Head) -> String { head.name.map { word($0) } ?? title(head) }
  /// A name as it is written.
  public func word(_ name: Name) -> String { file(name.file).word(name.token) }

  private func file(_ number: Int32) -> Tree { number == 0 ? tree : extended[Int(number) - 1] }

  /// A text the model rests on.
  public struct Source: Sendable {
    public let name: Name
    public let title: Text
  }

  /// Where something of the model comes from: a source and a phrase to find it by.
  public struct Citation: Sendable {
    public let source: Int
    public let phrase: Text
    public let place: Text?
  }

  /// What every thing of the model has.
  public struct Entry: Sendable {
    public var head: Head
    public var means: Text?
    public var citations: [Citation] = []
    public var ambiguities: [Text] = []
    /// The stages it usually belongs to: indices into the model's stages, in their order.
    public var stages: [Int] = []
    /// Of a countable: the facet a number of these belongs to.
    public var facet: Int?
    public var isMajor = false
    public var roles: [Role] = []

    public func counts(as role: Role) -> Bool { roles.contains(role) }
  }

  /// What something of the model is to the rules, whatever it is called there: a closed set that
  /// the program knows.
  public enum Role: UInt8, Sendable, CaseIterable {
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

    public var name: String {
      switch self {
      case .review: "review"
      case .expertise: "expertise"
      case .teaching: "teaching"
      case .teamwork: "teamwork"
      case .matching: "matching"
      case .mandate: "mandate"
      case .pressure: "pressure"
      case .codified: "codified"
      case .use: "use"
      case .health: "health"
      case .chain: "chain"
      case .impression: "impression"
      case .office: "office"
      case .people: "people"
      }
    }
  }

  /// A guiding question, of a model or of a profile.
  public struct Question: Sendable {
    public var entry: Entry
    /// The key that `answer` names it by, and the question itself.
    public let name: String
    public let words: String
    /// What answers it as well as an answer does: statements, gates that are met, indicators of
    /// these facets.
    public var heldBy: [Keyword] = []
    public var heldByGates: [Gate] = []
    public var facets: [Int] = []
    /// The rules that have nothing to find once it is answered.
    public var settles: [String] = []
  }

  /// The condition a design has to meet to be read as carrying through a stage: a closed set.
  public enum Gate: UInt8, Sendable, CaseIterable {
    case participation, contact, gains, diffusion, objective

    public var name: String {
      switch self {
      case .participation: "participation"
      case .contact: "contact"
      case .gains: "gains"
      case .diffusion: "diffusion"
      case .objective: "objective"
      }
    }
  }

  public enum Unit: UInt8, Sendable { case groups, individuals, organisations }

  public struct Stage: Sendable {
    public var entry: Entry
    public var unit: Unit?
    public var state: Text?
    public var label: Text?
    public var gate: Gate = .objective
    /// What logframes and IATI call an objective of the stage.
    public var result: ResultKind?
    public var exitByDesign: Text?
    public var exitByGap: Text?
    /// The facet of an indicator that measures this stage and names none.
    public var facet: Int?
  }

  public struct ToolKind: Sendable {
    public var entry: Entry
    /// Stages it is also seen in, beside those it usually belongs to.
    public var also: [Int] = []
    public var functions: [Int] = []
    public var connectsPeople = false
    public var promptsReflection = false
    public var feedsForward = false
    public var involvesJointWork = false
    public var frequencies: [Text] = []
  }

  public struct Gain: Sendable {
    public var entry: Entry
    public var isLearning = false
    public var isTechnical = false
    public var shares: [Text] = []
  }

  public struct Facet: Sendable {
    public var entry: Entry
    public var isBookEnd = false
    public var shares: [Text] = []
  }
}
