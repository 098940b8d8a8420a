/// The names that can stand in the places of one file, for finding out which of them was meant by
/// one that cannot.
struct Suggestions {
  /// Which names: those that fill a slot, of whatever it was whose version this is.
  struct Choice: Equatable {
    let slot: Slot
    var version: Int32 = 0
    /// How many names there are; a list that only grows is another one when it has grown.
    var count = 0
  }

  /// What can stand in a place.
  struct Names {
    fileprivate let choice: Choice
    private let candidates: NameCandidates
    /// What each of them stands for: an index into some list.
    private let targets: [Int]

    fileprivate init(_ choice: Choice, _ all: [(name: String, target: Int)]) {
      self.choice = choice
      candidates = NameCandidates(all.map { $0.name })
      targets = all.map { $0.target }
    }

    var isEmpty: Bool { targets.isEmpty }
    var all: [String] { candidates.names }

    /// For the end of a sentence. Nobody reads a list of thousands.
    var listed: String {
      let shown = 100
      if targets.count <= shown { return HourglassLanguage.listed(candidates.names) }
      return candidates.names.prefix(shown).joined(separator: ", ")
        + " and \(targets.count - shown) more"
    }

    fileprivate func nearest(to word: String, _ effort: inout Int) -> (name: String, target: Int)? {
      candidates.nearest(to: word, &effort).map { (candidates.names[$0], targets[$0]) }
    }
  }

  /// What is left of it for this file.
  private var effort = NameCandidates.effortPerFile
  private var known: [Slot: Names] = [:]

  /// What can stand in a place, and which of that was meant.
  ///
  /// - Parameter all: the names, in their order; asked for once as long as they stay the same.
  /// - Returns: no names at all where the effort is used up before they were asked for.
  mutating func look(
    for word: String, among choice: Choice, _ all: () -> [(name: String, target: Int)]
  ) -> (names: Names, meant: (name: String, target: Int)?) {
    if let names = known[choice.slot], names.choice == choice {
      return (names, names.nearest(to: word, &effort))
    }
    if effort <= 0 { return (Names(choice, []), nil) }
    let names = Names(choice, all())
    effort -= choice.count
    known[choice.slot] = names
    return (names, names.nearest(to: word, &effort))
  }
}
