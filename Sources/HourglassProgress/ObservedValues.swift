import HourglassLanguage
import HourglassSyntax

/// Reads a table of values (CSV: `indicator,period,value,dimension,comment,source`) of these
/// programmes; what cannot be used is reported and left out.
///
/// The first line has the headings, in any order; what stands between the cells (comma, semicolon
/// or tab) is seen from it. Rows without anything in them are passed over, and so are rows that
/// say the same thing again.
package func observedValues(_ bytes: [UInt8], of programmes: [Programme]) -> ObservedValues {
  let table = CsvTable(bytes, headings: Columns.count)
  guard let heading = table.records.first else {
    return ObservedValues(unreadable: 1, "The table is empty. " + Columns.advice)
  }
  let columns: Columns
  switch Columns.found(in: heading) {
  case .failure(let missing):
    return ObservedValues(unreadable: heading.line, missing.message)
  case .success(let found): columns = found
  }
  var values = ObservedValues()
  if !columns.others.isEmpty {
    let names = columns.others.map { "“" + $0 + "”" }.joined(separator: ", ")
    values.remarks.append(
      ObservedValues.Problem(
        line: heading.line,
        message: "Hourglass does not read these columns of the table: \(names). It reads "
          + Columns.names.joined(separator: ", ") + "."))
  }
  var rows = RowReading(columns, programmes, takesCommas: table.hasSemicolons)
  var known = KnownRows()
  for record in table.records.dropFirst() {
    if let damage = record.damage {
      values.report(record.line, damage.words)
      continue
    }
    let row = ["indicator", "period", "dimension"].map { columns.cell($0, in: record) }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    switch rows.observation(in: record) {
    case .failure(let problem): values.report(record.line, problem.message, row: row)
    case .success(let found): known.add(found, row, to: &values, programmes)
    }
  }
  return values
}

/// Whether a table has the headings that a table of values needs. Looks at its beginning alone.
package func isTableOfValues(_ bytes: [UInt8]) -> Bool {
  let beginning = CsvTable(Array(bytes.prefix(4096)), headings: Columns.count)
  guard let heading = beginning.records.first, case .success = Columns.found(in: heading) else {
    return false
  }
  return true
}

extension CsvTable.Damage {
  package var words: String {
    switch self {
    case .openQuote:
      "A cell of this row has an opening quotation mark, but no closing one. Close it, or write two "
        + "marks (\"\") for one mark in the text."
    case .encoding:
      "Hourglass cannot read some letters of this row, because they are not in UTF-8. Save the "
        + "table again as “CSV UTF-8”."
    }
  }
}

/// Values that answer the questions of a form, each for an indicator of one of these programmes.
///
/// - Parameter answers: in the order of their table.
package func observedValues(
  _ answers: [ObservedAnswer], of programmes: [Programme]
) -> ObservedValues {
  var values = ObservedValues()
  var known = KnownRows()
  var ranks = GradeRanks()
  for answer in answers {
    let indicator = programmes[answer.place.programme].indicators[answer.place.indicator]
    var text = answer.text
    // A form asks for 80 where it means 80%.
    if indicator.measure.value?.isPercentage == true, !text.isEmpty, text.utf8.last != 0x25 {
      text += "%"
    }
    switch observedValue(text, of: indicator.measure.value, at: answer.place, &ranks) {
    case .failure(let problem): values.report(answer.line, problem.message)
    case .success(let value):
      known.add(
        Observation(
          line: answer.line, programme: answer.place.programme,
          indicator: answer.place.indicator, period: answer.period, value: value,
          traits: answer.traits, comment: answer.comment, source: answer.source),
        to: &values, programmes)
    }
  }
  return values
}

extension Indicator.Measure {
  fileprivate var isPercentage: Bool {
    switch self {
    case .percent, .percentOf: true
    default: false
    }
  }
}

extension ObservedValues {
  package mutating func report(_ line: Int, _ message: String, row: String = "") {
    problems.append(Problem(line: line, row: row, message: message))
  }
}

/// What is wrong with one cell, and what to write instead.
package struct ReadingFailure: Error {
  package let message: String
}

/// In which column of the table what stands.
struct Columns {
  static let names = ["indicator", "period", "value", "dimension", "comment", "source"]
  /// What our own table has beside them, or has had, so that whoever fills it in knows what a row is
  /// about.
  private static let all = names + ["title", "unit", "target", "next target"]
  static let advice =
    "Its first line must be: indicator,period,value,dimension,comment,source"

  private let places: [Int?]
  /// The headings of columns that are none of ours.
  let others: [String]

  /// How many of the columns that values stand in these are the headings of.
  static func count(_ headings: [String]) -> Int {
    names.count { name in headings.contains { folded($0) == name } }
  }

  static func found(in heading: CsvTable.Record) -> Result<Columns, ReadingFailure> {
    let cells = heading.cells.map { folded($0) }
    let places = all.map { name in cells.firstIndex(of: name) }
    let missing = names.indices.prefix(3).filter { places[$0] == nil }.map {
      "“" + names[$0] + "”"
    }
    if !missing.isEmpty {
      return .failure(
        ReadingFailure(
          message: "The table has no column \(missing.joined(separator: ", nor ")). "
            + advice + ". The last three columns are optional."))
    }
    let others = heading.cells.indices.filter { !heading.cells[$0].isEmpty && !places.contains($0) }
    return .success(Columns(places: places, others: others.map { heading.cells[$0] }))
  }

  /// What a row has under a heading; empty where there is no such cell.
  func cell(_ name: String, in record: CsvTable.Record) -> String {
    guard let column = Columns.all.firstIndex(of: name),
      let place = places[column],
      place < record.cells.count
    else { return "" }
    return record.cells[place]
  }
}

/// Puts rows into the terms of their designs.
private struct RowReading {
  private let columns: Columns
  private let programmes: [Programme]
  private var shelf: IndicatorIndex
  /// For each indicator of each programme, the words for its parts, once a row needs them.
  private var partWords: [[PartWords?]]
  /// For how many more groups the one that may be meant is looked for.
  private var suggestionsLeft = 200
  private var ranks = GradeRanks()
  private let takesCommas: Bool

  init(_ columns: Columns, _ programmes: [Programme], takesCommas: Bool) {
    self.takesCommas = takesCommas
    self.columns = columns
    self.programmes = programmes
    shelf = IndicatorIndex(programmes)
    partWords = programmes.map { Array(repeating: nil, count: $0.indicators.count) }
  }

  mutating func observation(in record: CsvTable.Record) -> Result<Observation, ReadingFailure> {
    func cell(_ name: String) -> String { columns.cell(name, in: record) }
    let place: ObservedPlace
    switch indicator(cell("indicator"), titled: cell("title")) {
    case .failure(let problem): return .failure(problem)
    case .success(let found): place = found
    }
    let period: ObservedPeriod
    switch observedPeriod(
      cell("period"), yearsBegin: programmes[place.programme].yearsBegin)
    {
    case .failure(let problem): return .failure(problem)
    case .success(let found): period = found
    }
    let traits: [(label: String, group: String)]
    switch observedTraits(cell("dimension")) {
    case .failure(let problem): return .failure(problem)
    case .success(let found):
      switch asDesigned(found, at: place) {
      case .failure(let problem): return .failure(problem)
      case .success(let designed): traits = designed
      }
    }
    let indicator = programmes[place.programme].indicators[place.indicator]
    let value: ObservedValue?
    switch observedValue(
      cell("value"), of: indicator.measure.value, at: place, &ranks, takesCommas: takesCommas)
    {
    case .failure(let problem): return .failure(problem)
    case .success(let found): value = found
    }
    return .success(
      Observation(
        line: record.line, programme: place.programme, indicator: place.indicator, period: period,
        value: value, traits: traits, comment: cell("comment"), source: cell("source")))
  }

  /// By its name, and by its title where a spreadsheet has made something else of the name. Two that
  /// are of different indicators come from rows that were not sorted as a whole.
  private mutating func indicator(
    _ name: String, titled title: String
  ) -> Result<ObservedPlace, ReadingFailure> {
    if title.isEmpty { return shelf.place(of: name) }
    let named = name.isEmpty ? nil : shelf.known(name)
    let titled = shelf.known(title)
    if let named, let titled, named != titled {
      return .failure(
        ReadingFailure(
          message: "The row names the indicator “\(name)”, but has the title of another indicator, "
            + "“\(title)”. Correct the name or the title."))
    }
    if let found = named ?? titled { return .success(found) }
    return shelf.place(of: name.isEmpty ? title : name)
  }

  /// The traits in the design's own spelling. What the design does not have is no part of the
  /// indicator, and nobody could compare or publish it as one.
  private mutating func asDesigned(
    _ traits: [(label: String, group: String)], at place: ObservedPlace
  ) -> Result<[(label: String, group: String)], ReadingFailure> {
    if traits.isEmpty { return .success(traits) }
    let words =
      partWords[place.programme][place.indicator]
      ?? programmes[place.programme].partWords(of: place.indicator)
    partWords[place.programme][place.indicator] = words
    let programme = programmes[place.programme]
    let title = programme.title(programme.indicators[place.indicator].head)
    var designed: [(label: String, group: String)] = []
    for trait in traits {
      suggestionsLeft -= 1
      switch words.designed(trait, of: title, suggests: suggestionsLeft >= 0) {
      case .failure(let problem): return .failure(problem)
      case .success(let found): designed.append(found)
      }
    }
    return .success(designed)
  }
}

/// What has been read so far, by which a row that comes again is known.
private struct KnownRows {
  private var places: [String: Int] = [:]

  mutating func add(
    _ new: Observation, _ row: String = "", to values: inout ObservedValues,
    _ programmes: [Programme]
  ) {
    let indicator = programmes[new.programme].indicators[new.indicator]
    // One time may be spelled in several ways.
    let (first, last) = (new.period.firstDay.number, new.period.lastDay.number)
    var key = "\(new.programme) \(new.indicator) \(first) \(last) "
    key += dimensionSpelling(new.traits.ordered { folded($0.label) < folded($1.label) })
    // Several stories can be told of one time.
    if indicator.isTold, let value = new.value { key += " " + value.spelling }
    guard let place = places[key] else {
      places[key] = values.observations.count
      values.observations.append(new)
      return
    }
    let old = values.observations[place]
    guard let value = new.value else { return }
    guard let before = old.value else {
      values.observations[place] = new
      return
    }
    if value.isSame(as: before) { return }
    values.report(
      new.line,
      "Line \(old.line) has \(before.spelling) for the same indicator, period and group, and this "
        + "line has \(value.spelling). Hourglass used line \(old.line). Delete the wrong line.",
      row: row)
  }
}

extension ObservedValue {
  fileprivate func isSame(as other: ObservedValue) -> Bool {
    if let one = magnitude, let two = other.magnitude { return one.order(two) == 0 }
    return self == other
  }
}
