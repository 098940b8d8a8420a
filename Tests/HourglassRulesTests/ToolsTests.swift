import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import Testing

/// What people do with one another: where the rules about tools stay silent, and which of them
/// speaks where several could.
@Suite struct ToolsTests {
  /// A design with two objectives, to which tools are added.
  static func design(
    _ tools: String, learn: String = "stage learning; for mayors", more: String = ""
  ) -> Checked {
    Checked(
      """
      programme p "A network of mayors" {
        facilitator office "Office"
        organisation cities "Cities"
        peers mayors "Mayors"
        group hosts "Hosts"
        person guest "A guest"
        objective keep "Mayors stay in touch" { stage contact; for mayors }
        objective learn "Mayors learn" { \(learn) }
        \(more)
        \(tools)
      }
      """)
  }

  static let rules = [
    "no-contact-tool", "no-reflection", "few-tools", "no-joint-work",
    "assessment-without-comparison", "one-sided-visit", "expert-dominated",
    "training-isolated", "unusual-stage", "function-without-tool", "reflection-only-final",
    "tool-without-objective", "single-occasion-only", "too-short", "stage-skipped",
  ]

  /// Those found of the rules about tools and time, in the order of the file.
  func found(
    _ tools: String, learn: String = "stage learning; for mayors", more: String = ""
  ) -> [String] {
    Self.design(tools, learn: learn, more: more).names.filter { Self.rules.contains($0) }
  }

  static let visit =
    "tool visit \"Visit\" { kind site-visit; among mayors; serves keep; every year }\n"
  static let talk =
    "tool talk \"Talk\" { kind multi-peer-reflection; among mayors; serves learn; every year }\n"
  static let calls =
    "tool calls \"Calls\" { kind online-networking; among mayors; serves keep; every week }\n"
  static let hall =
    "tool hall \"Hall\" { kind large-group-meeting; with mayors; serves keep; every year }\n"

  @Test func `A full design has nothing to answer for`() {
    #expect(found(Self.visit + Self.talk + Self.calls) == [])
  }

  // few-tools

  @Test func `One tool is a warning and two are a note`() {
    let one = Self.design(
      "tool visit \"Visit\" { kind site-visit; among mayors; prompts reflection; every year }")
    #expect(one.finding("few-tools")?.severity == .warning)
    let two = Self.design(Self.visit + Self.talk)
    #expect(two.finding("few-tools")?.severity == .note)
    #expect(two.finding("few-tools")?.message.contains("“Visit” and “Talk”") == true)
  }

  @Test(arguments: [
    (
      "tool hall \"Hall\" { kind large-group-meeting; with mayors; every year }",
      "no-contact-tool"
    ),
    (
      "tool day \"Day\" { kind site-visit; with mayors; prompts reflection; once }",
      "single-occasion-only"
    ),
    ("tool course \"Course\" { kind training; with mayors; every year }", "training-isolated"),
    (
      "tool panel \"Panel\" { kind external-knowledge-product; with mayors; every year }",
      "expert-dominated"
    ),
  ])
  func `Few tools are no matter where something heavier is wrong with them`(
    tool: String, heavier: String
  ) {
    let names = found(tool)
    #expect(names.contains(heavier))
    #expect(!names.contains("few-tools"))
  }

  @Test func `Few tools are enough where neither contact nor learning is claimed`() {
    let checked = Checked(
      """
      programme p "P" {
        peers mayors "Mayors"
        objective meet "Mayors meet" { stage engagement; for mayors }
        tool hall "Hall" { kind training; with mayors; serves meet; every year }
      }
      """)
    #expect(checked.names.filter { Self.rules.contains($0) } == [])
  }

  // no-joint-work, no-reflection

  @Test func `Where there is neither reflection nor joint work, it is said once`() {
    let checked = Self.design(Self.calls + Self.hall + Self.hall.replacing("hall", with: "annex"))
    #expect(checked.names.contains("no-reflection"))
    #expect(!checked.names.contains("no-joint-work"))
    #expect(checked.finding("no-reflection")?.message.contains("on something together") == true)
    let visiting = Self.design(Self.visit + Self.hall)
    #expect(visiting.finding("no-reflection")?.message.contains("together") == false)
  }

  @Test func `A tool may say itself that it involves joint work`() {
    let calls = Self.calls.replacing("every week", with: "involves joint work; every week")
    #expect(found(Self.calls + Self.talk + Self.hall) == ["no-joint-work"])
    #expect(found(calls + Self.talk + Self.hall) == [])
  }

  // assessment-without-comparison

  static let review =
    "tool review \"Review\" { kind self-assessment; with mayors; serves keep; every year }\n"

  @Test(arguments: [
    ("with office", true), ("with guest", true), ("with cities", true),
    ("with guest, cities", false),
    ("with mayors", false), ("with hosts", false), ("between guest and office", true), ("", false),
    ("with tbd until 2030", false), ("with none because \"Each for itself\"", true),
  ])
  func `Reflection is mutual where there may be several peers in it`(who: String, isFound: Bool) {
    let names = found(
      Self.visit + Self.calls + Self.review
        + "tool talk \"Talk\" { kind multi-peer-reflection; \(who); serves learn; every year }")
    #expect(names == (isFound ? ["assessment-without-comparison"] : []))
  }

  @Test func `Where peers are assessed and nothing is gone over, that is said of the review`() {
    #expect(found(Self.visit + Self.calls + Self.review) == ["assessment-without-comparison"])
  }

  @Test(arguments: [("engagement", Severity.note), ("contact", .note), ("learning", .warning)])
  func `It weighs less where the design stops before people learn`(
    stop: String, severity: Severity
  ) {
    let talk = "tool talk \"Talk\" { kind multi-peer-reflection; with guest; every year }"
    let checked = Self.design(
      Self.visit + Self.review + talk,
      more: "meant to stop after \(stop) because \"That is enough\"")
    #expect(checked.finding("assessment-without-comparison")?.severity == severity)
  }

  // one-sided-visit

  @Test(arguments: [
    ("from mayors to hosts", "", 1), ("from mayors to hosts; from hosts to mayors", "", 0),
    ("from mayors to mayors", "", 0), ("between mayors and hosts", "", 0), ("with mayors", "", 0),
    ("from mayors to hosts; feeds lessons forward", "", 0),
    ("from mayors to hosts", "kind site-visit; from hosts to mayors", 0),
    ("from mayors to hosts", "kind joint-activity; among mayors, hosts", 0),
    // Neither is a visit.
    ("from mayors to hosts", "kind training; from hosts to mayors", 1),
    ("from mayors to hosts", "kind large-group-meeting; among mayors, hosts", 1),
  ])
  func `A visit goes one way where nothing like it goes the other`(
    who: String, second: String, count: Int
  ) {
    let names = found(
      Self.calls + Self.talk + "tool visit \"Visit\" { kind site-visit; \(who); every year }\n"
        + (second.isEmpty ? "" : "tool second \"Second\" { \(second); every year; serves keep }"))
    #expect(names.filter { $0 == "one-sided-visit" }.count == count)
  }

  // expert-dominated and training-isolated

  static func lectures(_ first: String, _ second: String) -> String {
    """
    tool one "One" { \(first); with mayors; every year; serves keep }
    tool two "Two" { \(second); with mayors; every year; prompts reflection; serves learn }

    """
  }

  @Test(arguments: [
    ("kind training", "kind training", ["training-isolated"]),
    ("kind training", "kind external-knowledge-product", ["expert-dominated"]),
    ("kind external-knowledge-product", "kind external-knowledge-product", ["expert-dominated"]),
    ("kind training", "kind other \"Salon\"", ["no-contact-tool"]),
    ("kind training", "kind large-group-meeting", ["no-contact-tool"]),
    ("kind training", "prompts reflection", ["no-contact-tool"]),
    ("kind training", "kind training; connects people", ["few-tools", "no-joint-work"]),
  ])
  func `Where only lectures stand behind a claim to contact, that is said and no more`(
    first: String, second: String, expected: [String]
  ) {
    #expect(found(Self.lectures(first, second)).sorted() == expected)
  }

  @Test func `What carries lessons home does not make them lessons of peers`() {
    let report =
      "tool home \"Home\" { kind report-back; from mayors to hosts; every year; serves learn }"
    #expect(
      found(Self.lectures("kind training", "kind training") + report) == ["training-isolated"])
  }

  @Test func `Training is a note where only learning is claimed`() {
    let checked = Checked(
      """
      programme p "P" {
        peers mayors "Mayors"
        objective meet "Mayors learn" { stage engagement; for mayors; gains political-savvy }
        tool course "Course" { kind training; with mayors; prompts reflection; every year }
      }
      """)
    #expect(checked.finding("training-isolated")?.severity == .note)
  }

  @Test func `Where somebody lectures throughout, that is why there is no contact`() {
    let checked = Checked(
      """
      programme p "P" {
        peers mayors "Mayors"
        objective learn "Mayors learn" { stage learning; for mayors }
        tool course "Course" { kind training; with mayors; prompts reflection; every year }
      }
      """)
    #expect(checked.names.filter { Self.rules.contains($0) } == ["training-isolated"])
    #expect(!checked.names.contains("stage-skipped"))
  }

  @Test func `Nothing at all behind a claim stays an error`() {
    let checked = Self.design(
      "tool course \"Course\" { kind training; with mayors; on 2014 }\n"
        + "tool book \"Book\" { kind external-knowledge-product; with mayors; on 2015 }")
    #expect(checked.finding("no-contact-tool")?.severity == .error)
  }

  // unusual-stage

  static let meet = "objective meet \"Mayors meet\" { stage engagement; for mayors }"

  @Test(arguments: [
    ("kind large-group-meeting; serves learn", true),
    ("kind large-group-meeting; serves meet", false),
    ("kind large-group-meeting; serves meet, learn", false),
    ("kind large-group-meeting; serves learn; prompts reflection", false),
    ("kind other \"Ball\"; serves learn", false), ("kind large-group-meeting", false),
    // Reflection is also seen at first meetings.
    ("kind multi-peer-reflection; serves meet", false), ("kind site-visit; serves meet", true),
    // No objective of the design is of the stage it is usually in.
    ("kind group-learning; serves learn", false),
  ])
  func `A tool is unusual where it serves only stages it is seldom seen in`(
    lines: String, isFound: Bool
  ) {
    let names = found(
      Self.visit + Self.talk + "tool odd \"Odd\" { \(lines); with mayors; every year }",
      more: Self.meet)
    #expect(names.filter { $0 != "tool-without-objective" } == (isFound ? ["unusual-stage"] : []))
  }

  @Test(arguments: [
    ("formal-knowledge", false), ("training-support", false), ("political-savvy", true),
  ])
  func `A course is nothing unusual for what a course can carry`(gain: String, isFound: Bool) {
    let names = found(
      Self.visit + Self.talk
        + "tool course \"Course\" { kind training; serves learn; with mayors; every year }",
      learn: "stage learning; for mayors; gains \(gain)", more: Self.meet)
    #expect(names == (isFound ? ["unusual-stage"] : []))
  }

  @Test func `Several unusual tools are said once`() throws {
    let halls = (1...5).map {
      """
      tool hall\($0) "Hall \($0)" {
        kind large-group-meeting; with mayors; serves learn; every year
      }

      """
    }
    let checked = Self.design(Self.visit + Self.talk + halls.joined(), more: Self.meet)
    #expect(checked.names.filter { $0 == "unusual-stage" }.count == 1)
    let message = try #require(checked.finding("unusual-stage")?.message)
    #expect(message.hasSuffix("“Hall 2”, “Hall 3”, “Hall 4” and 1 more."))
  }

  // function-without-tool

  static let work = """
    tool work "Work" {
      kind paired-engagement; involves joint work; among mayors; serves keep; every year
    }

    """

  @Test(arguments: [
    ("", []), (Self.calls, ["function-without-tool"]),
    ("tool c \"C\" { kind other \"Calls\"; serves keep; with mayors; every week }", []),
    (Self.calls + "tool d \"D\" { kind site-visit; with mayors; serves keep; every week }", []),
  ])
  func `A function is empty where there are many tools of known kinds`(
    more: String, expected: [String]
  ) {
    #expect(
      found(Self.work + Self.talk + Self.hall + more, more: Self.meet).filter {
        $0 != "unusual-stage"
      } == expected)
  }

  @Test func `Tools that connect people do bring them together`() {
    // No kind in it is listed for bringing people together.
    let names = found(
      Self.visit + Self.talk + Self.visit.replacing("visit ", with: "second ")
        + Self.talk.replacing("talk ", with: "third "))
    #expect(names == [])
  }

  @Test func `Where nothing is done together, that is the gap`() {
    let calls = Self.calls.replacing("calls ", with: "second ")
    #expect(
      found(Self.calls + Self.talk + calls + Self.hall, more: Self.meet).filter {
        $0 != "unusual-stage"
      } == ["no-joint-work"])
  }

  // reflection-only-final

  @Test(arguments: [
    ("once", "", true), ("on 2014-11", "", true), ("on 2014-11; on 2015-11", "", false),
    ("lasts 2 days", "", true), ("lasts 2 months", "", false), ("", "", false),
    ("on 2014-11", "on 2014-11", true), ("on 2014-11", "on 2015-11", false),
    ("once", "every month", false), ("once", "once", false),
  ])
  func `Reflection is on one occasion where all of it is`(
    first: String, second: String, isFound: Bool
  ) {
    let talks = [first, second].enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map {
      """
      tool talk\($0.offset) "Talk" {
        kind multi-peer-reflection; among mayors; serves learn; \($0.element)
      }

      """
    }
    let names = found(Self.visit + Self.calls + talks.joined())
    #expect(names == (isFound ? ["reflection-only-final"] : []))
  }

  @Test func `Reflection once is no matter where contact is not said to be repeated`() {
    let talk = Self.talk.replacing("every year", with: "once")
    let visit = Self.visit.replacing("; every year", with: "")
    let calls = Self.calls.replacing("; every week", with: "")
    #expect(found(visit + calls + talk) == [])
  }

  // tool-without-objective

  @Test(arguments: [
    ("with mayors", true), ("with mayors; kind other \"Ball\"", true),
    ("with mayors; serves none because \"For fun\"", false),
    ("with mayors; serves tbd until 2030", false), ("with mayors; kind tbd until 2030", false),
    ("with mayors; connects people", false), ("with mayors; serves learn", false),
    // It leads on to the stages that the design claims.
    ("with mayors; kind large-group-meeting", false), ("with mayors; kind site-visit", false),
    ("from mayors to hosts; kind report-back", false),
  ])
  func `A tool serves nothing where neither it nor its kind tells`(lines: String, isFound: Bool) {
    let names = found(
      Self.visit + Self.talk + Self.calls + "tool odd \"Odd\" { \(lines); every year }")
    #expect(names == (isFound ? ["tool-without-objective"] : []))
  }

  @Test func `Where no tool says what it serves, none is asked`() {
    let tools = (Self.visit + Self.talk + Self.calls).replacing("serves keep; ", with: "")
      .replacing("serves learn; ", with: "")
    #expect(found(tools + "tool odd \"Odd\" { with mayors; every year }") == [])
  }

  @Test(arguments: [
    "group staff \"Staff\" { shares with hosts through odd }",
    "risk r \"R\" { response odd \"That is what it is for\" }",
    "meant to stop after learning because \"That is enough\"",
  ])
  func `A tool may serve in other ways, or what lies beyond the stop`(more: String) {
    let names = found(
      Self.visit + Self.talk + Self.calls + "tool odd \"Odd\" { with mayors; every year }",
      more: more)
    #expect(names == [])
  }
}
