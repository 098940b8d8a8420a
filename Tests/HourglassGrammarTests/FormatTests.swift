import HourglassDocuments
import TestSupport
import Testing

@testable import HourglassLanguage
@testable import HourglassSyntax

/// The one layout, with the vocabulary: what is not understood stays, and nothing changes what it
/// says.
@Suite struct FormatTests {
  @Test(arguments: Repository.samples + ["Tests/Fixtures/clean.hourglass"])
  func repositorysOwnFilesAreLaidOut(_ path: String) {
    let text = Repository.text(of: path)
    #expect(!text.isEmpty && format(text) == text)
  }

  /// With other blanks between and before the words the layout comes back.
  @Test(arguments: Repository.samples)
  func theLayoutComesBack(_ path: String) {
    let text = Repository.text(of: path)
    var random = SeededRandom(seed: 7)
    let tree = parse(Source(text))
    var changed: [UInt8] = []
    for (index, token) in tree.tokens.enumerated() {
      let span = tree.span(ofToken: Int32(index))
      let bytes = tree.source.bytes[Int(span.start)..<Int(span.end)]
      if token.kind == .blank || token.kind == .word && changed.last == 0x0A {
        let blanks = ["", " ", "     ", "\t", " \t "]
        changed += (blanks.randomElement(using: &random)! + " ").utf8
      }
      if token.kind == .newline, random.chance(20) { changed += " \t".utf8 }
      if token.kind != .blank { changed += bytes }
    }
    #expect(changed != tree.source.bytes)
    // A comment behind something is two blanks away from it, wherever it stood.
    #expect(format(String(decoding: changed, as: UTF8.self)) == text)
  }

  @Test(arguments: [
    // What goes on with a line is joined with it, unless a comment stands between them.
    (
      "objective o {\n leads to p\n   because \"B\" {\n confidence expert\n}\n}",
      "  objective o {\n    leads to p because \"B\" {\n      confidence expert\n    }\n  }"
    ),
    (
      "objective o {\n leads to p # c\n   because \"B\"\n}",
      "  objective o {\n    leads to p  # c\n        because \"B\"\n  }"
    ),
    ("objective o { leads to p; because   \"B\" }", "  objective o { leads to p because \"B\" }"),
    // All spellings stay.
    ("Objective   o {}\norganization  p", "  Objective o { }\n  organization p"),
    // What is not understood stays byte for byte, the block of what nobody knows included.
    ("tool   t {\nkind   x   y\nonce\n}", "  tool t {\n    kind   x   y\n    once\n  }"),
    ("tool t   x {\nonce\n}", "  tool t   x {\n    once\n  }"),
    ("tool t { kind   x   y;once }", "  tool t { kind   x   y; once }"),
    (
      "tool   t {\n\n   kidn   x {\n a   b\n}\nevery   year\n}",
      "  tool t {\n   kidn   x {\n a   b\n}\n    every year\n  }"
    ),
    (
      "tool t {\n # c\n  once   b,\n        c\n}", "  tool t {\n # c\n  once   b,\n        c\n  }"
    ),
    ("tool t {\nonce   {\n   a   b\n}\n}", "  tool t {\nonce   {\n   a   b\n}\n  }"),
    // What a name or a date stands for is not asked here.
    (
      "tool t {\nwith   nobody\non   2014-13-45\n}",
      "  tool t {\n    with nobody\n    on 2014-13-45\n  }"
    ),
  ])
  func statements(_ before: String, _ after: String) {
    let text = "programme p \"P\" {\n\(before)\n}\n"
    #expect(format(text) == "programme p \"P\" {\n\(after)\n}\n")
    check(text)
  }

  @Test(arguments: [
    "programme   p {\n  why   \"W\"\n", "programme p {\n}\n  }\n", "programm   p { a   b }\n",
    "programme p {\n  kidn   x\n}\n", "programme p {\n  number   \"five\"\n}\n",
    "programme p { why \"W }\n", "programme p {\n  why \"W\"\u{202E}\n}\n",
  ])
  func incomplete(_ text: String) {
    #expect(formatted(Source(text)).isIncomplete)
  }

  @Test func complete() {
    // Names that do not exist and gaps in the design are no concern of the layout.
    #expect(!formatted(Source("programme p { peers a { from   nowhere } }\n")).isIncomplete)
    #expect(formatted(Source("# only this\n")).isEmpty)
    #expect(formatted(Source("# only   this\n", host: .markdown)).isEmpty)
  }

  @Test func generatedSentences() throws {
    let recogniser = Recogniser(try Ebnf(Repository.text(of: "Grammar/hourglass.ebnf")))
    var maker = SentenceMaker(recogniser, seed: 61)
    var unformattedCount = 0
    let count = tried(1500, orQuickly: 300)
    for _ in 0..<count where !check(maker.sentence()) { unformattedCount += 1 }
    #expect(unformattedCount * 100 < count)
  }

  @Test(arguments: MadeUpDesign.some(20))
  func madeUpDesigns(_ design: MadeUpDesign) { #expect(check(design.text)) }

  /// Of each statement of some designs, some tokens deleted, doubled or swapped with the next.
  @Test func oneTokenDeletedDoubledOrSwapped() throws {
    var counts = (all: 0, unformattedCount: 0)
    let stride = tried(3, orQuickly: 30)
    let pieces = MadeUpDesign.some(8, size: 2).flatMap { parse(Source($0.text)).pieces }
    for (number, piece) in pieces.enumerated() {
      let source = Source(piece)
      let tokens = parse(source).tokenRanges()
      for index in tokens.indices where (index + number) % stride == 0 {
        for damage in Damage.allCases {
          guard let changed = damage.apply(to: source.bytes, tokens, at: index) else { continue }
          counts.all += 1
          if !check(String(decoding: changed, as: UTF8.self)) { counts.unformattedCount += 1 }
        }
      }
    }
    #expect(counts.all > 300 && counts.unformattedCount * 50 < counts.all, "\(counts)")
  }

  private func format(_ text: String) -> String {
    String(decoding: formatted(Source(text)).bytes, as: UTF8.self)
  }

  /// What holds for every text; gives whether it could be laid out.
  @discardableResult
  private func check(_ text: String) -> Bool {
    let source = Source(text)
    let file = formatted(source)
    let after = String(decoding: file.bytes, as: UTF8.self)
    let plan = LayoutPlan(of: source)
    let again = LayoutPlan(of: Source(after))
    if format(after) != after { Issue.record("not the same again:\n\(text)") }
    if !plan.saysTheSame(as: again) { Issue.record("says something else:\n\(text)\n\(after)") }
    if file.isRefused != (plan.bytes != file.bytes) { Issue.record("refused or not:\n\(text)") }
    if plan.keptStatements != again.keptStatements {
      Issue.record("what is not understood has changed:\n\(text)\n\(after)")
    }
    let (before, now) = (findings(in: text), findings(in: after))
    if before != now { Issue.record("other findings:\n\(text)\n\(before)\n\(now)") }
    return !file.isRefused
  }

  /// Without those that the layout mends.
  private func findings(in text: String) -> [String] {
    let mended = ["brace-on-own-line", "run-on-statement", "wrapped-line"]
    return Checker.findings(in: text).filter { !mended.contains($0) }.sorted()
  }
}

extension LayoutPlan {
  /// Statements that are not understood, byte for byte.
  fileprivate var keptStatements: [String] {
    units.filter { $0.condition == .broken || $0.condition == .unknown }.map { unit in
      let (start, end) = (pieces[unit.first].span.start, pieces[unit.last].span.end)
      return String(decoding: tree.source.bytes[Int(start)..<Int(end)], as: UTF8.self)
    }
  }
}
