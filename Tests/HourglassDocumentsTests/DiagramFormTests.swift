import Hourglass
import HourglassAnalysis
import HourglassFormats
import HourglassReading
import TestSupport
import Testing

@testable import HourglassDocuments

/// What the forms of a picture say: marks, lists, what changed, who tells whom.
@Suite struct DiagramFormTests {
  /// What is described from a source has a mark, which is explained, in every form.
  @Test func marksWhatIsDescribedFromASource() throws {
    for path in DiagramTests.examples {
      let design = try #require(analyse(Array(Repository.text(of: path).utf8)).designs.first)
      let diagram = Diagram(of: design)
      for isNarrow in [false, true] {
        let marks = diagram.drawing(isNarrow: isNarrow).marks
        let sheets = marks.filter {
          if case .symbol(.sheet, _, _, _) = $0 { return true }
          return false
        }
        // One before the title, and one where it is explained.
        #expect(sheets.count == (design.programme.isDescribed ? 2 : 0))
      }
      #expect(diagram.text(columns: 80).text.contains("▤") == design.programme.isDescribed)
      #expect(diagram.mermaid.contains("Described from") == design.programme.isDescribed)
    }
  }

  /// So many objectives, each of which leads to one of the next stage.
  private static func listed(_ count: Int) -> String {
    var text = "programme p \"Many\" {\n  peers p1 \"Peers\" { number 40 }\n"
    for number in 0..<count {
      let stage = ["engagement", "contact", "learning", "scale"][number * 4 / count]
      text +=
        "  objective o\(number) \"What should change, number \(number)\" {\n    stage \(stage)\n"
      if number + count / 4 < count {
        text +=
          "    leads to o\(number + count / 4) because \"Reason \(number)\" { confidence expert }\n"
      }
      text += "  }\n  indicator \"Sign \(number)\" { measures o\(number) }\n"
    }
    return text + "}\n"
  }

  private static func words(of drawing: Drawing) -> [String] {
    drawing.marks.compactMap {
      if case .words(let words) = $0 { return words.text }
      return nil
    }
  }

  /// Every row says where its objective leads, every arrow how many links it stands for, and the
  /// foot what is left out.
  @Test(arguments: [16, 60, 200])
  func listsSayWhatTheyLeaveOut(count: Int) throws {
    let text = Self.listed(count)
    let isBrief = count > Diagram.mostInFull
    for drawing in DiagramTests.drawings(text) { #expect(geometryProblems(in: drawing) == []) }
    let words = Self.words(of: try #require(DiagramTests.drawings(text).first))
    let perStage = count / 4
    for place in 1...perStage {
      for (from, to) in [("E", "C"), ("C", "L"), ("L", "S")] {
        #expect(words.contains("\(from)\(place)"))
        #expect(words.contains("→ \(to)\(place)"))
      }
    }
    let arrow =
      "\(perStage) links, with "
      + (perStage > 8 && isBrief ? "8 of their reasons" : "their reasons") + " at the right"
    #expect(words.filter { $0 == arrow }.count == 3)
    let foot = words.joined(separator: " ")
    if isBrief {
      #expect(foot.contains("It leaves out 200 titles of indicators"))
      #expect(foot.contains("126 reasons of links"))
    } else {
      #expect(foot.contains("only the number of their indicators is shown"))
      #expect(foot.contains("rests on expert judgement"))
      #expect(words.contains { $0.contains("Reason \(count * 3 / 4 - 1)") })
    }
  }

  /// The network of who tells whom is drawn in columns, or further in step by step where these are
  /// too narrow.
  @Test func nothingTouchesInNetworks() {
    var texts = DiagramTests.examples.map { Repository.text(of: $0) }
    texts.append(Repository.text(of: "Tests/Fixtures/figure-12.hourglass"))
    texts += (1...30).map { DiagramTests.linked(seed: $0) }
    texts += (1...8).map { Self.chained($0) }
    var count = 0
    for text in texts {
      for design in analyse(Array(text.utf8)).designs {
        for isNarrow in [false, true] {
          let drawing = ReachNetwork(of: design.reading).drawing(isNarrow: isNarrow)
          let problems = geometryProblems(in: drawing)
          #expect(problems.isEmpty, "\(problems.prefix(3)) in\n\(text)")
          count += 1
        }
      }
    }
    #expect(count > 80)
  }

  /// Lessons that go on step by step, from group to group.
  private static func chained(_ steps: Int) -> String {
    var text = "programme p \"P\" {\n  peers g0 \"Those who take part\" { number 20 }\n"
    text += "  objective learn \"They learn\" { stage learning; for g0 }\n"
    text += "  tool \"Visits\" { kind site-visit; among g0; every month }\n"
    for step in 1...steps {
      text += "  group g\(step) \"Colleagues in the offices of step \(step)\"\n"
      text += "  tool \"Report \(step)\" { kind report-back; from g\(step - 1) to g\(step) }\n"
    }
    return text + "}\n"
  }

  /// Where no line leads to an objective, a link that goes elsewhere than to the next stage names
  /// both ends.
  @Test func namesTheEndsOfLinksThatSkipOrLeadBack() throws {
    let text = """
      programme p "P" {
        objective meet "They meet" { stage engagement; leads to use because "They tell" }
        objective use "Towns file on time" { stage scale; leads to meet because "They come back" }
      }
      """
    let design = try #require(analyse(Array(text.utf8)).designs.first)
    let diagram = Diagram(of: design)
    let shown = [
      diagram.text(columns: 100).text,
      Self.words(of: diagram.drawing(isNarrow: true)).joined(separator: " "),
    ]
    for words in shown {
      #expect(words.contains("E1 → S1"))
      #expect(words.contains("S1 → E1"))
    }
  }

  /// A stage whose own condition is met too early has a mark, and words that explain it.
  @Test func marksAStageWhoseConditionIsMetTooEarly() throws {
    let text = """
      programme p "P" {
        peers a "Clerks" { number 12 }
        group b "Staff"
        objective meet "Clerks meet" { stage engagement }
        objective use "Towns file on time" { stage scale }
        tool "Yearly conference" { kind large-group-meeting; with a; every year }
        tool "Report at home" { kind report-back; from a to b; every year }
      }
      """
    for drawing in DiagramTests.drawings(text) {
      let halves = drawing.marks.filter {
        if case .symbol(.halfDisc, _, _, let stroke) = $0 { return stroke.ink == .gap }
        return false
      }
      #expect(halves.count == 2)
      #expect(drawing.lists[0].items[3].label.contains("an earlier stage is not covered"))
    }
  }

  /// What is said otherwise than before is said with what it was.
  @Test func saysWhatChangedAndHow() throws {
    let text = Repository.text(of: "Models/examples/tutorial.hourglass")
    let old = try #require(analyse(Array(text.utf8)).designs.first)
    var changed = text
    for (before, after) in [
      ("target 15 by 2014", "target 10 by 2014"),
      ("Ministries give returning directors room to act", "Ministers have promised it"),
      ("Directors meet and settle what to work on", "Directors meet and choose what to work on"),
      ("Those at home do not listen", "The money ends"),
    ] {
      #expect(changed.contains(before))
      changed = changed.replacing(before, with: after)
    }
    let new = try #require(analyse(Array(changed.utf8)).designs.first)
    let diagram = Diagram(of: new, against: old)
    for isNarrow in [false, true] {
      let drawing = diagram.drawing(isNarrow: isNarrow)
      #expect(geometryProblems(in: drawing) == [])
      let words = Self.words(of: drawing).joined(separator: " ")
      #expect(words.contains("changed: target lowered: 15 by 2014 → 10 by 2014"))
      #expect(
        words.contains("changed: before, because “Ministries give returning directors room to act”")
      )
      #expect(words.contains("changed: before, “Directors meet and settle what to work on”"))
    }
    #expect(diagram.text(columns: 160).text.contains("target lowered: 15 by 2014 → 10 by 2014"))
    #expect(diagram.mermaid.contains("target lowered: 15 by 2014 → 10 by 2014"))
    // The same against itself says nothing of changes.
    let same = Self.words(of: Diagram(of: old, against: old).drawing())
    #expect(same == Self.words(of: Diagram(of: old).drawing()))
  }
}
