import HourglassLanguage

/// What has been observed, as it stands in a table of values beside the design.
///
/// Values never stand in the design: a design says what is wanted, and a field officer fills in
/// what was found.
package struct ObservedValues: Sendable {
  /// In the order of the file.
  package var observations: [Observation] = []
  /// The rows that cannot be used, in the order of the file; all others are.
  package var problems: [Problem] = []
  /// What is passed over without any loss, such as columns of other programs.
  package var remarks: [Problem] = []
  /// Whether nothing can be told from the table: it has none of the headings it needs.
  package private(set) var isUnreadable = false

  package init() {}

  /// Of a table of which no row can be read; the message says why, and what to write.
  package init(unreadable line: Int, _ message: String) {
    problems = [Problem(line: line, message: message)]
    isUnreadable = true
  }

  /// Something wrong with one row, or with the whole file.
  package struct Problem: Sendable, Equatable {
    /// Where the row begins in the file; counts from 1.
    package let line: Int
    /// The indicator, the period and the group that the row has in its cells, as far as it does:
    /// whoever has sorted or deleted rows finds it by them.
    package let row: String
    /// What is wrong and what to write, in full sentences.
    package let message: String

    package init(line: Int, row: String = "", message: String) {
      self.line = line
      self.row = row
      self.message = message
    }
  }
}

/// Which indicator of which programme a value is about.
package struct ObservedPlace: Sendable, Hashable {
  package let programme: Int
  /// An index into the indicators of that programme.
  package let indicator: Int

  package init(programme: Int, indicator: Int) {
    self.programme = programme
    self.indicator = indicator
  }
}

/// What somebody has filled in for one indicator, before it is read.
package struct ObservedAnswer: Sendable {
  /// Where its row begins in the file; counts from 1.
  package let line: Int
  package let place: ObservedPlace
  package let period: ObservedPeriod
  package let text: String
  package let traits: [(label: String, group: String)]
  package var comment = ""
  package var source = ""

  package init(
    line: Int, place: ObservedPlace, period: ObservedPeriod, text: String,
    traits: [(label: String, group: String)]
  ) {
    self.line = line
    self.place = place
    self.period = period
    self.text = text
    self.traits = traits
  }
}

/// One value of one indicator.
package struct Observation: Sendable {
  /// Where its row begins in the file; counts from 1.
  package let line: Int
  /// Which of the programmes it belongs to.
  package let programme: Int
  /// An index into the indicators of that programme.
  package let indicator: Int
  package let period: ObservedPeriod
  /// Nil for a row that is still to be filled in.
  package let value: ObservedValue?
  /// What it is a part of: `sex`, `female`; none for the whole.
  package let traits: [(label: String, group: String)]
  package let comment: String
  package let source: String
}

/// The time a value is about: `2014`, `2014-Q3`, `2014-09`, `2014-09-30`, or one of these
/// `to` another.
package struct ObservedPeriod: Sendable, Equatable {
  package let start: PartialDate
  /// The same as `start` where only one date is said.
  package let end: PartialDate

  package init(start: PartialDate, end: PartialDate) {
    self.start = start
    self.end = end
  }

  /// All days from one through another, spelled as short as may be: as a year, a half-year, a
  /// quarter, a month, or from one of these to another.
  ///
  /// - Parameter yearsBegin: the month in which years begin, from 1.
  package init(from first: Day, through last: Day, yearsBegin: Int32 = 1) {
    let begin = Int64(first.year) * 12 + Int64(first.month) - 1
    let end = Int64(last.year) * 12 + Int64(last.month) - 1
    func date(_ month: Int64, _ precision: PartialDate.Precision) -> PartialDate {
      PartialDate(year: Int32(month / 12), month: Int32(month % 12 + 1), precision: precision)
    }
    guard first.day == 1, last.day == Day.length(ofMonth: last.month, year: last.year) else {
      self.init(
        start: PartialDate(
          year: first.year, month: first.month, day: first.day, precision: .day),
        end: PartialDate(year: last.year, month: last.month, day: last.day, precision: .day))
      return
    }
    if yearsBegin > 1, first.month == yearsBegin, (end - begin) % 12 == 11 {
      self.init(
        start: PartialDate(yearFrom: first.year, month: yearsBegin),
        end: PartialDate(yearFrom: last.year - 1, month: yearsBegin))
    } else if begin % 12 == 0, end % 12 == 11 {
      self.init(start: date(begin, .year), end: date(end - 11, .year))
    } else if begin % 6 == 0, end == begin + 5 {
      self.init(start: date(begin, .half), end: date(begin, .half))
    } else if begin % 3 == 0, end == begin + 2 {
      self.init(start: date(begin, .quarter), end: date(begin, .quarter))
    } else {
      self.init(start: date(begin, .month), end: date(end, .month))
    }
  }

  /// Four quarters of a year are that year, where there is a spelling for all of the time.
  func asOneDate(yearsBegin: Int32) -> ObservedPeriod {
    let whole = ObservedPeriod(from: firstDay, through: lastDay, yearsBegin: yearsBegin)
    return whole.start == whole.end ? whole : self
  }

  package var firstDay: Day { start.firstDay }
  package var lastDay: Day { end.lastDay }
  package var spelling: String {
    start == end ? start.spelling : start.spelling + " to " + end.spelling
  }
}

/// A value as it was observed; its words stand in the table and not in the design.
package enum ObservedValue: Sendable, Equatable {
  case quantity(Quantity)
  case yes
  case no
  /// A grade of the scale of the indicator, counted from the lowest.
  case grade(rank: Int, String)
  case words(String)

  package var spelling: String {
    switch self {
    case .quantity(let quantity): quantity.spelling
    case .yes: "yes"
    case .no: "no"
    case .grade(_, let words), .words(let words): words
    }
  }

  /// Nil for words.
  package var magnitude: Magnitude? {
    switch self {
    case .quantity(let quantity): Magnitude(quantity)
    case .yes: Magnitude(answer: true)
    case .no: Magnitude(answer: false)
    case .grade(let rank, _): Magnitude(rank: rank)
    case .words: nil
    }
  }
}
