import Hourglass
import HourglassComparison
import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassDocuments

/// What has to hold for any two designs.
@Suite struct ComparisonPropertyTests {
  @Test(arguments: Repository.examples)
  func nothingChangesByItself(name: String) {
    let text = Repository.text(of: name)
    #expect(compared(text, text).allSatisfy { $0.isEmpty })
    #expect(compared(text, turnedAround(text)).lines == [])
    #expect(compared(turnedAround(text), text).lines == [])
    #expect(compared(text, text.replacing("\n", with: "\r\n")).lines == [])
  }

  /// From a design to what damage has made of it, and back.
  @Test func thereAndBackAreTheSame() {
    var random = SeededRandom(seed: 1)
    var differing = 0
    for design in MadeUpDesign.some(14) {
      let text = design.text
      #expect(compared(text, text).allSatisfy { $0.isEmpty })
      #expect(compared(text, text.replacing("\n", with: "\r\n")).lines == [])
      let whole = version(text)
      for _ in 0..<6 {
        let other = version(String(decoding: design.damaged(using: &random), as: UTF8.self))
        let there = comparisons(of: whole, and: other).changes
        let back = comparisons(of: other, and: whole).changes
        if mirrored(there) != lines(back) {
          Issue.record("\(design):\n\(lines(there))\n\(lines(back))")
        }
        if !there.isEmpty { differing += 1 }
      }
    }
    // Much of the damage befalls the model, the profile and the library, which are not compared.
    #expect(differing > 5)
  }

  /// Whatever is taken out of a design shows, unless it meant nothing; and putting it back is the
  /// same seen the other way round.
  @Test(arguments: Repository.examples)
  func whateverIsTakenOutShows(name: String) {
    let text = Repository.text(of: name)
    let source = Source(text)
    let whole = read(document: source, with: .reference)
    let tree = whole.tree
    let old = version(text)
    let mayMeanNothing = ["facet", "result", "follows", "are"]
    var count = 0
    for index in tree.statements.indices {
      let statement = tree.statements[index]
      if statement.parent < 0 { continue }
      let start = Int(tree.span(of: statement).start)
      let end =
        statement.close >= 0
        ? Int(tree.span(ofToken: statement.close).end) : Int(tree.span(of: statement).end)
      let bytes = source.bytes
      let rest = String(decoding: bytes[..<start] + bytes[end...], as: UTF8.self)
      let document = read(document: Source(rest), with: .reference)
      // What others refer to cannot be taken out alone.
      if document.findings.contains(where: { $0.severity == .error }) { continue }
      count += 1
      let new = version(rest)
      let (there, back) = (
        comparisons(of: old, and: new).changes, comparisons(of: new, and: old).changes
      )
      let keyword = tree.word(statement.first)
      if !mayMeanNothing.contains(keyword) {
        #expect(!there.isEmpty, "\(tree.text(ofToken: statement.first)) in \(name), \(index)")
      }
      #expect(mirrored(there) == lines(back), "\(keyword) in \(name), \(index)")
    }
    #expect(count > 5)
  }

  private func lines(_ changes: [Change]) -> [String] {
    changes.map { change in
      [change.aspect.name, change.kind.rawValue, change.before ?? "", change.after ?? ""]
        .joined(separator: "|")
    }.sorted()
  }

  private func mirrored(_ changes: [Change]) -> [String] {
    changes.map { change in
      [
        change.aspect.name, change.kind.mirror.rawValue, change.after ?? "",
        change.before ?? "",
      ]
      .joined(separator: "|")
    }.sorted()
  }

  /// The same design without comments, every block from its end to its beginning, with the other
  /// spellings.
  private func turnedAround(_ text: String) -> String {
    rearranged(text) { statements in
      statements.reversed().map { statement in
        for (own, other) in [("programme ", "program "), ("organisation ", "organization ")]
        where statement.hasPrefix(own) {
          return other + statement.dropFirst(own.count)
        }
        return statement
      }
    }
  }
}
