import HourglassAnalysis
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// What a portfolio keeps of one design: all that any of its tables says of it, so that the design
/// itself can be forgotten.
///
/// Numbers of stages, kinds and so on are indices into the lists of the model that the portfolio is
/// compared with.
package struct PortfolioEntry: Sendable {
  package let path: String
  package let title: String
  /// The source that it is described from; nil where it is its team's own.
  package let source: String?
  /// The model that it follows, where that is another one: then it is in no table about stages.
  package let otherModel: String?
  package let lastCovered: Int?
  package let stop: StopKind
  /// How far it goes and how it stops, as `trace` says it.
  package let verdict: String
  let states: [StageReading.State]
  package let toolCount: Int
  package let indicatorCount: Int
  /// The places of Table 3 where it has a tool: the stage times the number of columns, and the
  /// column, which is a function or, last, none.
  package private(set) var cells: [Int] = []
  /// How many tools it has for each function, and last for none.
  package private(set) var toolsOfFunctions: [Int] = []
  package private(set) var kinds: [Int] = []
  package private(set) var gains: [Int] = []
  package private(set) var facets: [Int] = []
  package private(set) var factors: [Int] = []
  package private(set) var risks: [Int] = []
  /// Whether it names a risk that is none of the model's.
  package private(set) var hasOtherRisks = false
  package private(set) var peers: [PeerSort] = []
  package private(set) var principles: [PrincipleReading.State] = []
  package let participants: Diffusion.Count
  package let reached: Diffusion.Count
  package let counts: FindingCounts
  /// Each kind of finding once.
  let findings: [Found]
  /// What is most pressing of what was found, in sentences; no more than two.
  package let reasons: [String]

  struct Found: Sendable {
    let name: String
    let title: String
    let severity: Severity
  }

  /// Who the peers of a design are.
  package enum PeerSort: Int, Sendable, CaseIterable {
    /// People who are matched, or chosen for more than their office.
    case matched
    /// People who are chosen for their office or by their organisation.
    case office
    case notSaid
    case organisations
    case none
  }

  package var isDescribed: Bool { source != nil }
}

extension PortfolioEntry {
  /// - Parameters:
  ///   - number: which of the designs of the file it is.
  ///   - model: what the portfolio is compared with.
  package init(
    of analysis: Analysis, design number: Int, path: String, comparedWith model: Model
  ) {
    let design = analysis.designs[number]
    let (reading, programme) = (design.reading, design.programme)
    self.path = path
    title = programme.title(programme.head)
    source =
      programme.isDescribed
      ? programme.describedFrom.value.map { programme.string($0) } ?? "a source" : nil
    let isComparable =
      reading.model.extends(model) && reading.stages.count == model.stages.count
    otherModel = isComparable ? nil : reading.model.title(reading.model.head)
    lastCovered = reading.lastCovered
    stop = reading.stop
    verdict = Verdict(of: reading).text
    states = reading.stages.map { $0.state }
    toolCount = programme.tools.count
    indicatorCount = programme.indicators.count
    participants = reading.diffusion.participantCount
    reached = reading.diffusion.reachedCount

    let found = analysis.findings(ofDesign: number)
    var counts = design.counts
    for finding in analysis.findingsAboutWriting(ofDesign: number) { counts.add(finding.severity) }
    self.counts = counts
    var kinds: [Found] = []
    for finding in found {
      let place = kinds.firstIndex { $0.name == finding.kind.name }
      let isHeavier = place.map { kinds[$0].severity < finding.severity } ?? true
      if !isHeavier { continue }
      let entry = Found(
        name: finding.kind.name, title: finding.kind.title, severity: finding.severity)
      if let place { kinds[place] = entry } else { kinds.append(entry) }
    }
    findings = kinds
    reasons = mostPressing(found)
    if isComparable { read(reading, model) }
  }

  private mutating func read(_ reading: Reading, _ model: Model) {
    let programme = reading.programme
    // What a model adds to the one it extends comes after it.
    func known(_ all: [Int], of count: Int) -> [Int] {
      Set(all.filter { $0 < count }).ordered()
    }
    let columns = model.functions.count + 1
    func functions(_ tool: Int) -> [Int] {
      let known = reading.model.functions(of: programme.tools[tool])
        .filter { $0 < model.functions.count }
      return known.isEmpty ? [model.functions.count] : known
    }
    toolsOfFunctions = Array(repeating: 0, count: columns)
    for tool in programme.tools.indices {
      for function in functions(tool) { toolsOfFunctions[function] += 1 }
    }
    var cells: [Int] = []
    for (stage, content) in reading.stages.enumerated() {
      for tool in content.tools {
        for function in functions(tool) { cells.append(stage * columns + function) }
      }
    }
    self.cells = Set(cells).ordered()
    kinds = known(reading.tools.compactMap { $0.kind }, of: model.toolKinds.count)
    gains = known(
      programme.objectives.flatMap { ($0.gains.value ?? []).map { $0.index } },
      of: model.gains.count)
    facets = known(reading.indicators.compactMap { $0.facet }, of: model.facets.count)
    factors = known(
      programme.parties.flatMap { party in
        (party.chosenFor + (party.matchedOn.value ?? [])).map { $0.index }
      }, of: model.factors.count)
    var risks: [Int] = []
    for risk in programme.risks {
      if case .known(let kind)? = risk.kind.value, kind.index < model.risks.count {
        risks.append(kind.index)
      } else {
        hasOtherRisks = true
      }
    }
    self.risks = known(risks, of: model.risks.count)
    peers = reading.peerSorts
    principles = reading.principles.filter { $0.principle < model.principles.count }
      .map { $0.state }
  }
}

extension Reading {
  fileprivate var peerSorts: [PortfolioEntry.PeerSort] {
    var sorts: [PortfolioEntry.PeerSort] = []
    for party in programme.parties where party.role == .peers || party.role == .person {
      let isChosen = !party.chosenFor.isEmpty || party.matchedOn.value != nil
      let sort: PortfolioEntry.PeerSort =
        if !party.isOfPeople {
          .organisations
        } else if isChosen, !goesByOfficeAlone(party) {
          .matched
        } else if isChosen || party.chosenBy.value != nil {
          .office
        } else {
          .notSaid
        }
      // Single people who are not said to be chosen are there to show how lessons go on.
      if party.role == .person, sort == .notSaid { continue }
      if !sorts.contains(sort) { sorts.append(sort) }
    }
    return sorts.isEmpty ? [.none] : sorts.ordered { $0.rawValue < $1.rawValue }
  }
}

extension Model {
  /// Whether it is the other one, or has all of it.
  fileprivate func extends(_ other: Model) -> Bool {
    self === other || (base?.extends(other) ?? false)
  }
}

extension Analysis {
  /// What is found in how a design is written. In a file with several, it belongs to the one that
  /// begins last before it.
  fileprivate func findingsAboutWriting(ofDesign number: Int) -> [Finding] {
    if designs.count == 1 { return findingsAboutWriting }
    func start(_ number: Int) -> Int32 {
      designs[number].programme.span(designs[number].programme.head).start
    }
    return findingsAboutWriting.filter { finding in
      (number == 0 || start(number) <= finding.span.start)
        && (number + 1 == designs.count || finding.span.start < start(number + 1))
    }
  }

  /// All that is found in a design and not allowed there.
  fileprivate func findings(ofDesign number: Int) -> [Finding] {
    findingsAboutWriting(ofDesign: number)
      + designs[number].judgements.filter { $0.allowedBy == nil }.map { $0.finding }
  }
}

/// The sentences of the two findings to begin with: what explains the stop before other gaps.
private func mostPressing(_ findings: [Finding]) -> [String] {
  func pressure(_ finding: Finding) -> Int {
    switch finding.severity {
    case .error: 4
    case .warning: finding.explainsStop ? 3 : 2
    case .note: finding.explainsStop ? 1 : 0
    }
  }
  var sentences: [String] = []
  for least in [4, 3, 2, 1, 0] {
    for finding in findings where pressure(finding) == least {
      let sentence = finding.headline.text
      if !sentences.contains(sentence) { sentences.append(sentence) }
      if sentences.count == 2 { return sentences }
    }
  }
  return sentences
}
