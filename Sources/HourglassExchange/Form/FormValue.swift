import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// How the figure of an indicator is asked for.
struct FormValue {
  var type: String
  /// What is asked, in words of the form or of the author.
  var label: String
  var hint = ""
  var constraint = ""
  var message = ""
  var appearance = ""
  /// Whether the parts of it add up to the whole.
  var addsUp = false

  /// - Parameter unit: what the checklist says of the unit, also where that is a gap.
  init(of indicator: Indicator, unit: Entry, _ programme: Programme, _ form: inout Form) {
    type = "text"
    label = "The figure (" + unit.words + ")"
    let figures = Figures(of: indicator)
    addsUp = indicator.isSum
    switch indicator.measure {
    case .said(.countOf), .said(.count):
      type = figures.areWhole ? "integer" : "decimal"
      if !figures.goBelowZero { atLeast("0", "A number cannot be less than 0.") }
    case .said(.amount), .said(.average): type = "decimal"
    case .said(.percentOf), .said(.percent):
      type = "decimal"
      hint = "In percent: write 80 for 80%."
      if figures.goBelowZero { break }
      if figures.goAboveHundred {
        atLeast("0", "Write a percentage of 0 or more.")
      } else {
        constraint = ". >= 0 and . <= 100"
        message = "Write a percentage from 0 to 100."
      }
    case .said(.rating(let scale, let text)): rate(scale, text, figures, programme, &form)
    case .said(.graded(let grades)):
      label = "The grade"
      hint = "From the lowest to the highest: " + grades.map { $0.words }.joined(separator: ", ")
      // Not all words can be the name of a choice; a table of values takes the number as well.
      let areNames = grades.allSatisfy { formName($0.words) == $0.words.lowercased() }
      let choices = grades.enumerated().map { place, grade in
        (name: areNames ? grade.words : String(place + 1), label: choiceText(grade.words))
      }
      type = "select_one " + form.list("grades", choices)
    case .said(.yesOrNo(let text)):
      type = "select_one yes_no"
      label = text.map { programme.string($0) } ?? "Yes or no?"
      form.offer("yes_no", [("yes", "Yes"), ("no", "No")])
    case .said(.story(let text)):
      label = "The story"
      hint = text.map { programme.string($0) } ?? ""
      appearance = "multiline"
    case .unsaid, .declined, .pending, .broken: break
    }
  }

  private mutating func atLeast(_ number: String, _ message: String) {
    constraint = ". >= " + number
    self.message = message
  }

  /// Steps to choose from, where there are few and none lies between them; else a number.
  private mutating func rate(
    _ scale: Indicator.Scale, _ text: Text?, _ figures: Figures, _ programme: Programme,
    _ form: inout Form
  ) {
    let (from, to) = (scale.from, scale.to)
    hint = text.map { programme.string($0) } ?? ""
    label = "The rating, " + scale.spelling
    let isUpwards = from.isLess(than: to)
    let (low, high) = isUpwards ? (from, to) : (to, from)
    if figures.areWhole, scale.step.map({ $0.order(Quantity(1)) == 0 }) ?? true,
      from.decimals == 0, to.decimals == 0, let distance = high.digits.minus(low.digits),
      distance < 10
    {
      let list = "rating_" + from.spelling + "_to_" + to.spelling
      let steps = (0...distance).map { String(isUpwards ? low.digits + $0 : high.digits - $0) }
      form.offer(list, steps.map { ($0, $0) })
      type = "select_one " + list
    } else {
      let areWhole = figures.areWhole && (scale.step ?? from).decimals == 0 && from.decimals == 0
      type = areWhole ? "integer" : "decimal"
      constraint = ". >= " + low.spelling + " and . <= " + high.spelling
      message = "Write a rating " + scale.spelling + "."
    }
  }
}

/// What the figures that a design gives for an indicator tell about those to come.
private struct Figures {
  private let all: [Quantity]

  init(of indicator: Indicator) {
    var baselines = [indicator.baseline]
    var targets = indicator.targets
    for part in indicator.parts {
      baselines.append(part.baseline)
      targets += part.targets
    }
    let values =
      baselines.compactMap { $0.value?.value } + targets.compactMap { $0.value?.value }
      + targets.compactMap { $0.value?.aim.upper }
    all = values.compactMap { value in
      if case .quantity(let quantity) = value { quantity } else { nil }
    }
  }

  var areWhole: Bool { all.allSatisfy { $0.decimals == 0 } }
  var goBelowZero: Bool { all.contains { $0.digits < 0 } }
  var goAboveHundred: Bool { all.contains { Quantity(100).isLess(than: $0) } }
}

extension Int64 {
  /// Nil where there is no such number.
  fileprivate func minus(_ other: Int64) -> Int64? {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? nil : difference
  }
}

extension Quantity {
  /// By their numbers alone; where they have more digits than can be compared, not.
  fileprivate func isLess(than other: Quantity) -> Bool {
    let most = max(decimals, other.decimals)
    guard let left = scaled(to: most), let right = other.scaled(to: most) else { return false }
    return left < right
  }

  private func scaled(to places: Int32) -> Int64? {
    var digits = digits
    for _ in decimals..<places {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
    }
    return digits
  }
}
