import Hourglass
import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax
import Synchronization
import TestSupport
import Testing

/// What holds at every place of every example.
@Suite struct AnyPlaceTests {
  @Test(arguments: Repository.samples)
  func `every place answers`(_ path: String) throws {
    let analysis = analysed(Repository.text(of: path))
    let end = Int32(analysis.source.bytes.count)
    var inStatements = 0
    for offset in 0...end {
      if analysis.place(at: offset).statement != nil { inStatements += 1 }
      if let description = analysis.description(at: offset) {
        #expect(description.span.start <= offset && offset <= description.span.end)
      }
      // Those of a long list of rules or kinds take a while where nothing is optimised.
      if path.contains("/examples/") {
        let replaced = analysis.suggestions(at: offset).replaced
        #expect(replaced.start <= offset && offset <= replaced.end)
      }
    }
    #expect(inStatements > end / 2)
    #expect(!analysis.outline.isEmpty)
  }

  @Test(arguments: Repository.samples)
  func `every token has a class`(_ path: String) throws {
    let analysis = analysed(Repository.text(of: path))
    let classes = analysis.tokenClasses
    #expect(classes.count == analysis.tree.tokens.count)
    #expect(!classes.contains(.unknown))
    for (token, found) in zip(analysis.tree.tokens, classes) {
      let isBlank = token.kind == .blank || token.kind == .newline || token.kind == .end
      #expect((found == .blank) == isBlank)
    }
  }

  @Test(arguments: Repository.samples)
  func `the word that stands somewhere is among those that could stand there`(_ path: String) throws
  {
    let analysis = analysed(Repository.text(of: path))
    for (index, token) in analysis.tree.tokens.enumerated() where token.kind == .word {
      let suggestions = analysis.suggestions(at: token.start)
      let word = analysis.tree.word(Int32(index))
      if !suggestions.slots.contains(where: { $0 == .name || $0 == .label }),
        !suggestions.all.contains(where: { $0.spelling == word }),
        // Said once and standing here itself.
        !isKeyword(Int32(index), in: analysis)
      {
        Issue.record("\(word) at \(token.start): \(suggestions.all.map { $0.spelling })")
      }
    }
  }

  @Test(arguments: Repository.samples)
  func `renamed and renamed back, nothing has changed`(_ path: String) throws {
    let analysis = analysed(Repository.text(of: path))
    for (index, token) in analysis.tree.tokens.enumerated() where token.kind == .word {
      guard analysis.place(at: token.start).operand?.slot == .name else { continue }
      // What hides something built in cannot get its name back.
      if builtIn.contains(analysis.tree.word(Int32(index))) { continue }
      guard case .edits(let edits) = analysis.renaming(at: token.start, to: "zz-other") else {
        // What a model takes over from another keeps its name.
        continue
      }
      let renamed = analysed(applied(edits[0].edits, to: analysis.source))
      #expect(
        renamed.findings(withAllowed: true).count == analysis.findings(withAllowed: true).count)
      guard
        case .edits(let back) = renamed.renaming(
          at: edits[0].edits[0].span.start, to: analysis.tree.word(Int32(index)))
      else {
        Issue.record("not renamed back: \(analysis.tree.word(Int32(index)))")
        continue
      }
      #expect(applied(back[0].edits, to: renamed.source) == Repository.text(of: path))
    }
  }

  @Test(arguments: Repository.samples)
  func `an edit gives what a fresh reading gives`(_ path: String) throws {
    var random = Numbers(seed: 7)
    let snippets = ["", " ", "\n", "}", "{", "\"", "a", ", b", "# x\n", "tool t { }\n", "é", "“"]
    var analysis = analysed(Repository.text(of: path))
    for _ in 0..<tried(25, orQuickly: 10) {
      let count = analysis.source.bytes.count
      let start = Int.random(in: 0...count, using: &random)
      let end = min(count, start + Int.random(in: 0...12, using: &random))
      let snippet = snippets.randomElement(using: &random) ?? ""
      var bytes = analysis.source.bytes
      bytes.replaceSubrange(start..<end, with: snippet.utf8)
      analysis = analysis.replacing(Span(Int32(start), Int32(end)), with: Array(snippet.utf8))
      #expect(analysis.source.bytes == bytes)
      // In the midst of writing, too, every place answers.
      for offset in Int32(max(0, start - 4))...Int32(min(bytes.count, start + 4)) {
        _ = analysis.description(at: offset)
        _ = analysis.suggestions(at: offset)
        _ = analysis.renaming(at: offset, to: "other")
      }
      #expect(analysis.tokenClasses.count == analysis.tree.tokens.count)
      _ = analysis.outline
      let fresh = analysed(String(decoding: bytes, as: UTF8.self))
      if fresh.source.bytes == bytes { #expect(answers(of: analysis) == answers(of: fresh)) }
    }
  }

  @Test func `used files are kept`() throws {
    let opened = Mutex(0)
    var context = DocumentContext.reference
    context.open = { path, _ in
      opened.withLock { $0 += 1 }
      return .found(Array(Samples.library.utf8), place: path, isMarkdown: false)
    }
    let first = Analysis(of: Source(Samples.design), with: context)
    #expect(opened.withLock { $0 } == 1)
    let second = first.replacing(Span(0, 0), with: Array("\n".utf8))
    #expect(opened.withLock { $0 } == 1)
    #expect(second.files.count == 2)
    #expect(answers(of: second).count == answers(of: first).count)
  }
}

private func isKeyword(_ token: Int32, in analysis: Analysis) -> Bool {
  analysis.tree.statements.contains { $0.first == token }
}

private let builtIn = [Hourglass.referenceModel.name] + shippedProfiles.map { $0.name }

/// The same numbers on every run.
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
