import HourglassLanguage
import HourglassReading

/// Which things of a newer version were there before, and what changed in them: for a picture of
/// both.
package struct PartChanges: Sendable {
  /// Things of one kind.
  package struct Parts: Sendable {
    /// For each thing of the newer version, which of the older one it is; nil for a new one.
    package let old: [Int?]
    /// For each thing of the newer version, what it says otherwise than before.
    package let changes: [[Change]]
    /// Those that only the older version has.
    package let gone: [Int]
  }

  package let objectives: Parts
  package let tools: Parts
  package let risks: Parts
  package let indicators: Parts

  package init(from old: Reading, to new: Reading) {
    let versions = (DesignVersion(old, path: ""), DesignVersion(new, path: ""))
    let pairing = Pairing(old, new)
    func parts(_ oldParts: [ComparedPart], _ newParts: [ComparedPart], _ matching: Matching)
      -> Parts
    {
      Parts(
        old: matching.old,
        changes: newParts.indices.map { index in
          guard let match = matching.old[index] else { return [] }
          var pair = PartComparison(
            oldParts[match], newParts[index], matching.likeness[index], versions.0, versions.1)
          pair.compare()
          return pair.changes.filter { !$0.isOfLink }
        },
        gone: oldParts.indices.filter { matching.new[$0] == nil })
    }
    objectives = parts(pairing.old.objectives, pairing.new.objectives, pairing.objectives)
    tools = parts(pairing.old.tools, pairing.new.tools, pairing.tools)
    risks = parts(pairing.old.risks, pairing.new.risks, pairing.risks)
    indicators = parts(pairing.old.indicators, pairing.new.indicators, pairing.indicators)
  }
}

extension Change {
  /// Whether it is about where an objective leads, and not about the objective itself.
  fileprivate var isOfLink: Bool {
    aspect == .link
      || about != nil
        && (aspect == .reason || Link.fields.fields.contains { $0.aspect == aspect })
  }
}
