import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// How many designs have what. Those of two sets are the sums of both.
package struct PortfolioSums: Sendable, Equatable {
  package private(set) var designs = 0
  /// Of these, those that are compared with the model.
  package private(set) var compared = 0
  /// By `PortfolioEnding`.
  package private(set) var endings = [Int](repeating: 0, count: PortfolioEnding.allCases.count)
  /// How many stop after each stage, by how they stop.
  package private(set) var stops: [[Int]]
  package private(set) var cells: [Int]
  package private(set) var functions: [Int]
  package private(set) var kinds: [Int]
  package private(set) var gains: [Int]
  package private(set) var facets: [Int]
  package private(set) var factors: [Int]
  package private(set) var risks: [Int]
  /// By `PeerSort`.
  package private(set) var peers: [Int]
  /// For each principle how many show it, in part, decline it, do not state it.
  package private(set) var principles: [[Int]]
  package private(set) var withOtherRisks = 0
  package private(set) var withoutRisks = 0
  package private(set) var withoutGains = 0
  package private(set) var withoutFactors = 0
  package private(set) var withoutIndicators = 0
  package private(set) var withoutKinds = 0
  package private(set) var reaching = 0
  package private(set) var findings: [String: FindingSum] = [:]

  package struct FindingSum: Sendable, Equatable {
    package let name: String
    package let title: String
    /// The heaviest that it has anywhere.
    package var severity: Severity
    /// How many designs have it.
    package var designs: Int
  }

  package init(of model: Model) {
    func none(_ count: Int) -> [Int] { Array(repeating: 0, count: count) }
    let columns = model.functions.count + 1
    stops = Array(
      repeating: none(PortfolioEnding.allCases.count), count: model.stages.count)
    cells = none(model.stages.count * columns)
    functions = none(columns)
    kinds = none(model.toolKinds.count)
    gains = none(model.gains.count)
    facets = none(model.facets.count)
    factors = none(model.factors.count)
    risks = none(model.risks.count)
    peers = none(PortfolioEntry.PeerSort.allCases.count)
    principles = Array(repeating: none(4), count: model.principles.count)
  }

  package mutating func add(_ entry: PortfolioEntry) {
    designs += 1
    endings[PortfolioEnding(of: entry).rawValue] += 1
    for found in entry.findings {
      add(
        FindingSum(name: found.name, title: found.title, severity: found.severity, designs: 1))
    }
    if entry.indicatorCount == 0 { withoutIndicators += 1 }
    if entry.otherModel != nil { return }
    compared += 1
    if let last = entry.lastCovered { stops[last][PortfolioEnding(of: entry).rawValue] += 1 }
    addOne(to: &cells, at: entry.cells)
    addOne(
      to: &functions, at: entry.toolsOfFunctions.indices.filter { entry.toolsOfFunctions[$0] > 0 })
    addOne(to: &kinds, at: entry.kinds)
    addOne(to: &gains, at: entry.gains)
    addOne(to: &facets, at: entry.facets)
    addOne(to: &factors, at: entry.factors)
    addOne(to: &risks, at: entry.risks)
    addOne(to: &peers, at: entry.peers.map { $0.rawValue })
    for (principle, state) in entry.principles.enumerated() {
      principles[principle][state.place] += 1
    }
    if entry.hasOtherRisks { withOtherRisks += 1 }
    if entry.risks.isEmpty, !entry.hasOtherRisks { withoutRisks += 1 }
    if entry.gains.isEmpty { withoutGains += 1 }
    if entry.factors.isEmpty { withoutFactors += 1 }
    if entry.kinds.isEmpty { withoutKinds += 1 }
    if entry.reached.known > 0 || entry.reached.hasUnknown { reaching += 1 }
  }

  /// Of the same model.
  package mutating func add(_ other: PortfolioSums) {
    designs += other.designs
    compared += other.compared
    addEach(to: &endings, other.endings)
    for stage in stops.indices { addEach(to: &stops[stage], other.stops[stage]) }
    addEach(to: &cells, other.cells)
    addEach(to: &functions, other.functions)
    addEach(to: &kinds, other.kinds)
    addEach(to: &gains, other.gains)
    addEach(to: &facets, other.facets)
    addEach(to: &factors, other.factors)
    addEach(to: &risks, other.risks)
    addEach(to: &peers, other.peers)
    for index in principles.indices { addEach(to: &principles[index], other.principles[index]) }
    withOtherRisks += other.withOtherRisks
    withoutRisks += other.withoutRisks
    withoutGains += other.withoutGains
    withoutFactors += other.withoutFactors
    withoutIndicators += other.withoutIndicators
    withoutKinds += other.withoutKinds
    reaching += other.reaching
    for (_, sum) in other.findings { add(sum) }
  }

  private mutating func add(_ sum: FindingSum) {
    guard var known = findings[sum.name] else {
      findings[sum.name] = sum
      return
    }
    known.designs += sum.designs
    known.severity = max(known.severity, sum.severity)
    findings[sum.name] = known
  }

  /// The commonest first; of those that are as common, the heavier, and then by name.
  package var commonestFindings: [FindingSum] {
    var all: [FindingSum] = []
    for (_, sum) in findings { all.append(sum) }
    return all.ordered { one, other in
      if one.designs != other.designs { return one.designs > other.designs }
      if one.severity != other.severity { return one.severity > other.severity }
      return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
  }
}

private func addOne(to sums: inout [Int], at places: [Int]) {
  for place in places { sums[place] += 1 }
}

private func addEach(to sums: inout [Int], _ others: [Int]) {
  for place in sums.indices { sums[place] += others[place] }
}

/// How a design ends, as a portfolio groups designs.
package enum PortfolioEnding: Int, Sendable, CaseIterable {
  case all, gap, unknown, byDesign, nothing

  package init(of entry: PortfolioEntry) {
    self =
      if entry.lastCovered == nil {
        .nothing
      } else {
        switch entry.stop {
        case .none: .all
        case .gap: .gap
        case .unknown: .unknown
        case .byDesign: .byDesign
        }
      }
  }

  var heading: String {
    switch self {
    case .all: "Covers all stages"
    case .gap: "Stops at a gap"
    case .unknown: "Does not say what follows"
    case .byDesign: "Stops on purpose"
    case .nothing: "Covers no stage yet"
    }
  }

  /// What so many designs do: `cover all stages`.
  func words(_ count: Int) -> String {
    switch self {
    case .all: count == 1 ? "covers all stages" : "cover all stages"
    case .gap: count == 1 ? "stops at a gap" : "stop at a gap"
    case .unknown:
      count == 1
        ? "stops without saying whether it should go further"
        : "stop without saying whether they should go further"
    case .byDesign: count == 1 ? "stops on purpose" : "stop on purpose"
    case .nothing: count == 1 ? "covers no stage yet" : "cover no stage yet"
    }
  }

  /// What programs call it.
  package var name: String {
    switch self {
    case .all: "all-stages"
    case .gap: "gap"
    case .unknown: "unknown"
    case .byDesign: "by-design"
    case .nothing: "no-stage"
    }
  }
}

extension PrincipleReading.State {
  /// Its place in a list of counts.
  var place: Int {
    switch self {
    case .shown: 0
    case .inPart: 1
    case .declined: 2
    case .notStated: 3
    }
  }
}
