import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// How an indicator is measured, after the codelist IndicatorMeasure.
enum IatiMeasure: UInt8, CaseIterable {
  case unit = 1
  case percentage, nominal, ordinal, qualitative

  var number: String { String(rawValue) }
}

/// What baselines, targets and actuals have in common.
struct IatiFigure {
  /// Nil where only the comment says something.
  let value: ObservedValue?
  /// What the author says of the value; empty where that is nothing.
  let comment: String
  /// Whom it is about; nobody for the whole.
  let traits: [(label: String, group: String)]
}

extension IatiActivityMaker {
  /// What the design says, or else the code it gives, or else what its figures look like.
  mutating func measure(of index: Int) -> IatiMeasure {
    let indicator = programme.indicators[index]
    if let said = indicator.measure.value {
      switch said {
      case .countOf, .count, .amount, .average: return .unit
      case .percentOf, .percent: return .percentage
      case .rating, .graded: return .ordinal
      case .yesOrNo: return .nominal
      case .story: return .qualitative
      }
    }
    if let code = programme.code(indicator.codes, in: .indicatorMeasure),
      let measure = IatiMeasure.allCases.first(where: { $0.number == code })
    {
      return measure
    }
    losses.note(.measureUnknown, shownTitle(indicator.head))
    let values = values(of: index)
    if values.contains(where: { $0.isWords }) { return .qualitative }
    if values.contains(where: { $0 == .yes || $0 == .no }) { return .nominal }
    return values.contains(where: { $0.isPercentage }) ? .percentage : .unit
  }

  private func values(of index: Int) -> [ObservedValue] {
    let indicator = programme.indicators[index]
    let baselines = ([indicator.baseline] + indicator.parts.map { $0.baseline })
      .compactMap { $0.value.map { observed($0.value) } }
    let targets = (indicator.targets + indicator.parts.flatMap { $0.targets })
      .compactMap { $0.value.map { observed($0.value) } }
    return baselines + targets
      + observations[index].compactMap { $0.value }
  }

  /// A value of the design as it would stand in a table of observed values.
  func observed(_ value: Value) -> ObservedValue {
    switch value {
    case .quantity(let quantity): .quantity(quantity)
    case .yes: .yes
    case .no: .no
    case .words(let text): .words(programme.string(text))
    case .grade(let rank, let text): .grade(rank: rank, programme.string(text))
    case .open: .words("")
    }
  }

  /// A value of the design as it is said, with its reason.
  func figure(
    _ value: Value, because: Text?, _ traits: [(label: String, group: String)]
  ) -> IatiFigure {
    IatiFigure(
      value: observed(value), comment: because.map { programme.string($0) } ?? "", traits: traits)
  }

  /// A target as it is said, with its reason. IATI has one number for it, which is as good or
  /// better if it is higher (or lower): what else a target can ask for is said in words.
  mutating func figure(
    _ target: Indicator.Target, of indicator: Indicator,
    _ traits: [(label: String, group: String)]
  ) -> IatiFigure {
    let aim = target.aim
    var comment = target.because.map { programme.string($0) } ?? ""
    let isSaid =
      switch aim.form {
      case .value: true
      case .atLeast: !indicator.isFalling
      case .atMost: indicator.isFalling
      case .moreThan, .lessThan, .range, .change: false
      }
    if !isSaid {
      comment = programme.spelling(aim) + (comment.isEmpty ? "" : ": " + comment)
      losses.note(aim.value == .open ? .changeWithoutBaseline : .limits, shownTitle(indicator.head))
    }
    return IatiFigure(
      value: aim.value == .open ? nil : observed(aim.value), comment: comment, traits: traits)
  }

  /// An element with a number, or with words where none are counted; nil, and noted, where words
  /// stand in the place of a number.
  ///
  /// - Parameters:
  ///   - title: that of the indicator.
  ///   - attributes: those before the value.
  mutating func element(
    _ name: String, _ figure: IatiFigure, _ measure: IatiMeasure, of title: String,
    _ attributes: [(String, String?)] = []
  ) -> XmlElement? {
    var number: String?
    var comment = trimmed(figure.comment).isEmpty ? "" : figure.comment
    switch figure.value {
    case let value where measure == .qualitative:
      if let words = value?.spelling {
        comment = comment.isEmpty ? words : asSentence(words) + " " + comment
      }
    case .quantity(let quantity):
      number = Quantity(quantity.digits, decimals: quantity.decimals).spelling
    case .yes, .no:
      let isYes = figure.value == .yes
      number = isYes ? "1" : "0"
      comment = (isYes ? "yes" : "no") + (comment.isEmpty ? "" : ": " + comment)
      losses.note(.yesOrNo, title)
    case .grade(let rank, let words):
      // The list of grades is not published, so that the word says which one it is.
      number = String(rank + 1)
      comment = words + (comment.isEmpty ? "" : ": " + comment)
      losses.note(.grades, title)
    case .words:
      losses.note(.wordsForNumber, title)
      return nil
    // A change from a baseline that is still to come has been noted.
    case nil: return nil
    }
    var children = figure.traits.map {
      XmlElement("dimension", [("name", $0.label), ("value", $0.group)])
    }
    if !comment.isEmpty { children.append(XmlElement("comment", [], [narrative(comment)])) }
    return XmlElement(name, attributes + [("value", number)], children)
  }

  /// That of the whole, then those of its parts.
  mutating func baselines(of indicator: Indicator, _ measure: IatiMeasure) -> [XmlElement] {
    let title = shownTitle(indicator.head)
    let all =
      [([], indicator.baseline)] + indicator.parts.map { (programme.traits(of: $0), $0.baseline) }
    return all.compactMap { traits, given in
      losses.count(gap: given, .baselineToCome, .baselineDeclined)
      guard let baseline = given.value else { return nil }
      guard let date = baseline.date else {
        losses.note(.undatedBaseline, title)
        return nil
      }
      return element(
        "baseline", figure(baseline.value, because: baseline.because, traits), measure, of: title,
        [
          ("year", String(date.lastDay.year)),
          ("iso-date", date.precision == .day ? date.firstDay.spelling : nil),
        ])
    }
  }
}

extension ObservedValue {
  fileprivate var isWords: Bool {
    if case .words = self { return true }
    return false
  }

  fileprivate var isPercentage: Bool {
    if case .quantity(let quantity) = self { return quantity.isPercentage }
    return false
  }
}
