import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What is found about the indicators taken together, and where that is silent.
@Suite struct MeasuringTests {
  // Who tells

  static let told = ("    facet use\n", "    facet use\n    told by directors\n")

  @Test(arguments: [
    ("told by directors\n", "told by directors; story\n"),
    ("told by directors\n", "told by directors; method test\n"),
    ("told by directors\n", "told by directors; method observation\n"),
    ("told by directors\n", "told by staff\n"),
    ("told by directors\n", "told by all\n"),
    ("told by directors\n", "told by tbd until 2015\n"),
  ])
  func `Others' word, a story or a test is more than the learners' word`(
    words: String, others: String
  ) {
    let all = ("group staff", "group all \"All\" { includes directors, staff }\n  group staff")
    let text = edited([Self.told, all])
    #expect(Checked(text).names == ["only-self-reported"])
    let without = ["counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014\n", ""]
    let changed = text.exchanging(words, for: others)
    #expect(
      Checked(others.contains("story") ? changed.exchanging(without[0], for: without[1]) : changed)
        .names == [])
  }

  @Test(arguments: ["method survey", "method \"Forms\"", "method tbd until 2015"])
  func `A survey among the learners is still their own word`(method: String) {
    let text = edited([Self.told]).exchanging(
      "told by directors\n", for: "told by directors; \(method)\n")
    #expect(Checked(text).names == ["only-self-reported"])
  }

  @Test func `A group of learners and nobody else is the learners`() {
    let both = ("group staff", "group both \"Both\" { includes directors }\n  group staff")
    let text = edited([Self.told, both])
    #expect(
      Checked(text.exchanging("told by directors", for: "told by both")).names
        == ["only-self-reported"])
  }

  @Test func `Where one of two does not say who tells, nothing is known`() {
    let second = """
        indicator skilled "Skilled" {
          measures learn; counts "directors"; baseline 0 in 2012; target 5 by 2014
          source "Tests"; tracked by directors every year
        }
        indicator ceilings
      """
    #expect(names(Self.told, ("  indicator ceilings", second)) == [])
  }

  // Steps of the chain

  private static func chain(_ facets: String...) -> String {
    let indicators = facets.map {
      "  indicator \"\($0)\" { facet \($0); story; source \"S\"; tracked by staff once }\n"
    }
    return edited([("  indicator ceilings", indicators.joined() + "  indicator ceilings")])
  }

  @Test(arguments: [
    // With `use`, which the clean design looks at.
    (["activity"], nil), (["resource", "personal-result"], nil),
    (["personal-result", "organisation-result"], nil), (["resource", "activity"], nil),
    (["activity", "personal-result"], "Resource gained"),
    (["activity", "organisation-result"], "Resource gained"),
    (["resource", "organisation-result"], "Personal result"),
    (["absorption", "personal-result"], nil),
  ])
  func `A step counts as left out between two that are asked for`(
    facets: [String], left: String?
  ) {
    let checked = Checked(
      facets.count == 1 ? Self.chain(facets[0]) : Self.chain(facets[0], facets[1]))
    #expect(checked.names == (left == nil ? [] : ["result-step-unmeasured"]))
    if let left {
      #expect(
        checked.findings[0].message.hasPrefix("No indicator measures “\(left)”, the step between"))
    }
  }

  @Test func `Two steps left out are one finding`() {
    let checked = Checked(Self.chain("activity", "organisation-result"))
    #expect(checked.names == ["result-step-unmeasured"])
    #expect(
      checked.findings[0].message.hasSuffix("Also left out: “Personal result”."))
  }

  @Test func `PEMPAL leaves no step out, and its members' stories are more than an opinion`() {
    let names = Checked(Repository.text(of: "Models/examples/pempal.hourglass")).names
    #expect(!names.contains("result-step-unmeasured") && !names.contains("only-self-reported"))
  }

  // Impressions

  @Test(arguments: ["method survey", "method \"Show of hands\"", "method tbd until 2015"])
  func `A method that is named or will be is enough`(method: String) {
    let edit = ("measures meet;", "measures meet; facet peer-pressure;")
    #expect(names(edit) == ["judgement-without-method"])
    #expect(names((edit.0, edit.1 + " \(method);")) == [])
  }

  @Test func `Each impression is named`() {
    let more =
      "indicator held \"H\" { facet peer-pressure; story; source \"S\"; tracked by staff once }\n"
    #expect(
      names(
        ("measures meet;", "measures meet; facet peer-pressure;"),
        ("  indicator ceilings", "  \(more)  indicator ceilings"))
        == ["judgement-without-method", "judgement-without-method"])
  }

  // What impact is tied to

  /// The clean design with one line of the reasoning less, or more.
  private func links(_ edits: (String, String)...) -> [String] {
    Checked(edited(edits)).names.filter { $0 == "attribution-unclear" }
  }

  static let learnLeads = (
    "    leads to practise because \"Ministries give returning directors room to act\" {\n"
      + "      assuming room-to-act\n    }\n", ""
  )
  static let keepLeads = (
    "leads to learn because \"Work on a real problem shows what a colleague knows\"",
    "leads to practise because \"It just does\""
  )

  @Test func `A way that passes learning by ties nothing to it`() throws {
    let checked = Checked(edited([Self.learnLeads, Self.keepLeads]))
    #expect(links(Self.learnLeads, Self.keepLeads) == ["attribution-unclear"])
    #expect(
      checked.finding("attribution-unclear")?.message.contains(
        "No link leads from “Directors can steer a budget reform through opposition” to “Budget "
          + "departments change how they negotiate ceilings”") == true)
  }

  @Test func `Where nothing about people leads there, another rule says so`() {
    #expect(links(Self.learnLeads) == [])
  }

  @Test func `In a design without any line, that is not said of the impact alone`() {
    #expect(
      links(
        Self.learnLeads, (Self.keepLeads.0, ""),
        ("leads to keep-working because \"People with the same problem stay in touch\"", ""))
        == [])
  }

  @Test func `A way over another objective is a way`() {
    #expect(
      links(
        ("leads to practise because", "leads to between because"),
        (
          "  objective practise",
          "  objective between \"B\" { stage scale; for ministries; leads to practise }\n"
            + "  objective practise"
        )) == [])
  }

  static let loose = """
      indicator reform "Laws" {
        facet impact; counts "laws"; baseline 2 in 2012; target 6 by 2017
        source "Gazette"; tracked by ministries every year
      }
      indicator ceilings
    """

  @Test func `Several figures are one finding, and an answer settles it`() throws {
    let second = Self.loose.exchanging("indicator reform \"Laws\"", for: "indicator more \"More\"")
    let text = edited([
      ("  indicator ceilings", Self.loose.exchanging("  indicator ceilings", for: second))
    ])
    let checked = Checked(text)
    #expect(checked.names == ["attribution-unclear"])
    #expect(checked.findings[0].message.contains("These indicators: “Laws” and “More”."))
    #expect(
      checked.findings[0].message.hasSuffix("They measure no objective that learning leads to."))
    #expect(
      Checked(text.addingToProgramme("answer because-of-peers \"Interviews\"")).names == [])
  }

  @Test func `A reason for measuring nothing, another facet or an early stop is enough`() {
    for (words, others) in [
      ("facet impact;", "facet impact; measures none because \"For the donor\";"),
      ("facet impact;", "facet impact; measures tbd until 2015;"),
      ("facet impact;", "facet actor-response;"),
    ] {
      #expect(
        names(("  indicator ceilings", Self.loose.exchanging(words, for: others))) == [])
    }
    #expect(
      !Checked(
        edited([("  indicator ceilings", Self.loose)])
          .addingToProgramme("meant to stop after learning because \"It is far enough\"")
      ).names.contains("attribution-unclear"))
  }

  /// An indicator that measures nothing in particular tells about the only objective of its stage.
  @Test func `What may well measure the only objective there is is not asked for`() {
    #expect(names(("measures practise; counts", "facet impact; counts")) == [])
    let more = (
      "  objective practise",
      "  objective budgets \"Budgets are on time\" { stage scale; for ministries }\n"
        + "  objective practise"
    )
    #expect(
      names(("measures practise; counts", "facet impact; counts"), more).contains("goal-unmeasured")
    )
  }

  @Test func `Where no learning is claimed, impact need not be tied to it`() {
    #expect(
      !names(
        ("  indicator ceilings", Self.loose), ("    stage learning\n", ""),
        ("    gains experiential-knowledge\n", "")
      ).contains("attribution-unclear"))
  }

  // What is used

  static let unused = ("facet use", "facet knowledge-transfer")

  @Test(arguments: [
    ("measures practise; counts", "measures practise; facet absorption; counts"),
    ("measures practise; counts", "measures practise; facet organisation-result; counts"),
    ("    stage scale\n", ""),
  ])
  func `Use is looked for where scale is claimed and nothing looks at it`(
    words: String, others: String
  ) {
    #expect(names(Self.unused) == ["use-of-lessons-unmeasured"])
    #expect(!names(Self.unused, (words, others)).contains("use-of-lessons-unmeasured"))
  }

  @Test func `Where nothing looks at scale at all, that is said, and use is not asked for`() {
    let names = names(Self.unused, ("measures practise; counts", "measures learn; counts"))
    #expect(names == ["stage-unmeasured"])
  }

  @Test func `Where only the two ends are looked at, use is not asked for`() {
    let names = names(
      ("measures keep-working;", "measures keep-working; facet engagement;"),
      ("facet use", "facet impact"))
    #expect(names == ["middle-stages-unmeasured"])
  }

  // How the partnership is doing

  static let health = (
    """
      indicator fairness "How fairly work and say are shared in the network" {
        facet partnership-health; rated 1 to 5; baseline 2 in 2012; target 4 by 2016
        source "Joint survey"; tracked by ministries, directors every year
      }

    """, ""
  )

  @Test func `It is asked for only where four things are measured, one between the ends`() {
    let tracked = "source \"Telephone survey\"; tracked by secretariat every 6 months\n  }\n"
    let inTouch =
      "  indicator in-touch \"Directors still in touch with somebody they visited\" {\n"
      + "    measures keep-working; percent of directors; baseline 0% in 2012; target 60% by 2015\n"
      + "    " + tracked
    let agendas =
      "  indicator agendas \"Plenaries that end with an agreed agenda\" {\n"
      + "    measures meet; counts \"plenaries\"; baseline 0 in 2012; target 5 by 2017\n"
      + "    source \"Minutes\"; tracked by secretariat every year\n  }\n"
    #expect(names(Self.health) == ["partnership-health-unmeasured"])
    #expect(!names(Self.health, (agendas, "")).contains("partnership-health-unmeasured"))
    #expect(!names(Self.health, (inTouch, "")).contains("partnership-health-unmeasured"))
    #expect(
      names(
        Self.health, ("measures keep-working;", "measures keep-working; facet engagement;"),
        ("facet use", "facet impact")) == ["middle-stages-unmeasured"])
  }

  // Who keeps track

  static let byOne = [
    ("tracked by directors every year\n", "tracked by secretariat every year\n"),
    ("circulars\"; tracked by ministries", "circulars\"; tracked by secretariat"),
    ("tracked by ministries, directors every year", "tracked by secretariat every year"),
  ]

  @Test(arguments: [
    "tracked by secretariat, staff every year", "tracked by ministries every year",
    "tracked by tbd until 2015",
  ])
  func `One indicator that somebody else may track is enough`(line: String) {
    let text = edited(Self.byOne)
    #expect(Checked(text).names == ["only-facilitator-tracks"])
    #expect(
      Checked(
        text.exchanging(
          "source \"Minutes\"; tracked by secretariat every year",
          for: "source \"Minutes\"; \(line)")
      ).names == [])
  }

  @Test func `Indicators beyond a stop do not count, nor those that nobody tracks`() {
    let text = edited(Self.byOne)
    #expect(
      !Checked(text.addingToProgramme("meant to stop after engagement because \"Enough\"")).names
        .contains("only-facilitator-tracks"))
    let declined = "tracked by none because \"Nobody has the time\""
    let few =
      text
      .exchanging("\"Minutes\"; tracked by secretariat every year", for: "\"Minutes\"; \(declined)")
      .exchanging(
        "\"Telephone survey\"; tracked by secretariat every 6 months",
        for: "\"Telephone survey\"; \(declined)"
      )
      .exchanging(
        "\"Budget circulars\"; tracked by secretariat every year",
        for: "\"Budget circulars\"; \(declined)")
    #expect(!Checked(few).names.contains("only-facilitator-tracks"))
  }
}
