import HourglassLanguage
import HourglassSyntax

/// What the interpreter makes of a programme: stage by stage, how far it carries, how it stops,
/// whom learning reaches, and what the indicators look at.
///
/// Indices are into the lists of `programme` and `programme.model`. A final class, so that every
/// rule can hold it without copying; it never changes.
package final class Reading: Sendable {
  package let programme: Programme
  package var model: Model { programme.model }
  /// One for each stage of the model, in its order.
  package let stages: [StageReading]
  /// The last stage that the design covers: its condition and all earlier ones are met, and no
  /// declared stop lies before it. Nil where not even the first is covered.
  package let lastCovered: Int?
  /// How the design stops after that stage.
  package let stop: StopKind
  package let diffusion: Diffusion
  /// One for each tool of the programme.
  package let tools: [ToolReading]
  /// One for each indicator of the programme.
  package let indicators: [IndicatorReading]
  /// Those of all indicators and their parts, as many rules ask for them.
  package let figures: [(indicator: Int, figures: Indicator.Figures)]
  /// The stage each objective belongs to; nil where it names none.
  package let stageOfObjective: [Int?]
  /// How the tools together are spread over time.
  package let occasions: Occasions
  /// The gains all objectives seek: whether any is a claim to learning, and whether all are
  /// technical (false where none is sought).
  package let claimsLearning: Bool
  package let seeksOnlyTechnical: Bool
  /// For each assumption, the stages that links lead to which rest on it; nil stands for none.
  package let stagesOfAssumption: [[Int?]]
  package let allowedRules: AllowedRules

  init(
    programme: Programme, stages: [StageReading], lastCovered: Int?, stop: StopKind,
    diffusion: Diffusion,
    tools: [ToolReading], indicators: [IndicatorReading], stageOfObjective: [Int?],
    occasions: Occasions,
    claimsLearning: Bool, seeksOnlyTechnical: Bool, stagesOfAssumption: [[Int?]],
    allowedRules: AllowedRules
  ) {
    self.programme = programme
    figures = programme.allFigures
    self.stages = stages
    self.lastCovered = lastCovered
    self.stop = stop
    self.diffusion = diffusion
    self.tools = tools
    self.indicators = indicators
    self.stageOfObjective = stageOfObjective
    self.occasions = occasions
    self.claimsLearning = claimsLearning
    self.seeksOnlyTechnical = seeksOnlyTechnical
    self.stagesOfAssumption = stagesOfAssumption
    self.allowedRules = allowedRules
  }

  /// Whether the design says on purpose that it stops before this stage.
  package func isLeftOut(stage: Int) -> Bool { stages[stage].state == .leftOut }

  /// Whether the design covers the stage.
  package func covers(_ stage: Int) -> Bool { lastCovered.map { stage <= $0 } ?? false }

  /// The first stage that the design does not cover; nil where it covers all.
  package var firstNotCovered: Int? {
    let next = lastCovered.map { $0 + 1 } ?? 0
    return next < stages.count ? next : nil
  }

  /// The stop that the design declares, on purpose or not.
  package var declaredStop: Stop? { programme.stuck ?? programme.meantToStop }

  /// What the design says of the place where it does stop; nil where it says nothing of it, or
  /// that it stops elsewhere.
  package var stopAsDeclared: Stop? {
    declaredStop.flatMap { stop == .none || $0.stage.index != lastCovered ? nil : $0 }
  }

  /// The stop that the design declares, where it covers less than that.
  package var stopNotCovered: Stop? {
    stop == .byDesign
      ? nil : declaredStop.flatMap { (lastCovered ?? -1) < $0.stage.index ? $0 : nil }
  }

  /// The first stage with this gate; nil where the model has none.
  package func stage(withGate gate: Model.Gate) -> Int? {
    stages.firstIndex { $0.gate.condition == gate }
  }
}

/// How a design stops.
package enum StopKind: UInt8, Sendable {
  /// It covers all stages.
  case none
  /// On purpose, after the stage it names.
  case byDesign
  /// It claims more than it covers, says that it is stuck, or names a stop it does not get to.
  case gap
  /// It does not say.
  case unknown

  package var name: String {
    switch self {
    case .none: "none"
    case .byDesign: "by-design"
    case .gap: "gap"
    case .unknown: "unknown"
    }
  }
}

package struct StageReading: Sendable {
  package enum State: UInt8, Sendable {
    case planned, leftOut, gapReported, notMentioned

    package var name: String {
      switch self {
      case .planned: "planned"
      case .leftOut: "left-out"
      case .gapReported: "gap-reported"
      case .notMentioned: "not-mentioned"
      }
    }
  }

  package let state: State
  package let gate: GateReading
  /// A later stage is claimed and the design has nothing for this one.
  package let isMissing: Bool
  /// An objective names it, or gains marked as learning claim it.
  package let isClaimed: Bool
  /// The objectives that name it.
  package let objectives: [Int]
  /// The tools that serve its objectives, or whose kind usually belongs to it.
  package let tools: [Int]
  /// The tools whose kind usually belongs to it and to no other.
  package let ownTools: [Int]
  /// Links from earlier stages into its objectives, and from them to later ones: pairs of
  /// objective and link.
  package let linksIn: [LinkPlace]
  package let linksOut: [LinkPlace]
  /// The indicators whose facet belongs to it; the facet wins over what is measured.
  package let indicators: [Int]

  package struct LinkPlace: Sendable {
    package let objective: Int
    package let link: Int
  }
}

/// Whether the condition of a stage is met, and what decides it.
package struct GateReading: Sendable {
  package let condition: Model.Gate
  package let isMet: Bool
  /// A full sentence: what meets it, or what is not there.
  package let reason: Prose
  /// The tools that meet it, for the gates that tools meet.
  package let tools: [Int]
  /// What the design does not say, and would have to deny for the condition not to be met.
  package let restsOn: Unstated
  /// Whether the design says on purpose that there is none of what is missing.
  package let isRefused: Bool

  package init(
    _ condition: Model.Gate, isMet: Bool, reason: Prose, tools: [Int] = [],
    restsOn: Unstated = [], isRefused: Bool = false
  ) {
    self.condition = condition
    self.isMet = isMet
    self.reason = reason
    self.tools = tools
    self.restsOn = restsOn
    self.isRefused = isRefused
  }
}

/// What a design leaves unsaid about those who keep in touch.
package struct Unstated: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// How often they meet.
  package static let frequency = Unstated(rawValue: 1)
  /// Who they are, but for one.
  package static let participants = Unstated(rawValue: 2)
  /// Which people they are: only their organisations are named.
  package static let people = Unstated(rawValue: 4)
}

/// Whom learning reaches beyond those who take part, step by step.
package struct Diffusion: Sendable {
  /// Those who take part and learn, each group taken apart into its members where it names them:
  /// indices into the programme's parties.
  package let participants: [Int]
  /// The participants who pass nothing on.
  package let deadEnds: [Int]
  /// The steps to those whom no learning objective is for, in the order in which lessons get to
  /// them.
  package let steps: [Step]
  /// Participants all of whose onward reach runs through one person.
  package let brokers: [Broker]
  package let participantCount: Count
  package let deadEndCount: Count
  package let reachedCount: Count

  /// One step of a lesson from one party to another.
  package struct Step: Sendable {
    package let from: Int
    package let to: Int
    /// 1 for those who hear it from a participant.
    package let depth: Int
  }

  package struct Broker: Sendable {
    package let participant: Int
    package let through: Int
  }

  /// How many people: exact, at least so many ("12 and some"), or "some".
  package struct Count: Sendable, Equatable {
    package let known: Int64
    /// Whether some are not counted because a group does not say its number.
    package let hasUnknown: Bool

    package var spelling: String {
      if !hasUnknown { return "\(known)" }
      return known == 0 ? "some" : "\(known) and some"
    }
  }
}

package struct IndicatorReading: Sendable {
  /// The facet said, or else the one that follows; nil where nothing tells.
  package let facet: Int?
  /// Whether the facet is one of the two ends: people who came, or what became of the reform.
  package let isBookEnd: Bool
  private let roles: Model.Roles
  /// The facet was not said and follows from what is counted or measured.
  package let followsFromMeasured: Bool
  /// The stages its facet belongs to.
  package let stages: [Int]
  /// The stage of the checklist it stands under.
  package let stage: Int?
  /// The objectives it measures, directly.
  package let objectives: [Int]

  init(
    facet: Int?, _ facets: [Model.Facet], followsFromMeasured: Bool, stages: [Int], stage: Int?,
    objectives: [Int]
  ) {
    self.facet = facet
    isBookEnd = facet.map { facets[$0].isBookEnd } ?? false
    roles = facet.map { facets[$0].entry.roles } ?? []
    self.followsFromMeasured = followsFromMeasured
    self.stages = stages
    self.stage = stage
    self.objectives = objectives
  }

  /// Whether its facet is this to the rules, whatever it is called in the model.
  package func counts(as role: Model.Role) -> Bool { roles.contains(role) }
}

/// How all tools together are spread over time.
package enum Occasions: UInt8, Sendable {
  case noTools
  /// Everything happens on one occasion.
  case one
  case several
  /// Some tool says nothing about time.
  case notSaid
}
