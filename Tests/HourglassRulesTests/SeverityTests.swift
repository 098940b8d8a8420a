import HourglassRules
import HourglassSyntax
import Testing

/// Severities that depend on the design.
@Suite struct SeverityTests {
  static let technical = ("gains experiential-knowledge", "gains technical-skills")

  @Test func `A stage left out is a warning where only technical knowledge is sought`() {
    let edits = [
      ("stage contact", "stage engagement"), ("kind site-visit", "kind training"),
      ("serves learn; every quarter", "serves learn; every year"),
    ]
    #expect(Checked(edited(edits)).finding("stage-skipped")?.severity == .error)
    #expect(
      Checked(edited(edits + [Self.technical])).finding("stage-skipped")?.severity == .warning)
  }

  /// What brings people together again and again may be contact, whatever it is called.
  @Test func `Where people meet all year round, a missing contact is asked about`() throws {
    let edits = [("stage contact", "stage engagement"), ("kind site-visit", "kind training")]
    let finding = try #require(Checked(edited(edits)).finding("stage-skipped"))
    #expect(finding.severity == .error)
    #expect(finding.next.hasPrefix("If “What we take home” keeps individual people in touch"))
    #expect(finding.next.hasSuffix("\n  connects people"))
  }

  @Test func `A gain beyond the stop weighs less where its objective stays before it`() {
    func found(_ gain: String, _ stage: String) -> Severity? {
      Checked(
        """
        programme p "P" {
          meant to stop after engagement because "It sets an agenda"
          facilitator office "Office"
          peers mayors "Mayors"
          objective meet "Mayors meet" { \(stage)for mayors; gains \(gain) }
          tool plenary "Plenary" { kind large-group-meeting; with mayors; every year }
        }
        """
      ).finding("objective-beyond-stop")?.severity
    }
    #expect(found("political-savvy", "") == .error)
    #expect(found("political-savvy", "stage engagement; ") == .warning)
    #expect(found("formal-knowledge", "stage engagement; ") == nil)
    #expect(found("formal-knowledge", "") == .error)
  }

  @Test func `A single event is a note where only technical knowledge is sought`() {
    let edits = [
      ("serves meet; every year", "serves meet; on 2014-11"),
      ("learn; every 6 months", "learn; on 2014-11"), ("learn; every quarter", "learn; on 2014-11"),
      ("practise; every month", "practise; on 2014-11"),
    ]
    #expect(Checked(edited(edits)).finding("single-occasion-only")?.severity == .warning)
    #expect(
      Checked(edited(edits + [Self.technical])).finding("single-occasion-only")?.severity == .note)
  }

  @Test(arguments: [
    ("on 2015-11", Severity.error), ("every year", .warning),
    ("on 2015-11; using \"Telephone\"", .warning), ("on 2015-11; serves keep", .warning),
  ])
  func `A claim to contact with nothing behind it is an error`(
    second: String, severity: Severity
  ) {
    let design = """
      programme p "Conferences" {
        peers mayors "Mayors"
        objective keep "Mayors stay in touch" { stage contact; for mayors }
        tool first "First" { kind large-group-meeting; with mayors; on 2014-11 }
        tool second "Second" { kind large-group-meeting; with mayors; \(second) }
      }
      """
    #expect(Checked(design).finding("no-contact-tool")?.severity == severity)
  }
}
