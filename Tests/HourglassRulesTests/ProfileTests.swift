import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What profiles make of the rules, and the ones that are shipped.
@Suite struct ProfileTests {
  /// A small design with gaps of many kinds; it stops early on purpose.
  private static func design(following profiles: String, _ more: String = "") -> String {
    """
    programme p "Peer reviews" {
      follows peer-learning\(profiles.isEmpty ? "" : ", " + profiles)
      meant to stop after engagement because "The review sets an agenda; it trains nobody"
      facilitator office "Review office"
      peers directors "Directors"
      objective meet "Directors agree on an agenda" { stage engagement; for directors }
      tool panel "Review panel" { kind expert-peer-review; with directors; serves meet; once }
      indicator met "Directors who came" {
        measures meet; percent of directors; baseline 10%
        source "Minutes"; tracked by office every year
      }
      \(more)
    }
    """
  }

  private func found(
    _ profiles: String, following: String, _ more: String = ""
  ) -> [String] {
    Checked(profiles + "\n" + Self.design(following: following, more)).findings
      .map { "\($0.kind.name) \($0.severity.name)" }
  }

  private static let strict = """
    profile strict "Strict" { rule missing-target error because "No payment without one" }
    """
  private static let mild = """
    profile mild "Mild" { rule missing-target note because "It may come later" }
    """
  private static let silent = """
    profile silent "Silent" { rule missing-target off because "We ask for none" }
    """

  @Test(arguments: [
    ("", ["missing-target warning"]), ("strict", ["missing-target error"]),
    ("mild", ["missing-target note"]), ("silent", []),
    ("mild, strict", ["missing-target error"]), ("strict, silent", ["missing-target error"]),
    ("silent, mild", ["missing-target note"]),
  ])
  func `A profile raises, lowers and turns off, and the stricter one counts`(
    following: String, expected: [String]
  ) {
    let all = [Self.strict, Self.mild, Self.silent].joined(separator: "\n")
    #expect(found(all, following: following) == expected)
  }

  @Test func `A rule on request is looked at where a profile asks for it, and nowhere else`() {
    let asking = """
      profile asking "Asking" {
        rule missing-target off because "Not now"
        rule undated-baseline error because "A start has a date"
        rule missing-method off because "Not now"
      }
      """
    #expect(found(asking, following: "asking") == ["undated-baseline error"])
    #expect(found(asking, following: "") == ["missing-target warning"])
  }

  @Test(arguments: [
    ("limit objectives to 1", 1, false), ("limit objectives to 1", 2, true),
    ("limit objectives to 2", 2, false), ("limit objectives in engagement to 1", 2, true),
    ("limit objectives in contact to 1", 2, false),
    ("limit objectives in contact, engagement to 1", 2, true),
    ("limit tools to 0", 1, true), ("limit tools in engagement to 1", 1, false),
    ("limit indicators to 0", 1, true), ("limit indicators in contact to 0", 1, false),
    ("limit indicators in engagement to 0", 1, true),
  ])
  func `A limit is exceeded, or just met`(limit: String, objectives: Int, isExceeded: Bool) {
    let profile = """
      profile small "A small funder" {
        rule missing-target off because "Not now"
        \(limit) because "Longer lists are not read"
      }
      """
    let second = "objective again \"Directors meet again\" { stage engagement }"
    let aside =
      "indicator told \"What they tell\" { measures again; story; "
      + "source \"Letters\"; tracked by office every year; facet group-identity }"
    let names = found(
      profile, following: "small", objectives == 2 ? second + "\n" + aside : "")
    #expect(names == (isExceeded ? ["over-profile-limit warning"] : []))
  }

  @Test func `Two profiles with one limit are one finding, by the lower one`() {
    let profiles = """
      profile small "A small funder" { limit tools to 0 because "None are paid for" }
      profile tiny "A smaller funder" { limit tools to 0 because "Nor here" }
      profile large "A large funder" { limit tools to 5 because "There are five windows" }
      """
    let text = profiles + "\n" + Self.design(following: "large, small, tiny")
    let findings = Checked(text).findings.filter { $0.kind.name == "over-profile-limit" }
    #expect(findings.map { $0.message.contains("“A small funder” allows at most 0") } == [true])
  }

  @Test func `What is left out on purpose does not count against a limit`() {
    let profile = """
      profile small "A small funder" { limit objectives to 1 because "Longer lists are not read" }
      """
    let later = "objective learn \"Directors learn\" { stage learning; for directors }"
    #expect(!found(profile, following: "small", later).contains("over-profile-limit warning"))
  }

  @Test func `Questions of a profile can be answered like the model's`() throws {
    let profile = """
      profile asking "Asking" {
        question who-pays "Who pays?" { stage engagement }
        question how-long "How long?" { stage engagement; settles missing-target }
      }
      """
    let text = profile + "\n" + Self.design(following: "asking", "answer how-long \"Two years\"")
    let checked = Checked(text)
    #expect(checked.names == [])
    let programme = try #require(checked.document.programmes.first)
    #expect(programme.questions.suffix(2).map { $0.name } == ["who-pays", "how-long"])
    #expect(programme.questions.count == referenceModel.questions.count + 2)
  }

  @Test func `A figure about people is broken down, one about other things need not be`() {
    let profile = """
      profile p-d "Asking" {
        rule missing-target off because "Not now"
        rule missing-disaggregation warning because "Nobody is left out"
      }
      """
    #expect(found(profile, following: "p-d") == ["missing-disaggregation warning"])
    let text = (profile + "\n" + Self.design(following: "p-d"))
      .replacing("percent of directors", with: "percent of \"all panels\"")
    #expect(Checked(text).names == [])
  }

  @Test func `A percentage of nothing is not asked for its unit as well`() {
    let profile = """
      profile asking "Asking" {
        rule missing-target off because "Not now"
        rule missing-unit warning because "A figure is of something"
      }
      """
    let text = (profile + "\n" + Self.design(following: "asking"))
      .replacing("percent of directors; ", with: "")
    #expect(Checked(text).names == ["missing-denominator"])
    #expect(
      Checked(text.replacing("baseline 10%", with: "baseline 10")).names == ["missing-unit"])
  }

  // MARK: The shipped ones

  static let shipped = ["eu", "fcdo", "usaid", "iati"]

  private static func shippedText(_ name: String) -> String {
    Repository.text(of: "Models/profiles/\(name).hourglass")
  }

  @Test(arguments: shipped)
  func `A shipped profile reads cleanly and names rules that there are`(name: String) throws {
    let document = read(document: Source(Self.shippedText(name)), models: [referenceModel])
    #expect(document.findings.map { $0.message } == [])
    let profile = try #require(document.profiles.first)
    #expect(profile.name == name)
    #expect(document.profiles.count == 1)
    let rules = Set(Rule.all.map { $0.kind.name })
    #expect(profile.levels.allSatisfy { rules.contains($0.rule) })
    #expect(Set(profile.levels.map { $0.rule }).count == profile.levels.count)
    #expect(!profile.questions.isEmpty)
  }

  @Test(arguments: [
    ("eu", ["undated-baseline warning", "missing-target note"]),
    ("fcdo", ["missing-target warning"]),
    (
      "usaid",
      [
        "missing-target error", "missing-definition error", "missing-method error",
        "missing-disaggregation error", "undated-baseline error",
      ]
    ),
    ("iati", ["missing-target warning", "missing-code note", "undated-baseline error"]),
  ])
  func `A shipped profile asks for what its source asks`(name: String, expected: [String]) {
    #expect(found(Self.shippedText(name), following: name).sorted() == expected.sorted())
  }

  @Test func `All four can be followed at once`() {
    let all = Self.shipped.map { Self.shippedText($0) }.joined(separator: "\n")
    let names = found(all, following: "eu, fcdo, usaid, iati")
    #expect(names.contains("missing-target error"))
    #expect(names.contains("undated-baseline error"))
  }

  @Test(arguments: [("eu", 10, "objectives"), ("fcdo", 6, "outputs")])
  func `The limits of a shipped profile`(name: String, most: Int, things: String) {
    func objectives(_ count: Int) -> String {
      (1..<count).map { "objective o-\($0) \"O \($0)\" { stage engagement }" }
        .joined(separator: "\n")
    }
    func tooMany(_ count: Int) -> [String] {
      Checked(
        Self.shippedText(name) + "\n" + Self.design(following: name, objectives(count))
      ).findings.filter { $0.kind.name == "over-profile-limit" }.map { $0.message }
    }
    #expect(tooMany(most) == [])
    #expect(tooMany(most + 1).count == 1)
    #expect(tooMany(most + 1)[0].hasPrefix("The design has \(most + 1) \(things), but “"))
  }
}
