import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassRules

/// What the cells of a logframe say.
extension Logframe {
  var design: Programme { reading.programme }

  // MARK: Results

  /// What the document calls a kind of result.
  func name(of kind: ResultKind?) -> String {
    switch (kind, columns) {
    case (.impact, .plain): "Goal (impact)"
    case (.impact, _): "Impact"
    case (.intermediateOutcome, _): "Intermediate outcome"
    case (.outcome, .plain): "Purpose (outcome)"
    case (.outcome, _): "Outcome"
    case (.output, _): "Output"
    case (.other, _): "Other result"
    case (nil, _): "Result without a level"
    }
  }

  /// `1.1 Outcome`.
  func heading(of result: LogframeResults.Result) -> String {
    (result.number.map { $0 + " " } ?? "") + name(of: result.kind)
  }

  /// What a result is called and what it is.
  func summary(of result: LogframeResults.Result) -> [Line] {
    [Line(heading(of: result), .faint), title(of: result)] + about(result)
  }

  func title(of result: LogframeResults.Result) -> Line {
    let title = result.objective?.said(.title).first
    return title.map { Line($0, .strong) } ?? Line("Not linked to one objective")
  }

  /// What the author says of a result, and why it should lead to the next.
  func about(_ result: LogframeResults.Result) -> [Line] {
    guard let objective = result.objective else { return [] }
    // The template has a row for the weighting.
    let isInRow = columns == .fcdo
    var lines = objective.lines([.definition, .codes] + (isInRow ? [] : [.weighting]))
    // Where a reason is given, it names the result that it leads to.
    var explained: [String] = []
    for link in objective.links {
      let number = results.number(ofObjective: link.link.to.index)
      lines += link.lines(.because, label: "leads to " + number + " because")
      lines += link.lines([.evidence, .confidence])
      if !link.link.because.isUnsaid { explained.append(number) }
    }
    let others = result.alsoLeadsTo.filter { !explained.contains($0) }
    if !others.isEmpty {
      lines.append(Line("Leads to " + listed(others) + " as well.", .faint))
    }
    if result.standsApart { lines.append(Line("Leads to no higher result.", .faint)) }
    return lines
  }

  // MARK: Indicators

  private func record(of indicator: Int) -> IndicatorRecord {
    IndicatorRecord(of: indicator, reading)
  }

  /// What is measured, in which unit, and what the figures rest on.
  ///
  /// - Parameters:
  ///   - letter: `1.1.a`; nil where it stands under no result.
  ///   - namesSubject: whether to say what it measures, where it stands under no objective.
  func indicator(_ index: Int, letter: String?, namesSubject: Bool) -> [Line] {
    let record = record(of: index)
    let indicator = record.indicator
    var lines = [Line(design.title(indicator.head), label: letter, .strong), Line(record[.unit])]
    if indicator.isContextual {
      lines.append(Line("Describes the context, and has no target.", .faint))
    }
    let breakdown = record[.breakdown]
    if case .said = breakdown { lines.append(Line(breakdown, label: "disaggregated by")) }
    lines += record.lines([.places, .codes])
    if namesSubject {
      let measured = design.measured(by: indicator, except: nil)
      if !measured.isEmpty { lines.append(Line(listed(measured), label: "measures")) }
      lines += design.lines(indicator.measures, label: "measures")
    }
    if let because = indicator.baseline.value?.because {
      lines.append(Line(design.string(because), label: "baseline because"))
    }
    for target in indicator.targetsByDay {
      guard let because = target.because else { continue }
      lines.append(
        Line(design.string(because), label: "target " + target.by.spelling + " because"))
    }
    return lines
  }

  /// Where things stand at the beginning, and in which year.
  func baseline(of index: Int, part: Int?) -> [Line] {
    let record = record(of: index)
    let figures = record.indicator.figures(of: part)
    var lines = record.baseline(figures)
    // The template asks for it.
    if columns == .eu, part == nil, let baseline = figures.baseline.value, baseline.date == nil {
      let gap = reading.gap(
        "the year of the baseline", .undatedBaseline, in: record.indicator.head)
      if gap != .notStated { lines.append(.missing("the year")) }
    }
    return lines
  }

  /// What should be reached by each of the dates.
  func targets(of index: Int, part: Int?) -> [[Line]] {
    let record = record(of: index)
    var places = [[Line]](repeating: [], count: dates.headings.count)
    let figures = record.indicator.figures(of: part)
    let known = figures.targetsByDay
    for target in known {
      // One year or quarter alone is all of it.
      let from = target.from.flatMap { $0 == target.by ? nil : " from " + $0.spelling } ?? ""
      let by =
        dates.isHeading(target.by)
        ? ""
        : target.from == target.by
          ? target.time
          : " by " + target.by.spelling
      places[dates.place(of: target.by.lastDay)].append(design.line(target.aim, from + by))
    }
    var hasOpen = false
    for target in figures.targets where target.value == nil {
      var place = places.count - 1
      var open = target
      if case .pending(let until, let date?) = target {
        place = dates.place(of: date.lastDay)
        if dates.isHeading(date) { open = .pending(until: until) }
      }
      let entry = design.entry(open) { _ in .notStated }
      if entry == .notStated { continue }
      places[place].append(Line(entry))
      hasOpen = true
    }
    if known.isEmpty, !hasOpen, part == nil {
      places[places.count - 1] = [Line(record[.finalTarget])]
    }
    // The template asks for what is to be reached on the way.
    if columns == .fcdo, part == nil, known.count == 1, !hasOpen {
      let gap = reading.gap("a milestone", .missingMilestones, in: record.indicator.head)
      let place = dates.place(of: known[0].by.lastDay)
      if gap.isMissing, place > 0, places[0].isEmpty { places[0] = [.missing("a milestone")] }
    }
    return places
  }

  /// The newest value, and what it is of; nothing where none has been read.
  func current(_ index: Int, part: Int?) -> [Line] {
    observed[index][part]?.figure.map { [line($0, saysPeriod: true)] } ?? []
  }

  /// What has been achieved by each of the dates.
  func achieved(_ index: Int, part: Int?) -> [[Line]] {
    var places = [[Line]](repeating: [], count: dates.headings.count)
    let addsUp = design.indicators[index].addsUp
    for figure in observed[index][part]?.achieved ?? [] {
      places[dates.place(of: figure.period.lastDay)].append(
        line(figure, saysPeriod: !dates.isHeading(figure.period, addsUp: addsUp)))
    }
    return places
  }

  private func line(_ figure: ObservedFigure, saysPeriod: Bool) -> Line {
    let period = saysPeriod ? " (" + figure.period.spelling + ")" : ""
    return switch figure.value {
    case .quantity(let quantity):
      // From one date to another is too long for what a narrow column shows behind a number.
      figure.period.start == figure.period.end || period.isEmpty
        ? Line(Figure(value: .number(quantity), ending: period))
        : Line(Line(Figure(value: .number(quantity), ending: period)).words)
    case .yes, .no, .words, .grade: Line(figure.value.spelling + period)
    }
  }

  /// Where the figure can be read, and how it comes about.
  func verification(of index: Int) -> [Line] {
    let record = record(of: index)
    let method = record.indicator.method.isUnsaid ? [] : [Line(record[.method], label: "method")]
    return record.lines(.source) + method
  }

  // MARK: Assumptions and risks

  func title(ofAssumption index: Int) -> String { design.title(design.assumptions[index].head) }

  /// A risk and how it is weighed.
  func risk(_ index: Int, label: String? = nil) -> [Line] {
    RiskRecord(of: index, reading).lines(.weighed, label: label)
  }

  /// The gravest of the risks that are weighed, then each of them with its weights; a risk that
  /// nobody has weighed is a gap.
  func rating(of result: LogframeResults.Result) -> [Line] {
    var lines: [Line] = []
    let degrees = result.risks.compactMap { design.risks[$0].degree }
    if let gravest = degrees.max(by: { $0.rawValue < $1.rawValue }) {
      lines.append(Line(gravest.name, .strong))
    }
    for index in result.risks {
      lines += risk(index)
      if let missing = RiskRecord(of: index, reading).missingWeights {
        lines.append(.missing(missing))
      }
    }
    return lines
  }
}
