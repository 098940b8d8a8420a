/// A number as it is written, exactly: `12.5` is 125 with one decimal.
package struct Quantity: Sendable, Equatable {
  /// The digits without their point.
  package let digits: Int64
  /// How many of the digits stand behind the point.
  package let decimals: Int32
  package let isPercentage: Bool

  package init(_ digits: Int64, decimals: Int32 = 0, isPercentage: Bool = false) {
    self.digits = digits
    self.decimals = decimals
    self.isPercentage = isPercentage
  }

  /// Plain digits with a point, and a percent sign where it is a percentage.
  package var spelling: String {
    var text = String(digits.magnitude)
    if decimals > 0 {
      text = String(repeating: "0", count: max(0, Int(decimals) + 1 - text.utf8.count)) + text
      let point = text.utf8.index(text.endIndex, offsetBy: -Int(decimals))
      text = String(text[..<point]) + "." + String(text[point...])
    }
    return (digits < 0 ? "-" : "") + text + (isPercentage ? "%" : "")
  }
}

/// What an indicator is or should become.
package enum Value: Sendable, Equatable {
  case quantity(Quantity)
  case yes
  case no
  /// A grade of a scale in words, counted from the lowest.
  case grade(rank: Int, Text)
  /// Words, for what is told and not counted.
  case words(Text)
  /// What a change comes to as long as the value that it starts from is not known.
  case open
}

extension Quantity: Comparable {
  /// By value, whatever the number of decimals; a percentage compares by its figure.
  package static func < (left: Quantity, right: Quantity) -> Bool { left.order(right) < 0 }
}

extension Quantity {
  /// The digits with so many decimals, at least its own; nil where they do not fit.
  package func digits(withDecimals wanted: Int32) -> Int64? {
    var all = digits
    for _ in decimals..<wanted {
      let (product, overflow) = all.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      all = product
    }
    return all
  }

  /// The same figure without zeros at the end of its decimals.
  package var shortest: Quantity {
    var (digits, decimals) = (self.digits, self.decimals)
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    return Quantity(digits, decimals: decimals, isPercentage: isPercentage)
  }

  /// The percentage that a share of 1 is: 30% for `0.3`. Nil for what is no fraction.
  package var hundredfold: Quantity? {
    guard decimals > 0 else { return nil }
    if decimals == 1 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      return overflow ? nil : Quantity(product, isPercentage: true)
    }
    return Quantity(digits, decimals: decimals - 2, isPercentage: true)
  }

  /// Below zero where it is the lesser, above where it is the greater; exact for all figures.
  package func order(_ other: Quantity) -> Int {
    let (left, right) = (shortest, other.shortest)
    let decimals = max(left.decimals, right.decimals)
    // Only the one with fewer decimals grows, and what outgrows all figures outgrows the other.
    guard let one = left.digits(withDecimals: decimals) else { return left.digits < 0 ? -1 : 1 }
    guard let two = right.digits(withDecimals: decimals) else { return right.digits < 0 ? 1 : -1 }
    return one < two ? -1 : one == two ? 0 : 1
  }

  /// What a change comes to from here: so many percent of it more, or so much more; nil where it
  /// does not fit.
  func changed(by amount: Quantity) -> Quantity? {
    guard amount.isPercentage else { return adding(amount) }
    guard let whole = Quantity(100).digits(withDecimals: amount.decimals) else { return nil }
    let (share, overflow) = whole.addingReportingOverflow(amount.digits)
    let (all, carry) = digits.multipliedReportingOverflow(by: share)
    if overflow || carry { return nil }
    return Quantity(
      all, decimals: decimals + 2 + amount.decimals, isPercentage: isPercentage
    ).shortest
  }

  /// The sum; nil where it does not fit.
  package func adding(_ other: Quantity) -> Quantity? {
    let decimals = max(self.decimals, other.decimals)
    guard let one = digits(withDecimals: decimals), let two = other.digits(withDecimals: decimals)
    else { return nil }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow ? nil : Quantity(sum, decimals: decimals, isPercentage: isPercentage)
  }
}
