/// Limits, ranges and changes as people write them, where a statement has words for them.
func limits(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  if context.word(line[0]) == .threshold { return lightsBetween(line, context) }
  let takesTargets = context.words.contains(.points)
  guard takesTargets || context.words.contains(.atLeast) else { return [] }
  for index in line.indices.dropFirst() {
    for length in [3, 2, 1] where index + length < line.count {
      let window = line[index..<index + length].map { $0.lowered }.joined(separator: " ")
      guard isPlain(line[index + length].text) else { continue }
      // To leave out “at least” would turn a minimum into a maximum.
      if let limit = limitWords.first(where: { $0.phrase == window })?.limit,
        let words = context.words(for: limit), words.joined(separator: " ") != window
      {
        return [Mended(line: line.replacing(index..<index + length, withAll: words))]
      }
      if takesTargets, ["baseline", context.spelling(.baseline)].contains(window),
        line[index + length].text.hasPrefix("+") || line[index + length].text.hasPrefix("-")
      {
        return [Mended(line: line.removing(index..<index + length), isCertain: false)]
      }
      // Where it goes to is the target: `reduce to 5%`.
      if takesTargets, wordsOfWays.contains(window) {
        return [Mended(line: line.removing(index..<index + length), isCertain: false)]
      }
      if takesTargets, let isMore = changeWords.first(where: { $0.phrase == window })?.isMore {
        let rest = line[(index + length + 1)...]
        let words = rest.prefix(2).map { $0.lowered }
        let points =
          words == ["percentage", "points"] ? 2 : words.first == context.spelling(.points) ? 1 : 0
        return [
          change(
            line, index..<index + length + 1 + points, line[index + length].text, isMore, context)
        ]
      }
    }
    guard takesTargets else { continue }
    if let way = multiple(in: line, at: index, context) ?? changeOfBaseline(line, index, context) {
      return [way]
    }
    if let way = limit(in: line, at: index, context) { return [way] }
    if let way = limitAfter(line, index, context) { return [way] }
    if let way = range(in: line, at: index, context) { return [way] }
    if let way = pointsAfter(line, index, context) { return [way] }
  }
  return []
}

/// `amber between 20 and 30`: up to the one, or from the other, as more or less is better.
private func lightsBetween(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  let last = line.count - 1
  guard last > 1 else { return [] }
  var low = line[max(last - 2, 0)].text
  var high = line[last].text
  if let range = rangeMeant(by: high) { (low, high) = range }
  if !isPlain(low) || !isPlain(high) { return [] }
  let range = 2..<line.count
  return [
    Mended(line: line.replacing(range, with: context.spelling(.below), high), isCertain: false),
    Mended(line: line.replacing(range, with: context.spelling(.above), low), isCertain: false),
  ]
}

private enum Limit {
  case atLeast, moreThan, atMost, lessThan
}

extension SlipContext {
  /// A limit in the words of the statement; nil where it has none for it.
  fileprivate func words(for limit: Limit) -> [String]? {
    let isTarget = words.contains(.points)
    return switch limit {
    case .atLeast: isTarget ? [spelling(.at), spelling(.least)] : [spelling(.atLeast)]
    case .atMost: isTarget ? [spelling(.at), spelling(.most)] : [spelling(.atMost)]
    case .moreThan: isTarget ? [spelling(.more), spelling(.than)] : nil
    case .lessThan: isTarget ? [spelling(.less), spelling(.than)] : nil
    }
  }
}

/// `>70%`, `≤5` and `24+`
private func limit(in line: [Piece], at index: Int, _ context: SlipContext) -> Mended? {
  let text = line[index].text
  if text.hasSuffix("+"), isPlain(String(text.dropLast())), let words = context.words(for: .atLeast)
  {
    return Mended(
      line: line.replacing(index..<index + 1, withAll: words + [String(text.dropLast())]))
  }
  for (phrase, limit) in limitWords where text.hasPrefix(phrase) {
    let number = String(text.dropFirst(phrase.count))
    guard isPlain(number), let words = context.words(for: limit) else { continue }
    return Mended(line: line.replacing(index..<index + 1, withAll: words + [number]))
  }
  return nil
}

/// `15% or more`, `20 and above`, `5 or fewer`
private func limitAfter(_ line: [Piece], _ index: Int, _ context: SlipContext) -> Mended? {
  guard index + 2 < line.count, isPlain(line[index].text),
    ["or", "and"].contains(line[index + 1].lowered),
    let limit = limitsAfter.first(where: { $0.word == line[index + 2].lowered })?.limit,
    let words = context.words(for: limit)
  else { return nil }
  return Mended(line: line.replacing(index..<index + 3, withAll: words + [line[index].text]))
}

private let limitsAfter: [(word: String, limit: Limit)] = [
  ("more", .atLeast), ("above", .atLeast), ("higher", .atLeast), ("over", .atLeast),
  ("greater", .atLeast), ("less", .atMost), ("fewer", .atMost), ("below", .atMost),
  ("lower", .atMost), ("under", .atMost),
]

/// `20-24`, `between 20 and 24`, `from 20 to 24` and `20 - 24`
private func range(in line: [Piece], at index: Int, _ context: SlipContext) -> Mended? {
  if let (low, high) = rangeMeant(by: line[index].text), !isDate(line[index].text) {
    return Mended(line: line.replacing(index..<index + 1, with: low, context.spelling(.to), high))
  }
  guard index + 2 < line.count, isPlain(line[index].text), isPlain(line[index + 2].text),
    ["to", "and", "-", "–", "—"].contains(line[index + 1].lowered)
  else { return nil }
  let before = line[index - 1].lowered
  let start = index > 1 && (before == "between" || before == "from") ? index - 1 : index
  if start == index, line[index + 1].lowered == context.spelling(.to) { return nil }
  let sign = line[index + 2].text.hasSuffix("%") && !line[index].text.hasSuffix("%") ? "%" : ""
  return Mended(
    line: line.replacing(
      start..<index + 3, with: line[index].text + sign, context.spelling(.to), line[index + 2].text)
  )
}

/// `+5 pp`, `+5 percentage points`, `12% more` and `12% increase`
private func pointsAfter(_ line: [Piece], _ index: Int, _ context: SlipContext) -> Mended? {
  let text = line[index].text
  guard isPlain(text), index + 1 < line.count else { return nil }
  let points = context.spelling(.points)
  let next = line[index + 1].lowered
  let isTwo = next == "percentage" && index + 2 < line.count
  if next == "pp" || next == "pps" || next == "point"
    || isTwo && line[index + 2].lowered == "points"
  {
    return Mended(
      line: line.replacing(index + 1..<index + (isTwo ? 3 : 2), with: points))
  }
  if let isMore = changesAfter.first(where: { $0.word == next })?.isMore {
    return change(line, index..<index + 2, text, isMore, context)
  }
  return nil
}

/// A change in percent or in points.
private func change(
  _ line: [Piece], _ range: Range<Int>, _ number: String, _ isMore: Bool, _ context: SlipContext
) -> Mended {
  let plain = number.hasPrefix("+") || number.hasPrefix("-") ? String(number.dropFirst()) : number
  let signed = (isMore ? "+" : "-") + plain
  let isPercentage = plain.hasSuffix("%")
  // Of a percentage, `+12%` would be the value itself.
  let points = isPercentage && context.isOfPercentage ? String(signed.dropLast()) : signed
  return Mended(
    line: isPercentage && !context.isOfPercentage
      ? line.replacing(range, with: signed)
      : line.replacing(range, with: points, context.spelling(.points)), isCertain: false)
}

/// What people write for the lowest and the highest number; of marks, the longer ones first.
private let limitWords: [(phrase: String, limit: Limit)] = [
  ("at least", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
  ("no fewer than", .atLeast), ("a minimum of", .atLeast), ("minimum of", .atLeast),
  ("minimum", .atLeast), ("min", .atLeast), ("min.", .atLeast), (">=", .atLeast), ("≥", .atLeast),
  ("at-least", .atLeast), ("at most", .atMost), ("no more than", .atMost),
  ("not more than", .atMost), ("up to", .atMost), ("a maximum of", .atMost),
  ("maximum of", .atMost), ("maximum", .atMost), ("max", .atMost), ("max.", .atMost),
  ("<=", .atMost), ("≤", .atMost), ("at-most", .atMost), ("more than", .moreThan),
  ("over", .moreThan), ("above", .moreThan), ("greater than", .moreThan), (">", .moreThan),
  ("less than", .lessThan), ("fewer than", .lessThan), ("under", .lessThan), ("below", .lessThan),
  ("<", .lessThan),
]

/// What people write before a figure that is a limit.
let limitPhrases = limitWords.map { $0.phrase }

/// `double`, `twice the baseline`, `3x`
private func multiple(in line: [Piece], at index: Int, _ context: SlipContext) -> Mended? {
  let word = line[index].lowered
  guard !context.isOfPercentage,
    let change = multiples.first(where: { $0.words.contains(word) })?.change
  else { return nil }
  let end = line[(index + 1)...].firstIndex { !isOfBaseline($0, context) } ?? line.count
  return Mended(line: line.replacing(index..<end, with: change), isCertain: false)
}

private let multiples: [(words: [String], change: String)] = [
  (["double", "doubled", "doubling", "twice", "2x", "x2", "twofold", "two-fold"], "+100%"),
  (["triple", "tripled", "thrice", "3x", "x3", "threefold", "three-fold"], "+200%"),
  (["half", "halve", "halved"], "-50%"),
]

/// `12% above the baseline`, `5 points more than baseline`
private func changeOfBaseline(_ line: [Piece], _ index: Int, _ context: SlipContext) -> Mended? {
  guard isPlain(line[index].text) else { return nil }
  var at = index + 1
  if at < line.count, context.word(line[at]) == .points { at += 1 }
  guard at < line.count,
    let isMore =
      (changesAfter.first { $0.word == line[at].lowered }
      ?? changesBesideBaseline.first { $0.word == line[at].lowered })?.isMore
  else { return nil }
  at += 1
  if at < line.count, line[at].lowered == "than" { at += 1 }
  let end = line[at...].firstIndex { !isOfBaseline($0, context) } ?? line.count
  guard end > at, line[at..<end].contains(where: { isBaseline($0, context) }) else { return nil }
  return change(line, index..<end, line[index].text, isMore, context)
}

private let changesBesideBaseline: [(word: String, isMore: Bool)] = [
  ("above", true), ("over", true), ("below", false), ("under", false),
]

private func isBaseline(_ piece: Piece, _ context: SlipContext) -> Bool {
  piece.lowered == "baseline" || context.word(piece) == .baseline
}

private func isOfBaseline(_ piece: Piece, _ context: SlipContext) -> Bool {
  isBaseline(piece, context) || ["of", "the", "value", "its"].contains(piece.lowered)
}

/// What people write before a change.
private let changeWords: [(phrase: String, isMore: Bool)] = [
  ("an increase of", true), ("increase of", true), ("increase by", true), ("increased by", true),
  ("increases by", true), ("rise of", true), ("rise by", true), ("growth of", true),
  ("up by", true), ("up", true), ("plus", true), ("a decrease of", false), ("decrease of", false),
  ("decrease by", false), ("decreased by", false), ("a reduction of", false),
  ("reduction of", false), ("reduce by", false), ("reduced by", false), ("drop of", false),
  ("down by", false), ("down", false), ("minus", false),
]

/// What people write before a figure that is reached by a change.
private let wordsOfWays = [
  "increase to", "increased to", "increases to", "rise to", "raise to", "raised to", "grow to",
  "reduce to", "reduced to", "decrease to", "decreased to", "fall to",
  "drop to", "down to",
]

/// What people write after one.
private let changesAfter: [(word: String, isMore: Bool)] = [
  ("more", true), ("higher", true), ("increase", true), ("growth", true), ("less", false),
  ("fewer", false), ("lower", false), ("decrease", false), ("reduction", false),
]
