import HourglassLanguage
import HourglassSyntax

/// What the interpreter makes of a programme: stage by stage, how far it carries, how it stops,
/// whom learning reaches, and what the indicators look at.
///
/// Indices are into the lists of `programme` and `programme.model`.
public struct Reading: Sendable {
  public let programme: Programme
  public var model: Model { programme.model }
  /// One for each stage of the model, in its order.
  public let stages: [StageReading]
  /// The last stage whose gate, and every gate before it, is met; nil where not even the first
  /// is.
  public let reach: Int?
  public let exit: Exit
  public let diffusion: Diffusion
  /// One for each indicator of the programme.
  public let indicators: [IndicatorReading]
  /// The stage each objective belongs to; nil where it names none.
  public let stageOfObjective: [Int?]
  /// How the tools together are spread over time.
  public let occasions: Occasions
  /// The gains all objectives seek: whether any is a claim to learning, and whether all are
  /// technical (false where none is sought).
  public let claimsLearning: Bool
  public let seeksOnlyTechnical: Bool

  /// Whether the design says on purpose that it goes no further than before this stage.
  public func isDeclined(stage: Int) -> Bool { stages[stage].state == .declined }

  /// The first stage with this gate; nil where the model has none.
  public func stage(withGate gate: Model.Gate) -> Int? {
    stages.firstIndex { $0.gate.condition == gate }
  }
}

/// How a design stops.
public enum Exit: UInt8, Sendable {
  /// It carries to the last stage.
  case none
  /// On purpose, at the stage it is meant to stop at.
  case byDesign
  /// It claims more than it carries, or says that it is stuck.
  case gap
  /// It does not say.
  case unknown

  public var name: String {
    switch self {
    case .none: "none"
    case .byDesign: "by-design"
    case .gap: "gap"
    case .unknown: "unknown"
    }
  }
}

public struct StageReading: Sendable {
  public enum State: UInt8, Sendable {
    case declared, declined, stuck, silent

    public var name: String {
      switch self {
      case .declared: "declared"
      case .declined: "declined"
      case .stuck: "stuck"
      case .silent: "silent"
      }
    }
  }

  public let state: State
  public let gate: GateReading
  /// A later stage is claimed and the design has nothing for this one.
  public let isMissing: Bool
  /// An objective names it, or gains marked as learning claim it.
  public let isClaimed: Bool
  /// The objectives that name it.
  public let objectives: [Int]
  /// The tools that serve its objectives, or whose kind usually belongs to it.
  public let tools: [Int]
  /// The tools whose kind usually belongs to it and to no other.
  public let ownTools: [Int]
  /// Links from earlier stages into its objectives, and from them to later ones: pairs of
  /// objective and link.
  public let linksIn: [LinkPlace]
  public let linksOut: [LinkPlace]
  /// The indicators whose facet belongs to it; the facet wins over what is measured.
  public let indicators: [Int]

  public struct LinkPlace: Sendable {
    public let objective: Int
    public let link: Int
  }
}

/// Whether the condition of a stage is met, and what decides it.
public struct GateReading: Sendable {
  public let condition: Model.Gate
  public let isMet: Bool
  /// A full sentence: what meets it, or what is not there.
  public let reason: String
  /// The tools that meet it, for the gates that tools meet.
  public let tools: [Int]
  /// Met only because its tools say nothing about time.
  public let restsOnSilence: Bool

  public init(
    _ condition: Model.Gate, isMet: Bool, reason: String, tools: [Int] = [],
    restsOnSilence: Bool = false
  ) {
    self.condition = condition
    self.isMet = isMet
    self.reason = reason
    self.tools = tools
    self.restsOnSilence = restsOnSilence
  }
}

/// Whom learning reaches beyond those who take part, hop by hop.
public struct Diffusion: Sendable {
  /// Those who take part and learn, each group taken apart into its members where it names them:
  /// indices into the programme's parties.
  public let participants: [Int]
  /// The participants who pass nothing on.
  public let deadEnds: [Int]
  /// Parties reached who take part in nothing else, in the order in which learning gets to them.
  public let reached: [Hop]
  /// Participants all of whose onward reach runs through one person.
  public let brokers: [Broker]
  public let participantCount: Count
  public let deadEndCount: Count
  public let reachedCount: Count

  /// One step of a lesson from one party to another.
  public struct Hop: Sendable {
    public let from: Int
    public let to: Int
    /// 1 for those who hear it from a participant.
    public let depth: Int
  }

  public struct Broker: Sendable {
    public let participant: Int
    public let through: Int
  }

  /// How many people: exact, at least so many ("12 and some"), or "some".
  public struct Count: Sendable, Equatable {
    public let known: Int64
    /// Whether some are not counted because a group does not say its number.
    public let hasUnknown: Bool

    public var spelling: String {
      if !hasUnknown { return "\(known)" }
      return known == 0 ? "some" : "\(known) and some"
    }
  }
}

public struct IndicatorReading: Sendable {
  /// The facet said, or else the one that follows; nil where nothing tells.
  public let facet: Int?
  /// The facet was not said and follows from what is counted or measured.
  public let followsFromMeasured: Bool
  /// The stages its facet belongs to.
  public let stages: [Int]
  /// The stage of the checklist it stands under.
  public let stage: Int?
  /// The objectives it measures, directly.
  public let objectives: [Int]
}

/// How all tools together are spread over time.
public enum Occasions: UInt8, Sendable {
  case noTools
  /// Everything happens on one occasion.
  case one
  case several
  /// Some tool says nothing about time.
  case notSaid
}
