import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassLanguage
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
      "  5 people take part: a, b, c, d and e.", "  Step 1: a passes lessons on to f.",
      "  Step 1: e passes lessons on to m, n, o and p.",
      "  Step 2: f passes lessons on to g, h, i and j.",
      "  In total, 9 people are reached who do not take part.",
      "  3 people do not pass lessons on: b, c and d.",
      "  Lessons from a reach others only through f.",
    ] {
      #expect(text.contains("\n" + line + "\n"), "\(line)")
    }
    let json = traceJson(of: design.reading, counts: design.counts).text
    for part in [
      #""lastCovered":"scale","stop":{"kind":"none","after":null,"declared":false,"reason":null,"#,
      #""participants":5,"#, #""notSharing":3,"#,
      #""reached":9,"#, #""brokers":[{"participant":"a","through":"f"}]"#,
      #"{"from":"f","to":"j","step":2}"#,
    ] {
      #expect(json.contains(part), "\(part)")
    }
  }

  /// How the design stands to the principles and challenges, for other software.
  @Test func principles() throws {
    let design = try design(
      """
      programme p "P" {
        peers q "Q" { number 5 }
        peers r "R" { number 5 }
        organisation o "O" {
          mandates q,  # both
            r using "letter"
        }
      }

      """)
    let json = traceJson(of: design.reading, counts: design.counts).text
    #expect(
      json.contains(
        #"{"key":"formal-authorisation","number":3,"title":"Organisations authorise their peers"#
          + #" formally","source":"Andrews and Manning 2015, Executive summary: “give formal "#
          + #"authorisation to these peers”","state":"shown","shownBy":[{"statement":"mandates q, r "#
          + #"using \"letter\"","line":5}],"missing":[],"reason":null}"#))
    #expect(json.contains(#""challenges":[{"key":"right-peers","number":1,"#))
    #expect(
      json.contains(#""state":"not-stated","shownBy":[],"missing":["how the peers are chosen"]"#))
  }

  /// A model without them has none.
  @Test func aModelWithoutPrinciples() throws {
    let design = try design(
      "model m { stage s { gate objective } }\nprogramme p \"P\" { follows m }\n")
    let json = traceJson(of: design.reading, counts: design.counts).text
    #expect(json.contains(#""principles":[],"challenges":[],"counts":"#))
  }

  /// Each way of stopping has its own first sentence.
  @Test(arguments: [
    ("", "“P” covers no stage yet: the design names no tool."),
    (
      "tool t \"T\" { kind site-visit; once }",
      "“P” covers none of the 4 stages. The design does not"
    ),
    (
      "peers q\ntool t \"T\" { kind large-group-meeting; with q; once }",
      "“P” covers 1 of the 4 stages: engagement. The design does not say whether it should go further."
    ),
    (
      "meant to stop after engagement because \"R\"\npeers q\ntool t \"T\" { with q; once }",
      "It stops after engagement, on purpose. The design gives the reason: “R”."
    ),
    (
      "stuck after engagement because \"R\"\npeers q\ntool t \"T\" { with q; once }",
      "It stops after engagement, at a gap. The design gives the reason: “R”."
    ),
    (
      "stuck after learning because \"R\"\npeers q\ntool t \"T\" { with q; once }",
      "The design says that it stops after learning, but covers only engagement. No tool keeps"
    ),
    (
      "peers q\ntool t \"T\" { with q; once }\nobjective o { stage learning; for q }",
      "It stops after engagement, at a gap. No tool keeps"
    ),
    (
      "peers q { shares with r }\ngroup r\ntool t \"T\" { kind site-visit; among q; every month }\n"
        + "objective o { stage learning; for q }\nobjective s { stage scale }",
      "“P” covers all 4 stages: engagement, contact, learning and scale."
    ),
    (
      "described from \"R\"\npeers q\ntool t \"T\" { with q; once }\nobjective o { stage learning; for q }",
      "The source does not say whether it goes further. Described from “R”"
    ),
  ])
  func verdicts(lines: String, sentence: String) throws {
    let reading = try design("programme p \"P\" {\n\(lines)\n}\n").reading
    #expect(Verdict(of: reading).text.contains(sentence), "\(Verdict(of: reading).text)")
  }

  /// We say what a design declares, never what works.
  @Test func honesty() throws {
    for name in ["figure-12", "clean"] {
      let design = try fixture(name)
      let text = traceText(of: design.reading, counts: design.counts, path: "f").text
      #expect(text.contains("This report is about what the design says,"))
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
          ╲     ● 学び        ╱   covered, last stage, reason not stated
           ╲                 ╱
            ╲               ╱
             ·  ○ outcome  ·      not mentioned
            ·               ·
           ·                 ·
          ·     ○ impact      ·   not mentioned
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
    #expect(json.contains(#""reached":null,"reachedAtLeast":0,"#))
    let text = traceText(of: design.reading, counts: design.counts, path: "p").text
    #expect(text.contains("  “Q” take part. Their number is not stated."))
  }
}
