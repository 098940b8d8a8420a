import HourglassLanguage

/// What leads to what, as the design has it.
extension Reading {
  package var hasLinks: Bool { programme.objectives.contains { !$0.links.isEmpty } }

  /// Whether a stage is missing on the way to this one: that says already why nothing leads here.
  package func isBehindMissingStage(_ stage: Int) -> Bool {
    stages.indices.contains { $0 < stage && stages[$0].isMissing }
  }

  /// The objectives to which links lead from any of these, in however many steps.
  package func objectives(ledToBy starts: [Int]) -> Indices {
    var found = Indices()
    var open = starts
    while let current = open.popLast() {
      for link in programme.objectives[current].links where found.insert(link.to.index) {
        open.append(link.to.index)
      }
    }
    return found
  }
}
