import Hourglass
import HourglassDocuments
import HourglassLanguage
import Testing

/// The checklist of a design with these lines in it, on the first day of 2013 unless said
/// otherwise.
func checklist(
  _ lines: String, on day: Day = Day(year: 2013, month: 1, day: 1), until: Day? = nil
) throws -> Checklist {
  let examination = analyse(
    Array(
      "programme p \"P\" {\npeers q \"Q\" { are people; number 8 }\n\(lines)\n}\n".utf8))
  #expect(examination.document.findings.isEmpty)
  return Checklist(of: try #require(examination.designs.first).reading, on: day, until: until)
}

@Suite struct ChecklistTests {

  /// A stage without an indicator keeps its place, and a question of the model that fills it.
  @Test func emptyDesign() throws {
    let checklist = try checklist("")
    #expect(checklist.sections.map { $0.stage } == ["engagement", "contact", "learning", "scale"])
    for section in checklist.sections {
      #expect(section.groups.isEmpty)
      #expect(section.note == nil)
    }
    #expect(try #require(checklist.sections[2].question).hasSuffix("?"))
    #expect(checklist.openCount == 1)
    #expect(
      checklistText(checklist).text.ranges(of: "missing: an indicator [no-indicators]").count == 1)
    // On paper nobody can ask about a rule.
    for text in [
      checklists([checklist]).markdown, checklistCsv([checklist]), checklists([checklist]).html,
    ] {
      #expect(
        text.ranges(of: "missing: an indicator").count == 1 && !text.contains("no-indicators"))
    }
  }

  @Test func declinedStages() throws {
    let checklist = try checklist("meant to stop after contact because \"It is a club\"")
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
        "not stated", "not stated",
        "missing [missing-baseline]", "missing [missing-target]",
        "missing [missing-target]", "missing [missing-source]",
        "not stated", "missing [missing-tracker]",
        "not stated", "not stated", "not stated", "not stated",
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
        disaggregated by sex, country; definition "D"; reported to "the board" every year
      }
      """)
    let row = checklist.sections[2].groups[0].rows[0]
    #expect(
      row.cells.map { $0.cell.words } == [
        "D", "percentage of Q", "0.5% in 2012", "40% by 2013", "40% by 2013", "Notes; Minutes",
        "interview", "Q", "every 6 months",
        "date passed: 2012-12-31: target 30% by 2012-Q4; 2013-06-30: collect data", "sex, country",
        "the board every year",
      ])
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
        "not stated", "number of things",
        "none, because Nobody asked", "to be defined by 2015-03", "to be defined by 2015-03",
        "to be defined by 2014", "not stated", "none, because It is public",
        "not needed", "not stated", "not stated", "not stated",
      ])
    #expect(rows[1][.baseline] == .notNeeded)
    #expect(rows[1][.nextTarget] == .notNeeded)
  }

  @Test func nextTarget() throws {
    let lines = """
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      indicator i "I" {
        measures a; counts "things"; target 1 by 2013; target 2 during 2014-01 to 2014-06
        target 3 by 2015
      }
      """
    func next(_ day: Day) throws -> String {
      try checklist(lines, on: day).sections[2].groups[0].rows[0][.nextTarget].words
    }
    #expect(try next(Day(year: 2013, month: 12, day: 31)) == "1 by 2013")
    #expect(try next(Day(year: 2014, month: 1, day: 1)) == "2 during 2014-01 to 2014-06")
    #expect(try next(Day(year: 2014, month: 7, day: 1)) == "3 by 2015")
    #expect(
      try next(Day(year: 2016, month: 1, day: 1)) == "none: all dates have passed")
  }

  /// An indicator that measures nothing stands at the end and loses nothing.
  @Test func tiedToNothing() throws {
    let checklist = try checklist("indicator i \"I\" { rated 1 to 5 }")
    let last = try #require(checklist.sections.last)
    #expect(last.stage == nil)
    #expect(last.groups[0].rows[0].indicator == "I")
    #expect(last.groups[0].rows[0][.unit].words == "rating from 1 to 5")
    #expect(checklistText(checklist).text.contains("Not linked to a stage"))
  }

  /// A gap that the design allows is none, and says why.
  @Test func allowedGaps() throws {
    let checklist = try checklist(
      """
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      allow missing-source because "It is everywhere"
      indicator i "I" { measures a; percent of q; allow missing-baseline because "It is new" }
      indicator j "J" { measures a; percent of q }
      """)
    let rows = checklist.sections[2].groups[0].rows
    #expect(rows[0][.baseline] == .allowed("baseline", because: "It is new"))
    #expect(rows[1][.baseline] == .missing("baseline", rule: "missing-baseline"))
    #expect(
      rows.map { $0[.source].words } == [
        "missing, allowed because It is everywhere",
        "missing, allowed because It is everywhere",
      ])
    #expect(rows[1].missing.count == rows[0].missing.count + 1)
    // Nobody asks for it.
    #expect(!rows[0][.breakdown].isMissing)
  }

  /// Which rule an empty objective goes against depends on what else is measured.
  @Test func objectivesWithoutIndicators() throws {
    let lines = """
      objective a "A" { stage learning; for q; gains experiential-knowledge }
      objective b "B" { stage learning; for q; gains experiential-knowledge }
      objective c "C" { stage contact; for q }
      """
    func rules(_ checklist: Checklist) -> [String?] {
      checklist.sections.flatMap { $0.groups.map { $0.rule } }
    }
    let unmeasured = try checklist(lines)
    #expect(rules(unmeasured) == ["no-indicators", "no-indicators", "no-indicators"])
    let measured = try checklist(lines + "\nindicator i \"I\" { measures a; story }")
    #expect(rules(measured) == ["stage-unmeasured", nil, "goal-unmeasured"])
    // Of a stage that the design has nothing for, nothing is missing.
    #expect(measured.sections[0].rule == nil)
  }

  /// The same rows in every format.
  @Test func formats() throws {
    let checklist = try checklist("indicator i \"=I|*\" { counts \"=1+1\" }")
    #expect(
      checklistCsv([checklist]).contains(
        ",'=I|*,,number of =1+1,"))
    #expect(checklists([checklist]).markdown.contains("- [ ] **\\=I\\|\\***\n"))
    #expect(checklistText(checklist).text.contains("[ ] =I|*\n"))
    #expect(checklistJson(checklist).text.contains(#""title":"=I|*""#))
  }
}
