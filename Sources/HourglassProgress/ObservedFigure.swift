import HourglassLanguage

extension Indicator {
  /// Told in words.
  var isTold: Bool {
    if case .story? = measure.value { return true }
    return false
  }
}

/// A value as it stands in a table, for an indicator measured so; nil where the cell is still to
/// be filled in.
///
/// - Parameters:
///   - measure: nil where the design does not say how it is measured.
///   - place: the indicator, whose grades are looked up in `ranks`.
///   - takesCommas: whether the table is from where decimals have a comma.
func observedValue(
  _ text: String, of measure: Indicator.Measure?, at place: ObservedPlace,
  _ ranks: inout GradeRanks, takesCommas: Bool = false
) -> Result<ObservedValue?, ReadingFailure> {
  if text.isEmpty { return .success(nil) }
  switch measure {
  case .story: return .success(.words(text))
  case .graded(let grades):
    guard let rank = ranks.rank(of: text, among: grades, at: place) else {
      return .failure(
        ReadingFailure(
          message: "“\(text)” is not a grade of this indicator. Write one of "
            + (grades.count > 20
              ? "its grades." : grades.map { inQuotes($0.words) }.joined(separator: ", ") + ".")))
    }
    return .success(.grade(rank: rank, grades[rank].words))
  case .yesOrNo:
    guard let answer = answer(text) else {
      return .failure(
        ReadingFailure(
          message: "“\(text)” does not fit, because the indicator is answered by yes or no. Write "
            + "yes or no."))
    }
    return .success(answer)
  case nil:
    if let answer = answer(text) { return .success(answer) }
    let first = text.utf8.first ?? 0
    let isFigure =
      (0x30...0x39).contains(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    if !isFigure { return .success(.words(text)) }
  default: break
  }
  switch figure(withoutGroups(text) ?? (takesCommas ? withPoint(text) : nil) ?? text) {
  case .failure(let problem): return .failure(problem)
  case .success(let quantity):
    if let mismatch = mismatch(of: quantity, with: measure) { return .failure(mismatch) }
    return .success(.quantity(quantity))
  }
}

private func answer(_ text: String) -> ObservedValue? {
  switch folded(text) {
  case "yes": .yes
  case "no": .no
  default: nil
  }
}

private func mismatch(of quantity: Quantity, with measure: Indicator.Measure?) -> ReadingFailure? {
  let spelling = quantity.spelling
  switch measure {
  case .percent, .percentOf:
    if quantity.isPercentage { return nil }
    // Spreadsheets keep 80% as 0.8, so that a bare figure can be either.
    var advice = "Write \(spelling)%"
    if let hundredfold = quantity.hundredfold, hundredfold.magnitude <= 100 {
      advice += ", or \(hundredfold.spelling) if your spreadsheet shows it that way"
    }
    return ReadingFailure(
      message: "“\(spelling)” has no percent sign, but this indicator is a percentage. \(advice).")
  case .count, .countOf, .amount, .average:
    return quantity.isPercentage
      ? ReadingFailure(
        message: "“\(spelling)” is a percentage, but this indicator is a plain number. Write the "
          + "number.") : nil
  case .rating(let scale, _):
    return !scale.has(quantity)
      ? ReadingFailure(
        message: "“\(spelling)” is not on the scale \(scale.spelling). "
          + (scale.isStep(quantity)
            ? "Write a number on that scale." : "Write a step of that scale."))
      : nil
  case .graded, .yesOrNo, .story, nil: return nil
  }
}

extension Quantity {
  fileprivate var magnitude: Quantity {
    Quantity(digits < 0 ? -digits : digits, decimals: decimals)
  }

  fileprivate static func <= (left: Quantity, right: Int64) -> Bool { !(Quantity(right) < left) }
}

/// A number with a decimal comma as designs spell it: `12,5` is 12.5. Nil for any other, and for one
/// with three decimals, which may be thousands.
private func withPoint(_ text: String) -> String? {
  var bytes = Array(text.utf8)
  if bytes.last == UInt8(ascii: "%") {
    while bytes.dropLast().last == 0x20 { bytes.remove(at: bytes.count - 2) }
  }
  // Together with a blank, a comma may be that of thousands.
  if bytes.contains(0x20) { return nil }
  guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")),
    comma == bytes.lastIndex(of: UInt8(ascii: ",")), !bytes.contains(UInt8(ascii: ".")), comma > 0
  else { return nil }
  let decimals = bytes[(comma + 1)...]
  let count = decimals.last == UInt8(ascii: "%") ? decimals.count - 1 : decimals.count
  if count == 3 { return nil }
  return String(
    decoding: bytes[..<comma] + [UInt8(ascii: ".")] + decimals, as: UTF8.self)
}

/// A number whose thousands are set apart in a way that can mean nothing else: `1 400 000`,
/// `1.400.000`, `1'400`, `1.234,5` and `1,234.5`. Nil for any other, and for `1.400` and `1,400`,
/// which are more than a thousand for some and little more than one for others.
private func withoutGroups(_ text: String) -> String? {
  var digits: [UInt8] = []
  /// What stands between the groups of digits, and how many there are in each.
  var marks: [UInt8] = []
  var lengths = [0]
  var sign = ""
  var ending = ""
  for scalar in text.unicodeScalars {
    if !ending.isEmpty { return nil }
    switch scalar {
    case "0"..."9":
      digits.append(UInt8(scalar.value))
      lengths[lengths.count - 1] += 1
    case "-", "+", "\u{2212}":
      guard digits.isEmpty, sign.isEmpty else { return nil }
      sign = scalar == "+" ? "+" : "-"
    case "%": ending = "%"
    case ",", ".": marks.append(UInt8(scalar.value))
    case "'", "’", " ", "\u{A0}", "\u{2009}", "\u{202F}":
      // A blank before a percent sign parts nothing.
      marks.append(scalar == "'" || scalar == "’" ? 0x27 : 0x20)
    default: return nil
    }
    if marks.count == lengths.count { lengths.append(0) }
  }
  if marks.last == 0x20, lengths.last == 0, !ending.isEmpty {
    marks.removeLast()
    lengths.removeLast()
  }
  guard let last = marks.last, let first = marks.first, let decimals = lengths.last,
    (1...3).contains(lengths[0]), digits.first != UInt8(ascii: "0")
  else { return nil }
  let isPoint = last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
  // Alone, a point or a comma may be that of decimals.
  if isPoint, marks.count == 1 { return nil }
  let hasDecimals = isPoint && last != first
  let groups = lengths.dropFirst().dropLast(hasDecimals ? 1 : 0)
  guard groups.allSatisfy({ $0 == 3 }),
    marks.dropLast(hasDecimals ? 1 : 0).allSatisfy({ $0 == first })
  else { return nil }
  if !hasDecimals { return sign + String(decoding: digits, as: UTF8.self) + ending }
  // `1 400,500`: the comma may be that of thousands as well.
  if decimals == 0 || decimals == 3 && first == 0x20 { return nil }
  return sign + String(decoding: digits.dropLast(decimals), as: UTF8.self) + "."
    + String(decoding: digits.suffix(decimals), as: UTF8.self) + ending
}

/// A number as designs spell it. What could be two numbers is none.
private func figure(_ text: String) -> Result<Quantity, ReadingFailure> {
  if let quantity = readQuantity(Array(text.utf8)[...]) {
    if let (thousands, decimals) = twoReadings(of: text, quantity) {
      return .failure(
        ReadingFailure(
          message: "“\(text)” can mean \(thousands) or \(decimals). Write \(thousands) or "
            + "\(decimals)."))
    }
    return .success(quantity)
  }
  return .failure(
    ReadingFailure(message: "Hourglass cannot read “\(text)” as a number. " + advice(for: text)))
}

/// `1.200` is a thousand and two hundred for some, and a little more than one for others; `0.125`
/// and `1200.125` are the same everywhere.
private func twoReadings(of text: String, _ quantity: Quantity) -> (String, String)? {
  guard quantity.decimals == 3 else { return nil }
  let whole = Quantity(quantity.digits, isPercentage: quantity.isPercentage)
  let first = quantity.magnitude.digits / 1000
  guard (1...999).contains(first) else { return nil }
  let (tenfold, overflow) = quantity.digits.multipliedReportingOverflow(by: 10)
  if overflow { return nil }
  let exact = Quantity(tenfold, decimals: 4, isPercentage: quantity.isPercentage)
  return (whole.spelling, exact.spelling)
}

private func advice(for text: String) -> String {
  let areApart = text.unicodeScalars.contains { isBlank($0) } && text.utf8.last != 0x25
  var bare = ""
  var commas = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{2212}": bare += "-"
    case "'", "’", "\u{2009}": continue
    case ",":
      commas += 1
      bare += ","
    default: if !isBlank(scalar) { bare.unicodeScalars.append(scalar) }
    }
  }
  let withoutCommas = String(decoding: bare.utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
  if commas > 0, areApart { return anyNumber }
  if commas == 1, let comma = bare.utf8.firstIndex(of: UInt8(ascii: ",")),
    bare.utf8.firstIndex(of: UInt8(ascii: ".")) == nil
  {
    let after = bare.utf8.distance(from: comma, to: bare.utf8.endIndex) - 1
    let behind = after - (bare.utf8.last == UInt8(ascii: "%") ? 1 : 0)
    let pointed = String(bare[..<comma]) + "." + String(bare[comma...].dropFirst())
    guard readQuantity(Array(pointed.utf8)[...]) != nil else { return anyNumber }
    if behind != 3 { return "Decimals have a point: write \(pointed)." }
    let exact =
      pointed.utf8.last == UInt8(ascii: "%") ? String(pointed.dropLast()) + "0%" : pointed + "0"
    return "It can mean \(withoutCommas) or \(pointed). Write \(withoutCommas) or \(exact)."
  }
  if commas > 0, readQuantity(Array(withoutCommas.utf8)[...]) != nil {
    return "Write it without commas: \(withoutCommas)."
  }
  if commas == 0, readQuantity(Array(bare.utf8)[...]) != nil { return "Write \(bare)." }
  // What bookkeepers write for less than nought.
  if bare.utf8.first == UInt8(ascii: "("), bare.utf8.last == UInt8(ascii: ")") {
    let negative = "-" + String(bare.dropFirst().dropLast())
    if readQuantity(Array(negative.utf8)[...]) != nil {
      return "If it is below 0, write \(negative)."
    }
  }
  return anyNumber
}

private let anyNumber =
  "Write it like 1200, 12.5 or 80%. If the value is unknown, leave the cell empty."
