import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// The rules know gates, units and facets, and no stage by its name.
@Suite struct StageNamesTests {
  private static let renamed = model(renaming(referenceModelText))

  /// The text with every stage called something else.
  private static func renaming(_ text: String) -> String {
    text.replacing(/\b(stage|also|stop after|stuck after) ([a-z]+(?:, [a-z]+)*)/) { match in
      "\(match.1) " + match.2.split(separator: ", ").map { "first-\($0)" }.joined(separator: ", ")
    }
  }

  @Test(arguments: Rule.all.map { Example.Case($0.kind) })
  func `The same is found where all stages have other names`(example: Example.Case) throws {
    let (bad, _) = try #require(example.bad)
    let (worse, better) = (Self.renaming(bad), Self.renaming(example.good))
    #expect(
      Checked(worse, model: Self.renamed, requesting: example.name).names == [example.name])
    #expect(Checked(better, model: Self.renamed, requesting: example.name).names == [])
  }
}
