/// Names of things by words that lead to them: so that a look takes no longer where they are many.
struct NameIndex {
  /// By kind and words the first two different names; more never tell more.
  private var names: [String: [String]] = [:]

  mutating func add(_ name: String, of kind: Declaration.Kind, for words: String) {
    let key = NameIndex.key(kind, words)
    let known = names[key, default: []]
    if known.count < 2, !known.contains(name) { names[key] = known + [name] }
  }

  /// The different names of what fits a slot, of which the first two are enough.
  func names(for words: String, fitting slot: Slot) -> [String] {
    var found: [String] = []
    for kind in Declaration.Kind.allCases where kind.fits(slot) {
      for name in names[NameIndex.key(kind, words), default: []] where !found.contains(name) {
        found.append(name)
      }
    }
    return found
  }

  private static func key(_ kind: Declaration.Kind, _ words: String) -> String {
    "\(kind.rawValue) \(words)"
  }
}
