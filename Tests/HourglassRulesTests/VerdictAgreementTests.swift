import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// What `check` finds and what `trace` says agree: no design stops with a gap of which no finding
/// tells.
@Suite struct VerdictAgreementTests {
  private static let explaining = Set(Rule.all.filter { $0.explainsStop }.map { $0.kind.name })

  /// What does not hold between the verdict and the findings; nil where all does.
  private func disagreement(_ reading: Reading) -> String? {
    let all = judge(reading)
    let explained = all.filter { $0.finding.explainsStop }.map { $0.finding.kind.name }
    if explained.contains(where: { !Self.explaining.contains($0) }) {
      return "\(explained) explain a stop and are not marked"
    }
    switch reading.stop {
    case .gap: return explained.isEmpty ? "no finding explains the gap" : nil
    case .none: return explained.isEmpty ? nil : "\(explained) at the end"
    case .byDesign:
      let others = explained.filter { $0 != "objective-beyond-stop" }
      return others.isEmpty ? nil : "\(others) at a stop on purpose"
    case .unknown: return nil
    }
  }

  @Test(.needsStudy) func ofWhatCameOutWrongOnce() throws {
    for (name, text) in try Study.cases() {
      for programme in read(document: Source(text), models: [referenceModel]).programmes {
        let disagreement = disagreement(interpret(programme))
        #expect(disagreement == nil, "\(name)")
      }
    }
  }

  @Test func ofMadeUpDesigns() {
    var stops = [Int](repeating: 0, count: 4)
    for programme in MadeUpDesign.some(tried(300, orQuickly: 150)).flatMap({ design in
      read(document: Source(bytes: design.bytes), models: [referenceModel]).programmes
    }) {
      let reading = interpret(programme)
      stops[Int(reading.stop.rawValue)] += 1
      let disagreement = disagreement(reading)
      #expect(disagreement == nil, "\(programme.title(programme.head))")
    }
    #expect(stops[Int(StopKind.gap.rawValue)] > 20)
  }

  /// The clean design with each two of its lines taken out, with tools held only once, with a
  /// declared stop after each stage, and described from a source.
  @Test func ofTheCleanDesignWithSomethingLess() throws {
    let lines = cleanDesign.split(separator: "\n", omittingEmptySubsequences: false)
    let texts =
      lines.indices.flatMap { left in
        [left, (left * 7 + 3) % lines.count].map { other in
          lines.indices.filter { $0 != left && $0 != other }.map { lines[$0] }
            .joined(separator: "\n")
        }
      }
      + ["every year", "every 6 months", "every quarter", "every month"].map {
        cleanDesign.replacing($0, with: "on 2014-11")
      }
    let stages = ["engagement", "contact", "learning"]
    let stops =
      [""]
      + stages.flatMap { stage in
        ["meant to stop after \(stage) because \"x y\"", "stuck after \(stage) because \"x y\""]
      } + ["described from \"A report\""]
    var seen: [StopKind: Int] = [:]
    for text in texts {
      for stop in stops {
        let design = text.replacing("  follows peer-learning", with: "  " + stop)
        let document = read(document: Source(design), models: [referenceModel])
        for programme in document.programmes {
          let reading = interpret(programme)
          seen[reading.stop, default: 0] += 1
          let disagreement = disagreement(reading)
          #expect(disagreement == nil, "\(design)")
        }
      }
    }
    #expect(seen.count == 4 && seen.values.allSatisfy { $0 > 20 })
  }

  /// What is found about a programme that is described from a source is no more than a note, unless
  /// the source says it.
  @Test func aSourceThatIsSilentIsNoWarning() {
    let lines = cleanDesign.split(separator: "\n", omittingEmptySubsequences: false)
    for left in lines.indices {
      let text = lines.indices.filter { $0 != left }.map { lines[$0] }.joined(separator: "\n")
        .replacing("  follows peer-learning", with: "  described from \"A report\"")
      let document = read(document: Source(text), models: [referenceModel])
      if !document.findings.isEmpty { continue }
      for programme in document.programmes {
        for judgement in judge(interpret(programme)) where judgement.finding.isUnstated {
          #expect(judgement.finding.severity == .note)
          #expect(judgement.finding.message.contains("A report"))
        }
      }
    }
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
