import HourglassLanguage

/// What has been observed, as it stands in a table of values beside the design.
///
/// Values never stand in the design: a design says what is wanted, and a field officer fills in
/// what was found.
public struct ObservedValues: Sendable {
  /// In the order of the file.
  public var observations: [Observation] = []
  /// The rows that cannot be used, in the order of the file; all others are.
  public var problems: [Problem] = []
  /// What is passed over without any loss, such as columns of other programs.
  public var remarks: [Problem] = []

  public init() {}

  /// Something wrong with one row, or with the whole file.
  public struct Problem: Sendable, Equatable {
    /// Where the row begins in the file; counts from 1.
    public let line: Int
    /// What is wrong and what to write, in full sentences.
    public let message: String

    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }
}

/// One value of one indicator.
public struct Observation: Sendable {
  /// Where its row begins in the file; counts from 1.
  public let line: Int
  /// Which of the programmes it belongs to.
  public let programme: Int
  /// An index into the indicators of that programme.
  public let indicator: Int
  public let period: ObservedPeriod
  /// Nil for a row that is still to be filled in.
  public let value: ObservedValue?
  /// What it is a part of: `sex`, `female`; none for the whole.
  public let traits: [(label: String, group: String)]
  public let comment: String
  public let source: String
}

/// The time a value is about: `2014`, `2014-Q3`, `2014-09`, `2014-09-30`, or one of these
/// `to` another.
public struct ObservedPeriod: Sendable, Equatable {
  public let start: PartialDate
  /// The same as `start` where only one date is said.
  public let end: PartialDate

  public init(start: PartialDate, end: PartialDate) {
    self.start = start
    self.end = end
  }

  public var firstDay: Day { start.firstDay }
  public var lastDay: Day { end.lastDay }
  public var spelling: String {
    start == end ? start.spelling : start.spelling + " to " + end.spelling
  }
}

/// A value as it was observed; its words stand in the table and not in the design.
public enum ObservedValue: Sendable, Equatable {
  case quantity(Quantity)
  case yes
  case no
  case words(String)

  public var spelling: String {
    switch self {
    case .quantity(let quantity): quantity.spelling
    case .yes: "yes"
    case .no: "no"
    case .words(let words): words
    }
  }
}
