import HourglassLanguage
import HourglassProgress
import HourglassReading
import TestSupport
import Testing

/// A table of values after a spreadsheet has had it.
@Suite struct RespelledValuesTests {
  private func values(_ text: String) throws -> ObservedValues {
    observedValues(
      Array(text.utf8),
      of: try programmes(
        """
        programme p "P" {
          indicator used "Directors who changed something" { counts "directors" }
          indicator share "Share" { percent of "directors" }
        }
        """))
  }

  /// A day that a spreadsheet has spelled in its own way is read where it can be no other.
  @Test(arguments: [
    ("30/09/2014", "2014-09-30"), ("9/30/2014", "2014-09-30"), ("30.09.2014", "2014-09-30"),
    ("03.04.2014", "2014-04-03"), ("2014/09/30", "2014-09-30"), ("05/05/2014", "2014-05-05"),
    ("01.04.2014 to 31.03.2015", "2014-04-01 to 2015-03-31"),
  ])
  func respelledDay(text: String, spelling: String) throws {
    #expect(
      try values("indicator,period,value\nused,\(text),1\n").observations.map { $0.period.spelling }
        == [spelling])
  }

  /// What cannot be read as a period is told with the period that it most likely is.
  @Test(arguments: [
    (
      "45657",
      "A spreadsheet keeps the day 2024-12-31 as this number. If that is the day, write "
        + "2024-12-31."
    ),
    ("2014-12-31 00:00:00", "Write 2014-12-31."), ("Q3 2014", "Write 2014-Q3."),
    ("Jul-14", "If it is 2014-07, write that."), ("December 2014", "Write 2014-12."),
  ])
  func periodInOtherWords(text: String, advice: String) throws {
    let values = try values("indicator,period,value\nused,\(text),1\n")
    #expect(
      values.problems.map { $0.message } == [
        "Hourglass cannot read “\(text)” as a period. " + advice
      ])
  }

  /// A spreadsheet may have a title above the headings, and bookkeepers write less than nought in
  /// brackets.
  @Test(arguments: [",", ";", "\t"])
  func titleAboveTheHeadings(mark: String) throws {
    let table = [
      "Results of 2014,,", ",,", "indicator,period,value", "used,2014,12", "used,2015,(5)",
    ]
    .joined(separator: "\n").split(separator: ",", omittingEmptySubsequences: false)
    .joined(separator: mark)
    let values = try values(table)
    #expect(values.observations.map { $0.value?.spelling } == ["12"])
    #expect(
      values.problems == [
        ObservedValues.Problem(
          line: 5, row: "used, 2015",
          message: "Hourglass cannot read “(5)” as a number. If it is below 0, write -5.")
      ])
  }

  /// Where semicolons stand between the cells, a comma may stand in numbers.
  @Test(arguments: [
    ("used", "12,5", "12.5"), ("used", "-3,25", "-3.25"), ("share", "12,5 %", "12.5%"),
    ("used", "1.234,5", "1234.5"), ("used", "1.234.567,125", "1234567.125"),
    ("used", "12.5", "12.5"), ("used", "1,200", nil), ("used", "12.34,5", nil),
    ("used", "1,2,3", nil), ("used", "1,400,000", "1400000"), ("used", "1 400 000", "1400000"),
    ("used", "1.400.000", "1400000"), ("used", "1\u{202F}755", "1755"), ("used", "-1'400", "-1400"),
    ("used", "1,234.5", "1234.5"), ("used", "1 400,5", "1400.5"), ("used", "1 400,500", nil),
    ("used", "1.400", nil), ("used", "1 40", nil), ("used", "0 400", nil), ("used", "14 0000", nil),
    ("used", "1,400 000", nil), ("used", "2014 400", nil),
  ])
  func decimalComma(indicator: String, text: String, spelling: String?) throws {
    let table = "indicator;period;value;;\n\(indicator);2014;\(text);;\n"
    let values = try values(table)
    #expect(values.observations.map { $0.value?.spelling } == (spelling.map { [$0] } ?? []))
    #expect(values.problems.count == (spelling == nil ? 1 : 0) && values.remarks == [])
  }

  /// What can be two numbers is told with both of them, and by the row it stands in.
  @Test func twoNumbers() throws {
    let values = try values("indicator;period;value\nused;2014;1,755\n")
    #expect(
      values.problems == [
        ObservedValues.Problem(
          line: 2, row: "used, 2014",
          message: "Hourglass cannot read “1,755” as a number. It can mean 1755 or 1.755. Write "
            + "1755 or 1.7550.")
      ])
  }

  /// Years of a budget, where the design says when they begin.
  @Test(arguments: [
    ("FY2021/22", "2021/22"), ("fy2021-22", "2021/22"), ("2021/2022", "2021/22"),
    ("21/22", "2021/22"), ("2021-22", "2021/22"), ("2008-09", "2008-09"),
    ("FY2021/22 to FY2022/23", "2021/22 to 2022/23"),
    ("FY22", nil), ("FY2022", nil), ("2021/23", nil),
  ])
  func budgetYears(text: String, spelling: String?) throws {
    let programmes = try programmes(
      "programme p \"P\" { years begin in July; indicator used \"U\" { counts \"x\" } }\n")
    let values = observedValues(
      Array("indicator,period,value\nused,\(text),1\n".utf8), of: programmes)
    #expect(values.observations.map { $0.period.spelling } == (spelling.map { [$0] } ?? []))
    if text.hasSuffix("22"), spelling == nil {
      #expect(values.problems[0].message.hasSuffix("Write 2021/22 or 2022/23."))
    }
    let calendar = try self.values("indicator,period,value\nused,\(text),1\n")
    #expect(calendar.observations.isEmpty == (text != "2008-09"))
    if text.hasPrefix("FY2"), !text.contains(" ") {
      #expect(calendar.problems[0].message.hasSuffix("for example: years begin in July"))
    }
  }

  /// Our own table has a title, a unit and a target beside each name; the title counts where the
  /// name has become something else.
  @Test func titleBesideTheName() throws {
    func found(_ name: String, _ title: String) throws -> ObservedValues {
      try values(
        "indicator,title,unit,next target,period,value\n\(name),\"\(title)\",,,2014,5%\n")
    }
    let title = "Share"
    for (name, title) in [
      ("share", title), ("01-Mar", title), ("", title), ("share", "Older title"),
    ] {
      let values = try found(name, title)
      #expect(values.observations.map { $0.indicator } == [1] && values.remarks == [])
    }
    #expect(
      try found("used", title).problems[0].message.contains(
        "names the indicator “used”, but has the title of another indicator, “\(title)”"))
    #expect(
      try found("shre", "Nothing").problems[0].message.hasSuffix("Did you mean “share”?"))
  }
}
