extension Programme {
  /// By what an indicator's figure is broken down, and into which groups as far as it says: what
  /// it lists, and then the parts that have figures of their own.
  package func breakdown(of indicator: Indicator) -> [(label: String, groups: [String])] {
    var all: [(label: String, groups: [String])] = []
    var places: [String: Int] = [:]
    var known: [Set<String>] = []
    func add(_ label: String, _ groups: [String]) {
      if let place = places[label] {
        all[place].groups += groups.filter { !known[place].contains($0) }
        known[place].formUnion(groups)
      } else {
        places[label] = all.count
        all.append((label, groups))
        known.append(Set(groups))
      }
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
