import HourglassSyntax

/// What has been observed of one indicator, by the part it is about.
struct IndicatorRows {
  private var rowsOfPart: [String: [Observation]] = [:]
  /// The parts for which there are values, in the order of the table.
  private(set) var partsWithValues: [String] = []
  private var isWithValue: Set<String> = []

  mutating func add(_ row: Observation) {
    rowsOfPart[IndicatorRows.key(of: row.traits), default: []].append(row)
    if row.value == nil || row.traits.isEmpty { return }
    let name = dimensionSpelling(row.traits)
    if isWithValue.insert(name).inserted { partsWithValues.append(name) }
  }

  /// The rows about a part, in the order of the table; without traits, those about the whole.
  func about(_ traits: [(label: String, group: String)]) -> [Observation] {
    rowsOfPart[IndicatorRows.key(of: traits)] ?? []
  }

  /// The same for the same traits, in whatever order, case and blanks.
  private static func key(of traits: [(label: String, group: String)]) -> String {
    traits.map { dimensionSpelling([(folded($0.label), folded($0.group))]) }
      .ordered().joined(separator: ";")
  }
}
