import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax
import Testing

@Suite struct SuggestionTests {
  private func suggestions(_ text: String) throws -> (all: [String], slots: [Slot], word: String) {
    let marked = try Marked(text, beside: ["shared.hourglass": Samples.library])
    let found = marked.analysis.suggestions(at: marked.offset)
    return (found.all.map { $0.spelling }, found.slots, marked.text(found.replaced))
  }

  /// A programme with a line being written in the block of something.
  private func inside(_ head: String, _ line: String) -> String {
    """
    programme p "P" {
      organisation home "Home"
      peers directors "Directors"
      objective meet "Meet" { stage engagement }
      objective learn "Learn" { stage learning }
      tool plenary "Plenary"
      indicator used "Use"
      \(head) {
        \(line)
      }
    }
    """
  }

  @Test func `where a line begins, the words that begin one there`() throws {
    #expect(
      try suggestions("‸").all == ["programme", "use", "library", "profile", "model"])
    let found = try suggestions(inside("tool t \"T\"", "kind site-visit\n    ‸"))
    #expect(found.all.contains("with") && found.all.contains("every"))
    #expect(!found.all.contains("kind"), "said already")
    #expect(!found.all.contains("stage"), "of another block")
    #expect(found.word.isEmpty)
    let measured = try suggestions(inside("indicator i \"I\"", "counts \"x\"; ‸"))
    #expect(!measured.all.contains("percent"), "how it is measured is said already")
    #expect(measured.all.contains("target"))
    #expect(try suggestions("programme p { peers a { } ‸ }").all.contains("objective"))
    #expect(try suggestions("programme p ‸{ }").all.isEmpty)
  }

  @Test func `a word being written is what is replaced`() throws {
    let keyword = try suggestions(inside("tool t \"T\"", "se‸r"))
    #expect(keyword.word == "ser")
    #expect(keyword.all.contains("serves"))
    let name = try suggestions(inside("tool t \"T\"", "serves me‸"))
    #expect(name.word == "me")
    #expect(name.all == ["meet", "learn", "none", "tbd"])
  }

  @Test(
    arguments: [
      ("tool t \"T\"", "with ‸", ["home", "directors", "none", "tbd"], []),
      ("tool t \"T\"", "with home, ‸", ["directors"], []),
      ("tool t \"T\"", "from home ‸", ["to"], []),
      ("tool t \"T\"", "from home to ‸", ["directors"], []),
      ("tool t \"T\"", "serves meet, ‸", ["learn"], []),
      ("objective o \"O\"", "leads ‸", ["to"], []),
      ("objective o \"O\"", "leads to ‸", ["meet", "learn"], []),
      ("objective o \"O\"", "leads to meet ‸", ["because"], []),
      (
        "objective o \"O\"", "result ‸",
        ["output", "outcome", "intermediate-outcome", "impact", "other"], []
      ),
      ("risk r \"R\"", "response ‸", ["plenary", "none", "tbd"], [Slot.text]),
      ("assumption a \"A\"", "tested by ‸", ["home", "directors", "used", "none", "tbd"], [.date]),
      ("indicator i \"I\"", "target 5 ‸", ["to", "points", "by", "during"], []),
      ("indicator i \"I\"", "target 5 by ‸", [], [.date]),
      ("indicator i \"I\"", "baseline ‸", ["yes", "no", "none", "tbd"], [.quantity, .text]),
      ("group g \"G\"", "includes ‸", ["home", "directors"], []),
      ("tool t \"T\"", "with \"text‸ on\"", [], []),
      ("tool t \"T\"", "# with ‸", [], []),
    ] as [(String, String, [String], [Slot])])
  func `within a line, what its pattern has room for`(
    _ head: String, _ line: String, _ all: [String], _ slots: [Slot]
  ) throws {
    let found = try suggestions(inside(head, line))
    #expect(found.all == all)
    #expect(found.slots == slots)
  }

  @Test func `names of the model, with what they are called`() throws {
    let marked = try Marked(inside("objective o \"O\"", "stage ‸"))
    let found = marked.analysis.suggestions(at: marked.offset)
    #expect(
      found.all.map { $0.spelling }
        == ["engagement", "contact", "learning", "scale", "none", "tbd"])
    #expect(found.all[0].gloss == "Fostering peer group engagement")
  }

  @Test func `what other files hold`() throws {
    let head = "use \"shared.hourglass\"\n"
    let shared = try suggestions(head + inside("indicator i \"I\"", "defined as ‸"))
    #expect(shared.all == ["changed"])
    let kinds = try suggestions(
      head + "programme p { follows ours; tool t { kind ‸ } }")
    #expect(kinds.all.contains("salon") && kinds.all.contains("site-visit"))
    let models = try suggestions(head + "programme p { follows ‸ }")
    #expect(models.all.contains("ours") && models.all.contains("eu"))
    let extended = try suggestions(head + "model m \"M\" { extends ‸ }")
    #expect(extended.all.contains("ours") && !extended.all.contains("eu"))
  }

  @Test func `rules after allow`() throws {
    let found = try suggestions(inside("tool t \"T\"", "allow no-r‸"))
    #expect(found.all.contains("no-reflection"))
    #expect(found.word == "no-r")
    #expect(try suggestions(inside("tool t \"T\"", "allow no-reflection ‸")).all == ["because"])
  }

  @Test func `a line that goes on with the one above`() throws {
    let text = inside("objective o \"O\"", "leads to meet\n    because ‸")
    #expect(try suggestions(text).slots == [.text])
  }
}
