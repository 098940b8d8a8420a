import Hourglass
import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassReading

/// Baselines, targets and actuals, and the periods they stand in.
@Suite struct IatiFigureTests: IatiExporting {
  @Test func baselines() {
    #expect(
      indicator(
        """
        percent of "x"; baseline 12.50% in 2012-06-30 because "Survey"
        where sex "female", age "<5" { baseline 10% in 2012-Q3 }
        where sex "male" { baseline tbd until 2015 }
        """)
        == "<indicator measure=\"2\" ascending=\"1\">"
        + "<baseline year=\"2012\" iso-date=\"2012-06-30\" value=\"12.50\">\(comment("Survey"))"
        + "</baseline><baseline year=\"2012\" value=\"10\"><dimension name=\"sex\" value=\"female\"/>"
        + "<dimension name=\"age\" value=\"&lt;5\"/></baseline></indicator>")
  }

  @Test func valuesOfEveryMeasure() {
    #expect(
      indicator("yes-or-no; baseline no in 2012 because \"Law\"; target yes by 2014").contains(
        "<baseline year=\"2012\" value=\"0\">\(comment("no: Law"))</baseline>"
          + period(
            "2012-01-01", "2014-12-31", "<target value=\"1\">\(comment("yes"))</target>")))
    #expect(
      indicator("story; baseline \"Silence\" in 2012; target \"Talk\" by 2014 because \"Why\"")
        .contains(
          "<baseline year=\"2012\">\(comment("Silence"))</baseline>"
            + period("2012-01-01", "2014-12-31", "<target>\(comment("Talk. Why"))</target>")))
    #expect(indicator("counts \"x\"; baseline -3 in 2012").contains(" value=\"-3\"/>"))
  }

  @Test func whatHasNoElement() {
    let export = export(
      """
      programme p "P" {
        objective a "A" { stage learning }
        indicator i "I" { measures a; counts "x"; baseline 4; target tbd until 2015 }
        indicator j "J" { measures a; counts "x"; baseline none because "New"; target 3 by 2016 }
        indicator k "K" { measures a; counts "x"; baseline tbd until 2015; target none because "R" }
        indicator l "L" { measures a; target 3 by 2014; target "some" by 2015 }
      }

      """)
    #expect(!export.xml.contains("<baseline"))
    // Where the measure is not said, words beside numbers are words.
    #expect(export.xml.components("<target>").count == 3)
    #expect(export.xml.components("<target value=").count == 2)
    #expect(export.losses.contains { $0.hasSuffix("the year after the value: “I”.") })
    #expect(
      export.losses.contains {
        $0.hasSuffix(
          ": 1 baseline to be defined later, 1 target to be defined later, 1 baseline left out on purpose and 1 target left "
            + "out on purpose.")
      })
  }

  /// Numbers and words in one indicator whose measure is a number.
  @Test func wordsInThePlaceOfANumber() {
    let export = export(
      """
      programme p "P" {
        objective a "A" { stage learning }
        indicator i "I" {
          measures a; code "1" in "IATI IndicatorMeasure"; target 3 by 2014; target "some" by 2015
        }
      }

      """)
    #expect(export.xml.components("<target").count == 2)
    #expect(export.losses.contains { $0.hasSuffix("so the file leaves them out: “I”.") })
  }

  // MARK: - Periods

  @Test(arguments: [
    ("target 8 by 2014", [("2012-01-01", "2014-12-31")]),
    (
      "target 9 by 2015-06; target 8 by 2014",
      [("2012-01-01", "2014-12-31"), ("2015-01-01", "2015-06-30")]
    ),
    (
      "target 8 by 2013-12-31; target 9 by 2014-01-01",
      [("2012-01-01", "2013-12-31"), ("2012-01-01", "2014-01-01")]
    ),
    ("target 8 during 2014-Q2 to 2014-Q3", [("2014-04-01", "2014-09-30")]),
    ("target 8 during 2014-05-31 to 2014-05-31", [("2014-05-31", "2014-05-31")]),
    (
      "target 8 during 2013 to 2013; target 9 by 2014",
      [("2013-01-01", "2013-12-31"), ("2014-01-01", "2014-12-31")]
    ),
    ("target 8 by 2010", [("2010-01-01", "2010-12-31")]),
    ("target 8 by 2012-01-01", [("2011-01-01", "2012-01-01")]),
    ("target 8 by 2010-01-01", [("2009-01-01", "2010-01-01")]),
    (
      "target 8 by 9999; target 9 by 9998",
      [("2012-01-01", "9998-12-31"), ("9999-01-01", "9999-12-31")]
    ),
  ])
  func periods(targets: String, days: [(String, String)]) {
    let text = """
      programme p "P" {
        runs 2012 to 2017
        objective a "A" { stage learning }
        indicator i "I" { measures a; counts "x"; \(targets) }
      }

      """
    let xml = elements(export(text, isSound: false), "period>")
    let found = xml.components("<period>").dropFirst().map { period in
      let dates = period.components("iso-date=\"").dropFirst().map { $0.components("\"")[0] }
      return dates[0] + " " + dates[1]
    }
    #expect(found == days.map { $0.0 + " " + $0.1 })
  }

  @Test func periodsOfPartsAreThoseOfTheWhole() {
    #expect(
      indicator(
        """
        counts "x"; target 8 by 2014; target 20 by 2016
        where sex "female" { target 4 by 2016; target 9 during 2012 to 2014 }
        """)
        == "<indicator measure=\"1\" ascending=\"1\">"
        + period(
          "2012-01-01", "2014-12-31",
          "<target value=\"8\"/>"
            + "<target value=\"9\"><dimension name=\"sex\" value=\"female\"/></target>")
        + period(
          "2015-01-01", "2016-12-31",
          "<target value=\"20\"/>"
            + "<target value=\"4\"><dimension name=\"sex\" value=\"female\"/></target>")
        + "</indicator>")
  }

  @Test func actuals() {
    let year = PartialDate(year: 2013, precision: .year)
    let quarter = PartialDate(year: 2013, month: 4, precision: .quarter)
    let element = indicator(
      "counts \"x\"; target 8 during 2013 to 2013",
      [
        observation(quarter, nil),
        observation(year, .quantity(Quantity(75, decimals: 1)), comment: "A < B", source: "S"),
        observation(year, .quantity(Quantity(3)), [("sex", "female")]),
        observation(year, .quantity(Quantity(9)), to: PartialDate(year: 2014, precision: .year)),
      ])
    #expect(
      element
        == "<indicator measure=\"1\" ascending=\"1\">"
        + period(
          "2013-01-01", "2013-12-31",
          "<target value=\"8\"/><actual value=\"7.5\">\(comment("A &lt; B"))</actual>"
            + "<actual value=\"3\"><dimension name=\"sex\" value=\"female\"/></actual>")
        + period("2013-01-01", "2014-12-31", "<actual value=\"9\"/>")
        + period("2013-04-01", "2013-06-30", "") + "</indicator>")
  }

  @Test func actualsWithoutNumbers() {
    let year = PartialDate(year: 2013, precision: .year)
    #expect(
      indicator("yes-or-no", [observation(year, .yes, comment: "Law 7")]).contains(
        "<actual value=\"1\">\(comment("yes: Law 7"))</actual>"))
    #expect(
      indicator(
        "story",
        [
          observation(year, .words("They met!"), comment: "Twice"),
          observation(year, nil, comment: "Told"),
        ]
      ).contains(
        "<actual>\(comment("They met! Twice"))</actual><actual>\(comment("Told"))</actual>"))
    let text = """
      programme p "P" {
        objective a "A" { stage learning }
        indicator i "I" { measures a; counts "x" }
      }

      """
    let losses = export(
      text,
      [
        observation(year, nil, comment: "Later", source: "S"),
        observation(year, .quantity(Quantity(1)), source: "S"),
      ]
    ).losses
    #expect(
      losses.contains {
        $0.hasSuffix("in the table: 2 sources of values and 1 comment without a value.")
      })
  }
}
