import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noIndicators = Rule(
    FindingKind(
      "no-indicators", title: "No indicators", severity: .warning,
      why: """
        Without indicators, the team cannot show what people gained, or decide whether to \
        continue.
        """,
      basis: .stated(
        .study, place: "Principle 12",
        phrase: "The many facets of peer learning gains are evaluated"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit(allIndicators, bad: "", good: allIndicators))),
    on: .silence
  ) { reading, report in
    guard reading.programme.indicators.isEmpty else { return }
    report.add(
      about: .design, "The design has no indicators.",
      next: Advice(
        "Start with what people should gain. Add:",
        reading.firstIndicator(onStages: reading.stagesToMeasureFirst)))
  }

  /// All that the clean design measures.
  private static let allIndicators = """
      indicator agendas "Plenaries that end with an agreed agenda" {
        measures meet; counts "plenaries"; baseline 0 in 2012; target 5 by 2017
        source "Minutes"; tracked by secretariat every year
      }
      indicator in-touch "Directors still in touch with somebody they visited" {
        measures keep-working; percent of directors; baseline 0% in 2012; target 60% by 2015
        source "Telephone survey"; tracked by secretariat every 6 months
      }
      indicator used "Directors who changed a procedure after an exchange" {
        measures learn
        facet use
        counts "directors"
        baseline 3 in 2012
        target 15 by 2014
        source "Interviews with directors and their deputies"
        tracked by directors every year
      }
      indicator ceilings "Departments that negotiate ceilings before the budget call" {
        measures practise; counts "departments"; baseline 1 in 2012; target 8 by 2017
        source "Budget circulars"; tracked by ministries every year
      }
      indicator fairness "How fairly work and say are shared in the network" {
        facet partnership-health; rated 1 to 5; baseline 2 in 2012; target 4 by 2016
        source "Joint survey"; tracked by ministries, directors every year
      }
    """
}
