import Hourglass
import HourglassExchange
import HourglassLanguage
import HourglassProgress
import Testing

/// The table that ODK Central or KoboToolbox gives of our own form.
@Suite struct FormAnswersTests {
  private func values(_ table: String) throws -> ObservedValues {
    let examination = analyse(
      Array(
        """
        programme p "P" {
          runs 2020 to 2021
          peers q "Q" { number 8 }
          indicator i "I" {
            counts "cases"; disaggregated by sex as "f", "m"; tracked by q every 6 months
          }
          indicator share "Share" { percent of "cases"; target 50% by 2021 }
        }
        """.utf8))
    #expect(examination.document.findings.isEmpty)
    return observedValues(Array(table.utf8), of: examination.designs.map { $0.reading })
  }

  private func spellings(_ values: ObservedValues) -> [String] {
    values.observations.map {
      "\($0.line) \($0.period.spelling) \($0.value?.spelling ?? "-") "
        + dimensionSpelling($0.traits) + "|\($0.source)|\($0.comment)"
    }
  }

  /// A chosen day is the end of the time that is tracked; another day is a day, and without one it
  /// is that of the whole form.
  @Test func values() throws {
    let table = """
      SubmissionDate,filled_in_by,filled_in_for,a-i_period,a-i_day,a-i_value,a-i_sex_f,a-i_source,\
      a-share_value,a-share_comment,KEY
      2020-07-01T10:00:00Z,Ana,2020-06-30,2020-06-30,,12,5,Register,40,Fine,uuid:1
      2021-01-01T10:00:00Z,Ben,2020-12-31,other,2020-12-15,13,,,,,uuid:2

      """
    let values = try values(table)
    #expect(values.problems == [] && values.remarks == [])
    #expect(
      spellings(values) == [
        "2 2020-H1 12 |Register|", "2 2020-H1 5 sex: f|Register|",
        "2 2020-06-30 40% |Ana|Fine", "3 2020-12-15 13 |Ben|",
      ])
  }

  /// One row that cannot be used takes no other with it.
  @Test func problems() throws {
    let values = try values(
      "filled_in_for;x/i_value;x/share_value;_validation_status\n2020;many;5;\n;1;;\n"
        + "2020;7;;Not approved\n2021;8;;\n")
    #expect(spellings(values) == ["2 2020 5% ||", "5 2021 8 ||"])
    #expect(values.problems.map { $0.line } == [2, 3] && values.remarks.map { $0.line } == [4])
    #expect(values.problems[0].message.contains("“many”"))
    #expect(values.problems[1].message.hasPrefix("The row has no period."))
  }

  @Test func questionsAsHeadings() throws {
    let values = try values(
      "start;Who fills in this form?;What is the date of the values?\n1;2;3\n")
    #expect(values.observations.isEmpty && values.problems.count == 1)
    #expect(values.problems[0].message.contains("XML values and headers"))
  }

  /// What people add to lists comes in a table of its own, which says no period.
  @Test(arguments: [
    ("i_town_group,i_town_part,PARENT_KEY,KEY\nTamale,5,uuid:1,uuid:1/i\n", 0),
    ("filled_in_by,filled_in_for,i_value,KEY\nAna,2020-12-31,12,uuid:1\n", 1),
  ])
  func lists(_ table: String, _ count: Int) throws {
    let examination = analyse(
      Array("programme p \"P\" { indicator i \"I\" { counts \"x\"; disaggregated by town } }".utf8))
    let values = observedValues(Array(table.utf8), of: examination.designs.map { $0.reading })
    #expect(values.observations.count == count)
    let told = values.problems + values.remarks
    #expect(told.count == 1 && told[0].message.contains("people added to"))
    #expect(told[0].message.contains("“town: …”"))
  }

  /// The table that people fill in is read as before.
  @Test func ownTable() throws {
    let values = try values("indicator,period,value\ni,2020,3\n")
    #expect(spellings(values) == ["2 2020 3 ||"])
  }
}
