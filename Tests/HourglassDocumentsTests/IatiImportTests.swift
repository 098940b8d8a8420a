import Hourglass
import HourglassExchange
import HourglassLanguage
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// A published activity as the beginning of a design.
@Suite struct IatiImportTests {
  private let day = Day(year: 2026, month: 3, day: 31)

  private func imported(_ inside: String, attributes: String = "xml:lang=\"en\"") throws
    -> ImportedDesign
  {
    let file =
      "<iati-activities version=\"2.03\"><iati-activity \(attributes)>\(inside)</iati-activity>"
      + "</iati-activities>"
    let imported = try importedDesign(fromIati: Array(file.utf8), on: day).get()
    let findings = analyse(Array(imported.design.utf8)).findings(path: "a.hourglass")
    #expect(findings.filter { $0.severity == .error }.isEmpty)
    return imported
  }

  private func indicator(_ inside: String, measure: String = "1") throws -> ImportedDesign {
    try imported(
      "<result type='1'><indicator measure='\(measure)'>\(inside)</indicator></result>")
  }

  private func lines(_ design: String, in keyword: String) -> [String] {
    let lines = design.split(separator: "\n").map { String($0) }
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  " + keyword + " ") }) else {
      return []
    }
    return lines[start...].prefix { $0 != "  }" }.map { $0.trimmingPrefix("    ") }.map {
      String($0)
    }
  }

  private let period =
    "<period><period-start iso-date='2024-01-01'/><period-end iso-date='2024-06-30'/>"

  @Test func wholeActivity() throws {
    let design = try imported(
      """
      <iati-identifier>XX-1-A</iati-identifier>
      <reporting-org ref="XX-1" type="22"><narrative>Wells</narrative></reporting-org>
      <title><narrative>Learning "together"</narrative></title>
      <description><narrative>Why it is</narrative></description>
      <participating-org ref="XX-1" role="4"/>
      <participating-org role="1"><narrative>A fund</narrative></participating-org>
      <activity-date type="1" iso-date="2024-01-01"/><activity-date type="3" iso-date="2025-12-31Z"/>
      <result type="2"><title><narrative>They learn</narrative></title>
      <indicator measure="1" ascending="0"><title><narrative>Faults</narrative></title>
      <baseline year="2023" value="9"/>\(period)<target value="3"/></period></indicator></result>
      """
    ).design
    #expect(design.hasPrefix("# The start of a design, made from a published activity.\n#\n"))
    #expect(design.contains("say tbd until 2026-03-31."))
    let start = try #require(design.range(of: "programme "))
    #expect(
      String(design[start.lowerBound...]) == """
        programme xx-1-a "Learning \\"together\\"" {
          code "XX-1-A" in "IATI"
          why "Why it is"
          runs 2024-01-01 to 2025-12-31

          # ----- Who --------------------------------------------------------------------------------------

          organisation wells "Wells" {  # in the file: reporting and implementing
            code "XX-1" in "IATI"
            code "22" in "IATI OrganisationType"
            code "4" in "IATI OrganisationRole"
          }

          organisation a-fund "A fund" {  # in the file: funding
            code "1" in "IATI OrganisationRole"
          }

          # The file does not say who learns from whom, and who brings them together. Add them, for example:
          #
          # facilitator secretariat "…"
          # peers members "…" { number …; from … }

          # ----- What should change, and how you will measure it ------------------------------------------

          objective outcome-1 "They learn" {
            stage tbd until 2026-03-31  # engagement, contact, learning or scale
            result outcome
          }

          indicator outcome-1-indicator-1 "Faults" {
            measures outcome-1
            definition tbd until 2026-03-31  # what exactly is counted or assessed
            counts tbd until 2026-03-31  # a number. The file does not say of what
            direction down
            baseline 9 in 2023
            target 3 during 2024-H1
            source tbd until 2026-03-31  # where the value can be read
            tracked by tbd until 2026-03-31  # who collects the data, and how often
          }

          # ----- How the change comes about ---------------------------------------------------------------

          # The file does not say what people do together to learn from one another. Add each of these as a
          # tool, for example:
          #
          # tool visits "Visits in pairs" { … }
        }

        """)
  }

  @Test(arguments: [
    ("1", "5", "5"), ("1", "-5.10", "-5.10"), ("1", "+5", "5"), ("1", ".5", "0.5"),
    ("2", "5", "5%"),
    ("2", "5%", "5%"), ("3", "5", "5"), ("4", "5", "5"), ("9", "5%", "5%"), ("5", "5", "\"5\""),
    ("5", "It \"works\"", "\"It \\\"works\\\"\""),
    ("1", "123456789012345678", "123456789012345678"),
  ])
  func values(measure: String, published: String, written: String) throws {
    let design = try indicator("<baseline year='2020' value='\(published)'/>", measure: measure)
      .design
    #expect(lines(design, in: "indicator").contains("baseline \(written) in 2020"))
  }

  @Test(arguments: [
    "1,234", "1 234", "1.2.3", "5%", "1e3", "tbc", ".", "-", "½", "1234567890123456789", "5-10",
    "0x1",
  ])
  func valuesThatAreNoNumbers(published: String) throws {
    let imported = try indicator(
      "<baseline year='2020' value='\(published)'/>\(period)<actual value='\(published)'/></period>"
    )
    #expect(
      lines(imported.design, in: "indicator").contains(
        "baseline tbd until 2026-03-31  # the file has “\(published)” in 2020"))
    let row = imported.values?.split(separator: "\r\n").last
    #expect(
      row == "output-1-indicator-1,"
        + csvRecord(
          ["2024-H1", "", "", "Published as “\(published)”.", ""]).dropLast())
    #expect(
      imported.remarks.contains { $0.contains("not a plain number: “\(published)” (2 values") })
  }

  @Test(arguments: [
    ("1", ["counts tbd until 2026-03-31  # a number. The file does not say of what"]),
    ("2", ["percent of tbd until 2026-03-31  # the file does not say of whom or what"]),
    ("5", ["story"]),
    ("3", [#"code "3" in "IATI IndicatorMeasure""#]),
    ("4", [#"code "4" in "IATI IndicatorMeasure""#]),
  ])
  func measures(measure: String, wanted: [String]) throws {
    let written = try lines(indicator("", measure: measure).design, in: "indicator")
    for line in wanted { #expect(written.contains(line)) }
    // A scale of which the file says nothing is neither yes or no nor a rating.
    #expect(!written.contains { $0.hasPrefix("yes-or-no") || $0.hasPrefix("rated") })
  }

  /// A design has one target for one time, and says what else was published.
  @Test func repeatedPeriods() throws {
    let imported = try indicator(
      """
      \(period)<target value="5"/></period>\(period)<target value="6"><comment><narrative>Later</narrative>
      </comment></target></period>
      """)
    let written = lines(imported.design, in: "indicator")
    #expect(written.filter { $0.hasPrefix("target ") } == ["target 5 during 2024-H1"])
    #expect(
      imported.design.contains(
        "Also published as a target: “6” for 2024-01-01 to 2024-06-30. Later"))
    #expect(imported.remarks.contains { $0.hasPrefix("1 target not imported, because another") })
  }

  @Test func parts() throws {
    let design = try indicator(
      """
      <baseline year="2020" value="4"><dimension name="sex" value="female"/>
      <dimension name="Age group" value="0-5"/></baseline>
      \(period)<target value="9"><dimension name="sex" value="female"/><dimension name="Age group" value="0-5"/>
      </target><target value="8"><dimension name="by" value="x"/></target></period>
      """
    ).design
    #expect(
      lines(design, in: "indicator").suffix(12) == [
        #"disaggregated by sex, "Age group", "by""#,
        "baseline tbd until 2026-03-31  # the file does not have it for the whole",
        "target tbd until 2026-03-31  # the file does not have it for the whole",
        #"where sex "female", "Age group" "0-5" {"#, "  baseline 4 in 2020",
        "  target 9 during 2024-H1", "}", #"where "by" "x" {"#,
        "  target 8 during 2024-H1", "}",
        "source tbd until 2026-03-31  # where the value can be read",
        "tracked by tbd until 2026-03-31  # who collects the data, and how often",
      ])
  }

  /// Two figures that only their places tell apart stay two.
  @Test func placesThatTellFiguresApart() throws {
    let imported = try indicator(
      """
      \(period)<target value="1"><location ref="N"/></target><target value="2"><location ref="S"/></target>
      <actual value="3"><location ref="N"/></actual></period>
      """)
    let written = lines(imported.design, in: "indicator")
    #expect(written.contains(#"where location "N" {"#))
    #expect(written.contains(#"where location "S" {"#))
    #expect(imported.values?.contains("2024-H1,3,location: N,,") == true)
    let one = try indicator("\(period)<target value=\"1\"><location ref=\"N\"/></target></period>")
    #expect(lines(one.design, in: "indicator").contains(#"location "N""#))
  }

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", "2024"), ("2024-04-01", "2024-06-30", "2024-Q2"),
    ("2024-07-01", "2024-12-31", "2024-H2"),
    ("2024-02-01", "2024-02-29", "2024-02"),
    ("2024-02-01", "2024-02-28", "2024-02-01 to 2024-02-28"),
    ("2024-05-05", "2024-05-05", "2024-05-05"), ("2023-01-01", "2024-12-31", "2023 to 2024"),
    ("2024-01-01", "2024-06-30", "2024-H1"),
    ("2024-01-01T00:00:00", "2024-12-31Z", "2024"),
  ])
  func periods(start: String, end: String, spelling: String) throws {
    let values = try indicator(
      "<period><period-start iso-date='\(start)'/><period-end iso-date='\(end)'/><actual value='1'/></period>"
    ).values
    #expect(values?.split(separator: "\r\n").last == "output-1-indicator-1,\(spelling),1,,,")
  }

  /// A time without a day, or the wrong way round, is never mended.
  @Test(arguments: [
    ("", "2024-12-31", "target 5 by 2024-12-31"),
    (
      "2024-01-01", "",
      "target tbd until 2026-03-31  # the file has “5” from 2024-01-01 to a date that is not stated"
    ),
    (
      "2024-12-31", "2024-01-01",
      "target tbd until 2026-03-31  # the file has “5” from 2024-12-31 to 2024-01-01"
    ),
    ("2024-02-30", "2024-12-31", "target 5 by 2024-12-31"),
  ])
  func brokenPeriods(start: String, end: String, line: String) throws {
    let imported = try indicator(
      "<period><period-start iso-date='\(start)'/><period-end iso-date='\(end)'/><target value='5'/>"
        + "<actual value='1'/></period>")
    #expect(lines(imported.design, in: "indicator").contains(line))
    #expect(imported.values == nil)
    #expect(imported.remarks.contains { $0.hasPrefix("1 observed value not imported") })
  }

  @Test func severalActivities() throws {
    let activity = """
      <iati-activity><iati-identifier>A 1</iati-identifier><result type="1"><indicator measure="1">\(period)
      <actual value="1"/></period></indicator></result></iati-activity>
      """
    let file = "<iati-activities>" + activity + activity + "</iati-activities>"
    let imported = try importedDesign(fromIati: Array(file.utf8), on: day).get()
    let programmes = imported.design.split(separator: "\n").filter { $0.hasPrefix("programme ") }
    #expect(programmes == ["programme a-1 {", "programme a-1-2 {"])
    let rows = imported.values?.split(separator: "\r\n").dropFirst().map { $0.prefix(20) }
    #expect(rows == ["output-1-indicator-1", "output-2-indicator-1"])
  }

  /// The language of the activity, whatever the case of its code, then another form of it.
  @Test func nearestLanguage() throws {
    let design = try imported(
      """
      <result type="1"><title><narrative xml:lang="EN">Wells</narrative>
      <narrative xml:lang="FR">Puits</narrative></title>
      <description><narrative xml:lang="en">In use</narrative>
      <narrative xml:lang="fr-CA">En service</narrative></description>
      <indicator measure="1"/></result>
      """, attributes: "xml:lang=\"fr\"")
    #expect(design.design.contains("\"Puits\"") && design.design.contains("\"En service\""))
    #expect(design.remarks.contains { $0.contains("2 texts in other languages (EN)") })
  }

  /// Markup in words loses its tags and none of its words.
  @Test func markup() throws {
    let design = try imported(
      """
      <result type="1"><title><narrative>Wells <b>in <i>daily</i> use</b> by 2020</narrative></title>
      <indicator measure="1"><title><narrative><p>Pumps</p><p>Taps</p></narrative></title>
      </indicator></result>
      """)
    #expect(design.design.contains("\"Wells in daily use by 2020\""))
    #expect(design.design.contains("\"Pumps Taps\""))
    #expect(design.remarks.contains { $0.contains("tags were removed from 2 texts") })
  }

  /// A number below zero stays a number, and what has an end alone was observed then.
  @Test func tableOfValues() throws {
    let values = try #require(
      try indicator(
        period + "<actual value='-7'/></period>"
          + "<period><period-end iso-date='2025-12-31'/><actual value='4'/></period>"
      ).values)
    #expect(
      values
        == "\u{FEFF}indicator,period,value,dimension,comment,source\r\n"
        + "output-1-indicator-1,2024-H1,-7,,,\r\n"
        + "output-1-indicator-1,2025-12-31,4,,,\r\n")
  }

  @Test func languages() throws {
    let title =
      "<title><narrative xml:lang='en'>English</narrative><narrative>Français</narrative></title>"
    let imported = try imported(title, attributes: "xml:lang='fr'")
    #expect(imported.design.contains(#"programme activity-1 "Français" {"#))
    #expect(
      imported.remarks == [
        "A design has one language. Left out: 1 text in other languages (en)."
      ])
    #expect(try self.imported(title, attributes: "").design.contains(#" "Français" {"#))
    let others = title.split(separator: "<narrative>").joined(
      separator: "<narrative xml:lang='es'>")
    #expect(
      try self.imported(others, attributes: "xml:lang='de'").design.contains(#" "English" {"#))
  }

  @Test(arguments: [
    ("<html/>", "outermost element is “html”"),
    ("<iati-activities/>", "has no element “iati-activity”"),
    ("<iati-organisations/>", "describes organisations"),
  ])
  func noActivity(file: String, words: String) {
    guard case .failure(let problem) = importedDesign(fromIati: Array(file.utf8), on: day) else {
      Issue.record("there is nothing to import")
      return
    }
    #expect(problem.line == nil)
    #expect(problem.message.contains(words))
  }
}
