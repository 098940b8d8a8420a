import HourglassDocuments
import HourglassLanguage

/// What the figures of a published indicator are broken down by, and the places they are about.
extension IatiDesignWriter {
  /// What the figures are broken down by, each once.
  func labels(of indicator: PublishedActivity.Indicator) -> [String] {
    var labels: [String] = []
    var seen: Set<String> = []
    let all =
      indicator.baselines + indicator.periods.flatMap { $0.targets }
      + indicator.periods.flatMap { $0.actuals }
    for figure in all {
      for trait in figure.traits where !trait.label.isEmpty && seen.insert(trait.label).inserted {
        labels.append(trait.label)
      }
    }
    return labels
  }

  /// A bare word where the language takes it for one, else a text.
  func spelled(_ label: String) -> String {
    let isPlain = label.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    return isPlain && objection(toName: label) == nil ? label : DesignText.oneLine(label)
  }

  /// Makes places parts of the whole where nothing else tells two figures apart; gives the places
  /// that all figures share, and names the others in a comment.
  mutating func settlePlaces(
    of indicator: inout PublishedActivity.Indicator
  ) -> [String] {
    let groups =
      [indicator.baselines] + indicator.periods.map { $0.targets }
      + indicator.periods.map { $0.actuals }
    let all = groups.flatMap { $0 }
    guard let first = all.first, all.contains(where: { !$0.locations.isEmpty }) else { return [] }
    if all.allSatisfy({ $0.locations == first.locations }) { return first.locations }
    let isApart = groups.contains { figures in
      var locationsOfTraits: [[PublishedActivity.Trait]: [String]] = [:]
      return figures.contains { figure in
        let first = locationsOfTraits[figure.traits] ?? figure.locations
        locationsOfTraits[figure.traits] = first
        return first != figure.locations
      }
    }
    if isApart {
      func split(_ figures: inout [PublishedActivity.Figure]) {
        for index in figures.indices where !figures[index].locations.isEmpty {
          let group = listed(figures[index].locations)
          figures[index].traits.append(PublishedActivity.Trait(label: "location", group: group))
        }
      }
      split(&indicator.baselines)
      for index in indicator.periods.indices {
        split(&indicator.periods[index].targets)
        split(&indicator.periods[index].actuals)
      }
      return []
    }
    var named: [String] = []
    var seen: Set<String> = []
    for place in all.flatMap({ $0.locations }) {
      losses.places += 1
      if seen.insert(place).inserted { named.append(place) }
    }
    text.comment("Some figures of the next indicator are about: " + listed(named) + ".")
    return []
  }
}
