import HourglassOutput
import HourglassSyntax
import TestSupport
import Testing

/// The formal grammar and the program accept the same texts.
struct GrammarTests {
  /// One of its own to each test, since they run side by side.
  private func recogniser() throws -> Recogniser {
    Recogniser(try Ebnf(Repository.text(of: "Grammar/hourglass.ebnf")))
  }

  private static let sentenceCount = 3000
  private static let seed: UInt64 = 2015

  @Test func everyGeneratedSentenceIsAccepted() throws {
    let recogniser = try recogniser()
    var maker = SentenceMaker(recogniser, seed: Self.seed)
    for _ in 0..<Self.sentenceCount {
      let sentence = maker.sentence()
      // The recogniser is tried on what it must accept before it judges anything else.
      #expect(recogniser.accepts(sentence), "The recogniser refuses:\n\(sentence)")
      let refusals = Checker.refusals(of: sentence)
      #expect(refusals.isEmpty, "\(refusals) in:\n\(sentence)")
    }
    // Nothing but what no sentence is made with has been left out.
    let unused = recogniser.grammar.order.filter { maker.used[$0] == nil }
    #expect(unused == ["ReservedWord", "Token", "Trivia", "Mark", "OtherValue"])
  }

  /// Of each sentence one token, chosen at random, in each of the three ways.
  @Test func changedSentencesAreRefusedByBothOrNeither() throws {
    let recogniser = try recogniser()
    var maker = SentenceMaker(recogniser, seed: Self.seed)
    var random = SeededRandom(seed: Self.seed + 1)
    var counts = (accepted: 0, refused: 0)
    for _ in 0..<Self.sentenceCount {
      let text = Array(maker.sentence().unicodeScalars)
      let tokens = try #require(recogniser.cut(text)).filter { !$0.isTrivia }
      guard !tokens.isEmpty else { continue }
      for mutation in Mutation.allCases {
        let index = Int.random(in: 0..<tokens.count, using: &random)
        guard let changed = mutation.apply(to: text, tokens, at: index) else { continue }
        if compare(changed, recogniser) { counts.accepted += 1 } else { counts.refused += 1 }
      }
    }
    // Both verdicts have been put to the test.
    #expect(counts.accepted > 500 && counts.refused > 2000, "\(counts)")
  }

  @Test(arguments: Repository.samples)
  func samplesAreAccepted(_ path: String) throws {
    let recogniser = try recogniser()
    let sample = Repository.text(of: path)
    #expect(recogniser.accepts(sample))
    #expect(Checker.refusals(of: sample) == [])
  }

  /// Every token of each sample, in each of the three ways: within the statement of its
  /// definition that it belongs to, and so many of them that it does not take minutes within the
  /// whole file.
  @Test(arguments: Repository.samples)
  func changedSamplesAreRefusedByBothOrNeither(_ path: String) throws {
    let recogniser = try recogniser()
    let sample = Repository.text(of: path)
    let text = Array(sample.unicodeScalars)
    let pieces = pieces(of: text, try #require(recogniser.cut(text)))
    #expect(!pieces.isEmpty)
    for piece in pieces {
      #expect(recogniser.accepts(piece), "No part of \(path):\n\(piece)")
      try change(piece, recogniser, each: 1, path)
    }
    try change(sample, recogniser, each: text.count / 500, path)
  }

  private func change(
    _ sample: String, _ recogniser: Recogniser, each stride: Int, _ path: String
  ) throws {
    let text = Array(sample.unicodeScalars)
    let tokens = try #require(recogniser.cut(text)).filter { !$0.isTrivia }
    for index in tokens.indices where index % max(stride, 1) == 0 {
      for mutation in Mutation.allCases {
        guard let changed = mutation.apply(to: text, tokens, at: index) else { continue }
        compare(changed, recogniser, "\(path), token \(index) \(mutation)")
      }
    }
  }

  /// Whether the recogniser accepts the text; an issue is recorded where the program disagrees.
  @discardableResult
  private func compare(
    _ text: String, _ recogniser: Recogniser, _ name: @autoclosure () -> String = ""
  ) -> Bool {
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
