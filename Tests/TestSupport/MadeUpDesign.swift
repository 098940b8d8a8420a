import HourglassLanguage
import HourglassSyntax

/// A file made up by chance: a library, a profile, a model and a programme, sound in every
/// statement. All tests that want any design at all take theirs from here.
///
/// It is made from the rows of the vocabulary and their patterns, so that a new word occurs in it
/// without anybody's doing. The same seed and size give the same text.
package struct MadeUpDesign: CustomStringConvertible, Sendable {
  package let seed: UInt64
  package let text: String
  /// The rows of the vocabulary that occur in it, each with the block it stands in.
  package let rows: Set<Row>

  package struct Row: Hashable, Sendable {
    package let block: Block
    package let keyword: Word

    package init(_ block: Block, _ keyword: Word) {
      self.block = block
      self.keyword = keyword
    }
  }

  /// - Parameters:
  ///   - size: the most there is of each thing, such as objectives; half of that on average.
  ///   - usesFiles: whether it begins with the `use` of a file of `Tests/Fixtures/shared`, which
  ///     has to be there for whoever reads it.
  package init(seed: UInt64, size: Int = 3, usesFiles: Bool = false) {
    self.seed = seed
    var maker = DesignMaker(seed: seed, size: size)
    let statements = maker.file(usesFiles: usesFiles)
    text = maker.laidOut(statements)
    rows = maker.rows
  }

  package var description: String { "seed \(seed)" }
  package var bytes: [UInt8] { Array(text.utf8) }

  /// One for each of the first seeds.
  package static func some(_ count: Int, size: Int = 3) -> [MadeUpDesign] {
    (0..<count).map { MadeUpDesign(seed: UInt64($0), size: size) }
  }
}
