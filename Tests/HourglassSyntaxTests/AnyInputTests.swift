import Foundation
import TestSupport
import Testing

@testable import HourglassSyntax

/// Whatever is read gives a tree that holds every byte.
struct AnyInputTests {
  @Test(arguments: Sample.all)
  func samplesHaveNoFindingsButNotes(_ sample: Sample) {
    let tree = parse(sample.source)
    tree.expectSound()
    #expect(tree.findings.filter { $0.severity > .note }.map(\.message) == [])
  }

  @Test(arguments: 0..<400)
  func randomBytes(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 0..<300, using: &random)
    for host in [Source.Host.plain, .markdown] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      parse(Source(bytes: bytes, host: host)).expectSound()
      parse(Source(bytes: random.bytes(count: count), host: host)).expectSound()
    }
  }

  @Test(arguments: Sample.all)
  func everyPrefix(_ sample: Sample) {
    // Of a long file the beginnings of its first part, and then every hundredth: its later parts
    // are written like the first, and the time would grow with the square of the length.
    let count = sample.source.bytes.count
    for end in 0..<count where end < 6000 || end % 101 == 0 {
      let tree = parse(Source(bytes: Array(sample.source.bytes[..<end]), host: sample.source.host))
      if let unsoundness = tree.unsoundness { Issue.record("\(end): \(unsoundness)") }
      // Cut within a block or a text: one finding each, and one for a cut character.
      if tree.findings.count(where: { $0.severity > .note }) > 4 {
        Issue.record("\(end): \(tree.findings.map(\.message))")
      }
    }
  }

  @Test(arguments: Sample.all)
  func oneTokenDeletedDoubledOrSwapped(_ sample: Sample) {
    let bytes = sample.source.bytes
    let starts = parse(sample.source).tokens.map { Int($0.start) }
    // A long text without its marks leaves its lines behind: at most one finding each.
    let limit = 4 + bytes.count(where: { $0 == .lineFeed })
    func check(_ pieces: [Range<Int>], _ what: String) {
      let changed = pieces.reduce(into: [UInt8]()) { $0 += bytes[$1] }
      let tree = parse(Source(bytes: changed, host: sample.source.host))
      if let unsoundness = tree.unsoundness { Issue.record("\(what): \(unsoundness)") }
      if tree.findings.count > limit { Issue.record("\(what): \(tree.places)") }
    }
    for index in starts.indices.dropLast() {
      let (before, token) = (0..<starts[index], starts[index]..<starts[index + 1])
      let after = starts[index + 1]..<bytes.count
      check([before, after], "token \(index) deleted")
      check([before, token, token, after], "token \(index) doubled")
      guard index + 2 < starts.count else { continue }
      let next = starts[index + 1]..<starts[index + 2]
      check(
        [before, next, token, next.upperBound..<bytes.count],
        "tokens \(index) and \(index + 1) swapped")
    }
  }

  @Test func tenThousandDeep() {
    let deep = String(repeating: "a {\n", count: 10_000)
    let open = parse(Source(deep))
    open.expectSound()
    #expect(open.statements.count == 10_000)
    #expect(open.places == ["33:3 nested-too-deep", "10000:1 unclosed-block"])

    let closed = parse(Source(deep + String(repeating: "}\n", count: 10_000)))
    closed.expectSound()
    #expect(closed.places == ["33:3 nested-too-deep"])
    #expect(parse(Source(String(repeating: "}", count: 10_000))).findings.count == 1)
  }

  /// What would be read again and again if a search had no memory.
  @Test(arguments: [
    "a {", "\"", "\"\n", "\"\"\n", "\"\"\" x\n", "a \"\"\"\n", "#\"", "“", "'", "a }\n", "}\n a\n",
    " 'a", " a {\n  }\n }\n",
  ])
  func timeGrowsWithSize(_ piece: String) {
    /// Of this thread alone, so that nothing else on the machine counts.
    func seconds(_ count: Int) -> Double {
      let source = Source(String(repeating: piece, count: count))
      var (start, end) = (timespec(), timespec())
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
      _ = parse(source)
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
      return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    }
    // 32 times as much, with room: a square would be 1,024.
    let (small, large) = (seconds(1_000), seconds(32_000))
    #expect(large < 200 * max(small, 0.005))
  }
}
