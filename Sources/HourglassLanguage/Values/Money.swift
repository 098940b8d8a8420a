/// An amount of money and its currency, as the design calls it.
package struct Money: Sendable {
  package let amount: Quantity
  package let currency: Text
}
