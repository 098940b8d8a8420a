import Hourglass
import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassDocuments

@Suite struct DiagramTests {
  /// Of every example that is shipped.
  static let examples = Repository.files(in: "Models/examples", ending: "hourglass")

  /// In both forms.
  static func drawings(_ text: String, isBrief: Bool = false) -> [Drawing] {
    analyse(Array(text.utf8)).designs.flatMap { design in
      [false, true].map { Diagram(of: design).drawing(isBrief: isBrief, isNarrow: $0) }
    }
  }

  @Test(arguments: examples)
  func nothingTouchesInExamples(path: String) {
    for isBrief in [false, true] {
      let drawings = Self.drawings(Repository.text(of: path), isBrief: isBrief)
      #expect(!drawings.isEmpty)
      for drawing in drawings { #expect(geometryProblems(in: drawing) == []) }
    }
  }

  @Test func nothingTouchesInMadeUpDesigns() {
    var count = 0
    for design in MadeUpDesign.some(tried(1000, orQuickly: 60), size: 4) {
      for drawing in Self.drawings(design.text) {
        count += 1
        let problems = geometryProblems(in: drawing)
        #expect(problems.isEmpty, "\(problems.prefix(3)) in\n\(design.text)")
        if !problems.isEmpty { return }
      }
    }
    #expect(count > 20)
  }

  @Test(arguments: 1...tried(400, orQuickly: 80))
  func nothingTouchesHoweverTheLinksGo(seed: Int) {
    let text = Self.linked(seed: UInt64(seed))
    for drawing in Self.drawings(text) {
      let problems = geometryProblems(in: drawing)
      #expect(problems.isEmpty, "\(problems.prefix(3)) in\n\(text)")
    }
  }

  /// No line of the drawing for a terminal is wider than that.
  @Test(arguments: [60, 72, 100, 160])
  func fitsTheTerminal(columns: Int) {
    let texts =
      Self.examples.map { Repository.text(of: $0) } + (1...20).map { Self.linked(seed: $0) }
    for text in texts {
      for design in analyse(Array(text.utf8)).designs {
        for line in Diagram(of: design).text(columns: columns).text(width: columns)
          .split(separator: "\n")
        {
          #expect(width(of: String(line)) <= columns, "\(line)")
        }
      }
    }
  }

  /// Everything that a design states stands in its picture, and in the words that are read aloud.
  @Test(arguments: examples, [false, true])
  func leavesNothingOut(path: String, isNarrow: Bool) throws {
    let design = try #require(analyse(Array(Repository.text(of: path).utf8)).designs.first)
    let drawing = Diagram(of: design).drawing(isNarrow: isNarrow)
    let seen = drawing.marks.map { mark in
      if case .words(let words) = mark { return words.text }
      return ""
    }.joined().filter { $0 != " " }
    func said(_ items: [Drawing.Item]) -> String {
      items.map { $0.label + said($0.list) }.joined()
    }
    let heard = drawing.lists.map { said($0.items) }.joined()
    let programme = design.programme
    let heads =
      programme.objectives.map { $0.head } + programme.tools.map { $0.head }
      + programme.risks.map { $0.head }
      + programme.indicators.filter { !$0.measures.isUnsaid }.map { $0.head }
    for head in heads {
      let title = programme.title(head)
      #expect(seen.contains(title.filter { $0 != " " }), "\(title) is not seen")
      #expect(heard.contains(title), "\(title) is not heard")
    }
  }

  /// What is described from a source has a mark, which is explained, in every form.
  @Test func marksWhatIsDescribedFromASource() throws {
    for path in Self.examples {
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
    for drawing in Self.drawings(text) { #expect(geometryProblems(in: drawing) == []) }
    let words = Self.words(of: try #require(Self.drawings(text).first))
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
    var texts = Self.examples.map { Repository.text(of: $0) }
    texts.append(Repository.text(of: "Tests/Fixtures/figure-12.hourglass"))
    texts += (1...30).map { Self.linked(seed: $0) }
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
    for drawing in Self.drawings(text) {
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

  /// A design with links in all directions, tools, risks and assumptions.
  static func linked(seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    let words = [
      "engineers", "mend", "wells", "together", "Verwaltungszusammenarbeit", "水井维护", "and",
      "तकनीशियन", "👩🏽‍🔧", "committees", "learn", "Ünderwäter", "from", "one", "another", "الآبار",
    ]
    func sentence(_ most: Int) -> String {
      (0...Int.random(in: 1...most, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }.joined(separator: " ")
    }
    let stages = ["engagement", "contact", "learning", "scale"]
    var counts: [Int] = []
    for stage in stages {
      let most = random.chance(15) ? 6 : stage == "contact" || stage == "learning" ? 2 : 3
      counts.append(Int.random(in: 0...most, using: &random))
    }
    let count = counts.reduce(0, +)
    var text = "programme p \"\(sentence(8))\" {\n  follows peer-learning\n"
    if random.chance(20) { text += "  described from \"\(sentence(4))\"\n" }
    if random.chance(40) {
      let stage = stages[Int.random(in: 0..<3, using: &random)]
      text +=
        random.chance(50)
        ? "  meant to stop after \(stage) because \"\(sentence(12))\"\n"
        : "  stuck after \(stage) because \"\(sentence(12))\"\n"
    }
    text += "  facilitator hub \"\(sentence(3))\"\n  peers p1 \"\(sentence(4))\" { number 40 }\n"
    text += "  group g1 \"\(sentence(5))\" { number 4000 }\n  group g2 \"\(sentence(9))\"\n"
    text += "  assumption a \"\(sentence(14))\"\n"
    var number = 0
    for (stage, many) in zip(stages, counts) {
      for _ in 0..<many {
        number += 1
        text += "  objective o\(number) \"\(sentence(12))\" {\n    stage \(stage)\n    for p1\n"
        for _ in 0..<Int.random(in: 0...2, using: &random) where count > 1 {
          let goal = Int.random(in: 1...count, using: &random)
          if goal == number { continue }
          text += "    leads to o\(goal) because \"\(sentence(14))\" { "
          if random.chance(30) { text += "assuming a; " }
          if random.chance(30) { text += "evidence \"\(sentence(5))\"; " }
          if random.chance(30) { text += "confidence expert" }
          text += " }\n"
        }
        text += "  }\n"
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          text += "  indicator \"\(sentence(9))\" { measures o\(number) }\n"
        }
      }
    }
    let kinds = ["large-group-meeting", "site-visit", "report-back", "multi-peer-reflection"]
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      text += "  tool \"\(sentence(7))\" { kind \(kinds[Int.random(in: 0..<4, using: &random)]); "
      text += random.chance(30) ? "from p1 to g1; " : "among p1; "
      if count > 0 { text += "serves o\(Int.random(in: 1...count, using: &random)); " }
      text += "every 6 months }\n"
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) where count > 0 {
      text +=
        "  risk \"\(sentence(11))\" { threatens o\(Int.random(in: 1...count, using: &random)) }\n"
    }
    if random.chance(30) { text += "  tool \"\(sentence(4))\" { from g1 to g2 }\n" }
    return text + "}\n"
  }
}

/// What a small change in the file does to the picture.
@Suite struct DiagramStabilityTests {
  /// The text with a statement left out, and with its own text made longer, for each of the
  /// programme's statements. What is left out in one direction is put in in the other.
  private static func variants(
    of text: String, _ programme: Programme
  ) -> [(line: Int, what: String, text: [UInt8])] {
    let bytes = Array(text.utf8)
    let tree = programme.tree
    var variants: [(line: Int, what: String, text: [UInt8])] = []
    for statement in programme.statements.dropFirst() {
      let own = tree.statements[statement]
      let span = tree.span(ofTokens: own.first..<own.end)
      let line = Lines(bytes).line(at: span.start)
      variants.append(
        (line, "without", Array(bytes[..<Int(span.start)] + bytes[Int(span.end)...])))
      let end = bytes[Int(span.start)..<Int(span.end)].firstIndex(of: UInt8(ascii: "\n"))
      let first = bytes[Int(span.start)..<(end ?? Int(span.end))]
      guard let quote = first.firstIndex(of: UInt8(ascii: "\"")) else { continue }
      let more = Array("with many more words than it had before, ".utf8)
      variants.append((line, "longer", bytes[...quote] + more + bytes[(quote + 1)...]))
    }
    return variants
  }

  @Test(arguments: DiagramTests.examples, [false, true])
  func whatDidNotChangeOnlyMovesDown(path: String, isNarrow: Bool) throws {
    let text = Repository.text(of: path)
    let design = try #require(analyse(Array(text.utf8)).designs.first)
    let before = Diagram(of: design).drawing(isNarrow: isNarrow)
    var tried: Set<String> = []
    for variant in Self.variants(of: text, design.programme) {
      guard let other = analyse(variant.text).designs.first else { continue }
      let after = Diagram(of: other).drawing(isNarrow: isNarrow)
      tried.insert(variant.what)
      let stages = zip(before.lists[0].items, after.lists[0].items)
      var shifts: [Double] = []
      for (old, new) in stages where old.words == new.words {
        let shift = try #require(
          old.shift(to: new), "line \(variant.line) \(variant.what): the same looks otherwise")
        if shifts.last != shift { shifts.append(shift) }
      }
      let changed = stages.filter { $0.words != $1.words }.count
      #expect(
        shifts.count <= changed + 1, "line \(variant.line) \(variant.what) moves things apart")
    }
    #expect(tried == ["without", "longer"])
  }
}

extension Drawing.Item {
  /// All that it says.
  fileprivate var words: [String] { [label] + list.flatMap { $0.words } }

  fileprivate var allMarks: [Drawing.Mark] { marks + list.flatMap { $0.allMarks } }

  /// How much further down the same marks are; nil where they are not the same.
  fileprivate func shift(to other: Drawing.Item) -> Double? {
    let places = [self, other].map { $0.allMarks.flatMap { $0.corners } }
    guard places[0].count == places[1].count, let first = places[0].first,
      let second = places[1].first
    else { return places[0].isEmpty && places[1].isEmpty ? 0 : nil }
    let shift = second.y - first.y
    for (one, two) in zip(places[0], places[1])
    where abs(one.x - two.x) > 0.01 || abs(two.y - one.y - shift) > 0.01 {
      return nil
    }
    return (shift * 100).rounded() / 100
  }
}

extension Drawing.Mark {
  fileprivate var corners: [Drawing.Point] {
    switch self {
    case .words(let words): [words.at]
    case .box(let box):
      [box.corner, Drawing.Point(box.corner.x + box.width, box.corner.y + box.height)]
    case .symbol(_, let at, _, _): [at]
    case .line(let points, _, _): points
    case .outline(let points, _, _, _): points
    }
  }
}
