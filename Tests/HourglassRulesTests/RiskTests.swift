import HourglassRules
import HourglassSyntax
import Testing

/// What risks and those who answer for them are not told off for.
@Suite struct RiskTests {
  static let owner = "    owner secretariat\n"
  static let response = "    response visits \"Directors set the questions for every visit\"\n"

  @Test func `What is missing is named, in one finding`() {
    let checked = Checked(edited([(Self.owner, ""), (Self.response, "")]))
    #expect(checked.names == ["risk-unanswered"])
    #expect(checked.findings.first?.message.contains("what is done about") == true)
    #expect(checked.findings.first?.severity == .note)
  }

  @Test(arguments: [
    ("low", "high", Severity.note), ("high", "medium", .note), ("high", "high", .warning),
  ])
  func `A grave risk weighs more`(likelihood: String, consequence: String, severity: Severity) {
    let checked = Checked(
      edited([
        (Self.response, ""), ("likelihood medium", "likelihood \(likelihood)"),
        ("consequence high", "consequence \(consequence)"),
      ]))
    #expect(checked.findings.map { $0.severity } == [severity])
  }

  @Test(arguments: ["tbd until 2015-03", "none because \"Nothing can be done\""])
  func `What will come or is left out on purpose counts as said`(gap: String) {
    #expect(
      names((Self.owner, "    owner \(gap)\n"), (Self.response, "    response \(gap)\n")) == [])
  }

  @Test func `An owner that cannot be understood is reported once`() {
    #expect(!names(("owner secretariat", "owner secretriat")).contains("risk-unanswered"))
  }

  /// Somebody who owns the risk, said in one way or another.
  private func personal(_ person: String, _ more: String = "") -> [String] {
    names(
      ("  risk packaged", "  \(person)\n\(more)\n  risk packaged"),
      ("owner secretariat", "owner maria"))
  }

  @Test func `A person without anybody behind is one finding, whatever the tasks`() {
    let checked = Checked(
      edited([
        ("  risk packaged", "  person maria \"Maria\"\n  risk packaged"),
        ("owner secretariat", "owner maria"),
        ("    tracked by directors every year", "    tracked by maria every year"),
        ("serves meet; every year", "serves meet; led by maria; every year"),
      ]))
    #expect(checked.names == ["person-responsible"])
    #expect(
      checked.findings.first?.message.hasPrefix(
        "“Maria” alone has a task, and the design names no organisation behind that person. “Maria” "
          + "should run “Annual plenary”, watch “An expert sells the directors a ready-made reform” "
          + "and track “Directors who changed a procedure after an exchange”.")
        == true)
  }

  @Test func `A person with an organisation or a group behind is none`() {
    #expect(personal("person maria \"Maria\"") == ["person-responsible"])
    #expect(personal("person maria \"Maria\" { from ministries }") == [])
    #expect(personal("person maria \"Maria\" { from tbd until 2015 }") == [])
    #expect(
      personal("person maria \"Maria\"", "  group office \"Office\" { includes maria }") == [])
  }

  @Test func `A person who shares the task, or has none, is none`() {
    let person = ("  risk packaged", "  person maria \"Maria\"\n  risk packaged")
    #expect(names(person) == [])
    #expect(names(person, ("owner secretariat", "owner maria, secretariat")) == [])
  }

  @Test func `A task that belongs to what is left out on purpose is none`() {
    let design = edited([
      ("  risk packaged", "  person maria \"Maria\"\n  risk packaged"),
      ("owner secretariat", "owner maria"),
    ]).addingToProgramme("meant to stop after contact because \"It is far enough\"")
    #expect(!Checked(design).names.contains("person-responsible"))
  }
}
