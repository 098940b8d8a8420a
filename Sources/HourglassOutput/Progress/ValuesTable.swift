/// One row of a table of values, as it is written.
public struct ValueRow: Sendable, Equatable {
  public var indicator: String
  public var period: String
  public var value = ""
  public var dimension = ""
  public var comment = ""
  public var source = ""

  public init(indicator: String, period: String) {
    self.indicator = indicator
    self.period = period
  }
}

/// A table of values as CSV, with its line of headings.
public func valuesTable(_ rows: [ValueRow]) -> String {
  csvRecord(["indicator", "period", "value", "dimension", "comment", "source"])
    + rows.map { row in
      csvRecord([row.indicator, row.period, row.value, row.dimension, row.comment, row.source])
    }.joined()
}
