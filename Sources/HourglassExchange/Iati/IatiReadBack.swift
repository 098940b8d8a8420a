import HourglassLanguage

/// What an exported design says in comments, because IATI has no other place for it, and how it is
/// read back.

extension PublishedActivity.Indicator {
  /// Whether the comment of each figure begins with the answer that its number stands for, as an
  /// exported design has it.
  var isAnswered: Bool {
    let figures = baselines + periods.flatMap { $0.targets + $0.actuals }
    let said = figures.filter { $0.value != nil }
    return !said.isEmpty
      && said.allSatisfy { figure in
        let answer = beforeColon(figure.comment).words
        return figure.value == "1" ? answer == "yes" : figure.value == "0" && answer == "no"
      }
  }
}

private let gradesBeginning = "Grades from the lowest to the highest: "

/// `Grades from the lowest to the highest: “D”, “C”.`, as an exported description ends.
func sentence(ofGrades grades: [String]) -> String {
  gradesBeginning + grades.map { inQuotes($0) }.joined(separator: ", ") + "."
}

extension PublishedActivity.Indicator {
  /// The grades that its description ends with, from the lowest, and takes them out of it.
  mutating func takeGrades() -> [String] {
    let bytes = Array(description.utf8)
    guard measure == .ordinal, let start = beginning(of: gradesBeginning, in: bytes) else {
      return []
    }
    let list = String(decoding: bytes[(start + gradesBeginning.utf8.count)...], as: UTF8.self)
    let grades = splitted(list, between: "“", "”, “", "”.")
    if !grades.isEmpty { description = trimmed(String(decoding: bytes[..<start], as: UTF8.self)) }
    return grades
  }
}

private let scaleBeginning = "Rated from "

/// `Rated from 1 to 5.`, or `Rated from 0 to 1 in steps of 0.1: “0 is not at all”.`, as an exported
/// description ends.
func sentence(ofScale scale: Indicator.Scale, _ text: String?) -> String {
  "Rated " + scale.spelling + (text.map { ": " + inQuotes($0) } ?? "") + "."
}

extension PublishedActivity.Indicator {
  /// The scale that its description ends with, as the language has it (`1 to 5`), and what is said
  /// of it, and takes them out of the description; nil where that ends otherwise.
  mutating func takeScale() -> (scale: String, text: String)? {
    let bytes = Array(description.utf8)
    guard measure == .ordinal, bytes.last == UInt8(ascii: "."),
      let start = beginning(of: scaleBeginning, in: bytes, isLast: true)
    else { return nil }
    let said = bytes[(start + scaleBeginning.utf8.count)...].dropLast()
    let (scale, text) = beforeColon(String(decoding: said, as: UTF8.self))
    let words = scale.split(separator: " ").map { String($0) }
    let figures = words.filter {
      readQuantity(Array($0.utf8)[...]).map { !$0.isPercentage } ?? false
    }
    let others = words.filter { !figures.contains($0) }
    guard
      others == ["to"] && words.count == 3 && figures.count == 2
        || others == ["to", "in", "steps", "of"] && words.count == 7 && figures.count == 3,
      text.isEmpty || (text.hasPrefix("“") && text.hasSuffix("”"))
    else { return nil }
    description = trimmed(String(decoding: bytes[..<start], as: UTF8.self))
    return (scale, String(text.dropFirst().dropLast()))
  }
}

/// What stands between two texts, at each of the separators; nothing where it does not.
private func splitted(
  _ text: String, between first: String, _ separator: String, _ last: String
) -> [String] {
  guard text.hasPrefix(first), text.hasSuffix(last) else { return [] }
  var rest = Array(text.utf8).dropFirst(first.utf8.count).dropLast(last.utf8.count)
  var parts: [String] = []
  while let next = beginning(of: separator, in: Array(rest)) {
    parts.append(String(decoding: rest.prefix(next), as: UTF8.self))
    rest = rest.dropFirst(next + separator.utf8.count)
  }
  return parts + [String(decoding: rest, as: UTF8.self)]
}

extension IatiDesignWriter {
  /// The grade whose rank a figure has, and what its comment says beside it; nil where it has none.
  func grade(of figure: PublishedActivity.Figure) -> (grade: String, because: String)? {
    guard let rank = figure.value.flatMap({ Int($0) }), grades.indices.contains(rank - 1) else {
      return nil
    }
    let grade = grades[rank - 1]
    if !figure.comment.hasPrefix(grade) { return (grade, figure.comment) }
    let rest = String(figure.comment.dropFirst(grade.count))
    return (grade, rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : rest)
  }
}

/// What a comment says before its first colon, and after it.
func beforeColon(_ comment: String) -> (words: String, rest: String) {
  let bytes = Array(comment.utf8)
  guard let colon = beginning(of: ": ", in: bytes) else { return (comment, "") }
  return (
    String(decoding: bytes[..<colon], as: UTF8.self),
    String(decoding: bytes[(colon + 2)...], as: UTF8.self)
  )
}

/// What a target asks for, where its comment begins with that in the words of a design (`at least
/// 12`, `20 to 24`, `+12%`), as an exported design has it, and the reason after it.
func publishedAim(
  _ comment: String, _ value: String, _ measure: PublishedActivity.Measure
) -> (aim: String, because: String)? {
  let (words, rest) = beforeColon(comment)
  let parts = words.split(separator: " ").map { String($0) }
  func isFigure(_ text: String) -> Bool { readQuantity(Array(text.utf8)[...]) != nil }
  func isSigned(_ text: String) -> Bool {
    (text.hasPrefix("+") || text.hasPrefix("-")) && isFigure(text)
  }
  let isAim =
    switch parts.count {
    case 1: isSigned(parts[0]) && parts[0].hasSuffix("%") && measure != .percentage
    case 2: isSigned(parts[0]) && parts[1] == "points"
    case 3:
      parts[1] == "to"
        ? parts[0] == value && isFigure(parts[2])
        : parts[2] == value
          && ["at least", "at most", "more than", "less than"].contains(parts[0] + " " + parts[1])
    default: false
    }
  return isAim ? (words, rest) : nil
}

/// Where some words begin among others; nil where they do not stand there.
///
/// - Parameter isLast: whether the last such place is meant, and not the first.
func beginning(of words: String, in bytes: [UInt8], isLast: Bool = false) -> Int? {
  let wanted = Array(words.utf8)
  guard wanted.count <= bytes.count else { return nil }
  let places = 0...bytes.count - wanted.count
  func isThere(_ place: Int) -> Bool {
    bytes[place..<place + wanted.count].elementsEqual(wanted)
  }
  return isLast ? places.last(where: isThere) : places.first(where: isThere)
}
