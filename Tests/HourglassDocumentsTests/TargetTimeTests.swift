import Foundation
import Hourglass
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassProgress
import HourglassReading
import TestSupport
import Testing

/// The table to fill in, what is made of it, what is published and what is due speak of the same
/// days.
@Suite struct TargetTimeTests: IatiExporting {
  private func reading(_ lines: String, runs: String) throws -> Reading {
    let text = """
      programme p "P" {
        \(runs)
        facilitator u "U"
        objective a "A" { stage learning }
        indicator i "I" { measures a; counts "x"; \(lines) }
      }

      """
    return try #require(readings(text, isSound: false).first)
  }

  private static let limits = ["2014", "2014-Q4", "2014-12", "2014-12-31", "2014-06-30", "2014-05"]
  private static let series = ["", "series cumulative; ", "series per-period; "]
  private static let tracked = [
    "", "tracked by u every year", "tracked by u every 6 months", "tracked by u every 2 years",
    "tracked by u every month",
  ]
  private static let starts = [
    ("", ""), ("runs 2012 to 2017", "baseline 0 in 2012; "), ("runs 2012-07 to 2017", ""),
    ("runs 2013-03-15 to 2017", "baseline 0 in 2010; "), ("", "baseline 0 in 2012-06; "),
  ]

  /// Every row of the template has a value: no target is left without one, and none without an
  /// answer.
  @Test(arguments: limits, series)
  func `What the template offers can be judged`(limit: String, series: String) throws {
    for tracked in Self.tracked {
      for (runs, baseline) in Self.starts {
        for targets in ["target 1 by \(limit)", "target 1 by 2013; target 1 by \(limit)"] {
          let lines = series + baseline + targets + "; " + tracked
          let reading = try reading(lines, runs: runs)
          let day = Day(year: 2015, month: 2, day: 1)
          var table = valuesTemplate(of: [reading], on: day).components(separatedBy: "\r\n")
          if table.count == 1 { table = table[0].components(separatedBy: "\n") }
          let filled = table.enumerated().map { index, row in
            index == 0 || row.isEmpty
              ? row : row.replacingOccurrences(of: ",,,,", with: ",1,,,")
          }.joined(separator: "\n")
          let values = observedValues(Array(filled.utf8), of: [reading.programme])
          #expect(values.problems.isEmpty && values.observations.count > 0, "\(filled)")
          let found = progress(of: reading.programme, number: 0, values: values, on: day)[0]
          #expect(found.state == .met, "\(lines) \(runs)\n\(filled)\(found.why)")
        }
      }
    }
  }

  /// For targets whose figures are added up, the period in IATI is the one that is added up over.
  @Test(arguments: limits)
  func `What is judged is what is published`(limit: String) throws {
    for (runs, baseline) in Self.starts {
      let lines = "series per-period; " + baseline + "target 3 by 2013; target 5 by \(limit)"
      let reading = try reading(lines, runs: runs)
      let programme = reading.programme
      let due = TargetTimes(of: programme.indicators[0], in: programme).due(nil)
      let text = """
        programme p "P" {
          \(runs)
          facilitator u "U"
          objective a "A" { stage learning }
          indicator i "I" { measures a; counts "x"; \(lines) }
        }

        """
      let xml = elements(export(text, isSound: false), "period>")
      let found = xml.components("<period>").dropFirst().map { period in
        period.components("iso-date=\"").dropFirst().map { $0.components("\"")[0] }
      }
      #expect(found == due.map { [$0.first.spelling, $0.last.spelling] })
      // A value for exactly that time is the value of the target.
      let last = try #require(due.last)
      let table =
        "indicator,period,value\ni,\(last.first.spelling) to \(last.last.spelling),7\n"
        + "i,2010,99\n"
      let values = observedValues(Array(table.utf8), of: [programme])
      let judged = progress(
        of: programme, number: 0, values: values, on: Day(year: 2015, month: 2, day: 1))[0]
      #expect(judged.state == .met && judged.figure?.lines == [2])
    }
  }

  @Test func `Days on which only a group has a target are due as well`() throws {
    let reading = try reading(
      "target 8 by 2014; where sex \"f\" { target 3 by 2014-12-31; target 2 by 2013-06 }",
      runs: "runs 2012 to 2017")
    let checklist = Checklist(
      of: reading, on: Day(year: 2012, month: 1, day: 1), until: Day(year: 2015, month: 1, day: 1))
    let dues = checklist.sections.flatMap { $0.rows }.flatMap { $0.dues }
    #expect(
      dues.map { $0.words } == [
        "2013-06-30: target 2 by 2013-06 (f)", "2014-12-31: target 8 by 2014",
      ])
  }

  @Test func `The form offers the days on which targets are due`() throws {
    let reading = try reading(
      "target 8 by 2013-03; target 9 by 2013; tracked by u every 6 months",
      runs: "runs 2013 to 2013")
    let form = monitoringForm(of: [reading])
    let offered = form.sheets.flatMap { $0.rows }.flatMap { $0 }.filter {
      if case .text(let text) = $0 { text.hasPrefix("up to ") } else { false }
    }
    #expect(
      offered == ["2013-03-31", "2013-06-30", "2013-12-31"].map { .text("up to " + $0) })
  }
}
