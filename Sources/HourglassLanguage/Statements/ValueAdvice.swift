import HourglassSyntax

/// What to say of numbers and dates that are spelled otherwise.

func numberAdvice(_ text: String) -> Advice {
  let digits = text.filter { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "%") }
  let commas = text.split(separator: ",", omittingEmptySubsequences: false)
  if text.unicodeScalars.first?.value == 0x2212 {
    return "Use the hyphen key for the minus sign: -\(digits)"
  }
  if commas.count == 2, commas[1].count != 3 {
    return "Write decimals with a point: \(commas.joined(separator: "."))"
  }
  if commas.count > 1 { return "Write \(commas.joined()), without the comma." }
  return digits.isEmpty ? "For example: 1200, 12.5 or 80%" : "Did you mean \(digits)?"
}

func dateAdvice(_ text: String, _ lexicon: Lexicon) -> Advice {
  let to = lexicon.spellings[.to]
  let years = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "–" })
  if years.count == 2, years[0].count == 4, years[1].count == 4 {
    return "For a period of years, write: \(bare: "\(years[0]) \(to) \(years[1])")"
  }
  let areNext = years.count == 2 && Int32(years[1]) == (Int32(years[0]) ?? 0) % 100 + 1
  if text.contains("/") || areNext, years.count == 2, years[0].count == 4 {
    let both = "\(years[0]) \(to) \(years[0].prefix(2))\(years[1])"
    return
      "Write the year it ends in, or both years: \(bare: both). If years begin in another month than January, add to the programme, for example: \(bare: lexicon.spelled(words: .years, .begin, .in, then: "July"))"
  }
  return "Write a year, quarter, month or day: 2014, 2014-Q3, 2014-09 or 2014-09-30."
}
