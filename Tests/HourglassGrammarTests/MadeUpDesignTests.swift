import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

/// The designs that other tests make up are what those tests take them for.
@Suite struct MadeUpDesignTests {
  @Test(arguments: [1, 3, 10])
  func areSound(size: Int) {
    for seed in 0..<60 {
      let design = MadeUpDesign(seed: UInt64(seed), size: size, usesFiles: seed % 2 == 0)
      let document = read(document: Source(design.text), with: Checker.context)
      for finding in document.findings {
        Issue.record("\(design), size \(size): \(finding.kind.name): \(finding.message)")
      }
      #expect(document.programmes.count == 1 && document.models.count == 1)
    }
  }

  /// A new row of the vocabulary is among them without anybody's doing.
  @Test func everyRowOccurs() {
    let wanted = Set(
      Vocabulary.forms.flatMap { form in
        form.blocks.map { MadeUpDesign.Row($0, form.keyword) }
      })
    var found: Set<MadeUpDesign.Row> = []
    for seed in 0..<60 as Range<UInt64> {
      found.formUnion(MadeUpDesign(seed: seed, usesFiles: true).rows)
    }
    for row in wanted.subtracting(found) {
      Issue.record("no \(row.keyword.name) \(row.block.phrase)")
    }
    #expect(found.isSubset(of: wanted))
  }

  @Test func areTheSameAgain() {
    for seed in 0..<20 as Range<UInt64> {
      #expect(MadeUpDesign(seed: seed).text == MadeUpDesign(seed: seed).text)
      #expect(MadeUpDesign(seed: seed).text != MadeUpDesign(seed: seed + 1).text)
    }
  }

  @Test func damageShows() {
    var random = SeededRandom(seed: 1)
    var worse = 0
    for design in MadeUpDesign.some(50) {
      let bytes = design.damaged(using: &random)
      #expect(bytes != design.bytes)
      if !read(document: Source(bytes: bytes), with: Checker.context).findings.isEmpty {
        worse += 1
      }
    }
    // To swap two items of a list does no harm.
    #expect(worse > 40)
  }
}
