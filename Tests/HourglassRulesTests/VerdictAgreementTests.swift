import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What `check` finds and what `trace` says agree: no design stops with a gap of which no finding
/// tells.
@Suite struct VerdictAgreementTests {
  private static let explaining = Set(
    (Rule.explainingStops + [.claimNotCovered, .stopNotCovered]).map { $0.kind.name })

  /// Whether a finding tells why the design stops, or the design says so itself or allows it.
  private func isExplained(_ reading: Reading) -> Bool {
    if reading.programme.stuck != nil, reading.stopNotCovered == nil { return true }
    return judge(reading).contains { Self.explaining.contains($0.finding.kind.name) }
  }

  @Test func ofMadeUpDesigns() {
    var gaps = 0
    for programme in MadeUpDesign.some(200).flatMap({ design in
      read(document: Source(bytes: design.bytes), models: [referenceModel]).programmes
    }) {
      let reading = interpret(programme)
      if reading.stop == .gap { gaps += 1 }
      if reading.stop == .gap {
        #expect(isExplained(reading), "\(programme.title(programme.head))")
      }
    }
    #expect(gaps > 20)
  }

  /// The clean design with each of its lines taken out, and with each tool held only once.
  @Test func ofTheCleanDesignWithSomethingLess() throws {
    let lines = cleanDesign.split(separator: "\n", omittingEmptySubsequences: false)
    var texts = lines.indices.map { left in
      lines.indices.filter { $0 != left }.map { lines[$0] }.joined(separator: "\n")
    }
    for rhythm in ["every year", "every 6 months", "every quarter", "every month"] {
      texts.append(cleanDesign.replacing(rhythm, with: "on 2014-11"))
    }
    var gaps = 0
    for text in texts {
      let document = read(document: Source(text), models: [referenceModel])
      for programme in document.programmes {
        let reading = interpret(programme)
        guard reading.stop == .gap else { continue }
        gaps += 1
        #expect(isExplained(reading), "\(text)")
      }
    }
    #expect(gaps > 5)
  }

  /// Designs for which `check` once had no finding, and `trace` a gap.
  @Test(arguments: [
    """
    programme p "One call" {
      facilitator f "Secretariat"
      peers directors "Directors"
      tool call "Video call" { kind online-networking; with directors; on 2014 }
      tool talk "Yearly talk" { with directors; prompts reflection; every year }
      objective share "Directors learn" { stage learning }
    }
    """,
    """
    programme acn "ACN" {
      facilitator oecd "OECD"
      peers officials "Officials"
      tool general "General meetings and conferences" { kind large-group-meeting; with officials }
      tool thematic "Thematic projects" { with officials }
      objective forum "Exchange of information" { stage engagement; gains formal-knowledge }
    }
    """,
    """
    programme p "Alone" {
      facilitator f "Secretariat"
      peers directors "Directors" { number 1 }
      tool call "Calls" { kind online-networking; with directors; every month }
      objective share "Directors learn" { stage learning; for directors }
    }
    """,
  ])
  func aGapIsExplained(_ text: String) throws {
    let checked = Checked(text)
    #expect(!Self.explaining.isDisjoint(with: checked.names), "\(checked.names)")
  }
}
