import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// Objectives become results, and indicators stand under one of them.
extension IatiActivityMaker {
  mutating func results() -> [XmlElement] {
    var all: [XmlElement] = []
    // In the order of the design, those of no objective last.
    var groups: [[Int]] = Array(repeating: [], count: programme.objectives.count)
    var others: [Int] = []
    for index in programme.indicators.indices {
      if let objective = objectives(of: index).first {
        groups[objective].append(index)
      } else {
        others.append(index)
      }
    }
    for (index, indicators) in groups.enumerated() {
      if indicators.isEmpty {
        losses.note(.noIndicator, shownTitle(programme.objectives[index].head))
      } else {
        all.append(result(of: index, indicators))
      }
    }
    return all + results(ofOthers: others)
  }

  private mutating func result(of index: Int, _ indicators: [Int]) -> XmlElement {
    let objective = programme.objectives[index]
    let kind = programme.resultKind(of: index)
    if kind == .intermediateOutcome {
      losses.note(.intermediateOutcome, shownTitle(objective.head))
    }
    if kind == nil { losses.note(.kindUnknown, shownTitle(objective.head)) }
    let type =
      switch kind {
      case .output: "1"
      case .outcome, .intermediateOutcome: "2"
      case .impact: "3"
      case .other, nil: "9"
      }
    var children = [titleElement(objective.head)]
    if let definition = description(objective.definition) { children.append(definition) }
    children += references(of: objective, indicators)
    for indicator in indicators { children.append(self.indicator(indicator)) }
    return XmlElement("result", [("type", type)], children)
  }

  /// The codes of a result, unless one of its indicators has codes: the standard wants them on one
  /// level only.
  private mutating func references(of objective: Objective, _ indicators: [Int]) -> [XmlElement] {
    let codes = programme.references(objective.codes)
    let isTaken = indicators.contains {
      !programme.references(programme.indicators[$0].codes, except: .indicatorMeasure).isEmpty
    }
    if isTaken {
      if !codes.isEmpty { losses.note(.codesOfResult, shownTitle(objective.head)) }
      return []
    }
    return codes.map { code in
      let list = programme.string(code.list)
      let vocabulary = IatiVocabulary(ofResult: list)
      if vocabulary.isUnnamed { losses.note(.unknownList, list) }
      return XmlElement(
        "reference",
        [
          ("vocabulary", vocabulary.number), ("code", trimmed(programme.string(code.code))),
          ("vocabulary-uri", vocabulary.address),
        ])
    }
  }

  /// Indicators that measure no objective stand under a result of another type, called after what
  /// they look at.
  private mutating func results(ofOthers indices: [Int]) -> [XmlElement] {
    var groups: [(title: String, indicators: [XmlElement])] = []
    var placeOfTitle: [String: Int] = [:]
    for index in indices {
      losses.note(.noObjective, shownTitle(programme.indicators[index].head))
      let title = subject(of: index)
      let element = indicator(index)
      if let known = placeOfTitle[title] {
        groups[known].indicators.append(element)
      } else {
        placeOfTitle[title] = groups.count
        groups.append((title, [element]))
      }
    }
    return groups.map { title, indicators in
      XmlElement(
        "result", [("type", "9")], [XmlElement("title", [], [narrative(title)])] + indicators)
    }
  }

  /// What an indicator looks at that measures no objective: the assumption, the risk or the tool,
  /// or else its stage, or its facet, or the programme.
  private func subject(of index: Int) -> String {
    switch programme.indicators[index].measures.value?.first {
    case .assumption(let reference): return shownTitle(programme.assumptions[reference.index].head)
    case .risk(let reference): return shownTitle(programme.risks[reference.index].head)
    case .tool(let reference): return shownTitle(programme.tools[reference.index].head)
    case .objective, nil: break
    }
    if let stage = reading.indicators[index].stage { return reading.title(ofStage: stage) }
    if let facet = reading.indicators[index].facet {
      return reading.model.title(reading.model.facets[facet].entry.head)
    }
    return shownTitle(programme.head)
  }

  /// The objectives it measures, in the order in which it names them.
  private func objectives(of indicator: Int) -> [Int] {
    (programme.indicators[indicator].measures.value ?? []).compactMap { thing in
      if case .objective(let reference) = thing { return reference.index }
      return nil
    }
  }

  private mutating func indicator(_ index: Int) -> XmlElement {
    let indicator = programme.indicators[index]
    let title = shownTitle(indicator.head)
    if objectives(of: index).count > 1 { losses.note(.severalObjectives, title) }
    let measure = measure(of: index)
    var children = [titleElement(indicator.head)]
    // What something is rated or graded on has no place of its own.
    let scale =
      switch indicator.measure {
      case .said(.graded(let grades)): sentence(ofGrades: grades.map { $0.words })
      case .said(.rating(let scale, let text)):
        sentence(ofScale: scale, text.map { programme.string($0) })
      default: ""
      }
    let definition = description(indicator.definition, ending: scale)
    children += (definition.map { [$0] } ?? []) + references(of: indicator, title)
    children += baselines(of: indicator, measure)
    children += periods(of: index, measure)
    return XmlElement(
      "indicator",
      [
        ("measure", measure.number), ("ascending", indicator.isFalling ? "0" : "1"),
        ("aggregation-status", indicator.aggregates.map { $0 ? "1" : "0" }),
      ], children)
  }

  private mutating func references(of indicator: Indicator, _ title: String) -> [XmlElement] {
    var used: Set<String> = []
    return programme.references(indicator.codes, except: .indicatorMeasure).map { code in
      let list = programme.string(code.list)
      let vocabulary = IatiVocabulary(ofIndicator: list)
      if vocabulary.isUnnamed { losses.note(.unknownList, list) }
      if !used.insert(vocabulary.number).inserted { losses.note(.severalCodes, title) }
      return XmlElement(
        "reference",
        [
          ("vocabulary", vocabulary.number), ("code", trimmed(programme.string(code.code))),
          ("indicator-uri", vocabulary.address),
        ])
    }
  }
}
