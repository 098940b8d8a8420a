import HourglassLanguage

/// What follows a keyword, by the pattern of its row.
extension DesignMaker {
  /// Whether there is a name for every slot that the pattern cannot do without.
  func canFill(_ pattern: Pattern) -> Bool {
    switch pattern {
    case .word, .optional, .orGap: true
    case .slot(.name): given != nil
    case .slot(.text), .slot(.number), .slot(.decimal), .slot(.quantity), .slot(.date),
      .slot(.label), .slot(.month):
      true
    case .slot(let slot): names[slot]?.isEmpty == false
    case .part(let part): canFill(part.pattern)
    case .sequence(let all): all.allSatisfy { canFill($0) }
    case .either(let all): all.contains { canFill($0) }
    case .list(let inner): canFill(inner)
    }
  }

  mutating func operands(_ pattern: Pattern) -> [String] {
    switch pattern {
    case .word(let word): return [word.name]
    case .slot(let slot): return [filling(slot)]
    case .part(.value): return [value()]
    case .part(.aim): return aim()
    case .part(let part): return operands(part.pattern)
    case .sequence(let all): return all.flatMap { operands($0) }
    case .either(let all):
      let fitting = all.filter { canFill($0) && !Self.isToComeUndated($0) }
      // A name that is planned has to be given.
      let naming = given == nil ? [] : fitting.filter { Self.givesName($0) }
      return operands((naming.isEmpty ? fitting : naming).randomElement(using: &random)!)
    // What is to come has a date.
    case .optional(let inner) where Self.begins(inner, with: .until): return operands(inner)
    // Not every step leads from one end of a scale to the other.
    case .optional(.sequence(let inner))
    where inner.count > 1 && Self.begins(inner[1], with: .steps):
      return []
    case .optional(let inner):
      return canFill(inner) && random.chance(60) ? operands(inner) : []
    case .list(.slot(.name)): return items(given!.map { [$0] })
    case .list(let inner):
      var all: [[String]] = []
      repeat {
        let item = operands(inner)
        if !all.contains(item) { all.append(item) }
      } while random.chance(40)
      return items(all)
    case .orGap(let inner):
      return canFill(inner) && random.chance(85) ? operands(inner) : operands(.part(.gap))
    }
  }

  /// The items of a list, with commas between.
  func items(_ all: [[String]]) -> [String] {
    Array(
      all.enumerated().map { index, item in
        index + 1 < all.count ? item.dropLast() + [item.last! + ","] : item
      }.joined())
  }

  /// `tbd [until DATE] by DATE`, which does not say by when it will be known.
  private static func isToComeUndated(_ pattern: Pattern) -> Bool {
    guard case .sequence(let all) = pattern, all.count > 2 else { return false }
    return begins(all[0], with: .pending) && begins(all[2], with: .by)
  }

  private static func begins(_ pattern: Pattern, with word: Word) -> Bool {
    switch pattern {
    case .word(let first): first == word
    case .sequence(let all): all.first.map { begins($0, with: word) } ?? false
    default: false
    }
  }

  private static func givesName(_ pattern: Pattern) -> Bool {
    switch pattern {
    case .slot(let slot): slot == .name
    case .word, .part: false
    case .sequence(let all), .either(let all): all.contains { givesName($0) }
    case .optional(let inner), .list(let inner), .orGap(let inner): givesName(inner)
    }
  }

  private mutating func filling(_ slot: Slot) -> String {
    switch slot {
    case .name: return given![0]
    case .text: return text()
    case .number, .decimal:
      number += Int.random(in: 1...9, using: &random)
      return "\(number)"
    case .month: return "July"
    // What is no value of an indicator is a tolerance.
    case .quantity: return "\(Int.random(in: 0...100, using: &random))%"
    case .date: return date()
    case .label where names[.label] == nil:
      return ["sex", "country", "age-group", "язык"].randomElement(using: &random)!
    default: return names[slot]!.randomElement(using: &random)!
    }
  }

  /// A value that fits how the indicator is measured.
  private mutating func value() -> String {
    let figure = Int.random(in: 0...120, using: &random)
    switch measure {
    case .percent: return random.chance(20) ? "\(figure).5%" : "\(figure)%"
    case .rated: return "\(Int.random(in: scale, using: &random))"
    case .yesOrNo: return random.chance(50) ? "yes" : "no"
    case .story: return text()
    case .graded: return grades.randomElement(using: &random) ?? text()
    default: return ["\(figure)", "-\(figure)", "\(figure).25"].randomElement(using: &random)!
    }
  }

  /// What a target asks for, in each of the forms that fit how the indicator is measured.
  private mutating func aim() -> [String] {
    var limits = [["at", "least"], ["at", "most"], ["more", "than"], ["less", "than"]]
    // Nothing is more than the end of a scale.
    if [.rated, .graded, .percent].contains(measure) { limits.removeLast(2) }
    switch measure {
    case .yesOrNo, .story: return [value()]
    default: break
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return limits.randomElement(using: &random)! + [value()]
    case 1: return range()
    case 2 where measure != .rated && measure != .graded:
      return ["+\(Int.random(in: 1...9, using: &random))", "points"]
    default: return [value()]
    }
  }

  /// From the lower of two values to the higher.
  private mutating func range() -> [String] {
    func rank(_ value: String) -> Double {
      measure == .graded
        ? Double(grades.firstIndex(of: value) ?? 0) : Double(value.filter { $0 != "%" }) ?? 0
    }
    let ends = [value(), value()].sorted { rank($0) < rank($1) }
    return [ends[0], "to", ends[1]]
  }

  private mutating func date() -> String {
    year += Int.random(in: 1...3, using: &random)
    let month = Int.random(in: 10...12, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "\(year)"
    case 4: return "\(year)-H2"
    case 1: return "\(year)-Q\(month - 9)"
    case 2: return "\(year)-\(month)"
    default: return "\(year)-\(month)-\(Int.random(in: 10...28, using: &random))"
    }
  }

  /// Words of several alphabets, with what means something outside texts.
  private mutating func text() -> String {
    let words = [
      "Mayors", "learn", "who", "à l’école", "{", "}", "#", "because", ";", "50%", "“quoted”",
      #"\"said\""#, #"\\"#, "研修", "директора", "البلديات", "😀", "e\u{301}", "<b>&", "|", "=1+1",
    ]
    let count = Int.random(in: 0...5, using: &random)
    let text = (0..<count).map { _ in words.randomElement(using: &random)! }
    return "\""
      + (["Text \(Int.random(in: 0..<1000, using: &random))"] + text).joined(separator: " ") + "\""
  }
}
