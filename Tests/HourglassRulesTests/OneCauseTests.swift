import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// One cause gives one finding, and what is said counts as said.
@Suite struct OneCauseTests {
  @Test func `Without any indicator no stage is called unmeasured`() {
    let head = cleanDesign.components(separatedBy: "  indicator agendas")[0]
    #expect(Checked(head + "}\n").names == ["no-indicators"])
  }

  @Test func `Where only heads are counted, no stage is called unmeasured`() {
    #expect(
      names(
        ("measures keep-working;", "facet engagement;"),
        ("measures learn\n    facet use", "facet engagement"),
        ("measures practise;", "facet engagement;")) == ["only-attendance-measured"])
  }

  @Test func `An indicator that nobody tracks has no rhythm to miss`() {
    #expect(names(("    tracked by directors every year\n", "")) == ["missing-tracker"])
  }

  @Test func `A bare indicator misses four things, each said once`() {
    let names = names(
      (
        """
            counts "directors"
            baseline 3 in 2012
            target 15 by 2014
            source "Interviews with directors and their deputies"
            tracked by directors every year

        """, "    counts \"directors\"\n"
      ))
    #expect(names == ["missing-tracker", "missing-baseline", "missing-target", "missing-source"])
  }

  @Test func `Where each group has its figures, the whole needs none of its own`() {
    func found(_ ofMen: String) -> [String] {
      names(
        (
          "    baseline 3 in 2012\n    target 15 by 2014\n",
          """
              disaggregated by sex as "female", "male"
              where sex "female" { baseline 1 in 2012; target 8 by 2014 }
              where sex "male" { \(ofMen) }

          """
        ))
    }
    #expect(found("baseline 2 in 2012; target 7 by 2014") == [])
    #expect(found("baseline 2 in 2012") == ["missing-target"])
    #expect(found("target 7 by 2014") == ["missing-baseline"])
    // Nobody knows what is asked of a group without figures.
    let one = """
          disaggregated by sex as "female", "male"
          where sex "female" { baseline 1 in 2012; target 8 by 2014 }

      """
    #expect(
      names(("    baseline 3 in 2012\n    target 15 by 2014\n", one))
        == ["missing-baseline", "missing-target"])
  }

  @Test func `A story needs neither baseline nor target`() {
    #expect(
      names(
        ("    counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014\n", "    story\n")
      )
        == [])
  }

  @Test(arguments: ["tbd until 2026-03", "none because \"It cannot be had\""])
  func `What will come or is left out on purpose counts as said`(gap: String) {
    let names = names(
      ("baseline 3 in 2012", "baseline \(gap)"), ("target 15 by 2014", "target \(gap)"),
      ("source \"Interviews with directors and their deputies\"", "source \(gap)"),
      ("tracked by directors every year", "tracked by \(gap)"))
    #expect(names == [])
  }

  @Test func `A missing stage is said once, and nothing about its details`() {
    let design = """
      programme p "Study tours" {
        why "Mayors learn most from mayors"
        facilitator office "Office"
        peers mayors "Mayors" { shares with councils through "A report" }
        group councils "Councillors"
        objective meet "Mayors meet" { stage engagement; for mayors }
        objective change "Budgets are published" { stage scale }
        tool tour "Study tour" { kind training; with mayors; serves meet; every year }
        indicator tours "Tours" {
          measures meet; counts "tours"; baseline 0 in 2012; target 5 by 2017
          source "Minutes"; tracked by office every year
        }
        indicator budgets "Budgets published" {
          measures change; counts "budgets"; baseline 0 in 2012; target 5 by 2017
          source "Gazette"; tracked by office every year
        }
      }
      """
    let checked = Checked(design)
    #expect(checked.names == ["stage-skipped"])
    #expect(checked.findings[0].message.contains("skips the contact and learning stages"))
  }

  @Test func `Everything on one day is said once`() {
    let design = """
      programme p "A conference" {
        facilitator office "Office"
        peers mayors "Mayors" { shares with councils through "A report" }
        group councils "Councillors"
        objective meet "Mayors meet" { stage engagement; for mayors }
        objective keep "Mayors stay in touch" { stage contact; for mayors }
        objective learn "Mayors learn" { stage learning; for mayors }
        tool day "Conference" { kind large-group-meeting; with mayors; serves keep; on 2014-11-03 }
        tool walk "Site visit" { kind site-visit; with mayors; prompts reflection; on 2014-11-03 }
        indicator a "A" {
          measures meet, keep, learn; counts "a"; baseline 0 in 2012; target 5 by 2017
          source "Minutes"; tracked by office every year; facet knowledge-transfer
        }
      }
      """
    #expect(Checked(design).names.contains("single-occasion-only"))
    #expect(!Checked(design).names.contains("no-contact-tool"))
  }

  @Test func `A design without tools is not told to reflect`() {
    let design = """
      programme p "An idea" {
        peers mayors "Mayors"
        objective learn "Mayors learn" { stage learning; for mayors }
      }
      """
    #expect(!Checked(design).names.contains("no-reflection"))
  }

  @Test func `A goal beyond the stop does not ask for the stages before it`() {
    let names = names(
      ("  follows peer-learning", "  meant to stop after learning because \"It is far enough\""),
      ("stage contact", "stage engagement"), ("kind site-visit", "kind training"))
    #expect(
      names.filter { $0 != "objective-beyond-stop" } == ["stop-not-covered", "stage-skipped"])
  }

  @Test func `Peers that are organisations learn nothing, also where nobody is named`() throws {
    let checked = Checked(
      edited([
        ("    number 42\n", "    are organisations\n"),
        ("    stage learning\n    for directors\n", "    stage learning\n"),
      ]))
    #expect(checked.names.filter { $0 == "organisation-learns" }.count == 2)
  }

  @Test func `A gain that is a claim to learning contradicts an early stop`() throws {
    let design = """
      programme p "Peer reviews" {
        meant to stop after engagement because "The review sets an agenda"
        facilitator office "Office"
        peers directors "Directors"
        objective meet "Directors meet" { stage engagement; for directors; gains peer-pressure, political-savvy }
        tool panel "Review panel" { kind common-assessment; with directors; serves meet; once }
        indicator met "Panels held" {
          measures meet; counts "panels"; baseline 0 in 2012; target 5 by 2017
          source "Minutes"; tracked by office every year
        }
      }
      """
    let checked = Checked(design)
    #expect(checked.names == ["objective-beyond-stop"])
    #expect(checked.findings.first?.message.contains("“Political savvy”") == true)
    let place = try #require(design.range(of: "political-savvy"))
    #expect(
      checked.findings.first.map { Int($0.span.start) }
        == design.utf8.distance(from: design.startIndex, to: place.lowerBound))
  }
}
