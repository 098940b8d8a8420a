import HourglassLanguage

/// How figures, times and targets are said in the sentences about progress.
extension Judge {
  /// `12 directors by the end of 2013.`
  func sentence(_ figure: ObservedFigure?) -> String {
    guard let figure else { return "There is no value yet." }
    var text = words(figure.value) + " " + time(figure)
    if figure.lines.count > 1 { text += ", \(figure.lines.count) values added up" }
    let first = text.unicodeScalars.first.map { String($0) } ?? ""
    // “yes in 2014” begins a sentence; figures and titles stay as they are.
    if figure.value == .yes || figure.value == .no {
      return first.uppercased() + String(Substring(text.unicodeScalars.dropFirst())) + "."
    }
    return text + "."
  }

  /// `12 directors`, `45%`, `yes`.
  func words(_ value: ObservedValue) -> String {
    guard case .quantity(let quantity) = value else { return value.spelling }
    let unit: String
    switch indicator.measure.value {
    case .count(let text), .amount(let text), .average(let text): unit = programme.string(text)
    case .countOf(let thing):
      unit = programme.model.name(programme.model.countables[thing.index].head)
    case .percent, .percentOf, .rating, .graded, .yesOrNo, .story, nil: unit = ""
    }
    let line = String(
      decoding: unit.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    return quantity.grouped + (line.isEmpty ? "" : " " + line)
  }

  /// `by the end of 2013`; of what counts only its own time, `in 2013`.
  func time(_ figure: ObservedFigure) -> String {
    let period = figure.period
    let isDay = period.start == period.end && period.start.precision == .day
    if isDay { return "on " + period.spelling }
    if figure.isProvisional { return "so far in " + period.spelling }
    if indicator.isCumulative == false {
      return (period.start == period.end ? "in " : "from ") + period.spelling
    }
    return period.end.precision == .day
      ? "by " + period.end.spelling : "by the end of " + period.end.spelling
  }

  func spelling(_ target: Indicator.Target) -> String { programme.spelling(target) }

  func spelling(_ value: Value) -> String { programme.words(for: value) }

  /// `reaches`, or `is better than`; `is within` a limit.
  func meets(_ value: ObservedValue, _ target: Indicator.Target) -> String {
    guard target.aim.isPlain else { return "is within" }
    guard let order = target.value.magnitude.flatMap({ value.magnitude?.order($0) }) else {
      return "reaches"
    }
    return order == 0 ? "reaches" : "is better than"
  }
}
