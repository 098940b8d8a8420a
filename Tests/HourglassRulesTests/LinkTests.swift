import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What links, assumptions and circles are not told off for.
@Suite struct LinkTests {
  static let reason =
    "leads to learn because \"Work on a real problem shows what a colleague knows\""
  static let last = """
    leads to practise because "Ministries give returning directors room to act" {
          assuming room-to-act
        }
    """
  static let assumption =
    "assumption room-to-act \"Ministers back the directors who try something\" "
    + "{ tested by ministries }"

  @Test(arguments: [
    "leads to learn because tbd until 2015-03",
    "leads to learn because none because \"It is an open question\"",
    "leads to learn { assuming room-to-act }", "leads to learn { evidence \"Six interviews\" }",
  ])
  func `What is said in another way is a reason too`(link: String) {
    #expect(names((Self.reason, link)) == [])
  }

  @Test func `A link to a stage that asks for less needs no reason`() {
    let reason = "leads to keep-working because \"People with the same problem stay in touch\""
    #expect(names((reason, "leads to keep-working")) == [])
  }

  @Test func `Several bare links are one finding, at the first`() throws {
    let checked = Checked(
      edited([
        (Self.reason, "leads to learn\n    leads to practise"), (Self.last, "leads to practise"),
        (Self.assumption, ""),
      ]))
    #expect(checked.names == ["link-without-reason"])
    let finding = try #require(checked.findings.first)
    #expect(finding.message.contains("Also without a reason: from “Directors work"))
    #expect(
      finding.message.hasSuffix(
        "and from “Directors can steer a budget reform through opposition” to "
          + "“Budget departments change how they negotiate ceilings”."))
  }

  @Test func `A reason that cannot be read is reported once`() {
    #expect(!names((Self.reason, "leads to learn because")).contains("link-without-reason"))
  }

  @Test func `A bare link to a stage left out on purpose is none`() {
    let design = edited([(Self.last, "leads to practise"), (Self.assumption, "")])
      .addingToProgramme("meant to stop after learning because \"It is far enough\"")
    #expect(!Checked(design).names.contains("link-without-reason"))
  }

  @Test func `Where the last link is bare, nothing is said of assumptions`() {
    #expect(
      names((Self.last, "leads to practise"), (Self.assumption, "")) == ["link-without-reason"])
  }

  @Test func `Where nothing carries lessons on, nothing is said of assumptions`() {
    let reasoned = "leads to practise because \"Ministries give directors room to act\""
    #expect(names((Self.last, reasoned), (Self.assumption, "")) == ["missing-assumption"])
    #expect(
      names(
        (Self.last, reasoned), (Self.assumption, ""), ("from directors to staff", "with directors"))
        == ["scale-without-sharing"])
  }

  @Test func `The result that is offered is of the next level`() throws {
    let design = """
      programme wells "Wells" {
        objective health "Fewer people fall ill" { result impact }
        objective used "Wells are used" { result outcome; leads to health because "Clean water" }
        objective dug "Wells are dug" { result output }
      }
      """
    let found = try #require(Checked(design).finding("result-leads-nowhere"))
    #expect(String(describing: found).contains("leads to used because"))
  }

  @Test func `Those who should learn as well are not offered as those who hear of it`() throws {
    let found = try #require(
      Checked(
        edited([
          ("from directors to staff", "with directors"),
          ("stage learning\n    for directors", "stage learning\n    for directors, staff"),
        ])
      ).finding("scale-without-sharing"))
    #expect(!String(describing: found).contains("to staff"))
    #expect(!String(describing: found).contains("shares with staff"))
  }

  @Test func `A model without diffusion is asked about its last stage`() {
    let design = """
      programme wells "Wells" {
        facilitator office "Office"
        objective dug "Wells are dug" { stage output; leads to well because "Clean water" }
        objective well "Fewer people fall ill" { stage impact }
        objective used "Wells are used" { stage outcome }
        tool works "Well digging" { kind works; serves dug; every year }
      }
      """
    let checked = Checked(design, model: AnyDesignTests.resultsChain)
    #expect(checked.names.contains("missing-assumption"))
  }

  @Test(arguments: [
    ("{ tested by tbd until 2015 }", ""), ("{ tested by none because \"It is plain\" }", ""),
    ("{ tested by 2015-06 }", ""), ("", "measures learn, room-to-act"),
  ])
  func `An assumption is looked at in many ways`(test: String, measures: String) {
    let names = names(
      ("{ tested by ministries }", test),
      ("measures learn", measures.isEmpty ? "measures learn" : measures))
    #expect(names == [])
  }

  @Test func `Each circle is named once, at the link that leads back`() throws {
    let design = edited([
      ("    stage scale\n", "    stage scale\n    leads to learn because \"Change teaches\"\n"),
      (
        "    stage contact\n", "    stage contact\n    leads to keep-working because \"So it is\"\n"
      ),
    ])
    let checked = Checked(design)
    #expect(checked.names == ["circular-links", "circular-links"])
    #expect(checked.findings.first?.message.contains("leads to itself") == true)
    #expect(
      checked.findings.last?.message.contains(
        "“Directors can steer a budget reform through opposition” leads to “Budget departments")
        == true)
    let place = try #require(design.range(of: "leads to learn because \"Change"))
    #expect(
      checked.findings.last.map { Int($0.span.start) }
        == design.utf8.distance(from: design.startIndex, to: place.lowerBound))
  }

  @Test func `Two ways to one objective are no circle`() {
    let link = "    stage engagement\n    leads to learn because \"Some of it is heard at once\"\n"
    #expect(names(("    stage engagement\n", link)) == [])
  }

  @Test func `The order in which objectives stand does not decide which link leads back`() throws {
    // The last objective first, and the link back is still the one from it.
    let practise = """
        objective practise "Budget departments change how they negotiate ceilings" {
          stage scale
          for ministries
        }

      """
    let back = practise.exchanging(
      "stage scale", for: "stage scale\n    leads to meet because \"Good news\"")
    let meet = "  objective meet \"Directors meet and settle what to work on\" {"
    let checked = Checked(edited([(practise, ""), (meet, back + meet)]))
    #expect(checked.names == ["circular-links"])
    #expect(
      checked.findings.first?.message.contains("not clear. “Directors meet and settle") == true)
  }
}
