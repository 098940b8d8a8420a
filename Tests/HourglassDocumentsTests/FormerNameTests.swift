import Hourglass
import HourglassExchange
import HourglassLanguage
import HourglassRules
import HourglassSyntax
import Testing

@testable import HourglassDocuments

/// A rule that has been renamed is still found by the name it had.
@Suite struct FormerNameTests {
  static let kinds = FindingKind.catalogue.filter { !$0.formerNames.isEmpty }

  @Test func `No earlier name is one of today, and each leads to one`() {
    let names = Set(FindingKind.catalogue.map { $0.name })
    let earlier = Self.kinds.flatMap { $0.formerNames }
    #expect(earlier.count == 54)
    #expect(names.isDisjoint(with: earlier))
    for kind in Self.kinds {
      for name in kind.formerNames { #expect(FindingKind.currentName(of: name) == kind.name) }
    }
    #expect(FindingKind.currentName(of: "no-such-rule") == "no-such-rule")
  }

  @Test func `An allowance by the earlier name counts, and is corrected`() throws {
    let design = """
      programme p "P" {
        tool t "T" { kind training }
        allow no-evaluation because "So"
      }
      """
    let analysis = analyse(Array(design.utf8))
    let findings = analysis.findings(path: "d", withAllowed: false)
    #expect(!findings.contains { $0.kind.name == "no-indicators" })
    let renamed = try #require(findings.first { $0.kind.name == "earlier-name" })
    #expect(renamed.severity == .note)
    #expect(renamed.message == "“no-evaluation” is an earlier name of “no-indicators”.")
    let mended = String(decoding: analysis.mended(changingMeaning: false).bytes, as: UTF8.self)
    #expect(mended == design.replacing("no-evaluation", with: "no-indicators"))
  }

  @Test func `Lists of known findings with earlier names still count`() throws {
    let list = try KnownFindings.read(Array("d.hourglass\tno-indicators\t1\tprogramme p\n".utf8))
      .get()
    #expect(list.entries.map { $0.key.rule } == ["no-indicators"])
  }

  @Test(arguments: kinds.flatMap { $0.formerNames })
  func `The earlier name is explained`(_ name: String) throws {
    let explanations = Explanations(
      catalogue: FindingKind.catalogue, model: referenceModel)
    let meaning = try #require(explanations.meanings(of: name).first)
    #expect(meaning.word == FindingKind.currentName(of: name))
  }
}
