/// Something looked at to know whether a change has come about.
public struct Indicator: Sendable {
  public var head: Head
  public var measures: Given<[Measured]> = .unsaid
  public var facet: Given<ModelReference> = .unsaid
  public var definition: Given<Text> = .unsaid
  public var measure: Given<Measure> = .unsaid
  public var formula: Given<Text> = .unsaid
  /// Whether a lower figure is better.
  public var isFalling = false
  /// Nil where the design does not say.
  public var isCumulative: Bool?
  /// Whether figures of several places may be added up; nil where the design does not say.
  public var aggregates: Bool?
  public var baseline: Given<Baseline> = .unsaid
  public var targets: [Given<Target>] = []
  public var disaggregations: [Disaggregation] = []
  public var parts: [Part] = []
  public var locations: [Given<Text>] = []
  public var sources: [Given<Text>] = []
  public var method: Given<Method> = .unsaid
  public var toldBy: Given<[Reference<Party>]> = .unsaid
  public var trackedBy: Given<[Reference<Party>]> = .unsaid
  public var tracked: Occasion?
  public var reportedTo: Given<Audience> = .unsaid
  public var reported: Occasion?
  public var limitations: Given<Text> = .unsaid
  public var proxyBecause: Text?
  public var thresholds: [Threshold] = []
  public var isKey = false
  public var codes: [Code] = []
  public var changes: [Change] = []

  public enum Measured: Sendable {
    case objective(Reference<Objective>)
    case assumption(Reference<Assumption>)
    case risk(Reference<Risk>)
    case tool(Reference<Tool>)
  }

  /// How it is measured, and what its unit is.
  public enum Measure: Sendable {
    /// A number of things the model knows, such as events.
    case countOf(ModelReference)
    case count(Text)
    case percentOf(Reference<Party>)
    case percent(Text)
    case amount(Text)
    case rating(from: Quantity, to: Quantity, Text?)
    case yesOrNo(Text?)
    case story(Text?)
  }

  public struct Baseline: Sendable {
    public let statement: Int
    public let value: Value
    public let date: PartialDate?
    public let because: Text?
  }

  public struct Target: Sendable {
    public let statement: Int
    public let value: Value
    /// The start of `during … to …`; nil for `by …`.
    public let from: PartialDate?
    /// The limit: the value is due on its last day.
    public let by: PartialDate
    public let because: Text?
  }

  public struct Disaggregation: Sendable {
    public let statement: Int
    public let labels: [Label]
    public let groups: [Text]
  }

  /// What a figure is broken down by: a word, or a text where no word would do.
  public enum Label: Sendable {
    case word(Name)
    case text(Text)
  }

  /// One part of those who are counted, with figures of its own.
  public struct Part: Sendable {
    public let statement: Int
    /// What makes it a part: `sex "female"`, and maybe more.
    public let traits: [(label: Label, group: Text)]
    public var baseline: Given<Baseline> = .unsaid
    public var targets: [Given<Target>] = []
  }

  /// How the value is collected: one of the words of the vocabulary, or the author's own.
  public enum Method: Sendable {
    case known(Name)
    case other(Text)
  }

  public enum Audience: Sendable {
    case parties([Reference<Party>])
    case other(Text)
  }

  public struct Threshold: Sendable {
    public enum Light: UInt8, Sendable { case red, amber, green }

    public let light: Light
    public let isBelow: Bool
    public let value: Value
  }

  public struct Change: Sendable {
    public let date: PartialDate
    public let because: Text
  }
}

extension Indicator {
  /// The targets whose values are known, the first due first.
  public var targetsByDay: [Target] { Indicator.byDay(targets) }

  fileprivate static func byDay(_ targets: [Given<Target>]) -> [Target] {
    let known = targets.compactMap { $0.value }
    let order = known.indices.sorted {
      let (left, right) = (known[$0].by.lastDay, known[$1].by.lastDay)
      return left == right ? $0 < $1 : left < right
    }
    return order.map { known[$0] }
  }
}

extension Indicator.Part {
  /// The targets whose values are known, the first due first.
  public var targetsByDay: [Indicator.Target] { Indicator.byDay(targets) }
}
