import HourglassSyntax

/// What has been observed of one indicator, by the part it is about.
struct IndicatorRows {
  private var rowsOfPart: [String: [Observation]] = [:]
  /// The parts for which there are values, in the order of the table.
  private(set) var partsWithValues: [String] = []
  /// The same as the keys of their rows.
  private var keysWithValues: [String] = []
  private var isWithValue: Set<String> = []

  mutating func add(_ row: Observation) {
    let key = IndicatorRows.key(of: row.traits)
    rowsOfPart[key, default: []].append(row)
    if row.value == nil || row.traits.isEmpty { return }
    let name = dimensionSpelling(row.traits)
    if isWithValue.insert(name).inserted {
      partsWithValues.append(name)
      keysWithValues.append(key)
    }
  }

  /// The rows about a part, in the order of the table; without traits, those about the whole.
  func about(_ traits: [(label: String, group: String)]) -> [Observation] {
    rowsOfPart[IndicatorRows.key(of: traits)] ?? []
  }

  /// The groups of each label that have values, in the order of the table. Parts by several labels
  /// are in none.
  var groupsOfLabels: [[[Observation]]] {
    var groups: [[[Observation]]] = []
    var placeOfLabel: [String: Int] = [:]
    for key in keysWithValues {
      guard let rows = rowsOfPart[key], rows[0].traits.count == 1 else { continue }
      let label = rows[0].traits[0].label
      if placeOfLabel[label] == nil {
        placeOfLabel[label] = groups.count
        groups.append([])
      }
      groups[placeOfLabel[label] ?? 0].append(rows)
    }
    return groups
  }

  /// The same for the same traits, in whatever order, case and blanks.
  private static func key(of traits: [(label: String, group: String)]) -> String {
    traits.map { dimensionSpelling([(folded($0.label), folded($0.group))]) }
      .ordered().joined(separator: ";")
  }
}
