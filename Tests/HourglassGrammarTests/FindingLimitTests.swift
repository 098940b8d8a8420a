import HourglassSyntax
import Testing

/// Where there is more to be found, or to be mended, than anybody can read.
struct FindingLimitTests {
  private static let sentence = "Hourglass shows the others when these are fixed."

  @Test(arguments: ["why\u{A0}\n", "}\n", "}\u{A0}\n"])
  func `What is not shown is said`(line: String) {
    let perLine = parse(Source(line)).findings.count
    func findings(_ count: Int) -> [Finding] {
      parse(Source(String(repeating: line, count: count / perLine))).findings
    }
    #expect(findings(1000).count == 1000)
    #expect(!findings(1000).contains { $0.message.hasSuffix(Self.sentence) })
    let cut = findings(1002)
    #expect(cut.count == 1000)
    #expect(cut.indices.filter { cut[$0].message.hasSuffix(Self.sentence) } == [999])
  }

  /// The errors that the blanks hide come to light with them; none of them is new.
  @Test func `All are mended at once, however many they are`() {
    var reads = 0
    let file = mend(
      Source(String(repeating: "a\u{A0}{\u{A0}", count: 1000)), changingMeaning: false
    ) {
      reads += 1
      return FoundInFile(parse($0).findings)
    }
    #expect(file.count == 2000 && file.leftOut == 0)
    #expect(file.bytes == Array(String(repeating: "a { ", count: 1000).utf8))
    #expect(reads < 10)
  }

  /// Each does harm, and to find that out the file would be read as often as there are fixes.
  @Test func `What was not tried is said to be so`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 20_000)
    var reads = 0
    let file = mend(Source(bytes: bytes), changingMeaning: false) { source in
      reads += 1
      let places = source.bytes.indices.map { Span(Int32($0), Int32($0 + 1)) }
      let found = places.map { Finding(.unusualSpace, $0, "", fix: Fix($0, "")) }
      return FoundInFile(
        source.bytes.count < bytes.count
          ? found + [Finding(.strayCharacter, Span(0, 1), "")] : found)
    }
    #expect(file.bytes == bytes)
    #expect(file.count == 0 && file.leftOut + file.untried == 20_000 && file.untried > 0)
    #expect(reads < 150)
  }
}
