import Foundation
import TestSupport
import Testing

@testable import HourglassSyntax

/// The layout of files as far as no keyword is needed for it: every statement counts as understood.
@Suite struct FormatTests {
  @Test(arguments: LayoutExample.all)
  func layout(_ layout: LayoutExample) {
    let source = Source(layout.before, host: layout.host)
    #expect(laidOut(source).text == layout.after)
    #expect(laidOut(Source(layout.after, host: layout.host)).text == layout.after)
  }

  @Test func otherEncodingsStay() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x20, 0, 0x20, 0, 0x62, 0]
    #expect(laidOut(Source(bytes: bytes)).bytes == bytes)
  }

  @Test(arguments: Sample.all + Sample.kept)
  func samples(_ sample: Sample) {
    check(sample.source, "as it is")
  }

  @Test(arguments: Sample.all)
  func everyPrefix(_ sample: Sample) {
    var counts = Counts()
    let stride = sample.stride * 2 + 1
    for end in 0..<sample.source.bytes.count where end % stride == 0 {
      let source = Source(bytes: Array(sample.source.bytes[..<end]), host: sample.source.host)
      check(source, "\(end)", &counts)
    }
    counts.expectFewLeftAlone()
  }

  @Test(arguments: Sample.all)
  func oneTokenDeletedDoubledOrSwapped(_ sample: Sample) {
    let tokens = parse(sample.source).tokenRanges(withTrivia: true)
    var counts = Counts()
    for index in tokens.indices where index % sample.stride == 0 {
      for damage in Damage.allCases {
        guard let changed = damage.apply(to: sample.source.bytes, tokens, at: index, gap: "") else {
          continue
        }
        check(
          Source(bytes: changed, host: sample.source.host), "token \(index) \(damage)", &counts)
      }
    }
    counts.expectFewLeftAlone()
  }

  @Test(arguments: 0..<400)
  func randomBytes(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 0..<300, using: &random)
    for host in [Source.Host.plain, .markdown] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(Source(bytes: bytes, host: host), "\(bytes)")
      check(Source(bytes: random.bytes(count: count), host: host), "\(seed)")
    }
  }

  // What holds for every file.

  private struct Counts {
    var all = 0
    var unformattedCount = 0

    /// Files that would come to say something else stay as they are; that is to be rare.
    func expectFewLeftAlone() {
      #expect(unformattedCount * 20 <= all, "\(unformattedCount) of \(all)")
    }
  }

  private func check(_ source: Source, _ what: String) {
    var counts = Counts()
    check(source, what, &counts)
  }

  private func check(_ source: Source, _ what: String, _ counts: inout Counts) {
    let (plan, bytes, isLeftAlone) = laid(source)
    counts.all += 1
    if isLeftAlone { counts.unformattedCount += 1 }
    let after = Source(bytes: bytes, host: source.host)
    if laidOut(after).bytes != bytes { Issue.record("not the same again: \(what)") }
    let (tree, changed) = (plan.tree, parse(after))
    if tree.words != changed.words { Issue.record("other words: \(what)") }
    if tree.comments != changed.comments { Issue.record("other comments: \(what)") }
    if tree.damage != changed.damage { Issue.record("other damage: \(what)") }
    if tree.findingsThatStay != changed.findingsThatStay {
      Issue.record("other findings: \(what)\n\(tree.places)\n\(changed.places)")
    }
  }

  private func laid(_ source: Source) -> (plan: LayoutPlan, bytes: [UInt8], isLeftAlone: Bool) {
    let plan = sound(source)
    let bytes = plan.bytes
    let again = sound(Source(bytes: bytes, host: source.host))
    if plan.saysTheSame(as: again), again.bytes == bytes { return (plan, bytes, false) }
    return (plan, source.bytes, true)
  }

  private func sound(_ source: Source) -> LayoutPlan {
    let tree = parse(source)
    return LayoutPlan(of: tree, Array(repeating: .sound, count: tree.statements.count))
  }

  private func laidOut(_ source: Source) -> (bytes: [UInt8], text: String) {
    let bytes = laid(source).bytes
    return (bytes, String(decoding: bytes, as: UTF8.self))
  }
}

extension Tree {
  /// All tokens that say something, in their order; long texts by what they say.
  fileprivate var words: [String] {
    tokens.indices.dropLast().compactMap { index in
      switch tokens[index].kind {
      case .blank, .newline, .comment, .semicolon: nil
      case .longText: string(ofText: Int32(index))
      default: text(ofToken: Int32(index))
      }
    }
  }

  fileprivate var comments: [String] {
    tokens.indices.filter { tokens[$0].kind == .comment }
      .map { text(ofToken: Int32($0)).trimmingCharacters(in: CharacterSet(charactersIn: " \t")) }
  }

  /// The statements that are damaged, byte for byte.
  fileprivate var damage: [String] {
    statements.filter(\.isDamaged).map { statement in
      let span = span(of: statement)
      return String(decoding: source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
  }

  fileprivate var findingsThatStay: [String] {
    findings.map(\.kind.name).filter { $0 != "brace-on-own-line" && $0 != "run-on-statement" }
      .sorted()
  }
}
