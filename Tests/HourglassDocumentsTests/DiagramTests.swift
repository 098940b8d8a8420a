import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

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
