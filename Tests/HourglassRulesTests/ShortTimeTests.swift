import HourglassRules
import HourglassSyntax
import Testing

/// When the time for learning is short.
@Suite struct ShortTimeTests {
  /// The clean design with other times for its visits, its debriefs and the whole.
  private func finding(
    _ visits: String, _ debrief: String, runs: String = "", gain: String = "experiential-knowledge"
  ) -> Finding? {
    Checked(
      edited([
        ("serves keep-working, learn; every 6 months", "serves keep-working, learn; \(visits)"),
        ("serves learn; every quarter", "serves learn; \(debrief)"),
        ("gains experiential-knowledge", "gains \(gain)"),
        ("follows peer-learning", "follows peer-learning\n\(runs)"),
      ])
    ).finding("too-short")
  }

  @Test(arguments: [
    ("lasts 10 days", "every 2 days for 10 days", true),
    ("lasts 10 days", "every 2 days for 11 days", false),
    ("lasts 3 weeks", "once", false), ("lasts 8 days", "lasts 3 days", true),
    ("every week", "once", false), ("lasts 10 days", "every month", false),
    ("lasts 10 days", "", false), ("runs 2014-11-03 onwards", "once", false),
    ("lasts 10 days", "on tbd until 2030", false),
    // Quick and thick.
    ("every day for 2 weeks", "once", false), ("every week for 2 weeks", "once", false),
    ("every day for 13 days", "once", true), ("every 8 days for 2 weeks", "once", true),
    ("lasts 10 days", "every day for 2 weeks", false),
    // By the calendar, whether they overlap or lie far apart.
    ("runs 2014-11-03 to 2014-11-20", "every 3 days for 12 days starting 2014-11-04", true),
    ("runs 2014-11-03 to 2014-11-14", "on 2014-11-22", true),
    ("runs 2014-11-03 to 2014-11-14", "on 2014-11-23", false),
    ("runs 2014-11-03 to 2014-11-14", "on 2014-11", false),
    ("on 2014-11-03; on 2014-11-10", "on 2014-11-10", true),
    ("on 2014-11-03; on 2015-11-10", "on 2014-11-10", false),
  ])
  func `It is short where all of it is over in less than three weeks`(
    visits: String, debrief: String, isFound: Bool
  ) {
    #expect((finding(visits, debrief) != nil) == isFound)
  }

  @Test(arguments: [
    ("2014-11-03 to 2014-11-22", "every 6 months", true),
    ("2014-11-03 to 2014-11-23", "every 6 months", false),
    ("2014-11-03 to 2014-11-22", "every day", false),
    ("2014-11-03 onwards", "every 6 months", false), ("2014 to 2015", "every 6 months", false),
  ])
  func `A programme of a few days is short, unless people meet day by day`(
    runs: String, visits: String, isFound: Bool
  ) {
    #expect((finding(visits, "every quarter", runs: "runs \(runs)") != nil) == isFound)
  }

  @Test func `It is a note where only technical knowledge is sought`() {
    #expect(finding("lasts 10 days", "once")?.severity == .warning)
    #expect(finding("lasts 10 days", "once", gain: "technical-skills")?.severity == .note)
  }

  @Test func `A design for a single day is told so once`() {
    let names = names(
      ("serves meet; every year", "serves meet; on 2014-11-03"),
      ("learn; every 6 months", "learn; on 2014-11-03"),
      ("learn; every quarter", "learn; on 2014-11-03"),
      ("practise; every month", "practise; on 2014-11-03"))
    #expect(names == ["single-occasion-only"])
  }

  @Test func `Where nobody learns by what the design claims, no time is short`() {
    let text = edited([
      ("keep-working, learn; every 6 months", "keep-working, learn; lasts 10 days"),
      ("serves learn; every quarter", "serves learn; once"),
    ]).addingToProgramme("meant to stop after contact because \"It is far enough\"")
    #expect(Checked(text).finding("too-short") == nil)
  }
}
