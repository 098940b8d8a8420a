import HourglassDocuments
import HourglassSyntax
import TestSupport
import Testing

/// The formal grammar and the program accept the same texts. One test after another, because they
/// share a recogniser, which learns as it goes.
@Suite(.serialized)
struct GrammarTests {
  nonisolated(unsafe) private static let shared = Result {
    Recogniser(try Ebnf(Repository.text(of: "Grammar/hourglass.ebnf")))
  }
  private let recogniser: Recogniser

  init() throws { recogniser = try Self.shared.get() }

  private static let sentenceCount = tried(3000, orQuickly: 500)
  private static let seed: UInt64 = 2016

  @Test func everyGeneratedSentenceIsAccepted() {
    var maker = SentenceMaker(recogniser, seed: Self.seed)
    // Nothing but what no sentence is made with is left out; what is rare may take some more.
    let never = ["ReservedWord", "Token", "Trivia", "Mark", "OtherValue"]
    var unused: [String] { recogniser.grammar.order.filter { maker.used[$0] == nil } }
    for number in 0..<9000 {
      if number >= Self.sentenceCount, number % 100 == 0, unused == never { break }
      let sentence = maker.sentence()
      // The recogniser is tried on what it must accept before it judges anything else.
      #expect(recogniser.accepts(sentence), "The recogniser refuses:\n\(sentence)")
      let refusals = Checker.refusals(of: sentence)
      #expect(refusals.isEmpty, "\(refusals) in:\n\(sentence)")
    }
    #expect(unused == never)
  }

  /// Of each sentence one token, chosen at random, in each of the three ways.
  @Test func changedSentencesAreRefusedByBothOrNeither() {
    var maker = SentenceMaker(recogniser, seed: Self.seed)
    var random = SeededRandom(seed: Self.seed + 1)
    var counts = (accepted: 0, refused: 0)
    for _ in 0..<Self.sentenceCount {
      let source = Source(maker.sentence())
      let tokens = parse(source).tokenRanges()
      if tokens.isEmpty { continue }
      for damage in Damage.allCases {
        let index = Int.random(in: tokens.indices, using: &random)
        guard let changed = damage.apply(to: source.bytes, tokens, at: index) else { continue }
        if compare(changed) { counts.accepted += 1 } else { counts.refused += 1 }
      }
    }
    // Both verdicts have been put to the test.
    #expect(counts.accepted > Self.sentenceCount / 6, "\(counts)")
    #expect(counts.refused > Self.sentenceCount * 2 / 3, "\(counts)")
  }

  @Test(arguments: Repository.samples)
  func samplesAreAccepted(_ path: String) {
    let sample = Repository.text(of: path)
    #expect(recogniser.accepts(sample))
    #expect(Checker.refusals(of: sample) == [])
  }

  /// Tokens, in each of the three ways, within the statement of its definition that each belongs
  /// to; and a few of them within the whole design.
  @Test(arguments: MadeUpDesign.some(8, size: 2))
  func madeUpDesignsAreRefusedByBothOrNeither(_ design: MadeUpDesign) {
    #expect(recogniser.accepts(design.text), "\(design.text)")
    let pieces = parse(Source(design.text)).pieces
    #expect(pieces.count > 10)
    for (number, piece) in pieces.enumerated() {
      #expect(recogniser.accepts(piece), "No part of it:\n\(piece)")
      let stride = tried(1, orQuickly: 12)
      change(piece, each: stride, from: number % stride, "\(design)")
    }
    change(design.text, each: tried(40, orQuickly: 120), from: 0, "\(design)")
  }

  private func change(
    _ text: String, each stride: Int, from first: Int,
    _ name: String
  ) {
    let source = Source(text)
    let tokens = parse(source).tokenRanges()
    for index in tokens.indices where index % stride == first {
      for damage in Damage.allCases {
        guard let changed = damage.apply(to: source.bytes, tokens, at: index) else { continue }
        compare(changed, "\(name), token \(index) \(damage)")
      }
    }
  }

  /// Whether the recogniser accepts the text; an issue is recorded where the program disagrees.
  @discardableResult
  private func compare(
    _ bytes: [UInt8], _ name: @autoclosure () -> String = ""
  ) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let accepted = recogniser.accepts(text)
    let refusals = Checker.refusals(of: text)
    // Not `#expect`, which takes longer than the comparison.
    if refusals.isEmpty != accepted {
      let verdict = accepted ? "accepts" : "refuses"
      Issue.record("The grammar \(verdict) it; findings: \(refusals)\n\(name())\n\(text)")
    }
    return accepted
  }
}
