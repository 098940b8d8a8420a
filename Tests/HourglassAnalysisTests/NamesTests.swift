import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax
import Testing

@Suite struct NamesTests {
  private func design(_ phrase: String) throws -> Marked {
    let text = Samples.design
    let place = try #require(text.range(of: phrase))
    return try Marked(
      text[..<place.lowerBound] + "‸" + text[place.lowerBound...],
      beside: ["shared.hourglass": Samples.library])
  }

  @Test(arguments: [
    ("directors \"", 3, 1), ("learn \"", 3, 1), ("salon", 2, 2), ("ours", 2, 2), ("changed", 2, 2),
    ("p \"P\"", 1, 1), ("no-reflection", 1, 1), ("engagement", 2, 2),
  ])
  func `references, also in the files that are used`(
    _ phrase: String, _ count: Int, _ files: Int
  ) throws {
    let marked = try design(phrase)
    let named = try #require(marked.analysis.place(at: marked.offset).named)
    let places = marked.analysis.references(to: named)
    #expect(places.count == count)
    #expect(Set(places.map { $0.file }).count == files)
    for place in places { #expect(marked.text(place.span, in: place.file) == named.name) }
  }

  @Test func `the same name in another programme is another name`() throws {
    let marked = try Marked(
      "programme p { peers ‸a; tool t { with a } } programme q { peers a; tool t { with a } }")
    let named = try #require(marked.analysis.place(at: marked.offset).named)
    #expect(marked.analysis.references(to: named).map { $0.isDeclaration } == [true, false])
  }

  @Test(arguments: [
    ("directors \"", "because", "is a reserved word"),
    ("directors \"", "home", "already the name of an organisation"),
    ("directors \"", "Home", "would look alike"),
    ("directors \"", "two words", "cannot be a name"),
    ("directors \"", "9th", "cannot be a name"),
    ("directors \"", "", "cannot be a name"),
    ("directors \"", "a–b", "cannot be a name"),
    ("salon", "site-visit", "already the name of a kind of tool"),
    ("ours", "eu", "already the name of a profile"),
    ("engagement", "meeting", "which is not one of the files"),
    ("no-reflection", "other-rule", "is a rule of Hourglass"),
    ("stage", "level", "This place has no name"),
  ])
  func `refusals`(_ phrase: String, _ name: String, _ reason: String) throws {
    let marked = try design(phrase)
    guard case .refused(let message) = marked.analysis.renaming(at: marked.offset, to: name)
    else {
      Issue.record("not refused")
      return
    }
    #expect(message.contains(reason), "\(message)")
  }

  @Test func `a shared indicator is renamed in the library too`() throws {
    let marked = try design("changed")
    guard case .edits(let edits) = marked.analysis.renaming(at: marked.offset, to: "altered")
    else { throw PlaceTests.Missing() }
    #expect(edits.map { $0.file } == [0, 1])
    let design = applied(edits[0].edits, to: marked.analysis.source)
    let library = applied(edits[1].edits, to: marked.analysis.files[1].tree.source)
    #expect(library.contains("indicator altered \"People"))
    #expect(
      answers(of: analysed(design, beside: ["shared.hourglass": library]))
        == answers(of: analysed(Samples.design, beside: ["shared.hourglass": Samples.library]))
    )
  }
}

func applied(_ edits: [Edit], to source: Source) -> String {
  var bytes = source.bytes
  for edit in edits.reversed() {
    bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}
