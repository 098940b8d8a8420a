import Hourglass
import HourglassLanguage
import HourglassProgress
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// Observed values against targets, in each of their formats.
@Suite struct ProgressTests {
  private let design = #"""
    programme p "<P> & Co" {
      runs 2012 to 2017
      peers q "Q" { are people; number 8 }
      indicator ahead "Ahead, =1+1" {
        counts "directors"; baseline 0 in 2012; target 15 by 2014; target 30 by 2017
        disaggregated by sex as "female", "male"; tracked by q every year
        where sex "female" { baseline tbd until 2013; target 8 by 2014 }
        threshold amber below 20
      }
      indicator late "Late" { percent of "x"; baseline 10% in 2012; target 50% by 2013 }
      indicator told "Told" { story }
      indicator gap "Gap" { counts "x" }
    }
    """#
  private let table = """
    indicator,period,value,dimension,comment,source,more
    ahead,2013,12,,"Two
    lines","'=A1",
    ahead,2013,5,sex: male,,,
    ahead,2013,,sex: female,,,
    late,2013,20.5%,,,,
    late,2014,80,,,,
    told,2013,<b>'It worked'</b>,,,,
    """

  private func progress(
    _ design: String, _ table: String, isToday: Bool = false
  ) throws -> [Progress] {
    let examination = analyse(Array(design.utf8))
    let readings = examination.designs.map { $0.reading }
    let values = observedValues(Array(table.utf8), of: readings.map { $0.programme })
    return readings.indices.map { index in
      Progress(
        of: readings[index], number: index, values: values,
        on: Day(year: 2014, month: 3, day: 1), isToday: isToday)
    }
  }

  private func one(isToday: Bool = false) throws -> Progress {
    try #require(try progress(design, table, isToday: isToday).first)
  }

  @Test func text() throws {
    let text = progressText(try one()).text
    #expect(
      text == """
        Progress of “<P> & Co”
        As of 2014-03-01: 1 overdue, 2 without data, 1 not assessed and 1 on track. 1
        row of the table was not used.

        Overdue

           Late
           20.5% by the end of 2013. The target 50% by 2013 was not met on time.
           latest value 20.5% in 2013
           baseline     10% in 2012
           target       50% by 2013
           progress     26% of the way from the baseline to the target
           tracked by   missing [missing-tracker]

        No data

           Ahead, =1+1 (sex: female)
           There is no value yet. The next target is 8 by 2014. 1 row of the table is
           still empty.
           baseline     to be defined by 2013
           target       8 by 2014
           tracked by   Q

           Gap
           There is no value yet.
           baseline     missing [missing-baseline]
           final target missing [missing-target]
           tracked by   missing [missing-tracker]

        Not assessed

           Told
           1 story, the latest for 2013. Stories are not assessed.
           latest value “<b>'It worked'</b>” in 2013
           tracked by   missing [missing-tracker]

        On track

           Ahead, =1+1
           12 directors by the end of 2013. Ahead of schedule. Steady progress from 0 on
           2012-01-01 to 15 by 2014 would give 10 at this date.
           latest value 12 in 2013
           by group     sex: male 5
           baseline     0 in 2012
           target       15 by 2014
           final target 30 by 2017
           progress     80% of the way from the baseline to the target
           light        amber
           tracked by   Q

        Hourglass does not read these columns of the table: “more”. It reads indicator,
        period, value, dimension, comment, source.

        """)
  }

  /// Where quarters are added up for the whole, they are for its groups; where one is missing, the
  /// newest value says when it is from.
  @Test func groupsAreAddedUp() throws {
    let design = """
      programme p "P" {
        runs 2013 to 2014
        indicator i "I" {
          counts "visits"; series per-period; baseline 0 in 2012
          target 40 during 2013; target 50 during 2014; disaggregated by sex as "f", "m"
        }
      }

      """
    let rows = (1...4).flatMap { quarter in
      ["i,2013-Q\(quarter),10,", "i,2013-Q\(quarter),6,sex: f"]
        + (quarter == 2 ? [] : ["i,2013-Q\(quarter),4,sex: m"])
    }
    let table = "indicator,period,value,dimension\n" + rows.joined(separator: "\n") + "\n"
    let text = try progressText(#require(progress(design, table).first)).text
    #expect(text.contains("by group     sex: f 24; sex: m 4 in 2013-Q4"))
  }

  @Test func dayIsSaid() throws {
    #expect(try one(isToday: true).opening.hasPrefix("As of 2014-03-01 (today, UTC): 1 overdue"))
    #expect(try one().opening.hasPrefix("As of 2014-03-01: "))
    #expect(try progress("programme p { }", table)[0].opening == "The design has no indicators.")
  }

  @Test func csv() throws {
    let lines = progressCsv([try one()]).split(separator: "\r\n").map { String($0) }
    #expect(lines.count == 6)
    #expect(
      lines[0]
        == "\u{FEFF}programme,stage,indicator,part,state,why,value,period,provisional,baseline,"
        + "target,percent of the way,final target,light,tracked by,on")
    #expect(
      lines[1].hasSuffix(
        ",12,2013,no,0 in 2012,15 by 2014,80,30 by 2017,amber,Q,2014-03-01"))
    #expect(lines[2].contains(",\"Ahead, =1+1\",sex: female,No data,"))
  }

  /// Nothing that stands in a design or a table becomes a tag.
  @Test func html() throws {
    let page = progressDocuments([try one()], withValues: false).html
    #expect(page.contains("<h1 dir=\"auto\">Progress of “&lt;P&gt; &amp; Co”</h1>"))
    #expect(page.contains("“&lt;b&gt;&#39;It worked&#39;&lt;/b&gt;” in 2013"))
    #expect(!page.contains("<b>'"))
    #expect(page.contains("<h2 dir=\"auto\">Rows that were not used</h2>"))
    #expect(page.contains("“80” has no percent sign"))
    #expect(page.contains("<strong class=\"missing\" dir=\"auto\">missing<"))
    // A state has a shape, a word and a colour.
    #expect(page.contains("<b class=\"bad\" dir=\"auto\">▲ Overdue</b>"))
    #expect(page.contains("<b class=\"good\" dir=\"auto\">● On track</b>"))
    // The value of 2013 beside the way from 0 in 2012 to 15 by 2014 and 30 by 2017.
    #expect(
      page.contains(
        "<polyline class=\"planned\" points=\"0,24 49,12 100,0\"/>"
          + "<polyline class=\"observed\" points=\"33,14\"/>"))
    #expect(!page.contains("missing-baseline"))
  }

  @Test func json() throws {
    let json = progressJson(try one()).text
    #expect(
      json.hasPrefix(
        #"{"version":1,"programme":"<P> & Co","on":"2014-03-01","today":false,"counts":{"overdue":1,"behind":0,"no-data":2,"not-judged":1,"on-track":1,"met":0},"indicators":[{"name":"ahead","number":null,"title":"Ahead, =1+1","part":null,"stage":null,"state":"on-track","why":"#
      ))
    #expect(
      json.contains(
        #""value":"12","period":"2013","provisional":false,"lines":[2],"baseline":{"state":"said","words":"0 in 2012","rule":null},"target":{"value":"15","from":null,"by":"2014","due":"2014-12-31"},"finalTarget":{"state":"said","words":"30 by 2017","rule":null},"percentOfWay":80,"light":"amber""#
      ))
    #expect(
      json.contains(
        #"{"line":2,"name":"ahead","title":"Ahead, =1+1","period":"2013","start":"2013-01-01","end":"2013-12-31","value":"12","dimension":"","comment":"Two\nlines","source":"=A1"}"#
      ))
    #expect(json.contains(#""problems":[{"line":7,"row":""#))
    #expect(json.contains(#"","message":"“80” has no percent sign"#))
    #expect(json.hasSuffix(#"source."}]}"#))
  }

  private func row(_ sheet: Workbook.Sheet, _ index: Int) -> [String: Workbook.Cell] {
    Dictionary(uniqueKeysWithValues: zip(sheet.columns.map { $0.heading }, sheet.rows[index]))
  }

  @Test func workbook() throws {
    let workbook = progressDocuments([try one()], withValues: true).workbook
    #expect(workbook.sheets.map { $0.name } == ["Progress", "Values", "Not used"])
    for sheet in workbook.sheets {
      for row in sheet.rows { #expect(row.count == sheet.columns.count) }
    }
    let late = row(workbook.sheets[0], 0)
    #expect(late["State"] == .text("▲ Overdue"))
    #expect(
      late["Latest value"]
        == .number(Quantity(205, decimals: 1, isPercentage: true), ending: " in 2013"))
    #expect(late["Baseline"] == .number(Quantity(10, isPercentage: true), ending: " in 2012"))
    #expect(late["Target"] == .number(Quantity(50, isPercentage: true), ending: " by 2013"))
    #expect(late["Progress"] == .number(Quantity(26, isPercentage: true)))
    #expect(workbook.sheets[0].caption.hasSuffix("Date: 2014-03-01"))
    let missing = row(workbook.sheets[0], 2)
    #expect(missing["Baseline"] == .gap("missing"))
    let value = row(workbook.sheets[1], 0)
    #expect(value["Value"] == .number(Quantity(12)) && value["Line"] == .number(Quantity(2)))
    #expect(row(workbook.sheets[1], 2)["Value"] == .gap("to be filled in"))
    #expect(workbook.sheets[2].rows.count == 2)
    // It is a sound archive of sound XML.
    #expect(try WorkbookReader(workbook).sheets.count == 3)
    // Without anything wrong there is no sheet about it, and several programmes are told apart.
    let two = try progress(
      "programme p { indicator a { counts \"x\" } }\nprogramme r { indicator b { counts \"x\" } }",
      "indicator,period,value\nb,2013,1\n")
    let both = progressDocuments(two, withValues: true).workbook
    #expect(both.sheets.map { $0.name } == ["Progress p", "Values p", "Progress r", "Values r"])
    #expect(both.sheets.map { $0.rows.count } == [1, 0, 1, 1])
  }

  // MARK: The table to fill in

  private func template(_ design: String, _ year: Int32, _ month: Int32 = 3) throws -> [String] {
    let readings = analyse(Array(design.utf8)).designs.map { $0.reading }
    let text = valuesTemplate(of: readings, on: Day(year: year, month: month, day: 1))
    // Whatever it is, it can be read, and nothing in it is a value yet.
    let values = observedValues(Array(text.utf8), of: readings.map { $0.programme })
    #expect(values.problems == [] && values.remarks == [])
    #expect(values.observations.allSatisfy { $0.value == nil })
    let lines = text.split(separator: "\r\n").map { String($0) }
    #expect(
      lines[0]
        == "\u{FEFF}indicator,title,unit,target,period,value,dimension,comment,source")
    #expect(values.observations.count == lines.count - 1)
    // Without what is there to help.
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (cells.prefix(1) + cells.suffix(5)).joined(separator: ",")
    }
  }

  @Test(arguments: [
    ("tracked by q every year", ["2013", "2014"]),
    (
      "tracked by q every 6 months",
      [
        "2012-H2", "2013-H1", "2013-H2", "2014-H1",
      ]
    ),
    (
      "tracked by q every quarter",
      ["2012-Q3", "2012-Q4", "2013-Q1", "2013-Q2", "2013-Q3", "2013-Q4", "2014-Q1"]
    ),
    (
      "tracked by q every year starting 2012-09",
      ["2012-09 to 2012-09", "2013-09 to 2013-09", "2014-09 to 2014-09"]
    ),
    (
      "tracked by q every 6 months starting 2013-08-31",
      [
        "2013-08-31 to 2013-08-31", "2014-02-28 to 2014-02-28", "2014-08-31 to 2014-08-31",
      ]
    ),
    ("tracked by q on 2013-02", ["2013-02 to 2013-02"]),
    ("tracked by q once", ["2014"]),
    ("target 5 by 2013; target 9 by 2015; target 11 by 2016", ["2013", "2015"]),
    (
      "target 5 during 2013-01 to 2013-06; tracked by q every year",
      ["2013-01 to 2013-06", "2013", "2014"]
    ),
  ])
  func periods(lines: String, periods: [String]) throws {
    let rows = try template(
      """
      programme p {
        runs 2012-07 to 2020
        peers q { number 8 }
        indicator i { counts "x"; baseline 0 in 2012-Q2; \(lines) }
      }
      """, 2014)
    let expected =
      lines.contains("every year") && !lines.contains("starting")
      ? ["2012"] + periods : periods
    #expect(rows.sorted() == expected.map { "i,\($0),,,," }.sorted())
  }

  /// What a row is about, for whoever fills it in: the target is that of its group.
  @Test func helpInEachRow() throws {
    let readings = analyse(
      Array(
        """
        programme p {
          indicator i "Cases" {
            counts "cases"; target 5 by 2013; target 9 by 2015
            where sex "female" { target 4 by 2015 }
          }
        }
        """.utf8)
    ).designs.map { $0.reading }
    let table = valuesTemplate(of: readings, on: Day(year: 2014, month: 3, day: 1))
    #expect(table.contains("\r\ni,Cases,number of cases,9 by 2015,2015,,,,\r\n"))
    #expect(table.contains("\r\ni,Cases,number of cases,4 by 2015,2015,,sex: female,,\r\n"))
    // What is past is judged against the target of its own time.
    #expect(table.contains("\r\ni,Cases,number of cases,5 by 2013,2013,,,,\r\n"))
  }

  /// Of a level each row has the target that is due next after its time, and the final one after
  /// that; of what is added up, the one within whose time it lies.
  @Test(arguments: [
    ("percent of \"x\"; ", ["5% by 2013", "5% by 2013", "9% by 2015", "9% by 2015", "9% by 2015"]),
    (
      "percent of \"x\"; direction down; ",
      ["5% by 2013", "5% by 2013", "9% by 2015", "9% by 2015", "9% by 2015"]
    ),
  ])
  func targetOfEachRow(measure: String, targets: [String]) throws {
    #expect(
      try targetsInTemplate(
        measure + "target 5% by 2013; target 9% by 2015; tracked by q every year") == targets)
  }

  @Test func targetOfEachRowThatIsAddedUp() throws {
    let lines = "target 5 during 2013; target 9 during 2015; tracked by q every year"
    #expect(
      try targetsInTemplate("counts \"x\"; series per-period; " + lines)
        == ["", "5 during 2013", "", "9 during 2015", ""])
  }

  private func targetsInTemplate(_ lines: String) throws -> [String] {
    let design =
      "programme p { runs 2012 to 2020; peers q { number 8 }; indicator i { \(lines) } }"
    let readings = analyse(Array(design.utf8)).designs.map { $0.reading }
    let table = valuesTemplate(of: readings, on: Day(year: 2016, month: 3, day: 1))
    return table.split(separator: "\r\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[3])
    }
  }

  @Test func manyPeriods() throws {
    let rows = try template(
      "programme p { runs 2012 to 2020; peers q { number 8 }; indicator i { tracked by q every month } }",
      2015)
    #expect(rows.count == 24)
    #expect(rows.first == "i,2013-04 to 2013-04,,,," && rows.last == "i,2015-03 to 2015-03,,,,")
  }

  @Test func partsAndGroups() throws {
    let rows = try template(
      #"""
      programme p {
        runs 2014 to 2020
        indicator i { counts "x"; target 5 by 2014
          disaggregated by sex as "female", "a;b"; disaggregated by age, place
          where sex "female" { target 3 by 2014 }
        }
      }
      """#, 2014)
    #expect(rows == ["i,2014,,,,", "i,2014,,sex: female,,", #"i,2014,,"sex: a\;b",,"#])
  }

  /// Titles that a spreadsheet would calculate, or that hold what cannot be seen, find their way
  /// back.
  @Test(arguments: [
    "=1+1", "-x", "@a", "two\\nlines", "say \\\"hi\\\", then; go", " edges ", "a\tb", "‮bidi‬",
    "学び دليل",
    "a\u{7}b", "<U+202E>",
  ])
  func titles(title: String) throws {
    let rows = try template(
      "programme p { indicator \"\(title)\" { target 5 by 2014 } }", 2014)
    #expect(rows.count == 1)
  }
}
