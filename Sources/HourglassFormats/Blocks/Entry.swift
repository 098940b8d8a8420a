import HourglassLanguage

/// One thing that a design should say, as documents show it: what it says, or what stands in its
/// place.
package enum Entry: Sendable, Equatable {
  case said(String)
  /// A number that it says, with what belongs to it: `15 by 2014`.
  case figure(Figure)
  /// The design is silent; names what is missing, and the rule that says why it matters.
  case missing(String, rule: String)
  /// The design is silent and allows itself to be, and why.
  case allowed(String, because: String)
  /// It will be defined by then.
  case pending(String)
  /// Deliberately absent, and why.
  case declined(String)
  /// There is nothing to say.
  case notNeeded
  /// The design is silent about something that it need not say.
  case notStated

  /// For a screen, where the name of the rule leads to why it matters.
  package var words: String {
    switch self {
    case .missing(_, let rule): "missing [" + rule + "]"
    case .notStated: "not stated"
    default: onPaper
    }
  }

  /// For paper, on which nobody can ask about a rule: a gap has a frame, and silence is a blank.
  package var onPaper: String {
    switch self {
    case .said(let text): text
    case .figure(let figure): figure.plain
    case .missing: "missing"
    case .allowed(_, let reason): "missing, allowed because " + reason
    case .pending(let date): "to be defined by " + date
    case .declined(let reason): "none, because " + reason
    case .notNeeded: "not needed"
    case .notStated: ""
    }
  }

  /// The same with the thousands of numbers apart.
  package var forReaders: String { Line(self).words }

  /// With words behind it that belong to what it says.
  package func followed(by words: String) -> Entry {
    switch self {
    case .figure(let figure):
      .figure(Figure(value: figure.value, ending: figure.ending + words))
    case .said(let text): .said(text + words)
    case .missing, .allowed, .pending, .declined, .notNeeded, .notStated: self
    }
  }

  package var isMissing: Bool {
    if case .missing = self { return true }
    return false
  }

  /// A word for the case, for programs and for style sheets.
  package var state: String {
    switch self {
    case .said, .figure: "said"
    case .missing: "missing"
    case .allowed: "allowed"
    case .pending: "pending"
    case .declined: "declined"
    case .notNeeded: "not-needed"
    case .notStated: "not-stated"
    }
  }
}

extension Entry {
  /// A year or a day as such; a half-year, a quarter or a month in words.
  package init(date: PartialDate) {
    switch date.precision {
    case .year: self = .figure(Figure(value: .year(date.year)))
    case .day: self = .figure(Figure(value: .day(date.firstDay)))
    case .month, .quarter, .half, .splitYear, .notStated: self = .said(date.spelling)
    }
  }
}
