import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// The design as a logical framework, in the columns that a donor asks for: what it is for at the
/// top, and below each result those that lead to it. Every format shows these results, indicators,
/// assumptions and activities and adds nothing to them.
package struct Logframe: Sendable {
  package enum Columns: UInt8, Sendable, CaseIterable {
    case eu, fcdo, plain

    package var name: String {
      switch self {
      case .eu: "eu"
      case .fcdo: "fcdo"
      case .plain: "plain"
      }
    }
  }

  package let columns: Columns
  let reading: Reading
  let results: LogframeResults
  /// The days by which something is to be reached, a column each.
  let dates: DateColumns
  /// For each indicator, what has been observed of it and, by their places, of its parts; none
  /// without a table of values.
  let observed: [[Int?: ProgressReading]]
  /// For each indicator, where it stands in full: `1.1.a`.
  private let indicatorNumbers: [String?]
  private let day: Day?

  /// - Parameters:
  ///   - columns: nil for those of the profile that the design follows, or else plain.
  ///   - observed: how the indicators stand, where values have been read.
  ///   - day: the day for which it is made; nil where it names none.
  package init(
    of reading: Reading, in columns: Columns?, observed: [ProgressReading] = [], on day: Day? = nil
  ) {
    self.columns = columns ?? Logframe.columns(asked: reading.programme)
    self.reading = reading
    var ofIndicator = [[Int?: ProgressReading]](repeating: [:], count: reading.indicators.count)
    for each in observed { ofIndicator[each.indicator][each.part] = each }
    self.observed = ofIndicator
    self.day = day
    results = LogframeResults(of: reading)
    indicatorNumbers = reading.indicatorNumbers
    dates = DateColumns(of: reading.programme)
  }

  /// Those of the first profile that has any.
  private static func columns(asked programme: Programme) -> Columns {
    for profile in programme.profiles {
      if let columns = Columns.allCases.first(where: { $0.name == profile.name }) {
        return columns
      }
    }
    return .plain
  }

  package var document: Document { document(named: false) }

  /// - Parameter isNamed: whether there are several.
  fileprivate func document(named isNamed: Bool) -> Document {
    let programme = reading.programme
    var document = Document(title: "Logframe of " + inQuotes(programme.title(programme.head)))
    document.isWide = true
    document.tables = tables(named: isNamed)
    document.opening = opening(hasGaps: document.tables.contains { $0.hasGaps })
    return document
  }

  /// The results in the columns that are asked for, then the activities.
  ///
  /// - Parameter isNamed: whether their sheets are called after the programme as well.
  func tables(named isNamed: Bool) -> [Table] {
    func named(_ table: Table, _ name: String) -> Table {
      var table = table
      let programme = reading.programme
      table.name = name + (isNamed ? " " + programme.title(programme.head) : "")
      return table
    }
    return (columns == .fcdo ? blocks : [table]).map { named($0, "Logframe") }
      + [named(activities, "Activities")]
  }

  /// What there is to know before reading the tables.
  private func opening(hasGaps: Bool) -> [Line] {
    let programme = reading.programme
    var text =
      switch columns {
      case .eu: "Columns of the European Union template."
      case .fcdo: "Columns of the FCDO (formerly DFID) template."
      case .plain: ""
      }
    if hasGaps { text += (text.isEmpty ? "" : " ") + "Missing entries are marked “missing”." }
    return programme.openingFacts(on: day) + programme.lines(programme.why, label: "Why")
      + (text.isEmpty ? [] : [Line(text, .faint)])
  }

  /// What stands under a further result that an indicator is of; nil where it stands in full.
  func pointer(toIndicator index: Int, letter: String?) -> [Line]? {
    guard let letter, let first = indicatorNumbers[index], first != letter else { return nil }
    return [
      Line(design.title(design.indicators[index].head), label: letter, .strong),
      Line("See \(first).", .faint),
    ]
  }

  /// The words for what belongs to no level.
  static let looseHeading = "Not linked to a result"
}

/// The logframes of a file.
package func logframes(_ frames: [Logframe]) -> Binder {
  let titles = frames.map { $0.reading.programme.title($0.reading.programme.head) }
  return Binder(
    title: "Logframe of " + listed(titles.map { inQuotes($0) }),
    documents: frames.map { $0.document(named: frames.count > 1) })
}
