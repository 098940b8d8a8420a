import HourglassFormats
import HourglassLanguage

/// The figures of an indicator beyond those that the checklist has: every target, and those of the
/// groups that are counted apart.
extension IndicatorCells {
  /// Every target, the first due first; where there is none, what stands in its place.
  var allTargets: [Entry] {
    let known = indicator.targetsByDay.map { programme.entry($0) }
    let open = openTargets(of: indicator.targets)
    if !known.isEmpty { return known + open }
    return open.isEmpty ? [targets(on: Day(year: 1, month: 1, day: 1)).final] : open
  }

  func baseline(of part: Indicator.Part) -> Entry {
    programme.entry(part.baseline) { programme.entry($0) }
  }

  /// The first due first, then those that are no figures yet; none where it has none.
  func targets(of part: Indicator.Part) -> [Entry] {
    part.targetsByDay.map { programme.entry($0) } + openTargets(of: part.targets)
  }

  /// Targets that are not figures yet, or are none on purpose.
  func openTargets(of targets: [Given<Indicator.Target>]) -> [Entry] {
    targets.filter { $0.value == nil }.map { programme.entry($0) { _ in .notStated } }
      .filter { $0 != .notStated }
  }
}

extension Programme {
  /// What makes a group of those who are counted: `sex: female, age: under 35`.
  func title(of part: Indicator.Part) -> String {
    part.traits.map { string($0.label) + ": " + string($0.group) }.joined(separator: ", ")
  }
}
