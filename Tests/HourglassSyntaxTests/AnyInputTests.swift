import TestSupport
import Testing

@testable import HourglassSyntax

/// Whatever is read gives a tree that holds every byte.
struct AnyInputTests {
  @Test(arguments: Sample.all + Sample.kept)
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
    for end in 0..<sample.source.bytes.count where end % sample.stride == 0 {
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
    let tokens = parse(sample.source).tokenRanges(withTrivia: true)
    // A long text without its marks leaves its lines behind: at most one finding each.
    let limit = 4 + bytes.count(where: { $0 == .lineFeed })
    for index in tokens.indices where index % sample.stride == 0 {
      for damage in Damage.allCases {
        guard let changed = damage.apply(to: bytes, tokens, at: index, gap: "") else { continue }
        let tree = parse(Source(bytes: changed, host: sample.source.host))
        let what = "token \(index) \(damage)"
        if let unsoundness = tree.unsoundness { Issue.record("\(what): \(unsoundness)") }
        if tree.findings.count > limit { Issue.record("\(what): \(tree.places)") }
      }
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
}
