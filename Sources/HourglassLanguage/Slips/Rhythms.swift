/// How often something is, in the words of the language, as its own unit or as so many of one.
struct RhythmMeant {
  var count: Int64 = 1
  let unit: Duration.Unit
  var isCertain = true
}

/// The rhythm that some words stand for, such as `twice a year`; nil where they stand for none.
func rhythmMeant(by words: [String]) -> RhythmMeant? {
  var words = words.flatMap { $0.split { $0 == "-" || $0 == " " || $0 == "/" }.map { String($0) } }
  // `3months`
  words = words.flatMap { word -> [String] in
    let digits = word.prefix { $0.isNumber }
    let rest = String(word[digits.endIndex...])
    return digits.isEmpty || rest.isEmpty || rest == "x" || rest.count < 3
      ? [word] : [String(digits), rest]
  }
  words.removeAll { $0 == "basis" || $0 == "on" || $0 == "in" || $0 == "every" || $0 == "each" }
  if words.count > 1, words[0] == "a" || words[0] == "an" || words[0] == "per" {
    words.removeFirst()
  }
  guard let last = words.last else { return nil }
  let before = words.dropLast()
  if let unit = adverbs.first(where: { $0.word == last })?.unit {
    switch before.joined(separator: " ") {
    case "": return RhythmMeant(unit: unit)
    case "twice", "two times", "half", "semi": return parted(unit, by: 2)
    case "bi": return RhythmMeant(count: 2, unit: unit, isCertain: false)
    default:
      if before.last == "times" { return times(before.dropLast()).flatMap { parted(unit, by: $0) } }
      // `6-monthly`
      return times(before).map { RhythmMeant(count: $0, unit: unit) }
    }
  }
  if before.isEmpty, let rhythm = rhythmInAWord(last) { return rhythm }
  guard let unit = unit(last) else { return nil }
  var rest = Array(before)
  if let link = rest.last, link == "a" || link == "per" || link == "an" { rest.removeLast() }
  if rest.count > 1, rest[0] == "once" { rest.removeFirst() }
  switch rest.joined(separator: " ") {
  case "", "once", "one", "1": return RhythmMeant(unit: unit)
  case "other", "second", "2nd": return RhythmMeant(count: 2, unit: unit)
  case "third", "3rd": return RhythmMeant(count: 3, unit: unit)
  case "half" where unit == .year: return RhythmMeant(count: 6, unit: .month)
  case "twice", "two times", "2x", "2 times", "2 x": return parted(unit, by: 2)
  default: break
  }
  if rest.last == "times" || rest.last == "x" {
    return times(rest.dropLast()).flatMap { parted(unit, by: $0) }
  }
  return times(rest[...]).map { RhythmMeant(count: $0, unit: unit) }
}

/// What a single word says that is not made of a unit alone.
private func rhythmInAWord(_ word: String) -> RhythmMeant? {
  switch word {
  case "biannually", "biannual", "biyearly": RhythmMeant(count: 6, unit: .month, isCertain: false)
  case "semiannually", "semiannual", "halfyearly", "halfyear", "semester":
    RhythmMeant(count: 6, unit: .month)
  case "biennially", "biennial": RhythmMeant(count: 2, unit: .year)
  case "bimonthly": RhythmMeant(count: 2, unit: .month, isCertain: false)
  case "biweekly": RhythmMeant(count: 2, unit: .week, isCertain: false)
  case "fortnightly", "fortnight": RhythmMeant(count: 2, unit: .week)
  default: nil
  }
}

private func times(_ words: ArraySlice<String>) -> Int64? {
  if words.count == 1, let word = words.first, isDigits(word), let count = Int64(word) {
    return count > 0 ? count : nil
  }
  if words.joined() == "thrice" { return 3 }
  return words.isEmpty ? nil : numberInWords(Array(words))
}

/// So many times in one unit, where smaller units divide it.
private func parted(_ unit: Duration.Unit, by times: Int64) -> RhythmMeant? {
  guard times > 0 else { return nil }
  switch unit {
  case .year where 12 % times == 0:
    return RhythmMeant(count: 12 / times, unit: .month)
  case .quarter where 3 % times == 0: return RhythmMeant(count: 3 / times, unit: .month)
  case .month where times == 2: return RhythmMeant(count: 2, unit: .week)
  case .month where times == 4: return RhythmMeant(unit: .week)
  case .week where times <= 3:
    return RhythmMeant(count: 7 / times, unit: .day, isCertain: false)
  default: return nil
  }
}

private func unit(_ word: String) -> Duration.Unit? {
  switch word {
  case "day", "days": .day
  case "week", "weeks", "wk": .week
  case "month", "months", "mth": .month
  case "quarter", "quarters", "qtr": .quarter
  case "year", "years", "yr", "annum": .year
  default: nil
  }
}

private let adverbs: [(word: String, unit: Duration.Unit)] = [
  ("daily", .day), ("weekly", .week), ("monthly", .month), ("quarterly", .quarter),
  ("yearly", .year), ("annually", .year), ("annual", .year),
]
