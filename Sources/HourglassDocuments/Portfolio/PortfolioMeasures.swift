import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// One of the tables that stand beside the study's: how many designs have each of something.
struct PortfolioMeasure {
  /// What programs call it.
  let name: String
  let heading: String
  let remark: String
  /// What a row is.
  let column: String
  /// Rows that belong together, each group with its heading or none.
  let groups: [(heading: String?, rows: [PortfolioRow])]
  /// Whether the study has words for any of it.
  var hasStudy: Bool { groups.contains { $0.rows.contains { $0.words != nil } } }
  var rows: [PortfolioRow] { groups.flatMap { $0.rows } }
}

extension PortfolioMeasure {
  /// Of rows that are all one group.
  fileprivate init(
    name: String, heading: String, remark: String, column: String, rows: [PortfolioRow]
  ) {
    self.init(
      name: name, heading: heading, remark: remark, column: column,
      groups: [(heading: nil, rows: rows)])
  }
}

extension Portfolio {
  var measures: [PortfolioMeasure] { [kinds, gains, facets, peers, factors, risks] }

  private func shares(_ texts: [Text]) -> [String] { texts.map { model.string($0) } }

  private func row(
    _ head: Head, _ index: Int, _ own: [Int], _ described: [Int], shares: [String] = [],
    note: String? = nil
  ) -> PortfolioRow {
    PortfolioRow(
      model.title(head), name: model.name(head), own: own[index], described: described[index],
      shares: shares, note: note)
  }

  /// `3 of 9 designs`, or `No design`.
  func share(_ count: Int) -> String {
    count == 0 ? "No design" : "\(count) of " + counted(compared, "design")
  }

  /// How many designs lack something, or that none does.
  private func lack(
    _ count: Int, of every: String, one: String, several: String, _ what: String
  ) -> String {
    count == 0
      ? "Every design " + every : share(count) + " " + (count == 1 ? one : several) + " " + what
  }

  private var kinds: PortfolioMeasure {
    // Together with what usually belongs to the same stages, in the model's order.
    var groups: [(stages: [Int], kinds: [Int])] = []
    for (index, kind) in model.toolKinds.enumerated() {
      if let place = groups.firstIndex(where: { $0.stages == kind.entry.stages }) {
        groups[place].kinds.append(index)
      } else {
        groups.append((kind.entry.stages, [index]))
      }
    }
    let without = own.withoutKinds + described.withoutKinds
    return PortfolioMeasure(
      name: "kinds", heading: "Kinds of tools",
      remark: "The study’s Figure 7 counts which tools facilitators used. "
        + lack(
          without, of: "has a tool of a kind that the study names.", one: "has", several: "have",
          "no tool of a kind that the study names."),
      column: "Kind of tool",
      groups: groups.map { group in
        (
          capitalised(
            listed(group.stages.map { model.name(model.stages[$0].entry.head) })),
          group.kinds.map {
            row(
              model.toolKinds[$0].entry.head, $0, own.kinds, described.kinds,
              shares: shares(model.toolKinds[$0].frequencies))
          }
        )
      })
  }

  private var gains: PortfolioMeasure {
    let without = own.withoutGains + described.withoutGains
    return PortfolioMeasure(
      name: "gains", heading: "What peers should gain",
      remark: "Figures 8 to 10 of the study: what facilitators sought, and what learners said they "
        + "gained. "
        + lack(
          without, of: "says what peers should gain. In the study, most goals were not stated.",
          one: "does", several: "do",
          "not say what peers should gain. In the study, most goals were not stated either."),
      column: "Gain",
      rows: model.gains.indices.map {
        row(
          model.gains[$0].entry.head, $0, own.gains, described.gains,
          shares: shares(model.gains[$0].shares))
      })
  }

  private var facets: PortfolioMeasure {
    let without = own.withoutIndicators + described.withoutIndicators
    return PortfolioMeasure(
      name: "facets", heading: "What is measured",
      remark: "The study’s Figure 11 counts what evaluations looked at: mostly the two ends, who "
        + "came and what became of the reform. "
        + (without == 0
          ? "Every design has an indicator."
          : "\(without) of " + counted(count, "design")
            + (without == 1 ? " has" : " have") + " no indicator at all."),
      column: "Facet",
      rows: model.facets.indices.map {
        row(
          model.facets[$0].entry.head, $0, own.facets, described.facets,
          shares: shares(model.facets[$0].shares))
      })
  }

  private var peers: PortfolioMeasure {
    PortfolioMeasure(
      name: "peers", heading: "Who the peers are",
      remark: "Figures 3 to 5 of the study: facilitators aim at organisations, people come, and "
        + "learners call people their peers. A design can have several sorts of peers.",
      column: "Peers",
      rows: PortfolioEntry.PeerSort.allCases.map {
        PortfolioRow(
          $0.title, name: $0.name, own: own.peers[$0.rawValue],
          described: described.peers[$0.rawValue], shares: [], note: $0.study?.words)
      })
  }

  private var factors: PortfolioMeasure {
    let without = own.withoutFactors + described.withoutFactors
    return PortfolioMeasure(
      name: "factors", heading: "What peers are matched on or chosen for",
      remark: "The study’s Figure 6 lists what learners wanted to have in common. "
        + lack(
          without, of: "says what peers are matched on or chosen for.", one: "does", several: "do",
          "not say what peers are matched on or chosen for."),
      column: "Factor",
      rows: model.factors.indices.map {
        row(
          model.factors[$0].head, $0, own.factors, described.factors,
          note: model.factors[$0].isMajor ? "one of those named most" : nil)
      })
  }

  private var risks: PortfolioMeasure {
    let without = own.withoutRisks + described.withoutRisks
    return PortfolioMeasure(
      name: "risks", heading: "Risks that are named",
      remark: "The risks of the study’s Figure 14, which says what can go wrong at each stage. "
        + lack(without, of: "names a risk.", one: "names", several: "name", "no risk."),
      column: "Risk",
      rows: model.risks.indices.map { row(model.risks[$0].head, $0, own.risks, described.risks) }
        + [
          PortfolioRow(
            "Other risks", name: nil, own: own.withOtherRisks,
            described: described.withOtherRisks, shares: [])
        ])
  }
}
