import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

/// The model file is what the program reads: a change there, and only there, changes what comes
/// out. Each expectation was written down before it was tried.
@Suite struct ModelTests {
  private let design = """
    programme p "P" {
      peers q { number 8; shares with r }
      group r { number 5 }
      tool plenary "Plenary" { kind large-group-meeting; with q; every year }
      tool visits "Visits" { kind site-visit; among q; every month }
      objective learn "Learn" { stage learning; for q; gains experiential-knowledge }
      objective change "Change" { stage scale }
    }
    """

  /// The last stage under another name, there and wherever the model refers to it.
  private let referenceWithARenamedStage =
    referenceModelText.replacing(" scale\n", with: " wider-change\n")
    .exchanging("stage scale \"", for: "stage wider-change \"")

  @Test func asItIs() throws {
    let result = try reading(design)
    #expect(verdict(result) == "scale, none")
    #expect(
      result.stages.map { $0.state.name } == ["planned", "planned", "planned", "planned"])
    #expect(result.stages.map { $0.tools } == [[0], [1], [1], []])
  }

  @Test func aRenamedStage() throws {
    let result = try reading(
      design.exchanging("stage scale", for: "stage wider-change"),
      models: models(referenceWithARenamedStage))
    #expect(verdict(result) == "wider-change, none")
  }

  /// The name is the model's: a design that uses the old one is told so.
  @Test func theOldNameOfARenamedStage() throws {
    let document = try read(
      document: Source(design),
      models: models(referenceWithARenamedStage))
    #expect(document.findings.map { $0.kind.name } == ["unknown-name"])
  }

  /// A principle is the model's: a condition more there, and a design shows it in part.
  @Test func aConditionMoreInAPrinciple() throws {
    let line = "    shown by serves \"which objectives the tools serve\"\n"
    let model = referenceModelText.exchanging(
      line, for: line + "    shown by definition \"what exactly the objectives mean\"\n")
    let serving = design.exchanging("among q; every month", for: "among q; serves learn")
    #expect(try reading(serving).principles[0].state == .shown)
    let result = try reading(serving, models: models(model))
    #expect(result.principles[0].state == .inPart)
    #expect(result.principles[0].missing == [2])
  }

  /// A stage before the first, which nothing in the design speaks for: its gate asks for an
  /// objective or a tool of its own, so nothing is reached, and it is missing.
  @Test func aFifthStageBeforeTheFirst() throws {
    let model = referenceModelText.exchanging(
      "  stage engagement \"",
      for:
        "  stage preparation \"Preparing\" { unit groups; gate objective }\n\n  stage engagement \""
    )
    let result = try reading(design, models: models(model))
    #expect(verdict(result) == "nothing, gap")
    #expect(result.stages.count == 5)
    #expect(result.stages.indices.filter { result.stages[$0].isMissing } == [0])
    let prepared = design.exchanging(
      "  objective learn",
      for: "  objective ready \"Ready\" { stage preparation }\n  objective learn")
    #expect(try verdict(reading(prepared, models: models(model))) == "scale, none")
  }

  /// With the learning stage asking for a line to others instead of gains, a design that shares
  /// nothing gets no further than contact.
  @Test func aMovedGate() throws {
    let model = referenceModelText.exchanging("gate gains", for: "gate diffusion")
    let silent = design.exchanging("number 8; shares with r", for: "number 8")
    #expect(try verdict(reading(silent)) == "learning, gap")
    #expect(try verdict(reading(silent, models: models(model))) == "contact, gap")
    #expect(try verdict(reading(design, models: models(model))) == "scale, none")
  }

  /// Large meetings moved to the contact stage speak for it, and engagement has nothing left.
  @Test func aToolKindMovedToAnotherStage() throws {
    let text = referenceModelText
    let start = try #require(text.range(of: "  kind large-group-meeting"))
    let stage = try #require(
      text.range(of: "stage engagement", range: start.upperBound..<text.endIndex))
    let model = text.replacingCharacters(in: stage, with: "stage contact")
    let result = try reading(design, models: models(model))
    #expect(result.stages.map { $0.tools } == [[], [0, 1], [1], []])
    #expect(result.stages.map { $0.ownTools } == [[], [0], [], []])
  }

  /// A results chain that knows nothing of peers works with no change in the program.
  @Test func threeStagesOfTheTestsOwn() throws {
    let model = try models(Repository.text(of: "Tests/Fixtures/results-chain.hourglass"))
    let design = """
      programme wells "Wells" {
        follows results-chain
        organisation village "The village"
        tool drilling "Drilling" { kind works; with village; once }
        objective dug "Wells are dug" { stage output; leads to drink }
        objective drink "Households drink safe water" { stage outcome; leads to healthy }
        objective healthy "Children are healthier" { stage impact }
        indicator share "Households using a well" {
          measures drink
          percent of "households"
        }
      }
      """
    let whole = try reading(design, models: model)
    #expect(verdict(whole) == "impact, none")
    #expect(whole.indicators[0].stages == [1])
    let cut = design.exchanging(
      #"objective drink "Households drink safe water" { stage outcome; leads to healthy }"#,
      for: "objective drink \"Households drink safe water\"")
    let gapped = try reading(cut, models: model)
    #expect(verdict(gapped) == "output, gap")
    #expect(gapped.stages.map { $0.isMissing } == [false, true, false])
  }

  /// `follows` chooses among the models given; none given is the first.
  @Test func aModelInTheSameFile() throws {
    let own = Repository.text(of: "Tests/Fixtures/results-chain.hourglass")
    let text =
      own + "\nprogramme p \"P\" { follows results-chain; objective a \"A\" { stage output } }"
    let document = read(document: Source(text), models: [referenceModel])
    #expect(document.findings.isEmpty)
    #expect(document.programmes.first?.model.name == "results-chain")
  }
}
