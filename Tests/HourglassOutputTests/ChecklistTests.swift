import Hourglass
import Testing

@Suite struct ChecklistTests {
  private func checklist(_ lines: String, on day: Day? = nil) throws -> Checklist {
    let examination = examine(
      Array("programme p \"P\" {\npeers q \"Q\" { number 8 }\n\(lines)\n}\n".utf8))
    #expect(examination.document.findings.isEmpty)
    return Checklist(of: try #require(examination.designs.first).reading, on: day)
  }

  /// A stage without an indicator keeps its place, and a question of the model that fills it.
  @Test func emptyDesign() throws {
    let checklist = try checklist("")
    #expect(checklist.sections.map { $0.stage } == ["engagement", "contact", "learning", "scale"])
    for section in checklist.sections {
      #expect(section.groups.isEmpty)
      #expect(try #require(section.question).hasSuffix("?"))
      #expect(section.note == nil)
    }
    #expect(checklist.openCount == 4)
    for text in [
      checklistText(checklist).text, checklistMarkdown(checklist), checklistCsv([checklist]),
    ] {
      #expect(text.split(separator: "to define: an indicator").count == 5)
    }
  }

  @Test func declinedStages() throws {
    let checklist = try checklist("meant to stop at contact because \"It is a club\"")
    #expect(checklist.sections.map { $0.note == nil } == [true, true, false, false])
    #expect(checklist.sections[2].note == "Left out on purpose: It is a club.")
    #expect(checklist.sections[2].question == nil)
  }

  @Test func everythingToDefine() throws {
    let checklist = try checklist(
      """
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      indicator i "I" { measures a }
      """)
    let group = checklist.sections[2].groups[0]
    #expect(group.objective == "A")
    #expect(
      group.rows[0].cells.map { $0.cell.words } == [
        "to define: unit", "to define: baseline", "to define: target", "to define: target",
        "to define: source", "to define: method", "to define: who tracks it",
        "to define: how often",
      ])
  }

  @Test func everythingSaid() throws {
    let checklist = try checklist(
      """
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      objective b "B" { stage learning; for q; gains experiential-knowledge }
      indicator i "I" {
        measures a, b; percent of q; baseline 0.5% in 2012; target 40% by 2013; target 30% by 2012-Q4
        source "Notes"; source "Minutes"; method interview; tracked by q every 6 months
        disaggregated by sex, country
      }
      """)
    let row = checklist.sections[2].groups[0].rows[0]
    #expect(
      row.cells.map { $0.cell.words } == [
        "percent of Q", "0.5% in 2012", "30% by 2012-Q4", "40% by 2013", "Notes; Minutes",
        "interview", "Q", "every 6 months",
      ])
    #expect(row.breakdown == ["sex", "country"])
    #expect(row.alsoMeasures == ["“B”"])
    #expect(checklist.sections[2].groups[1].elsewhere == ["I"])
  }

  @Test func whatIsDeclinedOrWillCome() throws {
    let checklist = try checklist(
      """
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      indicator i "I" {
        measures a; counts "things"; baseline none because "Nobody asked"; target tbd until 2015-03
        source tbd until 2014; tracked by none because "It is public"
      }
      indicator s "S" { measures a; story }
      """)
    let rows = checklist.sections[2].groups[0].rows
    #expect(
      rows[0].cells.map { $0.cell.words } == [
        "number of things", "none, because Nobody asked", "to come by 2015-03",
        "to come by 2015-03", "to come by 2014", "to define: method", "none, because It is public",
        "not needed",
      ])
    #expect(rows[1].baseline == .notNeeded)
    #expect(rows[1].nextTarget == .notNeeded)
  }

  @Test func nextTarget() throws {
    let lines = """
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      indicator i "I" {
        measures a; counts "things"; target 1 by 2013; target 2 during 2014-01 to 2014-06
        target 3 by 2015
      }
      """
    func next(_ day: Day?) throws -> String {
      try checklist(lines, on: day).sections[2].groups[0].rows[0].nextTarget.words
    }
    #expect(try next(nil) == "1 by 2013")
    #expect(try next(Day(year: 2013, month: 12, day: 31)) == "1 by 2013")
    #expect(try next(Day(year: 2014, month: 1, day: 1)) == "2 during 2014-01 to 2014-06")
    #expect(try next(Day(year: 2014, month: 7, day: 1)) == "3 by 2015")
    #expect(
      try next(Day(year: 2016, month: 1, day: 1)) == "none: all were due before 2016-01-01")
  }

  /// An indicator that measures nothing stands at the end and loses nothing.
  @Test func tiedToNothing() throws {
    let checklist = try checklist("indicator i \"I\" { rated 1 to 5 }")
    let last = try #require(checklist.sections.last)
    #expect(last.stage == nil)
    #expect(last.groups[0].rows[0].indicator == "I")
    #expect(last.groups[0].rows[0].unit.words == "rating from 1 to 5")
    #expect(checklistText(checklist).text.contains("Not tied to a stage"))
  }

  /// The same rows in every format.
  @Test func formats() throws {
    let checklist = try checklist("indicator i \"=I|*\" { counts \"=1+1\" }")
    #expect(checklistCsv([checklist]).contains(",'=I|*,number of =1+1,"))
    #expect(checklistMarkdown(checklist).contains("- [ ] \\=I\\|\\*\n"))
    #expect(checklistText(checklist).text.contains("[ ] =I|*\n"))
    #expect(checklistJson(checklist).text.contains(#""title":"=I|*""#))
  }
}
