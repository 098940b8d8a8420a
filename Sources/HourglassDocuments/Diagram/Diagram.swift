import HourglassLanguage

/// What a picture of a design shows, in words and marks, and nothing of where it stands: the same
/// for the drawing, for the text in a terminal and for Mermaid.
package struct Diagram: Sendable {
  package let title: String
  /// How far the design carries, as `trace` says it.
  let verdict: String
  /// Whether it is described from a source, so that what is absent is only not stated there.
  let isDescribed: Bool
  /// How far the older version did, where it is compared with one and did so otherwise.
  var formerVerdict: String?
  var stages: [Stage] = []
  /// Objectives that name no stage.
  var unplaced: [Objective] = []
  /// Risks that threaten nothing of any stage.
  var unplacedRisks: [Risk] = []
  /// Indicators and tools that belong to no stage, in words.
  var aside: [String] = []
  var links: [Link] = []
  /// The stage after which the design stops; nil where it covers all, or none.
  var stop: Stop?
  var people = People()
  /// Whether the design names any risk.
  var hasRisks = true
  /// What a reader should know of all of it.
  let limits: String

  /// How something stands to the older version that the picture is compared with.
  enum Change: Sendable, Equatable {
    case none, came, went
    /// And how, in the words of a comparison.
    case changed([String])

    var word: String? {
      switch self {
      case .none: nil
      case .came: "new"
      case .went: "removed"
      case .changed(let how): how.isEmpty ? "changed" : "changed: " + how.joined(separator: "; ")
      }
    }
  }

  /// How the design stands at a stage.
  enum Standing: UInt8, Sendable {
    case covered
    /// Wanted or claimed, and not covered.
    case wanted
    case leftOut
    /// Nothing is said of it.
    case silent
  }

  struct Stage: Sendable {
    /// Names its objectives: `E1`.
    let key: String
    let name: String
    let title: String
    /// Who acts there; nil where the model does not say.
    let unit: String?
    let isNarrow: Bool
    let standing: Standing
    /// As `trace` says it.
    let state: String
    /// Whether its own condition is met while an earlier one is not.
    let isMetTooEarly: Bool
    var objectives: [Objective] = []
    /// Those of the stage that measure no objective.
    var indicators: [Indicator] = []
    var tools: [ToolGroup] = []
    var risks: [Risk] = []
    var holes: [Hole] = []
  }

  /// What is missing at a stage.
  struct Hole: Sendable {
    enum Place: UInt8, Sendable { case tools, objectives, indicators }

    let place: Place
    let words: String
    /// Whether a finding says so; otherwise it is only not said.
    let isFound: Bool
  }

  struct Objective: Sendable {
    /// Which of the programme's it is; those of an older version that are gone come after these.
    var number: Int
    var key = ""
    /// What the design names it by, as of all that follows; nil where it has no name.
    var name: String?
    let sentence: String
    var indicators: [Indicator] = []
    /// A finding says that nothing measures it.
    var isUnmeasured = false
    var change = Change.none
  }

  struct Indicator: Sendable {
    /// Which of the programme's it is.
    let number: Int
    var name: String?
    let title: String
    /// What it looks at, where it stands alone.
    var facet: String?
    /// What it still lacks, in words.
    let missing: [String]
    var change = Change.none
  }

  struct ToolGroup: Sendable {
    /// What the tools are for; nil where their kinds do not say.
    let functions: String?
    var tools: [Tool] = []
  }

  struct Tool: Sendable {
    /// Which of the programme's it is.
    let number: Int
    let name: String?
    let title: String
    /// Who leads it, how often.
    let notes: [String]
    /// The places of the stage's objectives that it serves.
    var serves: [Int]
    var change = Change.none
  }

  struct Risk: Sendable {
    /// Which of the programme's it is.
    let number: Int
    let name: String?
    let title: String
    /// The answer, and what else it threatens.
    let notes: [String]
    let isGrave: Bool
    /// The places of the stage's objectives that it threatens.
    var threatens: [Int]
    /// What a finding says is missing of it.
    let lack: String?
    var change = Change.none
  }

  struct Link: Sendable {
    /// Which of the programme's objectives.
    var from: Int
    var to: Int
    /// `because “…”`, or that no reason is given.
    let because: String
    let hasReason: Bool
    /// What it rests on, or that nothing is stated.
    let evidence: String
    let hasEvidence: Bool
    var assumptions: [Assumption] = []
    var change = Change.none
  }

  struct Assumption: Sendable {
    let name: String?
    let title: String
    /// What tests it; nil where nothing does.
    let test: String?
  }

  struct Stop: Sendable {
    enum Kind: UInt8, Sendable { case onPurpose, gap, unsaid }

    let after: Int
    let kind: Kind
    let heading: String
    let reason: String?
    /// What the model calls it.
    let called: String?
  }

  struct People: Sendable {
    /// Who brings the peers together.
    var facilitators: String?
    var participants: [Group] = []
    /// From whom to whom lessons go, nearest first.
    var steps: [Step] = []
    /// Where there are no steps: that the design plans none, or that it does not set out to.
    var nobodyBeyond: String?
    var isLeftOut = false

    struct Group: Sendable {
      let title: String
      /// How many; nil where the design does not say.
      let number: Int64?
      let notes: [String]
    }

    struct Step: Sendable {
      let from: Group
      let to: [Group]
      let depth: Int
      /// By what; nil where nothing says it.
      let means: String?
      /// How often.
      let times: String?
    }
  }
}

extension Diagram {
  var objectiveCount: Int { stages.reduce(unplaced.count) { $0 + $1.objectives.count } }
}
