import HourglassFormats

/// One row of a table of values, as it is written.
package struct ValueRow: Sendable, Equatable {
  package var indicator: String
  package var period: String
  package var value = ""
  package var dimension = ""
  package var comment = ""
  package var source = ""

  package init(indicator: String, period: String) {
    self.indicator = indicator
    self.period = period
  }
}

/// A table of values as CSV, with its line of headings.
package func valuesTable(_ rows: [ValueRow]) -> String {
  csvRecord(["indicator", "period", "value", "dimension", "comment", "source"])
    + rows.map { row in
      csvRecord([row.indicator, row.period, row.value, row.dimension, row.comment, row.source])
    }.joined()
}
