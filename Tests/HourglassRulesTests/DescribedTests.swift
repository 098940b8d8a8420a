import HourglassSyntax
import TestSupport
import Testing

/// Who describes a programme from a source does not know what the source leaves out: silence is
/// noted, and only what is said can be wrong.
@Suite struct DescribedTests {
  /// A design that claims all stages, with these in the place of what there is.
  private func design(
    peers: String = "", takesPart: String = "among g", for audience: String = "g",
    follows: String = "", source: String = "described from \"Report 2013\""
  ) -> String {
    """
    programme p "P" {
      \(source)
      \(follows)
      facilitator f "F"
      peers g "Mayors" { number 9; \(peers) }
      group h "Staff"
      tool v "Visits" { kind site-visit; \(takesPart); every month }
      objective c "They stay in touch" { stage contact; for g }
      objective l "They learn" { stage learning; for \(audience) }
      objective s "Towns change" { stage scale }
      indicator i "Used" { measures l; counts "x" }
    }
    """
  }

  @Test func `Silence is noted in the words of the source`() throws {
    let checked = Checked(design())
    #expect(checked.findings.allSatisfy { $0.severity == .note })
    let finding = try #require(checked.finding("scale-without-sharing"))
    #expect(finding.message.hasSuffix("The source, “Report 2013”, does not say more."))
    #expect(finding.isUnstated)
    #expect(Checked(design(source: "")).finding("scale-without-sharing")?.severity == .error)
  }

  @Test(arguments: [
    ("scale-without-sharing", "shares with none because \"They keep it\"", "among g", "g"),
    ("no-contact-tool", "", "with none because \"No one came\"", "g"),
    ("learners-without-contact", "", "among g", "none because \"It is about pressure\""),
  ])
  func `What the design refuses is held against it`(
    rule: String, peers: String, takesPart: String, audience: String
  ) throws {
    let text = design(peers: peers, takesPart: takesPart, for: audience)
    let finding = try #require(Checked(text).finding(rule))
    #expect(!finding.isUnstated && finding.severity > .note)
    #expect(finding.message.contains("on purpose: “"))
    // A programme that describes itself is told the same.
    let own = text.replacing("described from \"Report 2013\"", with: "")
    #expect(Checked(own).finding(rule)?.severity == finding.severity)
  }

  @Test(arguments: ["usaid", "eu", "fcdo", "iati"])
  func `A profile does not raise what the source does not say`(profile: String) {
    let text =
      Repository.text(of: "Models/profiles/\(profile).hourglass") + "\n"
      + design(follows: "follows peer-learning, \(profile)")
    let findings = Checked(text).findings
    #expect(findings.contains { $0.kind.name.hasPrefix("missing-") })
    let raised = findings.filter { $0.isUnstated && $0.severity > .note }
    #expect(raised.map { $0.message } == [])
  }

  @Test func `Organisations that take part meet contact, with a note`() throws {
    let text = design(peers: "are organisations").replacing("; for g }", with: " }")
    let reading = try reading(text)
    #expect(reading.covers(1))
    #expect(Checked(text).finding("missing-participants")?.severity == .note)
  }
}
