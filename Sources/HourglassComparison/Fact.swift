import HourglassLanguage
import HourglassReading

/// Something of a design that has a title of its own, with everything said about it, ready to be
/// held against the same thing in another version.
struct ComparedPart {
  /// What it is: `.objective`, `.indicator`, ….
  let sort: Aspect
  let head: Head
  let name: String?
  let title: String?
  /// What to call it.
  let words: String
  var facts: [Fact] = []
  /// The targets of the whole, and those of each part.
  var targets: [TargetSeries] = []
  /// Of an indicator: whether a lower figure is better.
  var isFalling = false
  /// Of an indicator: the keys of what it measures, and its facet.
  var looksAt: [String] = []
  /// Of an indicator: why it was changed, as its own log says.
  var changes: [String] = []
}

/// One thing said about a thing: a single value, or a list whose order means nothing.
struct Fact {
  let aspect: Aspect
  /// Tells it from others of its aspect; empty where there can be only one.
  var key = ""
  /// What it is about beside the thing itself, in words.
  var about: String?
  var state: State
  /// Where it stands: an index into the tree's statements.
  let statement: Int
  /// The fact that it belongs to, and with which it comes and goes.
  var owner: (aspect: Aspect, key: String)?

  enum State {
    case said(Content)
    case declined(because: String)
    case pending(PartialDate)
    /// It could not be understood, so nothing can be said about whether it changed.
    case broken
  }

  struct Content {
    var items: [Item]
    /// The value, where it is one that can be more or less.
    var value: Value?
    var because: String?

    var words: String { items.map { $0.words }.joined(separator: "; ") }

    var keys: Set<String> { Set(items.map { $0.key }) }
  }

  struct Item {
    /// The same for the same thing in both versions.
    let key: String
    let words: String

    init(_ key: String, _ words: String) {
      self.key = key
      self.words = words
    }

    init(_ words: String) { self.init(words, words) }
  }
}

/// The targets of an indicator, or of one part of it.
struct TargetSeries {
  /// Empty for the whole.
  let key: String
  let about: String?
  var entries: [Entry] = []

  struct Entry {
    let state: State
    let words: String
    let because: String?
    let statement: Int

    enum State {
      case said(Indicator.Aim, from: PartialDate?, by: PartialDate)
      case declined
      case pending(PartialDate, for: PartialDate?)
      case broken
    }
  }
}

extension Fact.State {
  /// As it stands in a line of changes.
  var words: String {
    switch self {
    case .said(let content): content.words
    case .declined(let because): "none, because " + inQuotes(because)
    case .pending(let date): "to be defined by " + date.spelling
    case .broken: ""
    }
  }
}

/// How the things of one version are named so that both versions name the same thing alike.
struct Identities {
  var parties: [String]
  var objectives: [String]
  var tools: [String]
  var risks: [String]
  var assumptions: [String]
  var indicators: [String]

  /// By what they are called, as long as nobody knows which belong together.
  init(byTitlesOf programme: Programme) {
    parties = programme.parties.map { programme.title($0.head) }
    objectives = programme.objectives.map { programme.title($0.head) }
    tools = programme.tools.map { programme.title($0.head) }
    risks = programme.risks.map { programme.title($0.head) }
    assumptions = programme.assumptions.map { programme.title($0.head) }
    indicators = programme.indicators.map { programme.title($0.head) }
  }
}
