import HourglassAnalysis
import HourglassLanguage
import HourglassRules
import HourglassSyntax

extension Analysis.Design {
  package var counts: FindingCounts {
    var counts = FindingCounts()
    for judgement in judgements {
      counts.add(judgement.finding.severity, isAllowed: judgement.allowedBy != nil)
    }
    return counts
  }
}

extension Analysis {
  /// Of everything: the text itself and its designs.
  package var counts: FindingCounts {
    var counts = FindingCounts()
    for finding in findingsAboutWriting { counts.add(finding.severity) }
    for design in designs { counts.add(design.counts) }
    return counts
  }

  package var contentCounts: ContentCounts {
    ContentCounts(
      designs: designCount, models: document.models.count, profiles: document.profiles.count,
      libraries: document.libraries.count)
  }

  /// The findings in the order of the text, with their places worked out.
  ///
  /// - Parameters:
  ///   - withAnchors: also what they are known by from one run to the next.
  ///   - others: what other files have to do with.
  package func findings(
    path: String, withAllowed: Bool = false, withAnchors: Bool = false, and others: [Found] = []
  ) -> [PlacedFinding] {
    let all = findings(withAllowed: withAllowed, and: others)
    if all.isEmpty { return [] }
    let lines = Lines(source.bytes)
    var anchoring = withAnchors ? Anchoring(in: tree, lines: lines, stages: stageNames) : nil
    return all.map { found in
      PlacedFinding(
        found.finding, path: path, in: source, lines: lines, allowedBecause: found.allowedBecause,
        anchor: anchoring?.anchor(
          of: found.finding, isAllowed: found.allowedBecause != nil))
    }
  }

  /// For the statement of each design, the names of its model's stages.
  private var stageNames: [Int: [String]] {
    var names: [Int: [String]] = [:]
    for programme in document.programmes {
      names[programme.head.statement] = programme.model.stages.map {
        programme.model.name($0.entry.head)
      }
    }
    return names
  }
}
