import Hourglass
import HourglassExchange
import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassReading

/// What is measured some time after a tool.
@Suite struct FollowUpTests: IatiExporting {
  private func programme(_ time: String) throws -> Programme {
    try #require(
      readings(
        """
        programme p "P" {
          facilitator f "F"
          indicator i "I" { counts "x"; tracked by f 6 to 12 months after visits }
          tool visits "Visits" { \(time) }
        }

        """
      ).first
    ).programme
  }

  @Test(arguments: [
    ("on 2014-02; on 2014-11", "2015-11-30"), ("runs 2014-01 to 2014-06-15", "2015-06-15"),
    ("every month", nil), ("", nil),
  ])
  func `It is due by the end of that time, counted from the last day of the tool`(
    time: String, due: String?
  ) throws {
    let programme = try programme(time)
    let dues = Checklist.nextDue(
      of: programme.indicators[0], programme, from: Day(year: 2014, month: 6, day: 1))
    #expect(dues.map { $0.day.spelling } == [due].compactMap { $0 })
    #expect(dues.allSatisfy { $0.collects })
  }

  @Test func `The checklist says how often, also where no day follows`() throws {
    let programme = try programme("")
    let indicator = programme.indicators[0]
    #expect(indicator.tracked?.spelling == "6 to 12 months after visits")
    let day = Day(year: 2014, month: 6, day: 1)
    #expect(Checklist.cell([], indicator, day).words == "6 to 12 months after visits")
  }

  @Test func `The smaller number comes first`() {
    let text = """
      programme p "P" {
        tool t "T"
        review 12 to 6 months after t
      }

      """
    let findings = analyse(Array(text.utf8)).document.findings
    #expect(findings.map { $0.kind.name } == ["reversed-period"])
    #expect(findings.first?.fix != nil)
  }

  @Test func `One number alone is that long after`() throws {
    let text = """
      programme p "P" {
        tool t "T"
        review 1 year after t
      }

      """
    let reviews = try #require(readings(text).first).programme.reviews
    #expect(reviews.map { $0.when.spelling } == ["1 year after t"])
  }
}
