import HourglassLanguage
import HourglassSyntax

/// One part of an indicator (`where sex "female" { … }`), held against what the indicator says it
/// is disaggregated by and against the parts before it.
package struct PartReading: Sendable {
  /// By what it is a part, in the order of the alphabet.
  package let labels: [String]
  /// The same for all parts with the same groups, in whatever order they are written.
  package let key: String
  package let fault: Fault?

  package enum Fault: Sendable {
    /// The same groups are given before: the index of that part.
    case repeated(first: Int)
    /// It names two groups of one label.
    case labelTwice(String)
    /// The index of the trait whose label the indicator does not name.
    case unknownLabel(trait: Int)
    /// The same where it lists groups for the label, and not this one.
    case unknownGroup(trait: Int)
  }
}

/// What an indicator is disaggregated by, as far as it lists that.
package struct DeclaredGroups {
  private var groupsOfLabel: [String: [String]] = [:]
  private var isDeclared: Set<String> = []
  /// In the order in which they are written.
  package private(set) var labels: [String] = []

  init(of indicator: Indicator, in programme: Programme) {
    for disaggregation in indicator.disaggregations {
      let groups = disaggregation.groups.map { programme.string($0) }
      for label in disaggregation.labels.map({ programme.string($0) }) {
        if groupsOfLabel[label] == nil { labels.append(label) }
        for group in groups where isDeclared.insert(DeclaredGroups.key(label, group)).inserted {
          groupsOfLabel[label, default: []].append(group)
        }
        if groups.isEmpty, groupsOfLabel[label] == nil { groupsOfLabel[label] = [] }
      }
    }
  }

  /// The groups it lists for a label; empty where it lists none.
  package func groups(of label: String) -> [String] { groupsOfLabel[label] ?? [] }

  func has(_ label: String) -> Bool { groupsOfLabel[label] != nil }

  func has(_ group: String, of label: String) -> Bool {
    isDeclared.contains(DeclaredGroups.key(label, group))
  }

  static func key(_ label: String, _ group: String) -> String { label + "\u{1}" + group }
}

extension Programme {
  package func declaredGroups(of indicator: Indicator) -> DeclaredGroups {
    DeclaredGroups(of: indicator, in: self)
  }

  /// Its parts, as they are written. Where the indicator does not say at all what it is
  /// disaggregated by, its parts say it.
  package func partReadings(of indicator: Indicator) -> [PartReading] {
    if indicator.parts.isEmpty { return [] }
    let declared = declaredGroups(of: indicator)
    var firstOfKey: [String: Int] = [:]
    return indicator.parts.enumerated().map { index, part in
      let traits = traits(of: part)
      let key = traits.map { DeclaredGroups.key($0.label, $0.group) }.ordered()
        .joined(separator: "\u{2}")
      let labels = traits.map { $0.label }.ordered()
      var fault: PartReading.Fault?
      if let (label, _) = zip(labels, labels.dropFirst()).first(where: { $0 == $1 }) {
        fault = .labelTwice(label)
      } else if let first = firstOfKey[key] {
        fault = .repeated(first: first)
      } else if let trait = traits.indices.first(where: {
        !declared.labels.isEmpty && !declared.has(traits[$0].label)
      }) {
        fault = .unknownLabel(trait: trait)
      } else if let trait = traits.indices.first(where: {
        !declared.groups(of: traits[$0].label).isEmpty
          && !declared.has(traits[$0].group, of: traits[$0].label)
      }) {
        fault = .unknownGroup(trait: trait)
      }
      if firstOfKey[key] == nil { firstOfKey[key] = index }
      return PartReading(labels: labels, key: key, fault: fault)
    }
  }

  /// Whether each group of an indicator has a target of its own, so that what is asked of the whole
  /// follows.
  package func hasTargetForEachGroup(of indicator: Indicator) -> Bool {
    hasPartForEachGroup(of: indicator) { !$0.targets.isEmpty }
  }

  /// The same of their baselines.
  package func hasBaselineForEachGroup(of indicator: Indicator) -> Bool {
    hasPartForEachGroup(of: indicator) { !$0.baseline.isUnsaid }
  }

  /// Whether all parts of an indicator are such, and, where it lists the groups of a label, there is
  /// one for each.
  private func hasPartForEachGroup(
    of indicator: Indicator, where isWanted: (Indicator.Part) -> Bool
  ) -> Bool {
    if indicator.parts.isEmpty || !indicator.parts.allSatisfy(isWanted) { return false }
    let declared = declaredGroups(of: indicator)
    var parts: [String: Int] = [:]
    for part in indicator.parts {
      let traits = traits(of: part)
      if traits.count == 1 { parts[traits[0].label, default: 0] += 1 }
    }
    let listed = declared.labels.filter { !declared.groups(of: $0).isEmpty }
    return listed.isEmpty
      || listed.contains { parts[$0] == declared.groups(of: $0).count }
  }
}
