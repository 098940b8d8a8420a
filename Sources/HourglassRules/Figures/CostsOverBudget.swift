import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let costsOverBudget = Rule(
    FindingKind(
      "costs-over-budget", title: "Activities that cost more than the budget",
      severity: .warning,
      why: """
        A logframe shows the costs of the activities and their sum below the budget. If the sum is \
        higher, readers cannot tell which figure to trust, or who pays the rest.
        """,
      basis: .convention(
        "In each currency, the costs of all tools together are not above the budget."),
      example: Example(
        Example.Edit(
          "  facilitator secretariat \"Network secretariat\"\n",
          bad: """
              budget 300000 in ‸"EUR"
              facilitator secretariat "Network secretariat"

            """,
          good: """
              budget 320000 in "EUR"
              facilitator secretariat "Network secretariat"

            """),
        Example.Edit(
          "serves meet; every year",
          bad: "serves meet; every year; costs 120000 in \"EUR\"",
          good: "serves meet; every year; costs 120000 in \"EUR\""),
        Example.Edit(
          "serves keep-working, learn; every 6 months",
          bad: "serves keep-working, learn; every 6 months; costs 195000 in \"EUR\"",
          good: "serves keep-working, learn; every 6 months; costs 195000 in \"EUR\""))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    let budgets = programme.budgets.compactMap { $0.value }
    let wholes = programme.sums(of: budgets)
    let costs = programme.sums(
      of: programme.tools.flatMap { tool in tool.costs.compactMap { $0.value } })
    var seen: Set<String> = []
    for budget in budgets {
      let currency = programme.currency(of: budget)
      guard seen.insert(currency).inserted, let whole = wholes[currency] ?? nil,
        let sum = costs[currency] ?? nil, sum.order(whole) > 0
      else { continue }
      report.add(
        about: .design, at: programme.tree.span(ofToken: budget.currency.token),
        "The activities cost more than the budget in \(bare: currency).",
        detail: """
          They cost \(bare: sum.grouped) \(bare: currency) together, and the budget is \
          \(bare: whole.grouped) \(bare: currency).
          """,
        next: """
          Correct the costs or the budget. If others pay the rest, add their money as another line \
          with \(language: "budget").
          """)
    }
  }
}

extension Programme {
  /// What the amounts in each currency come to; nil where that is too large.
  fileprivate func sums(of all: [Money]) -> [String: Quantity?] {
    var sums: [String: Quantity?] = [:]
    for money in all {
      let sum = sums[currency(of: money), default: Quantity(0)]
      sums.updateValue(sum.flatMap { $0.adding(money.amount) }, forKey: currency(of: money))
    }
    return sums.mapValues { $0?.shortest }
  }
}
