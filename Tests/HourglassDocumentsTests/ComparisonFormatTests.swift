import Hourglass
import HourglassComparison
import Testing

@testable import HourglassDocuments

@Suite struct ComparisonFormatTests {
  private let all = compared(
    compareBase,
    compareBase.replacing("target 20 by 2014", with: "target 15 by 2014")
      .replacing("tool visits", with: "tool trips"))

  @Test func text() {
    let text = comparisonText(all).text
    #expect(text.hasPrefix("“A network”, d.hourglass\nAs before, the design covers "))
    #expect(
      text.contains(
        "\n  - indicator “People who come”: target lowered: 20 by 2014 → 15 by 2014 (line\n    26)\n"
      ))
    #expect(text.contains("\nPromise changed (1). "))
    #expect(text.contains("\n  - tool “Visits”: short name changed: visits → trips (line 19)\n"))
    #expect(text.contains("d.hourglass:26:5: warning: The target of “People who come” was lowered"))
    #expect(
      text.hasSuffix(
        "\n2 changes: promise changed 1, cosmetic 1. 1 finding without a reason in the\ndesign.\n"))
    #expect(comparisonText([]).text == "The meaning did not change.\n")
  }

  @Test func markdownList() {
    let text = comparisonMarkdown(all)
    #expect(
      text.contains(
        "\n- indicator “People who come”: **target lowered**: 20 by 2014 → 15 by 2014 (line 26)\n"))
    #expect(text.contains("\n### Promise changed (1)\n"))
    #expect(text.contains("\n- **warning** `target-lowered` The target of"))
  }

  /// A reason is said once, and the verdict above the list.
  @Test func nothingTwice() {
    let new = compareBase.replacing(
      "why \"Know-how travels badly\"", with: "why none because \"Z\""
    )
    .replacing("answer why-now", with: "allow few-tools because \"Y\"\n  answer why-now")
    .replacing("among people; serves work", with: "serves work")
    let changes = compared(compareBase, new)
    let sentences = changes.changes.map { $0.sentence }
    #expect(sentences.contains("covers fewer stages"))
    #expect(
      sentences.contains("accepted weakness added, few-tools: “Y” (line 55)"), "\(sentences)")
    #expect(
      sentences.contains(
        "reason for the programme left out on purpose: Know-how travels badly → none, because "
          + "“Z” (line 2)"))
    #expect(comparisonMarkdown(changes).contains("\n- **covers fewer stages**\n"))
  }

  @Test func json() {
    let text = comparisonJson(all, incomplete: ["x.hourglass"]).text
    #expect(
      text.hasPrefix(
        #"{"version":1,"worst":"promise-changed","counts":{"evaluability-lost":0,"#
          + #""promise-changed":1,"clarified":0,"cosmetic":1},"incomplete":["x.hourglass"],"#
          + #""programmes":[{"programme":"A network","oldPath":"d.hourglass","#))
    #expect(
      text.contains(
        #"{"what":"target","how":"lowered","kind":"changed","class":"promise-changed","#
          + #""thing":"indicator","title":"People who come","about":null,"before":"20 by 2014","#
          + #""after":"15 by 2014","reason":null,"oldLine":26,"newLine":26,"likeness":null,"why":"#)
    )
    #expect(text.contains(#""findings":[{"rule":"target-lowered","family":"comparison","#))
  }

  /// No text of a design can end a line, give an order or begin something of ours.
  @Test func hostileTexts() {
    let evil =
      #"x\n- forged\n# forged <script>alert(1)</script> [l](http://e.org) | `c` "#
      + "\u{1B}[2J\u{202E}]]>"
    let new = compareBase.replacing("\"Visits\"", with: "\"\(evil)\"")
      .replacing("source \"Lists\"", with: "source \"\(evil)\"")
    let changes = compared(compareBase, new)
    #expect(changes.lines.count == 2)
    let markdown = comparisonMarkdown(changes)
    for line in markdown.split(separator: "\n") {
      #expect(!line.hasPrefix("- forged") && !line.hasPrefix("# forged"))
      #expect(!line.contains("<script>") || line.contains("\\<script"))
    }
    for text in [
      markdown, comparisonText(changes).text, comparisonJson(changes, incomplete: []).text,
    ] {
      for scalar in text.unicodeScalars { #expect(scalar != "\u{1B}" && scalar != "\u{202E}") }
    }
  }

  /// What `explain` says about the classes is the table itself.
  @Test func explanations() throws {
    var count = 0
    let all = Explanations(catalogue: [], model: referenceModel)
    for changeClass in ChangeClass.allCases {
      let meaning = try #require(all.meanings(of: changeClass.name).first)
      for row in ClassRow.table where row.changeClass == changeClass {
        #expect(meaning.facts.contains { $0.text.hasSuffix(". " + row.because) })
      }
      count += meaning.facts.count
    }
    #expect(count == ClassRow.table.count)
    #expect(
      all.meanings(of: "evaluability-lost").first?.facts.last?.text
        == "Any entry about indicators and assumptions: removed, narrowed, now to be defined later or left out on "
        + "purpose. Without this entry, it is harder to see whether the programme does what the design plans."
    )
  }
}
