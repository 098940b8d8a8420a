import HourglassLanguage

/// A published activity, as far as a design has a place for it; everything is as published, and
/// empty where the file says nothing.
struct PublishedActivity {
  var identifier = ""
  /// A code of the list ActivityStatus.
  var status = ""
  var title = ""
  var why = ""
  /// What else is described: its objectives, its target groups, or something other.
  var descriptions: [(about: String, words: String)] = []
  /// The reporting organisation first.
  var organisations: [Organisation] = []
  var start: PartialDate?
  var end: PartialDate?
  /// Whether the days are those that were planned, and not those on which it happened.
  var startIsPlanned = true
  var endIsPlanned = true
  var results: [Result] = []

  struct Organisation {
    var name: String
    var reference: String
    /// A code of the list OrganisationType.
    var type: String
    var isReporting: Bool
    /// Codes of the list OrganisationRole, each once.
    var roles: [String]
  }

  struct Reference {
    let code: String
    /// The list it is from; empty where the file does not say.
    let list: String
  }

  struct Result {
    /// Nil where the file names a type that the standard does not have.
    var kind: ResultKind?
    var title = ""
    var description = ""
    var references: [Reference] = []
    var indicators: [Indicator] = []
  }

  struct Indicator {
    var measure = Measure.unknown
    /// Whether a lower figure is better.
    var isFalling = false
    var aggregates: Bool?
    var title = ""
    var description = ""
    var references: [Reference] = []
    var baselines: [Figure] = []
    var periods: [Period] = []
  }

  /// The list IndicatorMeasure; some files have its names in the place of its codes.
  enum Measure: Equatable {
    case unit, percentage, nominal, ordinal, qualitative
    /// Nominal, where the comment of each figure says that it stands for yes or for no.
    case answer
    case unknown

    init(code: String) {
      switch code.lowercased() {
      case "1", "unit": self = .unit
      case "2", "percentage": self = .percentage
      case "3", "nominal": self = .nominal
      case "4", "ordinal": self = .ordinal
      case "5", "qualitative": self = .qualitative
      default: self = .unknown
      }
    }
  }

  struct Period {
    var start: PartialDate?
    var end: PartialDate?
    /// Whether anything is published as its start, be it readable or not.
    var hasStart = false
    /// As published, where the file has no two days from one to the next.
    var spelling = ""
    var targets: [Figure] = []
    var actuals: [Figure] = []
  }

  /// A baseline, a target or an actual value.
  struct Figure {
    /// Nil where there is no attribute for it, or nothing in it.
    var value: String?
    /// Of a baseline: its day, or else its year.
    var date: PartialDate?
    var traits: [Trait] = []
    /// The places it is about, by name where the activity names them.
    var locations: [String] = []
    var comment = ""
  }

  /// `sex`, `female`.
  struct Trait: Hashable {
    let label: String
    let group: String
  }
}
