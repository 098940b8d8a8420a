/// Something looked at to know whether a change has come about.
package struct Indicator: Sendable {
  package var head: Head
  package var measures: Given<[Measured]> = .unsaid
  package var facet: Given<ModelReference> = .unsaid
  package var definition: Given<Text> = .unsaid
  package var measure: Given<Measure> = .unsaid
  /// Whether the unit of a number or an amount reads like an average: days per case.
  package var readsAsAverage = false
  package var formula: Given<Text> = .unsaid
  /// Whether a lower figure is better.
  package var isFalling = false
  /// Nil where the design does not say.
  package var isCumulative: Bool?
  /// Whether figures of several places may be added up; nil where the design does not say.
  package var aggregates: Bool?
  package var baseline: Given<Baseline> = .unsaid
  package var targets: [Given<Target>] = []
  package var disaggregations: [Disaggregation] = []
  package var parts: [Part] = []
  package var locations: [Given<Text>] = []
  package var sources: [Given<Text>] = []
  package var method: Given<Method> = .unsaid
  package var toldBy: Given<[Reference<Party>]> = .unsaid
  package var trackedBy: Given<[Reference<Party>]> = .unsaid
  package var tracked: Occasion?
  package var reportedTo: Given<Audience> = .unsaid
  package var reported: Occasion?
  package var limitations: Given<Text> = .unsaid
  package var proxyBecause: Text?
  package var thresholds: [Threshold] = []
  /// Nil where the design does not say it here; `Programme.tolerance(of:)` says which one counts.
  package var tolerance: Quantity?
  /// Describes the context, and has no target on purpose.
  package var isContextual = false
  package var isKey = false
  package var codes: [Code] = []
  package var changes: [Change] = []

  package enum Measured: Sendable {
    case objective(Reference<Objective>)
    case assumption(Reference<Assumption>)
    case risk(Reference<Risk>)
    case tool(Reference<Tool>)
  }

  /// How it is measured, and what its unit is.
  package enum Measure: Sendable {
    /// A number of things the model knows, such as events.
    case countOf(ModelReference)
    case count(Text)
    case percentOf(Reference<Party>)
    case percent(Text)
    case amount(Text)
    /// An average or a rate.
    case average(Text)
    case rating(Scale, Text?)
    /// The grades, from the lowest to the highest.
    case graded([Grade])
    case yesOrNo(Text?)
    case story(Text?)
  }

  package struct Baseline: Sendable {
    package let statement: Int
    package internal(set) var value: Value
    package let date: PartialDate?
    package let because: Text?
  }

  package struct Target: Sendable {
    package let statement: Int
    package var aim: Aim
    /// The start of `during … to …`; nil for `by …`.
    package let from: PartialDate?
    /// The limit: the value is due on its last day.
    package let by: PartialDate
    package let because: Text?
  }

  package struct Disaggregation: Sendable {
    package let statement: Int
    package let labels: [Label]
    package let groups: [Text]
  }

  /// What a figure is broken down by: a word, or a text where no word would do.
  package enum Label: Sendable {
    case word(Name)
    case text(Text)
  }

  /// One part of those who are counted, with figures of its own.
  package struct Part: Sendable {
    package let statement: Int
    /// What makes it a part: `sex "female"`, and maybe more.
    package let traits: [(label: Label, group: Text)]
    package var baseline: Given<Baseline> = .unsaid
    package var targets: [Given<Target>] = []
  }

  /// How the value is collected: one of the words of the vocabulary, or the author's own.
  package enum Method: Sendable {
    case known(Word)
    case other(Text)
  }

  package enum Audience: Sendable {
    case parties([Reference<Party>])
    case other(Text)
  }

  package struct Threshold: Sendable {
    /// That which takes the indicator over, where a library says it.
    package let statement: Int

    package enum Light: UInt8, Choice {
      case red, amber, green

      package var word: Word {
        switch self {
        case .red: .red
        case .amber: .amber
        case .green: .green
        }
      }
    }

    package let light: Light
    package let isBelow: Bool
    package internal(set) var value: Value
  }

  package struct Change: Sendable {
    package let date: PartialDate
    package let because: Text
  }
}

extension Indicator {
  /// Whether it is told in words, so that there is no figure to begin from or to get to.
  package var isStory: Bool {
    if case .story? = measure.value { return true }
    return false
  }
}
