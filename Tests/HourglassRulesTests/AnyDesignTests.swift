import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// The rules ask for nothing that a design or a model may lack.
@Suite struct AnyDesignTests {
  @Test func `A design with any line taken out is judged within its bounds`() {
    for design in [cleanDesign] + DeclaredStopTests.careless {
      let lines = design.split(separator: "\n", omittingEmptySubsequences: false)
      for left in lines.indices {
        let text = lines.indices.filter { $0 != left }.map { lines[$0] }.joined(separator: "\n")
        let spans = Checked(text).judgements.map { $0.finding.span }
        #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end })
        #expect(spans.allSatisfy { $0.end <= text.utf8.count })
        #expect(spans.map { $0.start } == spans.map { $0.start }.sorted())
      }
    }
  }

  @Test(arguments: MadeUpDesign.some(40))
  func `A design is judged within its bounds, and so is a damaged one`(_ design: MadeUpDesign) {
    var random = SeededRandom(seed: design.seed)
    for bytes in [design.bytes] + (0..<3).map({ _ in design.damaged(using: &random) }) {
      let text = String(decoding: bytes, as: UTF8.self)
      let spans = Checked(text).judgements.map { $0.finding.span }
      #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end })
      #expect(spans.allSatisfy { $0.end <= text.utf8.count })
      #expect(spans.map { $0.start } == spans.map { $0.start }.sorted())
    }
  }

  /// Nothing of peer learning in it: no gate but the plainest, no facets, no units.
  static let resultsChain = model(
    """
    model results-chain "The results chain" {
      stage output "Outputs" { gate objective }
      stage outcome "Outcomes" { gate objective }
      stage impact "Impact" { gate objective }
      kind works "Works" { stage output }
    }
    """)

  @Test func `Another model's stages are asked for in the same way`() throws {
    let design = """
      programme wells "Wells" {
        why "Bad water makes people ill"
        objective dug "Wells are dug" { stage output }
        objective well "Fewer people fall ill" { stage impact }
        tool works "Well digging" { kind works; serves dug; every year }
      }
      """
    let checked = Checked(design, model: Self.resultsChain)
    #expect(checked.names == ["no-indicators", "stage-skipped"])
    #expect(checked.finding("stage-skipped")?.message.contains("skips the outcome stage") == true)
  }

  @Test func `A model without stages asks for none`() {
    let empty = model("model empty \"Empty\" { }")
    #expect(Checked("programme p \"P\" { }", model: empty).names == ["no-indicators"])
  }
}
