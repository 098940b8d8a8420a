import Hourglass
import HourglassAnalysis
import HourglassLanguage
import HourglassOutput
import TestSupport
import Testing

@Suite struct TraceTests {
  private func design(_ text: String) throws -> HourglassAnalysis.Analysis.Design {
    try #require(analyse(Array(text.utf8)).designs.first)
  }

  private func fixture(_ name: String) throws -> HourglassAnalysis.Analysis.Design {
    try design(Repository.text(of: "Tests/Fixtures/\(name).hourglass"))
  }

  @Test func aModelWithoutStagesIsToldSo() throws {
    let design = try design(
      "model m { }\nprogramme p \"P\" { follows m; tool t { kind other \"K\" } }")
    let text = traceText(of: design.reading, counts: design.counts, path: "p").text
    #expect(text.contains("no stages"))
  }

  /// The network drawn in the study: 5 take part, 3 dead ends, 9 reached, all of a's through f.
  @Test func figure12() throws {
    let design = try fixture("figure-12")
    let text = traceText(of: design.reading, counts: design.counts, path: "f").text
    for line in [
      "  5 take part: a, b, c, d and e.", "  hop 1   a → f", "          e → m, n, o and p",
      "  hop 2   f → g, h, i and j", "  9 are reached beyond those who take part.",
      "  3 pass nothing on: b, c and d.", "  All that a passes on goes through f alone.",
    ] {
      #expect(text.contains("\n" + line + "\n"), "\(line)")
    }
    let json = traceJson(of: design.reading, counts: design.counts).text
    for part in [
      #""reach":"scale","exit":"none""#, #""participants":5,"#, #""deadEnds":3,"#,
      #""reachedBeyond":9,"#, #""brokers":[{"participant":"a","through":"f"}]"#,
      #"{"from":"f","to":"j","hop":2}"#,
    ] {
      #expect(json.contains(part), "\(part)")
    }
  }

  /// Each way of stopping has its own first sentence.
  @Test(arguments: [
    ("", "“P” is not described yet"),
    ("tool t \"T\" { kind site-visit; once }", "“P” does not get through the first stage"),
    ("peers q\ntool t \"T\" { kind large-group-meeting; with q; once }", "It does not say whether"),
    (
      "meant to stop at engagement because \"R\"\npeers q\ntool t \"T\" { with q; once }",
      "and stops there on purpose: “R”."
    ),
    (
      "stuck at engagement because \"R\"\npeers q\ntool t \"T\" { with q; once }",
      "stops there, with a gap. The design says so itself: “R”."
    ),
    (
      "peers q\ntool t \"T\" { with q; once }\nobjective o { stage learning; for q }",
      "stops there, with a gap. "
    ),
    (
      "peers q { shares with r }\ngroup r\ntool t \"T\" { kind site-visit; among q; every month }\n"
        + "objective o { stage learning; for q }",
      "“P” is designed to carry through every stage"
    ),
  ])
  func verdicts(lines: String, sentence: String) throws {
    let reading = try design("programme p \"P\" {\n\(lines)\n}\n").reading
    #expect(verdict(of: reading).contains(sentence), "\(verdict(of: reading))")
  }

  /// We say what a design declares, never what works.
  @Test func honesty() throws {
    for name in ["figure-12", "clean"] {
      let design = try fixture(name)
      let text = traceText(of: design.reading, counts: design.counts, path: "f").text
      #expect(text.contains("This says what the design declares, not what works."))
      for word in ["will work", "succeed", "effective"] { #expect(!text.contains(word)) }
    }
  }

  /// The picture is as high as its model, and stands straight whatever stages are called.
  @Test func picture() throws {
    let model = """
      model chain "Chain" {
        stage 学び "Outputs" { gate objective; unit groups }
        stage outcome "Outcomes" { gate objective; unit individuals }
        stage impact "Impacts" { gate objective }
      }
      programme p "P" { follows chain; objective o "O" { stage 学び } }

      """
    let design = try design(model)
    let text = traceText(of: design.reading, counts: design.counts, path: "p").text
    #expect(
      text.contains(
        """
          ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
          ╲     ● 学び        ╱   carried; nothing is said of what follows
           ╲                 ╱
            ╲               ╱
             ·  ○ outcome  ·      the design says nothing about it
            ·               ·
           ·                 ·
          ·     ○ impact      ·   the design says nothing about it
          · · · · · · · · · · ·

        """), "\(text)")
  }

  /// Counts that nobody can know are not made up.
  @Test func unknownNumbers() throws {
    let design = try design(
      """
      programme p "P" {
        peers q "Q" { shares with r }
        group r "R"
        tool t "T" { kind site-visit; among q; every month }
      }

      """)
    let json = traceJson(of: design.reading, counts: design.counts).text
    #expect(json.contains(#""participants":null,"participantsAtLeast":0,"#))
    #expect(json.contains(#""reachedBeyond":null,"reachedBeyondAtLeast":0,"#))
    let text = traceText(of: design.reading, counts: design.counts, path: "p").text
    #expect(text.contains("  Some take part: “Q”."))
  }
}
