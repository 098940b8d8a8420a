import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The fields of an indicator as lines for people, each with a label where its words do not say
/// what they are.
extension IndicatorRecord: Record {
  /// Nothing where the design says nothing, and need not.
  func lines(_ field: IndicatorField) -> [Line] {
    switch field {
    case .title: [Line(programme.title(indicator.head), label: number, .strong)]
    case .name: indicator.head.name.map { [Line(programme.word($0), label: "name")] } ?? []
    case .codes: programme.entries(indicator.codes).map { Line($0, label: "code") }
    case .result: result
    case .formula: programme.lines(indicator.formula, label: "formula")
    case .direction: indicator.isFalling ? [Line("Lower is better.")] : []
    case .places: indicator.locations.flatMap { programme.lines($0, label: "place") }
    case .proxy: reason(indicator.proxyBecause, "it is a proxy, because")
    case .respondents:
      programme.lines(indicator.toldBy, label: "told by") { [programme.titles(of: $0)] }
    case .frequency: [Line(self[field], label: "collected")]
    case .reportedTo: [Line(self[field], label: "reported to")]
    case .limitations: programme.lines(indicator.limitations)
    case .milestones: allTargets.dropLast().map { Line($0) }
    case .lastTarget: allTargets.suffix(1).map { Line($0) }
    case .parts:
      indicator.parts.enumerated().map { index, part in
        let groups = programme.traits(of: part).map { $0.group }
        return Line(
          figures(ofPart: index) { $0.forReaders }, label: groups.joined(separator: ", "))
      }
    case .baselineReason: reason(indicator.baseline.value?.because, "baseline, because")
    case .targetReasons:
      indicator.targetsByDay.flatMap { reason($0.because, programme.spelling($0)) }
    case .thresholds: indicator.thresholds.map { Line(programme.words(for: $0)) }
    case .changes:
      indicator.changes.flatMap { reason($0.because, $0.date.spelling) }
    case .notes: notes
    default: [Line(self[field])]
    }
  }

  func entries(_ field: IndicatorField) -> [Entry] { [self[field]] }

  private func reason(_ text: Text?, _ label: String) -> [Line] {
    text.map { [Line(programme.string($0), label: label)] } ?? []
  }

  /// Each result with its level, then what else it measures.
  private var result: [Line] {
    let measured = reading.indicators[index].objectives
    var lines = measured.map { objective in
      Line(
        programme.title(programme.objectives[objective].head),
        label: programme.resultKind(of: objective).map { spaced($0.name) })
    }
    for thing in indicator.measures.value ?? [] {
      if case .objective = thing { continue }
      lines.append(Line(programme.words(for: thing)))
    }
    if !lines.isEmpty { return lines }
    let absence = programme.lines(indicator.measures)
    if !absence.isEmpty { return absence }
    guard let stage = reading.indicators[index].stage else { return [Line(.notStated)] }
    let level = reading.model.stages[stage].result
    return [
      Line("Not linked to one objective" + (level.map { " (" + spaced($0.name) + ")" } ?? ""))
    ]
  }

  private var notes: [Line] {
    var notes: [Line] = []
    if indicator.isContextual {
      notes.append(Line("It describes the context of the programme, and has no target."))
    }
    if indicator.isKey { notes.append(Line("A key indicator.")) }
    // What follows from the stage is the model's, and no word of the authors.
    if indicator.facet.value != nil, let facet = reading.indicators[index].facet {
      let title = reading.model.title(reading.model.facets[facet].entry.head)
      notes.append(Line(title, label: "what it measures"))
    }
    if let isCumulative = indicator.isCumulative {
      notes.append(
        Line(
          isCumulative
            ? "Each value includes the earlier ones." : "Each value is of its own period."))
    }
    if let aggregates = indicator.aggregates {
      notes.append(
        Line("Values of several places can" + (aggregates ? "" : "not") + " be added up."))
    }
    return notes
  }

  // MARK: Figures

  /// Each group with figures of its own: `sex: women, baseline 2 in 2012`.
  var parts: [String] {
    indicator.parts.enumerated().map { index, part in
      let figures = figures(ofPart: index) { $0.onPaper }
      return programme.title(of: part) + (figures.isEmpty ? "" : ", " + figures)
    }
  }

  /// `baseline 2 in 2012, next target 5 by 2013, final target 8 by 2014`.
  private func figures(ofPart index: Int, _ words: (Entry) -> String) -> String {
    let (next, final) = (self[.nextTarget, index], self[.finalTarget, index])
    let said: [(String, Entry)] = [
      ("baseline", self[.baseline, index]), ("next target", next == final ? .notStated : next),
      (next == final ? "target" : "final target", final),
    ]
    return said.filter { $0.1 != .notStated }.map { $0.0 + " " + words($0.1) }
      .joined(separator: ", ")
  }

  /// Where the whole or a part begins, and when: `12 (2012)`.
  func baseline(_ figures: Indicator.Figures) -> [Line] {
    guard let baseline = figures.baseline.value else {
      return [
        Line(
          figures.part == nil
            ? self[.baseline] : programme.entry(figures.baseline) { _ in .notStated })
      ]
    }
    return [
      programme.line(baseline.value, baseline.date.map { " (" + $0.spelling + ")" } ?? "")
    ]
  }

  /// Every target, the first due first; where there is none, what stands in its place.
  private var allTargets: [Entry] {
    let all = programme.targets(of: indicator.figures(of: nil))
    return all.isEmpty ? [self[.finalTarget]] : all
  }
}

extension Programme {
  /// The first due first, then those that are no figures yet, or are none on purpose.
  func targets(of figures: Indicator.Figures) -> [Entry] {
    figures.targetsByDay.map { entry($0) } + openTargets(figures)
  }

  /// Targets that are not figures yet, or are none on purpose.
  func openTargets(_ figures: Indicator.Figures) -> [Entry] {
    var all: [Entry] = []
    for target in figures.targets where target.value == nil {
      let entry = entry(target) { _ in .notStated }
      if entry != .notStated { all.append(entry) }
    }
    return all
  }

  /// Which of those who are counted: `of 1.1.a, sex: female`.
  ///
  /// - Parameter number: of their indicator, from which a page may part them; nil where it has none.
  func line(_ part: Indicator.Part, of number: String?) -> Line {
    let traits = traits(of: part)
    let label = "of " + (number ?? "these")
    return traits.count == 1
      ? Line(traits[0].group, label: label + ", " + traits[0].label)
      : Line(title(of: part), label: label)
  }

  /// What makes a group of those who are counted: `sex: female, age: under 35`.
  func title(of part: Indicator.Part) -> String {
    part.traits.map { string($0.label) + ": " + string($0.group) }.joined(separator: ", ")
  }
}
