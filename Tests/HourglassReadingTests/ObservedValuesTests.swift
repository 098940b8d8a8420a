import HourglassLanguage
import HourglassProgress
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

/// A table of values, as spreadsheets write it and people fill it in.
@Suite struct ObservedValuesTests {
  private let design = #"""
    programme p "P" {
      indicator used "Directors who changed something" {
        counts "directors"; disaggregated by sex as "female", "male"
        disaggregated by age, place, time, "学"
        where sex "female" { target 3 by 2014 }
      }
      indicator share "Share" { percent of "directors" }
      indicator law "A law, passed" { yes-or-no }
      indicator grade "How fair" { rated 1 to 5 }
      indicator told "Stories" { story }
      indicator "Without a name" { counts "x" }
      indicator one "Same" { counts "x" }
      indicator two "Same" { counts "x" }
    }
    """#

  private func values(_ bytes: [UInt8]) throws -> ObservedValues {
    observedValues(bytes, of: try programmes(design))
  }

  private func values(_ text: String) throws -> ObservedValues { try values(Array(text.utf8)) }

  /// Of one row after the headings: `indicator,period,value,dimension`.
  private func read(_ row: String) throws -> ObservedValues {
    try values("indicator,period,value,dimension\n" + row)
  }

  private func problem(_ row: String) throws -> String {
    let values = try read(row)
    #expect(values.observations.isEmpty)
    let problem = try #require(values.problems.first)
    #expect(values.problems.count == 1 && problem.line == 2)
    return problem.message
  }

  private func spellings(_ values: ObservedValues) -> [String] {
    values.observations.map { each in
      "\(each.line) \(each.indicator) \(each.period.spelling) \(each.value?.spelling ?? "-") "
        + dimensionSpelling(each.traits) + "|\(each.comment)|\(each.source)"
    }
  }

  // MARK: The file

  @Test func allColumns() throws {
    let values = try values(
      "indicator,period,value,dimension,comment,source\r\n"
        + "used,2014,12,sex: female,\"said \"\"yes\"\",\r\ntwice\",Interviews\r\n"
        + "share,2014-Q3,12.5%,,,\r\n\r\n,,,,,\r\nused,2013,,,,\r\n")
    #expect(values.problems == [])
    #expect(
      spellings(values) == [
        "2 0 2014 12 sex: female|said \"yes\",\ntwice|Interviews", "4 1 2014-Q3 12.5% ||",
        "7 0 2013 - ||",
      ])
  }

  /// Line ends, separators, marks of the encoding, order and case of the headings.
  @Test(arguments: [
    "indicator,period,value\nused,2014,12\nshare,2014,5%",
    "indicator,period,value\rused,2014,12\rshare,2014,5%\r",
    "\u{FEFF}indicator;period;value\r\nused;2014;12\r\nshare;2014;5%\r\n",
    "Indicator\tPERIOD\t Value \nused\t2014\t12\nshare\t2014\t5%\n",
    "sep=;\nindicator;period;value\nused;2014;12\nshare;2014;5%\n",
    "value,source,period,indicator\n12,,2014,used\n5%,,2014,share\n",
    "\"indicator\",\"period\",\"value\"\n\"used\",\"2014\",\"12\"\n'-,,\nshare,2014,5%",
  ])
  func shapes(text: String) throws {
    let values = try values(text)
    #expect(values.observations.map { $0.value?.spelling } == ["12", "5%"])
    #expect(values.observations.map { $0.indicator } == [0, 1])
    #expect(values.remarks == [])
    // The one row with an indicator that is none.
    #expect(values.problems.count == (text.utf8.contains(UInt8(ascii: "'")) ? 1 : 0))
  }

  @Test(arguments: [true, false])
  func utf16(isLittle: Bool) throws {
    var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in "indicator\tperiod\tvalue\r\ntold\t2014\tقصة 学\r\n".utf16 {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += isLittle ? pair : pair.reversed()
    }
    let values = try values(bytes)
    #expect(values.problems == [])
    #expect(values.observations.map { $0.value } == [.words("قصة 学")])
  }

  @Test func damagedBytesLoseOneRow() throws {
    var bytes = Array("indicator,period,value\nused,2013,1\ntold,2014,".utf8)
    bytes += [0x63, 0x61, 0x66, 0xE9]
    bytes += "\nused,2014,2\n".utf8
    let values = try values(bytes)
    #expect(values.observations.map { $0.line } == [2, 4])
    #expect(values.problems.map { $0.line } == [3])
    #expect(values.problems[0].message.hasSuffix("Save the table again as “CSV UTF-8”."))
  }

  /// A mark that is not closed does not swallow the rows below it.
  @Test func openQuotationMark() throws {
    for row in ["told,2014,\"half", "told,2014,\"half\" a story"] {
      let values = try values(
        "indicator,period,value\n\(row)\nused,2014,2\nlaw,2014,\"yes\"\n")
      #expect(values.observations.map { $0.line } == [3, 4])
      #expect(values.problems.map { $0.line } == [2])
    }
  }

  @Test func missingColumns() throws {
    for text in ["", "\n\n"] {
      #expect(
        try values(text).problems.map { $0.message } == [
          "The table is empty. Its first line must be: "
            + "indicator,period,value,dimension,comment,source"
        ])
    }
    let values = try values("\nindicator,value\nused,12\nused,13\n")
    #expect(values.observations.isEmpty)
    #expect(
      values.problems == [
        ObservedValues.Problem(
          line: 2,
          message: "The table has no column “period”. Its first line must be: "
            + "indicator,period,value,dimension,comment,source. The last three columns are "
            + "optional.")
      ])
  }

  @Test func otherColumnsAreOneRemark() throws {
    let values = try values("indicator,period,value,who,when\nused,2014,1,me,now\n")
    #expect(values.observations.count == 1 && values.problems == [])
    #expect(
      values.remarks.map { $0.message } == [
        "Hourglass does not read these columns of the table: “who”, “when”. It reads indicator, "
          + "period, value, dimension, comment, source."
      ])
  }

  // MARK: Indicators

  @Test(arguments: [
    ("used", 0), ("USED", 0), ("Directors who changed something", 0),
    ("directors  WHO changed\u{A0}something", 0), ("\"A law, passed\"", 2),
    ("Without a name", 5), ("one", 6),
  ])
  func indicator(words: String, index: Int) throws {
    #expect(try read(words + ",2014,").observations.map { $0.indicator } == [index])
  }

  @Test func unknownIndicator() throws {
    #expect(
      try problem("usd,2014,1") == "The design has no indicator called “usd”. Did you mean “used”?")
    #expect(try problem("shre,2014,1").hasSuffix("Did you mean “share”?"))
    #expect(try problem("A low passed,2014,1").hasSuffix("Did you mean “A law, passed”?"))
    #expect(
      try problem("nothing alike,2014,1")
        == "The design has no indicator called “nothing alike”. It has “used”, “share”, “law”, "
        + "“grade”, “told”, “Without a name”, “one”, “two”.")
    #expect(try problem(",2014,1").hasPrefix("The row does not name an indicator"))
    #expect(
      try problem("Same,2014,1")
        == "The design has 2 indicators called “Same”, so Hourglass cannot tell which one the row "
        + "means. Write its name: one or two.")
  }

  /// In a file with several programmes each row finds its own.
  @Test func severalProgrammes() throws {
    let all = try programmes(
      """
      programme p { indicator a { counts "x" }; indicator b { counts "x" } }
      programme q { indicator b { counts "x" }; indicator c { counts "x" } }
      """)
    let values = observedValues(
      Array("indicator,period,value\na,2014,1\nb,2014,1\nc,2014,1\n".utf8), of: all)
    #expect(
      values.observations.map { [$0.line, $0.programme, $0.indicator] } == [[2, 0, 0], [4, 1, 1]])
    #expect(values.problems.map { $0.line } == [3])
    #expect(values.problems[0].message.contains("Give each indicator a name"))
  }

  // MARK: Periods

  @Test(arguments: [
    ("2014", "2014-01-01", "2014-12-31"), ("2014-Q3", "2014-07-01", "2014-09-30"),
    ("2012-02", "2012-02-01", "2012-02-29"), ("2013-02", "2013-02-01", "2013-02-28"),
    ("2012-02-29", "2012-02-29", "2012-02-29"), ("2014-04 to 2015-03", "2014-04-01", "2015-03-31"),
    ("2014-Q4  to 2015-Q1", "2014-10-01", "2015-03-31"),
  ])
  func period(text: String, first: String, last: String) throws {
    let observation = try #require(try read("used,\(text),1").observations.first)
    #expect(observation.period.firstDay.spelling == first)
    #expect(observation.period.lastDay.spelling == last)
  }

  @Test(arguments: [
    (
      "03/04/2014",
      "Hourglass cannot read “03/04/2014” as a period. Write 2014-04-03 or "
        + "2014-03-04."
    ),
    (
      "2014/15",
      "Hourglass cannot read “2014/15” as a period. Write the first and the last month, for "
        + "example 2014-07 to 2015-06."
    ),
    ("2027.0", "Hourglass cannot read “2027.0” as a period. Write 2027."),
    (
      "2013-02-29",
      "The date “2013-02-29” does not exist: that month has 28 days. Write the period as 2014, 2014-Q3, 2014-09 or 2014-09-30."
    ),
    (
      "2015 to 2014",
      "The period from 2015 to 2014 ends before it begins. Write the earlier date first."
    ),
    (
      "Sep. or Oct.",
      "Hourglass cannot read “Sep. or Oct.” as a period. Write a year, quarter, month or day, for "
        + "example 2014, 2014-Q3, 2014-09 or 2014-09-30. Or write a range, for example 2014-04 to "
        + "2015-03."
    ),
  ])
  func misspeltPeriod(text: String, message: String) throws {
    #expect(try problem("used,\(text),1") == message)
  }

  // MARK: Values

  @Test(arguments: [
    ("used", "12.5", "12.5"), ("used", "-3", "-3"), ("used", "'-3", "-3"),
    ("used", "1_200", "1200"),
    ("used", "0.125", "0.125"), ("used", "1200.125", "1200.125"), ("share", "80%", "80%"),
    ("share", "0.5%", "0.5%"), ("law", "YES", "yes"), ("law", "No", "no"), ("grade", "3.5", "3.5"),
    ("told", "'=1+1", "=1+1"), ("told", "12", "12"),
  ])
  func value(indicator: String, text: String, spelling: String) throws {
    let values = try read("\(indicator),2014,\(text)")
    #expect(values.problems == [])
    #expect(values.observations.map { $0.value?.spelling } == [spelling])
  }

  @Test(arguments: [
    ("used", "\"1,200\"", "Write 1200 or 1.2000."),
    ("used", "1.200", "Write 1200 or 1.2000."),
    ("share", "\"1,200%\"", "Write 1200% or 1.2000%."),
    ("used", "\"1,200 000\"", "If the value is unknown, leave the cell empty."),
    ("used", "\u{2212}5", "Write -5."),
    ("used", "\"12,5\"", "Decimals have a point: write 12.5."),
    ("used", "1E+05", "If the value is unknown, leave the cell empty."),
    ("used", "twelve", "If the value is unknown, leave the cell empty."),
    ("used", "99999999999999999999", "If the value is unknown, leave the cell empty."),
    ("used", "12%", "but this indicator is a plain number. Write the number."),
    ("share", "80", "“80” has no percent sign, but this indicator is a percentage. Write 80%."),
    ("share", "0.8", "Write 0.8%, or 80% if your spreadsheet shows it that way."),
    ("share", "0.125", "Write 0.125%, or 12.5% if your spreadsheet shows it that way."),
    ("share", "80 %", "Write 80%."), ("law", "1", "Write yes or no."),
    ("grade", "6", "on the scale from 1 to 5. Write a number on that scale."),
    ("grade", "0.9", "on the scale from 1 to 5. Write a number on that scale."),
  ])
  func misspeltValue(indicator: String, text: String, ending: String) throws {
    let message = try problem("\(indicator),2014,\(text)")
    #expect(message.hasSuffix(ending), "\(message)")
  }

  // MARK: Parts

  @Test(arguments: [
    ("sex: female", "sex: female"), ("SEX:Female ;", "sex: female"),
    ("age: 15-24; sex: male", "age: 15-24; sex: male"),
    (#"place: a\;b\:c\\d"#, #"place: a\;b\:c\\d"#), ("time: 10:30", #"time: 10\:30"#),
    ("学: 女", "学: 女"),
  ])
  func dimension(text: String, spelling: String) throws {
    let values = try read("used,2014,1,\(text)")
    #expect(values.problems == [])
    #expect(values.observations.map { dimensionSpelling($0.traits) } == [spelling])
  }

  /// What the design does not have is no part that anybody could compare or publish.
  @Test(arguments: [
    ("used,2014,1,sex: femal", "by sex: “female”, “male”. Did you mean “female”?"),
    ("used,2014,1,sex: other", "or add it to the line “disaggregated by” of the indicator."),
    ("used,2014,1,region: North", "by sex, age, place, time, 学. Correct the row, or add it"),
    ("used,2014,1,sexx: female", "Did you mean “sex”?"),
    ("used,2014,1,age: old; region: North", "is not disaggregated by “region”"),
    ("grade,2014,4,sex: female", "The design does not say that “How fair” is disaggregated."),
  ])
  func undeclaredGroup(row: String, part: String) throws {
    let values = try read(row)
    #expect(values.observations.isEmpty)
    try #require(values.problems.count == 1)
    let message = values.problems[0].message.filter { $0 != "“" && $0 != "”" }
    #expect(message.contains(part.filter { $0 != "“" && $0 != "”" }), "\(message)")
  }

  @Test(arguments: ["female", "sex:", ": female", ";", "sex: a; b", "sex: a; sex: b"])
  func misspeltDimension(text: String) throws {
    #expect(try problem("used,2014,1,\(text)").hasPrefix("“\(text)” "))
  }

  // MARK: Rows that come again

  @Test func sameRowAgain() throws {
    let values = try values(
      """
      indicator,period,value,dimension
      used,2014,,
      used,2014,12,
      used,2014,12.0,
      used,2014,13,
      used,2014,5,age: old; sex: female
      used,2014,6,sex: Female; age: old
      told,2014,One
      told,2014,Two
      told,2014,One
      """)
    #expect(
      spellings(values) == [
        "3 0 2014 12 ||", "6 0 2014 5 age: old; sex: female||", "8 4 2014 One ||",
        "9 4 2014 Two ||",
      ])
    #expect(values.problems.map { $0.line } == [5, 7])
    #expect(
      values.problems[0].message
        == "Line 3 has 12 for the same indicator, period and group, and this line has 13. Hourglass "
        + "used line 3. Delete the wrong line.")
  }

  /// Whatever the bytes are, each is read once and every problem has a line of the file.
  @Test func anyBytes() throws {
    var state: UInt64 = 1
    let all = try programmes(design)
    let pieces =
      [
        "used", "share", ",", ";", "\t", "\"", "\n", "\r\n", "\r", "2014", "12", "%", "'",
        "\u{FEFF}",
        " ", "é", ":",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80]]
    for _ in 0..<300 {
      var bytes = Array("indicator,period,value,dimension\n".utf8)
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      let values = observedValues(bytes, of: all)
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      #expect(
        (values.problems.map { $0.line } + values.observations.map { $0.line }).allSatisfy {
          (2...lines).contains($0)
        })
    }
  }
}
