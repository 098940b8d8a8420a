import Hourglass
import HourglassComparison
import HourglassExchange
import HourglassLanguage
import TestSupport
import Testing

@testable import HourglassDocuments
@testable import HourglassReading

/// Limits, ranges, changes and grades in what is published, collected and compared.
@Suite struct AimDocumentTests: IatiExporting {
  private func target(_ lines: String) -> String {
    let all = indicator(lines)
    let start = all.range(of: "<target")?.lowerBound ?? all.endIndex
    let end = all.range(of: "</period>")?.lowerBound ?? all.endIndex
    return start < end ? String(all[start..<end]) : ""
  }

  @Test func `IATI has one number, and the words where it says less`() {
    let counts = "counts \"x\"; baseline 50 in 2011; "
    #expect(target(counts + "target at least 60 by 2014") == "<target value=\"60\"/>")
    // Less is better for it, so that nothing is lost.
    #expect(target(counts + "target at most 40 by 2014") == "<target value=\"40\"/>")
    #expect(indicator(counts + "target at most 40 by 2014").contains("ascending=\"0\""))
    for (written, value) in [("more than 60", "60"), ("60 to 70", "60"), ("+12%", "56")] {
      #expect(
        target(counts + "target \(written) by 2014 because \"Why\"")
          == "<target value=\"\(value)\">\(comment("\(written): Why"))</target>")
    }
    let export = export(
      """
      programme p "P" {
        objective a "A" { stage learning }
        indicator i "I" { measures a; counts "x"; baseline 4 in 2011; target more than 9 by 2014 }
        indicator j "J" { measures a; counts "x"; baseline tbd until 2015; target +5 points by 2016 }
        indicator k "K" { measures a; graded "low", "high"; target "high" by 2016 }
      }

      """)
    #expect(
      export.losses.contains { $0.contains("no limits, ranges or changes") && $0.hasSuffix("“I”.") }
    )
    #expect(export.losses.contains { $0.contains("not known yet") && $0.hasSuffix("“J”.") })
    #expect(export.losses.contains { $0.contains("rank of each grade") && $0.hasSuffix("“K”.") })
  }

  @Test func `Grades are ordinal, by their rank`() {
    let all = indicator("graded \"D\", \"C\"; baseline \"D\" in 2011; target \"C\" by 2014")
    #expect(all.hasPrefix("<indicator measure=\"4\""))
    #expect(all.contains("value=\"1\">" + comment("D")))
    #expect(all.contains("<target value=\"2\">" + comment("C")))
  }

  /// What is published comes back as it was.
  @Test(arguments: [
    "counts \"x\"; baseline 50 in 2011; target more than 60 by 2014",
    "counts \"x\"; baseline 50 in 2011; target 60 to 70 by 2014",
    "counts \"x\"; baseline 50 in 2011; target +12% by 2014",
    "percent of \"x\"; baseline 50% in 2011; target +5 points by 2014",
    "yes-or-no; baseline no in 2011; target yes by 2014",
  ])
  func `What is written can be read back`(lines: String) throws {
    let xml = export(
      """
      programme p "P" {
        objective a "A" { stage learning }
        indicator i "I" { measures a; \(lines) }
      }

      """
    ).xml
    let design = try importedDesign(fromIati: Array(xml.utf8), on: day).get().design
    let aim = lines.split(separator: ";").last?.dropFirst(8).split(separator: " by ").first ?? ""
    #expect(design.contains("target \(aim) during"), "\(design)")
    if lines.hasPrefix("yes") { #expect(design.contains("yes-or-no")) }
  }

  @Test func `A datastore's answer is read`() throws {
    let activity =
      "<iati-activity><iati-identifier>A-1</iati-identifier><title><narrative>T</narrative></title>"
      + "</iati-activity>"
    let escaped = activity.replacing("<", with: "&lt;")
    for file in [
      "<result><ok>True</ok><iati-activities>\(activity)</iati-activities></result>",
      "<response><result name='response'><doc><str name='id'>x</str>"
        + "<str name='iati_xml'>\(escaped)</str></doc></result></response>",
    ] {
      let design = try importedDesign(fromIati: Array(file.utf8), on: day).get().design
      #expect(design.contains("programme a-1 \"T\""), "\(design)")
    }
  }

  @Test func `Dates that are none are named`() throws {
    let file =
      "<iati-activities><iati-activity><activity-date type='1' iso-date='30/06/2024'/>"
      + "</iati-activity></iati-activities>"
    let remarks = try importedDesign(fromIati: Array(file.utf8), on: day).get().remarks
    #expect(remarks.contains { $0.contains("“30/06/2024”") })
  }

  private func changes(_ before: String, _ after: String) -> [String] {
    func design(_ target: String) -> String {
      "programme p \"P\" { objective a \"A\" { stage learning }\n  indicator i \"I\" { measures a; "
        + "counts \"x\"; baseline 50 in 2011; \(target) }\n}\n"
    }
    return compared(design(before), design(after)).lines
  }

  @Test(arguments: [
    ("target at least 60 by 2014", "target at least 55 by 2014", "lowered"),
    ("target at least 60 by 2014", "target more than 60 by 2014", "raised"),
    ("target at most 40 by 2014", "target at most 45 by 2014", "raised (lower is better)"),
    ("target 60 to 70 by 2014", "target 55 to 75 by 2014", "lowered"),
    ("target 60 to 70 by 2014", "target 62 to 68 by 2014", "raised"),
    ("target 60 to 70 by 2014", "target 65 to 75 by 2014", "changed"),
    ("target +12% by 2014", "target +8% by 2014", "lowered"),
    ("target 60 by 2014", "target 60 to 70 by 2014", "raised"),
  ])
  func `What asks for less is lower`(before: String, after: String, kind: String) {
    let lines = changes(before, after)
    #expect(lines.count == 1 && lines[0].contains("target \(kind)"), "\(lines)")
  }

  @Test func `One day is one time, however it is spelled`() {
    #expect(changes("target 60 by 2014", "target 60 by 2014-12-31") == [])
  }

  @Test func `A sheet tells what a change comes to`() throws {
    let reading = try #require(
      readings(
        """
        programme p "P" {
          objective a "A" { stage learning }
          indicator i "I" { measures a; counts "x"; baseline 50 in 2011; target +12% by 2014 }
          indicator j "J" { measures a; counts "x"; contextual; baseline 50 in 2011 }
        }

        """
      ).first)
    let programme = reading.programme
    let target = try #require(programme.indicators[0].targets[0].value)
    #expect(programme.spelling(target) == "+12% (56) by 2014")
    #expect(programme.written(target) == "+12% by 2014")
  }
}
