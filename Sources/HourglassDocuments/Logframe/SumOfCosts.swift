import HourglassLanguage

/// What all activities cost in one currency.
struct SumOfCosts {
  let currency: String
  let sum: Quantity
  /// What those pay who are named beside an amount, in the order in which they first occur.
  let shares: [(payers: String, sum: Quantity)]
}

extension Programme {
  /// What all tools together cost, in each currency in the order in which they first occur; none
  /// where only one amount is said in it all. Amounts in different currencies are never added up.
  var costs: [SumOfCosts] {
    let all = tools.flatMap { tool in tool.costs.compactMap { $0.value } }
    var sums: [Adding] = []
    var placeOfCurrency: [String: Int] = [:]
    for money in all {
      let currency = currency(of: money)
      let place = placeOfCurrency[currency] ?? sums.count
      if place == sums.count {
        placeOfCurrency[currency] = place
        sums.append(Adding(currency: currency))
      }
      sums[place].add(money.amount, paidBy: money.payers.map { words(for: $0) })
    }
    let isOneAmount = sums.allSatisfy { $0.count == 1 }
    let isOneTool = tools.count { $0.costs.contains { $0.value != nil } } < 2
    return isOneAmount && isOneTool ? [] : sums.compactMap { $0.done }
  }
}

/// A sum that does not fit is none.
private struct Adding {
  let currency: String
  private(set) var count = 0
  private var sum: Quantity? = Quantity(0)
  private var shares: [(payers: String, sum: Quantity?)] = []
  private var placeOfShare: [String: Int] = [:]

  init(currency: String) { self.currency = currency }

  mutating func add(_ amount: Quantity, paidBy payers: String?) {
    count += 1
    sum = sum?.adding(amount)
    guard let payers else { return }
    if let place = placeOfShare[payers] {
      shares[place].sum = shares[place].sum?.adding(amount)
    } else {
      placeOfShare[payers] = shares.count
      shares.append((payers, amount))
    }
  }

  var done: SumOfCosts? {
    guard let sum else { return nil }
    return SumOfCosts(
      currency: currency, sum: sum,
      shares: shares.compactMap { share in share.sum.map { (share.payers, $0) } })
  }
}
