import HourglassRules
import HourglassSyntax
import Testing

/// Severities that depend on the design.
@Suite struct SeverityTests {
  static let technical = ("gains experiential-knowledge", "gains technical-skills")

  @Test func `A stage left out is a warning where only technical knowledge is sought`() {
    let edits = [("stage contact", "stage engagement"), ("kind site-visit", "kind training")]
    #expect(Checked(edited(edits)).finding("missing-stage")?.severity == .error)
    #expect(
      Checked(edited(edits + [Self.technical])).finding("missing-stage")?.severity == .warning)
  }

  @Test func `A single event is a note where only technical knowledge is sought`() {
    let edits = [
      ("serves meet; every year", "serves meet; on 2014-11"),
      ("learn; every 6 months", "learn; on 2014-11"), ("learn; every quarter", "learn; on 2014-11"),
      ("practise; every month", "practise; on 2014-11"),
    ]
    #expect(Checked(edited(edits)).finding("one-off")?.severity == .warning)
    #expect(Checked(edited(edits + [Self.technical])).finding("one-off")?.severity == .note)
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
    #expect(Checked(design).finding("contact-unsupported")?.severity == severity)
  }
}
