import Hourglass
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassRules
import HourglassSyntax
import Testing

@Suite struct FindingTests {
  private let source = "programme p \"P\" {\n  number 5\n  number 6\n}\n"

  private func placed(
    _ kind: FindingKind, next: Advice = "", related: Span? = nil, allowedBecause: String? = nil
  ) -> PlacedFinding {
    let source = Source(source)
    let finding = Finding(
      kind, about: [.place], at: Span(31, 37), "\(quoted: "P") says it twice.", next: next,
      related: related.map { Finding.Related($0, "It is said here first.") })
    return PlacedFinding(
      finding, path: "p.hourglass", in: source, lines: Lines(source.bytes),
      allowedBecause: allowedBecause)
  }

  private let kind = FindingKind(
    "said-twice", title: "Said twice", severity: .warning, why: "Once is enough.",
    basis: .stated(.study, place: "Figure 11", phrase: "a phrase"),
    example: Example(bad: "a", good: "b"))

  @Test func text() {
    var text = FindingText()
    var page = Page()
    let finding = placed(
      kind,
      next: Advice("Leave one out, as here:", Offer(["number 5", "  number 6"], into: [0])),
      related: Span(20, 26))
    text.write(finding, to: &page)
    text.write(placed(kind), to: &page)
    #expect(
      page.text == """
        p.hourglass:3:3: warning: “P” says it twice. [said-twice]

          2 |   number 5
            |   ------ It is said here first.
          3 |   number 6
            |   ^^^^^^

          Why: Once is enough.

          Leave one out, as here:

              number 5
                number 6

        p.hourglass:3:3: warning: “P” says it twice. [said-twice]

          3 |   number 6
            |   ^^^^^^

        """)
  }

  @Test func allowed() {
    var text = FindingText()
    var page = Page()
    text.write(placed(kind, allowedBecause: "We know"), to: &page)
    #expect(page.text.hasPrefix("p.hourglass:3:3: allowed: “P” says it twice. [said-twice]\n"))
    #expect(page.text.hasSuffix("\n  Allowed because: We know.\n"))
  }

  @Test func concise() {
    var page = Page()
    writeConcise(placed(kind), to: &page)
    #expect(page.text == "p.hourglass:3:3: warning: “P” says it twice. [said-twice]\n")
  }

  @Test func json() {
    #expect(
      placed(kind, next: "Leave it.", related: Span(20, 26), allowedBecause: "We know").json.text
        == #"{"rule":"said-twice","family":"writing","severity":"warning","message":"“P” says it twice.","#
        + #""detail":null,"path":"p.hourglass","line":3,"column":3,"endLine":3,"endColumn":9,"#
        + #""source":"Andrews and Manning 2015, Figure 11: “a phrase”","why":"Once is enough.","#
        + #""next":"Leave it.","related":{"message":"It is said here first.","line":2,"column":3,"#
        + #""endLine":2,"endColumn":9},"allowed":"We know"}"#)
  }

  /// Every rule has the name of its family, and whatever no rule finds is about writing.
  @Test func families() {
    var names: [String] = []
    for family in Family.all {
      names.append(family.name)
      for rule in family.rules { #expect(rule.kind.familyName == family.name) }
    }
    #expect(!names.contains("writing") && Set(names).count == names.count)
    #expect(FindingKind.unknownRule.familyName == "writing")
  }

  @Test(arguments: [
    (0, nil, ""),
    (
      1, "p q.md",
      "1 guiding question is unanswered. To list it, run: `hourglass questions 'p q.md'`\n"
    ),
    (
      40, nil,
      "40 guiding questions are unanswered. To list them for a design, run: `hourglass questions FILE`\n"
    ),
  ])
  func openQuestions(count: Int, path: String?, expected: String) {
    var page = Page()
    FindingText.writeOpenQuestions(count, path: path, to: &page)
    #expect(page.text == expected)
  }

  @Test(arguments: [
    ([], 1, 0, "No findings in 1 design."),
    ([Severity.error, .error, .warning, .note], 4, 0, "2 errors, 1 warning, 1 note in 4 designs."),
    ([Severity.note, .note], 0, 1, "2 notes in 1 model."),
    ([Severity.error], 2, 3, "1 error in 2 designs and 3 models."),
  ])
  func summary(severities: [Severity], designs: Int, models: Int, expected: String) {
    var counts = FindingCounts()
    for severity in severities { counts.add(severity) }
    var page = Page()
    FindingText.writeSummary(
      counts, in: ContentCounts(designs: designs, models: models), showsAllowed: false,
      example: nil,
      to: &page)
    #expect(page.text == expected + "\n")
  }

  /// A design cannot put a line of its own among ours, nor give the terminal an order.
  @Test func aDesignCannotForgeAFinding() {
    let evil =
      #"programme p "A\nforged.hourglass:1:1: error: no [x]"#
      + "\u{1B}[2J\u{9B}2J\u{202E}\" {\n  objektive x \"\r\u{2028}forged.hourglass:1:1: x\"\n}\n"
    let examination = analyse(Array(evil.utf8))
    var text = FindingText()
    var page = Page()
    for finding in examination.findings(path: "\u{1B}[31mp\nforged.hourglass:1:1: error: x") {
      text.write(finding, to: &page)
      writeConcise(finding, to: &page)
    }
    for design in examination.designs {
      page.append(traceText(of: design.reading, counts: design.counts, path: "p\nforged.x"))
      page.append(
        checklistText(Checklist(of: design.reading, on: Day(year: 2014, month: 1, day: 1))))
      page.append(agendaText(Agenda(of: design.reading, blank: true)))
    }
    #expect(!page.isEmpty)
    for line in page.text.split(separator: "\n") { #expect(!line.hasPrefix("forged")) }
    for scalar in page.text.unicodeScalars {
      #expect(scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(!(0x2028...0x202E).contains(scalar.value))
    }
  }
}
