import HourglassSyntax

/// An amount of money and its currency, as the design calls it.
package struct Money: Sendable {
  package let amount: Quantity
  package let currency: Text
  /// Who pays it, where the design says so for this amount.
  package var payers: Indicator.Audience?
}

extension Tree {
  /// The currency of an amount: its code where what is written can mean no other one, so that
  /// `eur`, `€` and `EUR` are one currency, and else what is written.
  package func currency(of money: Money) -> String {
    let written = string(money.currency)
    return Currency.code(meantBy: written) ?? written
  }
}
