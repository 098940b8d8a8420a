import HourglassLanguage

/// A time as it stands in a table of values: a date of the design's own spelling, or two with
/// `to` between them.
package func observedPeriod(
  _ text: String, yearsBegin: Int32
) -> Result<ObservedPeriod, ReadingFailure> {
  if text.isEmpty {
    return .failure(
      ReadingFailure(
        message: "The row has no period. Write it in the column “period”, for example 2014, "
          + "2014-Q3, 2014-09, 2014-09-30, or a range of these."))
  }
  let words = text.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.map { Array($0) }
  let isRange = words.count == 3 && words[1].elementsEqual("to".utf8)
  guard isRange || words.count == 1 else { return .failure(periodMisread(text, yearsBegin)) }
  var dates: [PartialDate] = []
  for word in isRange ? [words[0], words[2]] : [words[0]] {
    if let day = respelled(String(decoding: word, as: UTF8.self)) {
      dates.append(day)
      continue
    }
    let spelling = readDate(word[...], yearsBegin: yearsBegin)
    if case .date(let date) = spelling {
      dates.append(date)
      continue
    }
    let written = String(decoding: word, as: UTF8.self)
    switch budgetYear(written, beginningIn: yearsBegin) {
    case .failure(let problem): return .failure(problem)
    case .success(let year?):
      dates.append(year)
      continue
    case .success(nil): break
    }
    guard case .impossible(let reason) = spelling else {
      return .failure(periodMisread(text, yearsBegin))
    }
    return .failure(
      ReadingFailure(
        message: "The date “\(written)” does not exist: \(reason). Write the period as 2014, "
          + "2014-Q3, 2014-09 or 2014-09-30."))
  }
  let period = ObservedPeriod(start: dates[0], end: dates[dates.count - 1])
  if period.lastDay < period.firstDay {
    return .failure(
      ReadingFailure(
        message: "The period from \(period.start.spelling) to \(period.end.spelling) ends before "
          + "it begins. Write the earlier date first."))
  }
  return .success(period)
}

/// A year as budgets have it, `FY2021/22`, where that can be one year only; nil for anything else.
private func budgetYear(
  _ text: String, beginningIn month: Int32
) -> Result<PartialDate?, ReadingFailure> {
  let digits = text.utf8.drop { !(0x30...0x39).contains($0) }
  let isNamed = text.lowercased().hasPrefix("fy")
  if month > 1, let meant = yearMeant(by: text, beginningIn: month), meant.last == nil,
    case .date(let year) = readDate(Array(meant.spelling.utf8)[...], yearsBegin: month)
  {
    if meant.isCertain { return .success(year) }
    if year.precision != .splitYear { return .success(nil) }
    let next = PartialDate(yearFrom: year.year + 1, month: month)
    return .failure(
      ReadingFailure(
        message: "“\(text)” can mean the year that ends or the one that begins then. Write "
          + "\(year.spelling) or \(next.spelling)."))
  }
  guard isNamed, month == 1, digits.count == 2 || digits.count >= 4 else { return .success(nil) }
  return .failure(
    ReadingFailure(
      message: "Hourglass cannot read “\(text)”, because the design does not say when its budget "
        + "years begin. Write the calendar year, for example 2021, or add to the programme, for "
        + "example: years begin in July"))
}

/// A day as a spreadsheet of some country spells it, where that can mean no other: `30/09/2014`,
/// `30.09.2014` (with points, the day always comes first), `2014/09/30`.
private func respelled(_ text: String) -> PartialDate? {
  for mark in [UInt8(ascii: "/"), UInt8(ascii: ".")] {
    let parts = text.utf8.split(separator: mark, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count == 3, let first = Int32(parts[0]), let second = Int32(parts[1]),
      let third = Int32(parts[2])
    else { continue }
    var readings: Set<String> = []
    if parts[0].utf8.count == 4 {
      readings = Set([dated(parts[0], second, third)].compactMap { $0 })
    } else if parts[2].utf8.count == 4 {
      let month = mark == UInt8(ascii: ".") ? nil : dated(parts[2], first, second)
      readings = Set([dated(parts[2], second, first), month].compactMap { $0 })
    }
    if readings.count == 1, let only = readings.first,
      case .date(let date) = readDate(Array(only.utf8)[...])
    {
      return date
    }
  }
  return nil
}

/// What to write instead of what a spreadsheet makes of a date. A date that can be meant in two
/// ways is never guessed.
private func periodMisread(_ text: String, _ yearsBegin: Int32) -> ReadingFailure {
  let parts = text.utf8.split(omittingEmptySubsequences: false) { byte in
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }.map { String(Substring($0)) }
  let numbers = parts.compactMap { Int32($0) }
  var advice =
    "Write a year, quarter, month or day, for example 2014, 2014-Q3, 2014-09 or "
    + "2014-09-30. Or write a "
  advice += "range, for example 2014-04 to 2015-03."
  if numbers.count == parts.count {
    if numbers.count == 2, parts[0].utf8.count == 4, numbers[1] == 0 {
      // `2027.0`, as software keeps a year among decimals.
      advice = "Write \(parts[0])."
    } else if numbers.count == 2, parts[0].utf8.count == 4 {
      advice =
        "Write the first and the last month, for example \(parts[0])-07 to "
        + "\(numbers[0] + 1)-06."
    } else if numbers.count == 3, parts[2].utf8.count == 4 {
      let (day, month) = (
        dated(parts[2], numbers[1], numbers[0]), dated(parts[2], numbers[0], numbers[1])
      )
      let readings = [day, month].compactMap { $0 }
      if readings.count == 1 || (readings.count == 2 && readings[0] == readings[1]) {
        advice = "Write \(readings[0])."
      } else if readings.count == 2 {
        advice = "Write \(readings[0]) or \(readings[1])."
      }
    }
  }
  if let meant = periodMeant(by: text, yearsBegin) { advice = meant }
  return ReadingFailure(message: "Hourglass cannot read “\(text)” as a period. " + advice)
}

/// What to write for a date that stands there in other words, or as the number by which a
/// spreadsheet keeps it; nil where that is not known.
private func periodMeant(by text: String, _ yearsBegin: Int32) -> String? {
  if text.utf8.count == 5, let number = Int64(text), (36526...73050).contains(number) {
    // Excel counts the days from the end of 1899.
    let before = Int64(Day(year: 1899, month: 12, day: 30).number)
    guard let day = Day(number: before + number) else { return nil }
    return "A spreadsheet keeps the day \(day.spelling) as this number. If that is the day, write "
      + "\(day.spelling)."
  }
  var date = text
  for time in [" 00:00:00", " 00:00", "T00:00:00"] where date.hasSuffix(time) {
    date = String(date.dropLast(time.utf8.count))
    if isDate(date) { return "Write \(date)." }
  }
  guard let meant = yearMeant(by: date, beginningIn: yearsBegin) ?? dateMeant(by: date),
    meant.other == nil
  else { return nil }
  let spelling = meant.spelling + (meant.last.map { " to " + $0 } ?? "")
  return meant.isCertain ? "Write \(spelling)." : "If it is \(spelling), write that."
}

/// `2014-09-30`; nil where there is no such day.
private func dated(_ year: String, _ month: Int32, _ day: Int32) -> String? {
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  guard (1...12).contains(month), (1...31).contains(day) else { return nil }
  let spelling = year + "-" + two(month) + "-" + two(day)
  if case .date = readDate(Array(spelling.utf8)[...]) { return spelling }
  return nil
}

/// What a value is a part of: `sex: female; age: 15-24`, where `\` goes before a `;`, `:` or `\`
/// of a word. Empty for the whole.
func observedTraits(_ text: String) -> Result<[(label: String, group: String)], ReadingFailure> {
  if text.isEmpty { return .success([]) }
  var traits: [(label: String, group: String)] = []
  var label: String?
  var word = ""
  var isEscaped = false
  func misread() -> ReadingFailure {
    ReadingFailure(
      message: "“\(text)” does not name a group for the column “dimension”. Write a group as sex: "
        + "female. Put a semicolon between several groups.")
  }
  func close() -> Bool {
    let group = trimmedCell(word)
    word = ""
    guard let name = label, !name.isEmpty, !group.isEmpty else { return false }
    traits.append((name, group))
    label = nil
    return true
  }
  for scalar in text.unicodeScalars {
    if isEscaped {
      word.unicodeScalars.append(scalar)
      isEscaped = false
      continue
    }
    switch scalar {
    case "\\": isEscaped = true
    case ":" where label == nil:
      label = trimmedCell(word)
      word = ""
    case ";":
      guard close() else { return .failure(misread()) }
    default: word.unicodeScalars.append(scalar)
    }
  }
  // A semicolon at the end closes nothing new.
  if label != nil || !trimmedCell(word).isEmpty || traits.isEmpty {
    guard close() else { return .failure(misread()) }
  }
  var labels: Set<String> = []
  for trait in traits where !labels.insert(folded(trait.label)).inserted {
    return .failure(
      ReadingFailure(
        message: "“\(text)” names “\(trait.label)” twice. Write it once for each value."))
  }
  return .success(traits)
}

/// The traits as a table of values spells them; empty for the whole.
package func dimensionSpelling(_ traits: [(label: String, group: String)]) -> String {
  func marked(_ text: String) -> String {
    var marked = ""
    for scalar in text.unicodeScalars {
      if scalar == ";" || scalar == ":" || scalar == "\\" { marked += "\\" }
      marked.unicodeScalars.append(scalar)
    }
    return marked
  }
  return traits.map { marked($0.label) + ": " + marked($0.group) }.joined(separator: "; ")
}
