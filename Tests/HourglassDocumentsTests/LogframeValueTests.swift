import Hourglass
import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// Observed values in a logframe.
@Suite struct LogframeValueTests {
  private func words(_ table: Table) -> [[String?]] {
    table.rows.map { $0.map { $0?.map { $0.text }.joined(separator: "\n") } }
  }

  /// The newest values stand in a column of their own, and by their dates with the FCDO; without a
  /// table of values only the European Union has the column.
  @Test func currentValues() throws {
    let text = """
      programme p "P" {
        runs 2012 to 2016
        indicator i "I" { counts "c"; baseline 0 in 2012; target 10 by 2014; target 20 by 2016
          where sex "f" { target 5 by 2016 } }
      }

      """
    let reading = try #require(
      analyse(Array(text.utf8), on: Day(year: 2015, month: 1, day: 1)).designs.first?.reading)
    let table = "indicator,period,value,dimension\ni,2013,7,\ni,2013,3,sex: f\n"
    let values = observedValues(Array(table.utf8), of: [reading.programme])
    let day = Day(year: 2015, month: 1, day: 1)
    let observed = progress(of: reading.programme, number: 0, values: values, on: day)
    func rows(_ columns: Logframe.Columns) -> [[String?]] {
      words(Logframe(of: reading, in: columns, observed: observed).document.tables.reversed()[1])
    }
    let european = Array(rows(.eu).suffix(2))
    #expect(european.map { $0[5] } == ["7 (2013)", "3 (2013)"])
    #expect(rows(.plain).suffix(2).map { $0[5] } == ["7 (2013)", "3 (2013)"])
    #expect(words(Logframe(of: reading, in: .plain).document.tables.reversed()[1])[0].count == 7)
    #expect(rows(.fcdo)[1] == [nil, "Achieved", "", "7 (2013)", ""])
    #expect(rows(.fcdo)[3] == [nil, "Achieved", "", "3 (2013)", ""])
  }

  /// The FCDO asks for what was achieved by each milestone.
  @Test func achievedByEachMilestone() throws {
    func achieved(_ series: String, _ rows: String...) throws -> [String?] {
      let text = """
        programme p "P" {
          runs 2012 to 2016
          indicator i "I" {
            counts "c"; series \(series); baseline 0 in 2012; target 10 by 2014; target 20 by 2016
          }
        }

        """
      let day = Day(year: 2016, month: 6, day: 1)
      let reading = try #require(
        analyse(Array(text.utf8), on: day).designs.first?.reading)
      let table = "indicator,period,value\n" + rows.map { "i," + $0 + "\n" }.joined()
      let values = observedValues(Array(table.utf8), of: [reading.programme])
      let observed = progress(of: reading.programme, number: 0, values: values, on: day)
      let frame = Logframe(of: reading, in: .fcdo, observed: observed, on: day)
      return words(frame.document.tables.reversed()[1])[1]
    }
    #expect(
      try achieved("cumulative", "2013,7", "2014,11", "2015,14")
        == [nil, "Achieved", "", "11", "14 (2015)"])
    #expect(
      try achieved("per-period", "2013,4", "2014,7", "2015,9")
        == [nil, "Achieved", "", "11 (2013 to 2014)", "9 (2015)"])
  }
}
