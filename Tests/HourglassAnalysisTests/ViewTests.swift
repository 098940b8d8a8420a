import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

@Suite struct ViewTests {
  @Test func `the outline`() throws {
    let analysis = analysed(Samples.design, beside: ["shared.hourglass": Samples.library])
    let outline = analysis.outline
    #expect(outline.map { $0.name } == ["p"])
    #expect(outline[0].title == "P")
    #expect(
      outline[0].children.map { $0.name }
        == ["home", "directors", "meet", "learn", "evening", "used"])
    #expect(outline[0].children[2].keyword == .objective)
    let people = analysed("programme p { person a, b, c { from d }; person \"Ann\" }").outline
    #expect(people[0].children.map { $0.name } == ["a", "b", "c", "Ann"])
  }

  @Test func `token classes`() throws {
    let text = """
      programme p "P" { # so
        peers a, 9
        tool t { kind site-visit; with a; runs 2014-09 to 2015 }
        indicator i { rated 1 to 5; disaggregated by sex; defined as x }
        allow no-reflection because "x"
        nonsense because 1
      }
      """
    let analysis = analysed(text)
    let classes = zip(analysis.tokenClasses, analysis.tree.tokens.indices)
      .filter { $0.0 != .blank && $0.0 != .mark }
      .map { "\($0.0) " + Marked.text(analysis.tree.span(ofToken: Int32($0.1)), of: analysis.tree) }
    #expect(
      classes == [
        "keyword programme", "declaration p", "text \"P\"", "comment # so",
        "keyword peers", "declaration a", "number 9",
        "keyword tool", "declaration t", "keyword kind", "modelName site-visit", "keyword with",
        "reference a", "keyword runs", "date 2014-09", "word to", "date 2015",
        "keyword indicator", "declaration i", "keyword rated", "number 1", "word to", "number 5",
        "keyword disaggregated", "word by", "label sex", "keyword defined", "word as",
        "reference x", "keyword allow", "ruleName no-reflection", "word because", "text \"x\"",
        "unknown nonsense", "word because", "number 1",
      ])
  }

  @Test func `the layout`() throws {
    let analysis = analysed("programme p{peers a{from b}}")
    #expect(
      String(decoding: analysis.formatted.bytes, as: UTF8.self)
        == "programme p { peers a { from b } }\n")
    for path in Repository.samples {
      let source = Source(Repository.text(of: path))
      #expect(analysed(Repository.text(of: path)).formatted.bytes == formatted(source).bytes)
    }
  }

  @Test func `what is mended`() throws {
    let mended = analysed("programme p { Peers a }").mended(changingMeaning: false)
    #expect(String(decoding: mended.bytes, as: UTF8.self) == "programme p { peers a }")
  }
}
