import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noKeyIndicator = Rule(
    FindingKind(
      "no-key-indicator", title: "Many indicators, and no key indicator", severity: .warning,
      why: """
        A team cannot steer by more than a dozen indicators. If the most important ones are not \
        marked, each reader picks others.
        """,
      basis: .stated(
        .field, place: "What users of monitoring tools ask for", phrase: "none marked kpi"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit("facet use\n", bad: "facet use\n", good: "facet use; key\n"),
        Example.Edit(
          "  indicator fairness", bad: eightStories + "  indicator fairness",
          good: eightStories + "  indicator fairness"))),
    on: .silence, onRequest: true
  ) { reading, report in
    let indicators = reading.programme.indicators
    let inDesign = indicators.indices.filter { !reading.isBeyondStop(.indicator($0)) }
    guard inDesign.count > most, !inDesign.contains(where: { indicators[$0].isKey }) else { return }
    report.add(
      about: .design, "None of the \(inDesign.count) indicators is marked as a key indicator.",
      next: Advice(
        "Choose three or four, and add inside each:",
        Offer(["key"], into: inDesign.prefix(3).map { indicators[$0].head.statement })))
  }

  /// As many as fit on a page and can be talked over in one meeting.
  private static let most = 12

  /// So many more that the clean design has thirteen.
  private static let eightStories: String = {
    var lines = ""
    for country in [
      "Albania", "Armenia", "Bosnia", "Croatia", "Georgia", "Kosovo", "Moldova", "Serbia",
    ] {
      lines += """
          indicator "What changed in \(country)" {
            measures practise; story; source "Minutes"; tracked by ministries every year
          }

        """
    }
    return lines
  }()
}
