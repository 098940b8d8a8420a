import Hourglass
import HourglassDocuments
import HourglassLanguage
import Testing

/// The checklist by tracker, by day, until a day, and with its gaps alone.
@Suite struct ChecklistOrderTests {
  private let lines = """
    runs 2012 to 2015
    group r "R"
    objective a "A" { stage learning; for q; gains experiential-knowledge }
    objective b "B" { stage contact; for q }
    objective c "C" { stage scale }
    indicator full "Full" {
      measures a; counts "things"; definition "D"; baseline 0 in 2012; source "S"; method survey
      target 1 by 2012; target 2 by 2014; tracked by q, r every year
    }
    indicator half "Half" { measures a; counts "things"; tracked by r every 6 months }
    indicator open "Nobody's" { measures a; story; tracked by none because "Public" }
    """

  private func list(
    until: Day? = nil, by order: Checklist.Order = .stage, onlyGaps: Bool = false
  ) throws -> Checklist {
    try checklist(lines, on: Day(year: 2013, month: 7, day: 1), until: until)
      .arranged(by: order, onlyGaps: onlyGaps)
  }

  private func rows(_ section: Checklist.Section) -> [String] {
    section.groups.flatMap { $0.rows.map { $0.indicator } }
  }

  @Test func byStageIsTheChecklistItself() throws {
    let list = try list()
    #expect(list.sections.map { $0.number } == [1, 2, 3, 4])
    #expect(rows(list.sections[2]) == ["Full", "Half", "Nobody's"])
  }

  @Test func byTracker() throws {
    let list = try list(by: .tracker)
    #expect(list.sections.prefix(3).map { $0.title } == ["Q", "R", "No tracker named"])
    #expect(list.sections.prefix(3).map(rows) == [["Full"], ["Full", "Half"], ["Nobody's"]])
    // What nothing measures stays visible.
    #expect(list.sections.dropFirst(3).map { $0.stage } == ["contact", "scale"])
    #expect(checklistText(list).text.contains("\nR\n\n   Objective: A\n   [ ] 2.a: Full\n"))
  }

  @Test func byDay() throws {
    let list = try list(by: .due)
    #expect(
      list.sections.prefix(3).map { $0.title } == [
        "Date passed: 2012-12-31", "Due 2013-12-31", "No due date",
      ])
    #expect(list.sections.prefix(3).map(rows) == [["Full"], ["Full", "Half"], ["Nobody's"]])
    #expect(
      list.sections[0].groups[0].rows[0][.due].words == "date passed: 2012-12-31: target 1 by 2012")
    #expect(list.sections[1].groups[0].rows[0][.due].words == "2013-12-31: collect data")
  }

  @Test func until() throws {
    let until = Day(year: 2014, month: 12, day: 31)
    let byDay = try list(until: until, by: .due)
    #expect(
      byDay.sections.map { $0.title } == [
        "Date passed: 2012-12-31", "Due 2013-12-31", "Due 2014-06-30", "Due 2014-12-31",
      ])
    #expect(
      byDay.sections[3].groups[0].rows.map { $0[.due].words } == [
        "2014-12-31: collect data, target 2 by 2014", "2014-12-31: collect data",
      ])
    let byStage = try list(until: until)
    #expect(byStage.sections.map { $0.stage } == ["learning"])
    #expect(
      byStage.sections[0].groups[0].rows[1][.due].words
        == "2013-12-31: collect data; 2014-06-30: collect data; 2014-12-31: collect data")
    let nothing = try checklist(
      "indicator i { story }", until: Day(year: 2013, month: 1, day: 1)
    ).arranged(by: .due)
    #expect(nothing.sections.isEmpty)
    #expect(checklistText(nothing).text.contains("due until 2013-01-01: nothing."))
  }

  /// A day is due on itself, and no longer on the next.
  @Test func theDayItself() throws {
    func due(_ day: Day) throws -> String {
      try checklist("indicator i { counts \"x\"; target 1 by 2013 }", on: day)
        .sections[4].groups[0].rows[0][.due].words
    }
    #expect(try due(Day(year: 2013, month: 12, day: 31)) == "2013-12-31: target 1 by 2013")
    #expect(
      try due(Day(year: 2014, month: 1, day: 1)) == "date passed: 2013-12-31: target 1 by 2013")
  }

  @Test func onlyGaps() throws {
    let list = try list(onlyGaps: true)
    #expect(rows(list.sections[1]) == ["Half", "Nobody's"])
    #expect(list.sections.map { $0.stage } == ["contact", "learning", "scale"])
    let text = checklistText(list).text
    #expect(text.contains("[ ] missing: an indicator [stage-unmeasured]"))
    #expect(text.contains("missing [missing-target]"))
    #expect(text.split(separator: "[missing-target]").count == 2)
    #expect(!text.contains("frequency") && !text.contains("Full"))
    #expect(list.openCount == (try self.list()).openCount)
  }

  /// Nothing to define leaves nothing.
  @Test func noGaps() throws {
    let list = try checklist(
      """
      meant to stop after engagement because "R"
      objective a "A" { stage engagement; for q }
      indicator i "I" {
        measures a; counts "x"; definition "D"; baseline 0 in 2012; source "S"; method survey
        target 1 by 2014; tracked by q every year
      }
      """
    ).arranged(by: .stage, onlyGaps: true)
    #expect(list.sections.isEmpty)
    #expect(checklistText(list).text.contains("No entries are missing."))
  }
}
