/// Dates as people write them, and how the language does.

/// A date that is written in another way.
package struct DateMeant {
  package let spelling: String
  /// Whether no other day, month or year can be meant.
  package let isCertain: Bool
  /// The other reading, where day and month can be taken for one another.
  package internal(set) var other: String?
  /// Where it is a time that has no date of its own, its last month; the spelling is its first.
  package internal(set) var last: String?
}

/// A year of a programme whose years do not begin in January, as people write it: `FY2025/26`,
/// `2025/2026`, `25/26`, and `FY26` by the year it ends in. Also a half or a quarter of one:
/// `FY26 H1`, `2025/26-Q2`.
package func yearMeant(by written: String, beginningIn month: Int32) -> DateMeant? {
  if month == 1 { return nil }
  var text = written.lowercased()
  if let (year, months, number) = partOfYear(text) {
    guard let meant = yearMeant(by: year, beginningIn: month),
      let begins = Int32(meant.spelling.prefix(4))
    else { return nil }
    let first = month - 1 + (number - 1) * months
    let last = first + months - 1
    func date(_ index: Int32, _ precision: PartialDate.Precision) -> String {
      PartialDate(year: begins + index / 12, month: index % 12 + 1, precision: precision).spelling
    }
    // Where the calendar has the same months together, it has a date for them.
    return first % months == 0
      ? DateMeant(
        spelling: date(first, months == 3 ? .quarter : .half), isCertain: meant.isCertain)
      : DateMeant(
        spelling: date(first, .month), isCertain: meant.isCertain, last: date(last, .month))
  }
  let hasLetters = text.hasPrefix("fy")
  if hasLetters { text = String(text.dropFirst(2).drop { $0 == " " || $0 == "-" }) }
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "–" }
    .map { String($0) }
  guard parts.allSatisfy({ isDigits($0) && ($0.utf8.count == 2 || $0.utf8.count == 4) }) else {
    return nil
  }
  let years = parts.compactMap { Int32($0) }.map { $0 < 100 ? $0 + 2000 : $0 }
  let isOne = years.count == 1 && hasLetters
  guard isOne || years.count == 2 && years[1] % 100 == (years[0] + 1) % 100, let first = years.first
  else { return nil }
  let date = PartialDate(yearFrom: isOne ? first - 1 : first, month: month)
  return DateMeant(spelling: date.spelling, isCertain: !isOne)
}

/// The half or quarter of a year at the end or the beginning of a text, and what is left of it.
private func partOfYear(_ text: String) -> (year: String, months: Int32, number: Int32)? {
  let words = text.split { $0 == " " || $0 == "-" || $0 == "," }
  for (mark, months) in [("h", 6), ("q", 3)] as [(Character, Int32)] {
    for word in [words.first, words.last] {
      guard let word, words.count > 1, word.first == mark, let number = Int32(word.dropFirst()),
        number > 0, number <= 12 / months
      else { continue }
      let isFirst = word.startIndex == words[0].startIndex
      let rest = isFirst ? words.dropFirst() : words.dropLast()
      return (rest.joined(separator: "-"), months, number)
    }
  }
  return nil
}

/// The date that some words and figures stand for; nil where they stand for none, and where they
/// are written as the language has it.
package func dateMeant(by written: String) -> DateMeant? {
  // Dashes of every length part figures as hyphens do.
  let lowered = String(
    String.UnicodeScalarView(
      written.lowercased().unicodeScalars.map {
        (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 ? "-" : $0
      }))
  var parts: [DatePart] = []
  var isCertain = true
  for run in runs(of: lowered) {
    if let figure = run.figure {
      parts.append(DatePart(figure: figure, digits: run.text.utf8.count))
      continue
    }
    switch run.text {
    case "st", "nd", "rd", "th", "of", "the", "year", "yr": continue
    case "q", "quarter", "qtr", "t": parts.append(DatePart(parts: 4))
    case "h", "half", "hy", "semester", "s": parts.append(DatePart(parts: 2))
    case "first": parts.append(DatePart(figure: 1, digits: 1))
    case "second": parts.append(DatePart(figure: 2, digits: 1))
    case "end", "late", "fy", "early", "eoy":
      isCertain = false
      continue
    default:
      if isWeekday(run.text) { continue }
      if run.text == "mid" || run.text == "middle" {
        parts.append(DatePart(month: 6))
        isCertain = false
        continue
      }
      guard let month = monthNamed(run.text) else { return nil }
      parts.append(DatePart(month: month))
    }
  }
  guard parts.contains(where: { $0.figure != nil }), var meant = read(parts, lowered) else {
    return nil
  }
  if !isCertain { meant = DateMeant(spelling: meant.spelling, isCertain: false) }
  if meant.spelling == written { return nil }
  return meant
}

private struct DatePart {
  var figure: Int32?
  var digits = 0
  var month: Int32?
  /// Into how many parts a year is parted, of which a figure beside it says which is meant: 4 for
  /// quarters.
  var parts: Int32 = 0

  var isYear: Bool { digits == 4 }
  var isShort: Bool { digits == 1 || digits == 2 }
}

private func read(_ parts: [DatePart], _ written: String) -> DateMeant? {
  switch parts.count {
  case 1:
    // `'28` and `20280930`.
    guard let figure = parts[0].figure else { return nil }
    if parts[0].digits == 8 {
      return day(figure / 10000, figure / 100 % 100, figure % 100, isCertain: true)
    }
    if parts[0].digits == 2, written.unicodeScalars.contains(where: { $0 == "'" || $0 == "’" }) {
      return DateMeant(spelling: String(2000 + figure), isCertain: false)
    }
    return parts[0].isYear ? DateMeant(spelling: String(figure), isCertain: true) : nil
  case 2: return readTwo(parts[0], parts[1], written)
  case 3: return readThree(parts, written)
  default: return nil
  }
}

private func readTwo(_ one: DatePart, _ other: DatePart, _ written: String) -> DateMeant? {
  if let month = one.month {
    if let year = other.figure, other.isYear { return spelled(year, month) }
    if let year = other.figure, other.digits == 2 {
      return spelled(2000 + year, month, isCertain: false)
    }
    return nil
  }
  if let month = other.month, let year = one.figure, one.isYear { return spelled(year, month) }
  guard let first = one.figure, let second = other.figure else { return nil }
  if other.isYear, one.isShort, (1...12).contains(first) { return spelled(second, first) }
  // `2028-9`, `2028/09`; `2014/15` is two years.
  if one.isYear, other.isShort, (1...12).contains(second) {
    return spelled(first, second, isCertain: !(other.digits == 2 && written.utf8.contains(0x2F)))
  }
  return nil
}

private func readThree(_ parts: [DatePart], _ written: String) -> DateMeant? {
  // A quarter or a half: `Q3 2028`, `2028 Q3`, `3rd quarter 2028`, `first half of 2028`.
  if let mark = parts.firstIndex(where: { $0.parts > 0 }) {
    let figures = parts.indices.filter { $0 != mark }.map { parts[$0] }
    guard let year = figures.first(where: { $0.isYear })?.figure,
      let part = figures.first(where: { $0.digits == 1 })?.figure,
      (1...parts[mark].parts).contains(part)
    else { return nil }
    let letter = parts[mark].parts == 4 ? "Q" : "H"
    return DateMeant(spelling: "\(PartialDate.digits(year, 4))-\(letter)\(part)", isCertain: true)
  }
  if let named = parts.firstIndex(where: { $0.month != nil }), let month = parts[named].month {
    let figures = parts.indices.filter { $0 != named }.map { parts[$0] }
    guard figures.count == 2, let first = figures[0].figure, let second = figures[1].figure else {
      return nil
    }
    if figures[1].isYear, figures[0].isShort { return day(second, month, first, isCertain: true) }
    if figures[0].isYear, figures[1].isShort { return day(first, month, second, isCertain: true) }
    if figures[1].digits == 2, figures[0].isShort {
      return day(2000 + second, month, first, isCertain: false)
    }
    return nil
  }
  guard let first = parts[0].figure, let second = parts[1].figure, let third = parts[2].figure,
    parts[1].isShort
  else { return nil }
  if parts[0].isYear, parts[2].isShort {
    if second > 12, third <= 12 { return day(first, third, second, isCertain: true) }
    return day(first, second, third, isCertain: true)
  }
  guard parts[0].isShort, parts[2].isYear || parts[2].digits == 2 else { return nil }
  let year = parts[2].isYear ? third : 2000 + third
  let isCertain = parts[2].isYear
  if first > 12 { return day(year, second, first, isCertain: isCertain) }
  if second > 12 { return day(year, first, second, isCertain: isCertain) }
  if first == second { return day(year, first, second, isCertain: isCertain) }
  var meant = day(year, second, first, isCertain: false)
  // With points the day comes first; with a slash either may.
  if written.utf8.contains(0x2E) { return meant }
  meant?.other = day(year, first, second, isCertain: false)?.spelling
  return meant
}

private func spelled(_ year: Int32, _ month: Int32, isCertain: Bool = true) -> DateMeant {
  DateMeant(
    spelling: PartialDate(year: year, month: month, precision: .month).spelling,
    isCertain: isCertain)
}

private func day(_ year: Int32, _ month: Int32, _ day: Int32, isCertain: Bool) -> DateMeant? {
  guard (1...12).contains(month), (1...31).contains(day), year > 0 else { return nil }
  let length = Day.length(ofMonth: month, year: year)
  let spelling = Day(year: year, month: month, day: min(day, length)).spelling
  return DateMeant(spelling: spelling, isCertain: isCertain && day <= length)
}

/// Figures and words, one after the other, without the marks between them.
private func runs(of text: String) -> [(text: String, figure: Int32?)] {
  var runs: [(text: String, figure: Int32?)] = []
  var current: [UInt8] = []
  func close() {
    guard let first = current.first else { return }
    let text = String(decoding: current, as: UTF8.self)
    runs.append((text, isDigit(first) && current.count <= 8 ? Int32(text) : nil))
    current = []
  }
  for byte in text.utf8 {
    let isLetter = (0x61...0x7A).contains(byte) || byte >= 0x80
    if !isLetter && !isDigit(byte) {
      close()
      continue
    }
    if let last = current.last, isDigit(last) != isDigit(byte) { close() }
    current.append(byte)
  }
  close()
  return runs
}

private func isWeekday(_ word: String) -> Bool {
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
    $0 == word || $0.prefix(3) == word
  }
}

/// The number of a month by its name, or by a beginning of it that no other has.
func monthNamed(_ word: String) -> Int32? {
  guard word.utf8.count >= 3 else { return nil }
  for (index, names) in monthNames.enumerated() {
    for name in names where name == word || (name.hasPrefix(word) && name.utf8.count > 3) {
      return Int32(index + 1)
    }
  }
  return word == "sept" ? 9 : nil
}

/// In English, French, Spanish, Portuguese and German.
private let monthNames: [[String]] = [
  ["january", "janvier", "enero", "janeiro", "januar"],
  ["february", "février", "fevrier", "febrero", "fevereiro", "februar"],
  ["march", "mars", "marzo", "março", "märz"],
  ["april", "avril", "abril"],
  ["may", "mai", "mayo", "maio"],
  ["june", "juin", "junio", "junho", "juni"],
  ["july", "juillet", "julio", "julho", "juli"],
  ["august", "août", "aout", "agosto"],
  ["september", "septembre", "septiembre", "setembro"],
  ["october", "octobre", "octubre", "outubro", "oktober"],
  ["november", "novembre", "noviembre", "novembro"],
  ["december", "décembre", "decembre", "diciembre", "dezembro", "dezember"],
]
