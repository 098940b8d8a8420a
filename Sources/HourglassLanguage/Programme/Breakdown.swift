extension Programme {
  /// By what an indicator's figure is broken down, and into which groups as far as it says: what
  /// it lists, and then the parts that have figures of their own.
  package func breakdown(of indicator: Indicator) -> [(label: String, groups: [String])] {
    var all: [(label: String, groups: [String])] = []
    func add(_ label: String, _ groups: [String]) {
      guard let index = all.firstIndex(where: { $0.label == label }) else {
        all.append((label, groups))
        return
      }
      all[index].groups += groups.filter { !all[index].groups.contains($0) }
    }
    for part in indicator.disaggregations {
      for label in part.labels { add(string(label), part.groups.map { string($0) }) }
    }
    for trait in indicator.parts.flatMap({ $0.traits }) {
      add(string(trait.label), [string(trait.group)])
    }
    return all
  }
}
