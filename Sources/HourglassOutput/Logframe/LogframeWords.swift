import HourglassLanguage
import HourglassReading
import HourglassRules

/// What the cells of a logframe say.
extension Logframe {
  private var design: Programme { reading.programme }

  /// What a result is called and what it is.
  func summary(of result: Result, in level: Level) -> [Line] {
    let heading = Line(name(of: result, in: level), .faint)
    return [heading] + narrative(of: result)
  }

  /// Its title, and what the author means by it.
  func narrative(of result: Result) -> [Line] {
    guard let index = result.objective else { return [Line("Not linked to one objective")] }
    let objective = design.objectives[index]
    let isSaid = objective.definition.value != nil
    return [Line(design.title(objective.head), .strong)]
      + design.lines(objective.definition, label: isSaid ? nil : "definition")
  }

  func cells(of indicator: Int) -> IndicatorCells {
    IndicatorCells(of: design.indicators[indicator], reading)
  }

  /// What is measured, in which unit, and for which groups apart.
  ///
  /// - Parameter namesSubject: whether to say what it measures, where it stands under no objective.
  func indicator(_ index: Int, namesSubject: Bool) -> [Line] {
    let cells = cells(of: index)
    var lines = [Line(design.title(cells.indicator.head), .strong), Line(cells.unit)]
    if case .said = cells.breakdown {
      lines.append(Line(cells.breakdown, label: "disaggregated by"))
    }
    if namesSubject {
      let measured = design.measured(by: cells.indicator, except: nil)
      if !measured.isEmpty { lines.append(Line(listed(measured), label: "measures")) }
      if let absence = design.absence(cells.indicator.measures, label: "measures") {
        lines.append(absence)
      }
    }
    return lines
  }

  /// Where things stand at the beginning, on the whole and for each group.
  func baseline(of index: Int) -> [Line] {
    let cells = cells(of: index)
    return [Line(cells.baseline)] + [dateOfBaseline(index)].compactMap { $0 }
      + cells.indicator.parts.compactMap { part in
        if part.baseline.isUnsaid { return nil }
        return Line(cells.baseline(of: part), label: design.title(of: part))
      }
  }

  /// What stands in the place of the year of a baseline, where the template asks for it and the
  /// design does not say it.
  func dateOfBaseline(_ index: Int) -> Line? {
    let indicator = design.indicators[index]
    guard columns == .eu, let baseline = indicator.baseline.value, baseline.date == nil else {
      return nil
    }
    return Line(reading.gap("the year of the baseline", .undatedBaseline, in: indicator.head))
  }

  /// What stands in the place of the values on the way to the only target, where the template
  /// asks for them.
  func absenceOfMilestones(_ index: Int) -> Line? {
    let indicator = design.indicators[index]
    guard columns == .fcdo, indicator.targets.count == 1, indicator.targets[0].value != nil else {
      return nil
    }
    return Line(reading.gap("a milestone", .missingMilestones, in: indicator.head))
  }

  /// What should be reached and by when, the last target of all at the end.
  func targets(of index: Int) -> [Line] {
    let cells = cells(of: index)
    return cells.allTargets.map { Line($0) }
      + cells.indicator.parts.flatMap { part in
        cells.targets(of: part).map { Line($0, label: design.title(of: part)) }
      }
  }

  /// Where the figure can be read, and how it comes about.
  func verification(of index: Int) -> [Line] {
    let cells = cells(of: index)
    if cells.indicator.method.isUnsaid { return [Line(cells.source)] }
    return [Line(cells.source), Line(cells.method, label: "method")]
  }

  /// What has to hold so that a result leads to the next one.
  func assumptions(of result: Result, in level: Level) -> [Line] {
    if result.objective == nil { return [] }
    if result.assumptions.isEmpty { return [noAssumptions(level.kind)] }
    return result.assumptions.map { Line(title(ofAssumption: $0)) }
  }

  /// What stands where nothing is assumed.
  func noAssumptions(_ kind: ResultKind?) -> Line {
    // Nothing stands above the impact.
    let words = kind == .impact ? "Not applicable" : Checklist.Cell.notStated.words
    // Beside risks it would not be plain what is meant.
    return Line(words, label: columns == .plain ? "assumptions" : nil, .faint)
  }

  func title(ofAssumption index: Int) -> String { design.title(design.assumptions[index].head) }

  /// A risk and how it is weighed.
  func risk(_ index: Int, label: String? = nil) -> Line {
    let risk = design.risks[index]
    var weights: [String] = []
    if let words = words(risk.likelihood) { weights.append("likelihood " + words) }
    if let words = words(risk.consequence) { weights.append("consequence " + words) }
    let ending = weights.isEmpty ? "" : " (" + weights.joined(separator: ", ") + ")"
    return Line(design.title(risk.head) + ending, label: label)
  }

  /// Nil where nothing is said.
  private func words(_ degree: Given<Degree>) -> String? {
    switch degree {
    case .said(let degree): degree.name
    case .declined(let because): Checklist.Cell.declined(design.string(because)).words
    case .pending(let date): Checklist.Cell.pending(date.spelling).words
    case .unsaid, .broken: nil
    }
  }

  /// The gravest of the risks that are weighed, then each of them with its weights; a risk that
  /// nobody has weighed is a gap.
  func rating(of result: Result) -> [Line] {
    var lines: [Line] = []
    let degrees = result.risks.compactMap { design.risks[$0].degree }
    if let gravest = degrees.max(by: { $0.rawValue < $1.rawValue }) {
      lines.append(Line(gravest.name, .strong))
    }
    for index in result.risks {
      lines.append(risk(index))
      let risk = design.risks[index]
      let missing =
        (risk.likelihood.isUnsaid ? ["likelihood"] : [])
        + (risk.consequence.isUnsaid ? ["consequence"] : [])
      if !missing.isEmpty {
        lines.append(Line(reading.gap(listed(missing), .missingRiskRating, in: risk.head)))
      }
    }
    return lines.isEmpty ? [Line(.notStated)] : lines
  }

  /// The results that a tool serves, by what they are called here.
  func results(of tool: Tool) -> [String] {
    (tool.serves.value ?? []).compactMap { name(ofObjective: $0.index) }
  }

  /// What is done, and which results it is done for.
  func activity(_ index: Int) -> [Line] {
    let tool = design.tools[index]
    let served = results(of: tool)
    return [Line(design.title(tool.head), .strong)]
      + (served.isEmpty ? [] : [Line(listed(served), label: "for")])
      + (design.absence(tool.serves, label: "for").map { [$0] } ?? [])
  }
}
