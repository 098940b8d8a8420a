import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What tools and links depend on, and what risks threaten.
@Suite struct PreconditionTests {
  /// The text of the review: a link without an assumption and an assumption without a link.
  private static let orphan = """
    programme a "A" {
      facilitator f "F"
      organisation o "O" { commits time; mandates p using "Letter" }
      peers p "P" { from o }
      group g "G"
      tool v "V" { kind site-visit; among p; every 3 months; serves l, s; prompts reflection }
      tool r "R" { kind report-back; from p to g; every 3 months; serves s }
      objective l "L" {
        stage learning; for p; gains experiential-knowledge
        leads to s because "They have room"
      }
      objective s "S" { stage scale; for o }
      assumption room "Ministers back those who try" { tested by o }
    }
    """

  private func links(_ text: String) -> [String] {
    Checked(text).findings.filter { $0.kind.name.contains("assumption") }.map { $0.kind.name }
  }

  @Test func `An unused assumption and a link without one are both found`() throws {
    #expect(links(Self.orphan) == ["missing-assumption", "unused-assumption"])
    let missing = try #require(
      Checked(Self.orphan).findings.first { $0.kind.name == "missing-assumption" })
    #expect(missing.next.contains("assuming room"))
  }

  @Test func `A link or a tool that depends on it is its use`() {
    let link = Self.orphan.replacing(
      "because \"They have room\"", with: "because \"They have room\" { assuming room }")
    #expect(links(link) == [])
    let tool = Self.orphan.replacing("serves s }", with: "serves s; assuming room }")
    #expect(links(tool) == ["missing-assumption"])
  }

  @Test func `An assumption that no tool or link could depend on yet is not told off`() {
    let text = Self.orphan.replacing("leads to s because \"They have room\"", with: "")
    #expect(links(text) == [])
  }

  @Test func `What only a tool beyond the stop depends on is not looked at`() {
    let text = """
      programme a "A" {
        peers p "P"
        meant to stop after learning because "It trains"
        objective l "L" { stage learning; for p; leads to m because "R" }
        objective m "M" { stage learning; for p }
        objective s "S" { stage scale; for p }
        tool r "R" { with p; serves s; assuming room }
        assumption room "Room"
      }
      """
    #expect(!links(text).contains("assumption-untested"))
    #expect(links(text.replacing("serves s", with: "serves l")).contains("assumption-untested"))
  }

  @Test func `A risk threatens objectives and tools`() throws {
    let text = """
      programme a "A" {
        objective l "L"
        tool t "T"
        risk r "R" { threatens t, l, t; likelihood high; consequence medium; residual low }
        risk s "S" { threatens t; likelihood low }
        risk u "U" { threatens none because "It is about all of it" }
      }
      """
    let document = read(document: Source(text), models: [referenceModel])
    #expect(document.findings.map { $0.kind.name } == ["named-twice"])
    let risks = try #require(document.programmes.first).risks
    #expect(risks.map { $0.threatens.value?.count } == [1, 0, nil])
    #expect(risks.map { $0.threatensTools.count } == [1, 1, 0])
    #expect(risks.map { $0.degree } == [.high, nil, nil])
    #expect(risks[0].residual.value == .low)
  }

  @Test(arguments: [
    (Degree.low, Degree.low, Degree.low), (.low, .medium, .low), (.low, .high, .medium),
    (.medium, .low, .low), (.medium, .medium, .medium), (.medium, .high, .high),
    (.high, .low, .medium), (.high, .medium, .high), (.high, .high, .high),
  ])
  func `The level follows from likelihood and consequence, as the manual says`(
    likelihood: Degree, consequence: Degree, level: Degree
  ) throws {
    let text =
      "programme a \"A\" { risk r \"R\" { likelihood \(likelihood.name)\n"
      + "consequence \(consequence.name) } }"
    let document = read(document: Source(text), models: [referenceModel])
    #expect(try #require(document.programmes.first).risks.map { $0.degree } == [level])
    let manual = Repository.text(of: "Grammar/README.md")
    let row = try #require(
      manual.split(separator: "\n").first { $0.hasPrefix("| \(likelihood.name) | ") })
    let cells = row.split(separator: "|").map { $0.filter { $0 != " " } }
    #expect(cells[Int(consequence.rawValue) + 1] == level.name)
  }
}
