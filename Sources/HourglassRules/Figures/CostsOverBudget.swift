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
    let costs = programme.tools.flatMap { tool in tool.costs.compactMap { $0.value } }
    // For each currency of the budget, both sums.
    var places: [String: Int] = [:]
    var first: [Money] = []
    var wholes: [Quantity?] = []
    for budget in budgets {
      let currency = programme.currency(of: budget)
      if let place = places[currency] {
        wholes[place] = wholes[place].flatMap { $0.adding(budget.amount) }
      } else {
        places[currency] = wholes.count
        wholes.append(budget.amount)
        first.append(budget)
      }
    }
    var sums = [Quantity?](repeating: Quantity(0), count: wholes.count)
    for cost in costs {
      guard let place = places[programme.currency(of: cost)] else { continue }
      sums[place] = sums[place].flatMap { $0.adding(cost.amount) }
    }
    for (place, budget) in first.enumerated() {
      guard let whole = wholes[place]?.shortest, let sum = sums[place]?.shortest,
        sum.order(whole) > 0
      else { continue }
      let currency = programme.currency(of: budget)
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
