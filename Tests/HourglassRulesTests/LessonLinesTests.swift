import HourglassLanguage
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What is found about the lines along which lessons travel, and where that is silent.
@Suite struct LessonLinesTests {
  private static let figure12 = Repository.text(of: "Tests/Fixtures/figure-12.hourglass")
  private static let claimed = figure12.exchanging(
    "  objective learn",
    for: "  objective change \"Offices change\" { stage scale }\n  objective learn")

  /// The clean design in which deputies learn as well and tell nobody.
  private func withDeputies(_ block: String = "from ministries", _ more: String = "") -> String {
    edited([
      ("group staff", "group deputies \"Deputies\" { \(block) }\n  \(more)\n  group staff"),
      ("stage learning\n    for directors", "stage learning\n    for directors, deputies"),
      ("kind site-visit; among directors", "kind site-visit; among directors, deputies"),
    ])
  }

  /// The clean design in which the ministries authorise people and hear nothing of them.
  private func withoutReportBack(_ edits: (String, String)...) -> String {
    edits.reduce(
      edited([
        ("kind report-back; from", "from"),
        (
          "\"Budget circulars\"; tracked by ministries",
          "\"Budget circulars\"; tracked by directors"
        ),
        (
          "tracked by ministries, directors every year",
          "tracked by directors, secretariat every year"
        ),
      ])
    ) { $0.exchanging($1.0, for: $1.1) }
  }

  // Figure 12

  @Test func `Of the five in Figure 12, b, c and d are named in one finding`() throws {
    let checked = Checked(Self.claimed)
    #expect(checked.names.filter { $0 == "lessons-not-passed-on" }.count == 1)
    let finding = try #require(checked.finding("lessons-not-passed-on"))
    #expect(finding.message.hasSuffix("They are “b”, “c” and “d”."))
  }

  @Test func `In Figure 12, all that a passes on goes through f`() throws {
    let finding = try #require(Checked(Self.claimed).finding("sharing-through-one-person"))
    #expect(finding.message.hasPrefix("Lessons from “a” reach others only through “f”."))
  }

  @Test func `Where lines lead on, Figure 12 holds whatever is claimed`() {
    let names = Checked(Self.figure12).names
    #expect(names.contains("lessons-not-passed-on") && names.contains("sharing-through-one-person"))
  }

  // Who passes nothing on

  @Test(arguments: ["none because \"Confidential by agreement\"", "tbd until 2015"])
  func `A reason for sharing nothing counts as said`(gap: String) {
    #expect(Checked(withDeputies()).names == ["lessons-not-passed-on"])
    #expect(Checked(withDeputies("from ministries; shares with \(gap)")).names == [])
    #expect(
      Checked(
        withDeputies(
          "from ministries", "group young \"All juniors\" { includes deputies; shares with \(gap) }"
        )
      ).names == [])
  }

  @Test func `Where the learning itself is missing, nothing is said about its lines`() {
    let design = """
      programme p "Tours" {
        peers mayors "Mayors" { shares with councils }
        peers aides "Aides"
        group councils "Councillors"
        objective change "Budgets are published" { stage scale }
        tool tour "Study tour" { kind training; with mayors, aides; every year }
      }
      """
    #expect(
      Set(Checked(design).names) == [
        "no-indicators", "stage-skipped", "no-facilitator", "no-learning-objective",
      ])
  }

  @Test func `Where nobody stays in contact to learn, nobody is said to pass nothing on`() {
    let design = """
      programme p "Reviews" {
        peers mayors "Mayors" { shares with councils }
        group panel "Experts"
        group councils "Councillors"
        objective meet "Mayors meet" { stage contact; for mayors }
        objective learn "Mayors learn" { stage learning; for mayors }
        objective change "Budgets are published" { stage scale }
        tool review "Review" { kind expert-peer-review; with mayors, panel; every year }
      }
      """
    #expect(Checked(design).names.contains("expert-dominated"))
    #expect(!Checked(design).names.contains("lessons-not-passed-on"))
    let visits = design.exchanging("kind expert-peer-review", for: "kind site-visit")
    #expect(!Checked(visits).names.contains("lessons-not-passed-on"))
    #expect(
      Checked(
        visits.exchanging("stage learning; for mayors", for: "stage learning; for mayors, panel")
      )
      .names.contains("lessons-not-passed-on"))
  }

  @Test func `More than four are counted`() throws {
    let people = "person v \"V\"; person w \"W\"; person x \"X\"; person y \"Y\"; person z \"Z\""
    let text = edited([
      ("group staff", people + "\n  group staff"),
      ("stage learning\n    for directors", "stage learning\n    for directors, v, w, x, y, z"),
      ("kind site-visit; among directors", "kind site-visit; among directors, v, w, x, y, z"),
    ])
    let finding = try #require(Checked(text).finding("lessons-not-passed-on"))
    #expect(finding.message.contains("They are “V”, “W”, “X”, “Y” and “Z”."))
  }

  // What home sets aside

  @Test(arguments: [
    "commits none because \"It is paid for by the network\"", "commits tbd until 2015",
  ])
  func `What home gives is said also where it is nothing or not known yet`(line: String) {
    let time = "commits time \"Two days a quarter to pass lessons on\""
    #expect(names((time, "")) == ["no-home-resources"])
    #expect(names((time, line)) == [])
  }

  @Test func `The facilitator may set something aside, and an answer will do`() {
    let silent = edited([("    commits time \"Two days a quarter to pass lessons on\"\n", "")])
    let secretariat = "facilitator secretariat \"Network secretariat\""
    #expect(
      Checked(silent.exchanging(secretariat, for: secretariat + " { commits money }")).names == [])
    #expect(
      Checked(silent.addingToProgramme("answer home-prepares \"Each ministry frees a day\"")).names
        == [])
  }

  @Test func `Without any line, that is said and nothing about what home gives`() {
    #expect(
      names(
        ("    commits time \"Two days a quarter to pass lessons on\"\n", ""),
        ("from directors to staff", "with directors")) == ["scale-without-sharing"])
  }

  // What goes back

  @Test func `Those who authorise and hear nothing are named once`() throws {
    let checked = Checked(withoutReportBack())
    #expect(checked.names == ["no-report-back"])
    #expect(checked.finding("no-report-back")?.message.contains("“Finance ministries") == true)
  }

  @Test(arguments: [
    ("survey\"; tracked by secretariat", "survey\"; tracked by ministries"),
    ("source \"Minutes\"; ", "source \"Minutes\"; reported to ministries; "),
    ("source \"Minutes\"; ", "source \"Minutes\"; reported to tbd until 2015; "),
    ("source \"Minutes\"; ", "source \"Minutes\"; told by ministries; "),
    (
      "kind large-group-meeting; with directors",
      "kind large-group-meeting; with directors, ministries"
    ),
    ("from directors to staff", "from directors to staff, ministries"),
    ("from directors to staff", "feeds lessons forward; from directors to staff"),
    ("    number 42\n", "    number 42; shares with ministries\n"),
    ("group staff", "review every year with ministries\n  group staff"),
    (
      "group staff",
      "group homes \"Homes\" { includes ministries }; review once with homes\n  group staff"
    ),
    ("group staff", "answer keeping-support \"Their deputies sit in\"\n  group staff"),
    ("mandates directors", "mandates none because \"They come on leave\""),
  ])
  func `Whatever goes back is enough`(words: String, others: String) {
    #expect(!Checked(withoutReportBack((words, others))).names.contains("no-report-back"))
  }

  @Test func `Words in quotation marks name nobody`() {
    let text = withoutReportBack(
      ("source \"Minutes\"; ", "source \"Minutes\"; reported to \"The ministries\"; "))
    #expect(Checked(text).names == ["no-report-back"])
  }

  // One from each

  @Test(arguments: [
    ("number 42", "number 42", true), ("number 60", "number 42", true),
    ("number 41", "number 42", false),
    ("number tbd until 2015", "number 42", false),
    ("number 60", "number none because \"It varies\"", false),
  ])
  func `The numbers decide whether people come alone`(homes: String, peers: String, isFound: Bool) {
    let names = names(
      ("    number 42\n", "    \(peers)\n"),
      ("mandates directors", homes + "\n    mandates directors"))
    #expect(names == (isFound ? ["one-person-per-organisation"] : []))
  }

  @Test func `One of several homes without a number leaves it open`() {
    let base = [
      (
        "organisation ministries",
        "organisation audits \"Audit offices\"\n  organisation ministries"
      ),
      ("    number 42\n    from ministries", "    number 42\n    from ministries, audits"),
      ("mandates directors", "number 42\n    mandates directors"),
    ]
    #expect(Checked(edited(base)).names == [])
    #expect(
      Checked(edited(base).exchanging("\"Audit offices\"", for: "\"Audit offices\" { number 3 }"))
        .names == ["one-person-per-organisation"])
  }

  @Test func `Those who take part as a team are not alone`() {
    #expect(
      names(
        ("mandates directors", "number 42\n    mandates directors"),
        ("kind large-group-meeting", "kind group-learning")
      ).filter { $0 == "one-person-per-organisation" } == [])
  }

  @Test(arguments: [
    ("from one", "from two", true), ("from one", "from one", false),
    ("from one", "from one, two", false), ("", "from two", false),
  ])
  func `Persons are alone where each has a home of their own`(
    first: String, second: String, isFound: Bool
  ) {
    let design = """
      programme p "Pairs" {
        organisation one "One"
        organisation two "Two"
        person ana "Ana" { \(first) }
        person ben "Ben" { \(second) }
        objective learn "They learn" { stage learning; for ana, ben }
        tool visits "Visits" { kind site-visit; among ana, ben; every month }
      }
      """
    #expect(Checked(design).names.contains("one-person-per-organisation") == isFound)
    let colleagues = design.exchanging(
      "  person ana", for: "  group c \"C\" { from one, two }\n  person ana")
    #expect(!Checked(colleagues).names.contains("one-person-per-organisation"))
  }

  // After the event

  static let once = ("serves practise; every month", "serves practise; on 2014-11")

  @Test(arguments: [
    ("serves practise; every month", "serves practise; on 2014-11; on 2015-11"),
    ("serves practise; every month", "serves practise; once; lasts 6 weeks"),
    ("serves practise; every month", "serves practise"),
  ])
  func `More than one occasion, or silence about time, is no single event`(
    words: String, others: String
  ) {
    #expect(!names((words, others)).contains("disseminate-without-follow-up"))
  }

  @Test func `Two events on one day are one, and on two days they are two`() {
    let tool = "  tool paper \"Paper\" { from directors to staff; serves practise; on 2014-11 }\n"
    let text = edited([Self.once, ("  assumption", tool + "  assumption")])
    #expect(Checked(text).names == ["disseminate-without-follow-up"])
    let later = tool.exchanging("2014-11", for: "2015-11")
    #expect(Checked(edited([Self.once, ("  assumption", later + "  assumption")])).names == [])
  }

  @Test func `Who shares goes on after the event`() {
    #expect(names(Self.once, ("    number 42\n", "    number 42; shares with staff\n")) == [])
    #expect(
      names(
        Self.once, ("    number 42\n", "    number 42; shares with none because \"Agreed\"\n"))
        == ["disseminate-without-follow-up"])
  }

  /// The study tells of a programme that keeps money for work with those met at such an event.
  @Test func `Joint work with some of those who were reached is what follows`() {
    #expect(
      names(
        Self.once,
        ("group staff", "group newcomers \"Those who want to try it\"\n  group staff"),
        ("from directors to staff", "from directors to staff, newcomers"),
        (
          "  assumption",
          "  tool trials \"T\" { kind joint-activity; among directors, newcomers; serves learn }"
            + "\n  assumption"
        )) == [])
  }

  @Test func `Everything on one day is said by single-occasion-only alone`() {
    let names = names(
      Self.once, ("serves meet; every year", "serves meet; on 2014-11"),
      ("keep-working, learn; every 6 months", "keep-working, learn; on 2014-11"),
      ("serves learn; every quarter", "serves learn; on 2014-11"))
    #expect(names == ["single-occasion-only"])
  }

  // Who runs it

  static let run = (
    "serves practise; every month", "serves practise; led by secretariat; every month"
  )

  @Test(arguments: [
    ("    number 42\n", "    number 42; shares with staff\n"),
    (
      "  assumption",
      "  tool paper \"Paper\" { from directors to staff; serves practise }\n  assumption"
    ),
    (
      "  assumption",
      "  tool t \"T\" { from directors to staff; serves practise; led by none because \"All do\" }\n  assumption"
    ),
    (
      "  assumption",
      "  tool t \"T\" { from directors to staff; serves practise; led by directors }\n  assumption"
    ),
  ])
  func `Another line that nobody runs, or somebody at home, is enough`(
    words: String, others: String
  ) {
    #expect(names(Self.run) == ["facilitator-dependent"])
    #expect(names(Self.run, (words, others)) == [])
  }

  @Test func `What the facilitator runs otherwise is no matter`() {
    #expect(
      names(("kind large-group-meeting;", "kind large-group-meeting; led by secretariat;")) == [])
  }
}
