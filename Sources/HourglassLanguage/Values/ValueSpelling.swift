/// How numbers and dates are spelled.

/// Digits, perhaps a minus or a plus before, underlines between, a point within, a percent sign behind; nil
/// where it is spelled otherwise or too long to be held exactly.
package func readQuantity(_ bytes: ArraySlice<UInt8>) -> Quantity? {
  var digits: Int64 = 0
  var decimals: Int32 = 0
  var hasPoint = false
  let isSigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
  var index = bytes.startIndex + (isSigned ? 1 : 0)
  let isPercentage = bytes.last == UInt8(ascii: "%")
  let end = bytes.endIndex - (isPercentage ? 1 : 0)
  var wasDigit = false
  while index < end {
    switch bytes[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int64(bytes[index] - 0x30))
      if overflow || carry { return nil }
      digits = sum
      if hasPoint { decimals += 1 }
      wasDigit = true
    case UInt8(ascii: "_") where wasDigit && !hasPoint: wasDigit = false
    case UInt8(ascii: ".") where wasDigit && !hasPoint:
      hasPoint = true
      wasDigit = false
    default: return nil
    }
    index += 1
  }
  guard wasDigit else { return nil }
  return Quantity(
    bytes.first == UInt8(ascii: "-") ? -digits : digits, decimals: decimals,
    isPercentage: isPercentage)
}

/// What a date's spelling turned out to be.
package enum DateSpelling: Equatable, Sendable {
  case date(PartialDate)
  /// Shaped like a date, but in no calendar, and why.
  case impossible(String)
  case notADate
}

/// A year, half-year, quarter, month or day: `2014`, `2014-H2`, `2014-Q3`, `2014-09`, `2014-09-30`;
/// where years do not begin in January, also `2014/15`.
///
/// - Parameter yearsBegin: the month in which they begin, from 1.
package func readDate(_ bytes: ArraySlice<UInt8>, yearsBegin: Int32 = 1) -> DateSpelling {
  if yearsBegin > 1, bytes.count == 7, bytes[bytes.startIndex + 4] == UInt8(ascii: "/"),
    case .date(let start) = readDate(bytes.prefix(4)),
    let tens = Int32(digit: bytes[bytes.startIndex + 5]),
    let ones = Int32(digit: bytes[bytes.startIndex + 6])
  {
    let date = PartialDate(yearFrom: start.year, month: yearsBegin)
    if tens * 10 + ones == (start.year + 1) % 100, start.year < 9999 { return .date(date) }
    return .impossible(
      "the year that begins in \(nameOfMonth(yearsBegin)) \(start.spelling) is \(date.spelling)")
  }
  let spelling = readDateInAnyYear(bytes)
  if case .date(let date) = spelling, date.year == 0 { return .impossible("there is no year 0") }
  return spelling
}

extension Int32 {
  fileprivate init?(digit byte: UInt8) {
    guard (0x30...0x39).contains(byte) else { return nil }
    self = Int32(byte - 0x30)
  }
}

private func readDateInAnyYear(_ bytes: ArraySlice<UInt8>) -> DateSpelling {
  func digits(_ range: Range<Int>) -> Int32? {
    guard range.upperBound <= bytes.count else { return nil }
    var number: Int32 = 0
    for place in range {
      guard (0x30...0x39).contains(byte(place)) else { return nil }
      number = number * 10 + Int32(byte(place) - 0x30)
    }
    return number
  }
  func byte(_ place: Int) -> UInt8 { bytes[bytes.startIndex + place] }
  let dash = UInt8(ascii: "-")
  guard let year = digits(0..<4) else { return .notADate }
  if bytes.count == 4 {
    return .date(PartialDate(year: year, precision: .year))
  }
  guard bytes.count >= 7, byte(4) == dash else { return .notADate }
  if bytes.count == 7, byte(5) == UInt8(ascii: "Q") {
    guard let quarter = digits(6..<7) else { return .notADate }
    guard (1...4).contains(quarter) else { return .impossible("a year has four quarters") }
    return .date(PartialDate(year: year, month: quarter * 3 - 2, precision: .quarter))
  }
  if bytes.count == 7, byte(5) == UInt8(ascii: "H") {
    guard let half = digits(6..<7) else { return .notADate }
    guard (1...2).contains(half) else { return .impossible("a year has two halves") }
    return .date(PartialDate(year: year, month: half * 6 - 5, precision: .half))
  }
  guard let month = digits(5..<7) else { return .notADate }
  if bytes.count != 7, !(bytes.count == 10 && byte(7) == dash) { return .notADate }
  guard (1...12).contains(month) else { return .impossible("a year has twelve months") }
  if bytes.count == 7 { return .date(PartialDate(year: year, month: month, precision: .month)) }
  guard let day = digits(8..<10) else { return .notADate }
  let length = Day.length(ofMonth: month, year: year)
  guard (1...length).contains(day) else { return .impossible("that month has \(length) days") }
  return .date(PartialDate(year: year, month: month, day: day, precision: .day))
}
