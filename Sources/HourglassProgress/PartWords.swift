import HourglassLanguage

extension Programme {
  /// The words for the parts of an indicator.
  func partWords(of index: Int) -> PartWords {
    let indicator = indicators[index]
    var words = PartWords()
    for disaggregation in indicator.disaggregations {
      let groups = disaggregation.groups.map { string($0) }
      for label in disaggregation.labels {
        words.add(string(label), groups, isList: !groups.isEmpty)
      }
    }
    for part in indicator.parts {
      for trait in traits(of: part) { words.add(trait.label, [trait.group], isList: false) }
    }
    return words
  }
}

/// What an indicator is broken down by, and into which groups.
struct PartWords {
  private var labels = DesignedWords()
  private var groups: [String: Groups] = [:]

  private struct Groups {
    var words = DesignedWords()
    /// Whether the design lists them, so that there are no others.
    var isList = false
  }

  mutating func add(_ label: String, _ words: [String], isList: Bool) {
    labels.add(label)
    for word in words { groups[label, default: Groups()].words.add(word) }
    if isList { groups[label, default: Groups()].isList = true }
  }

  /// The trait in the design's own spelling.
  ///
  /// - Parameter suggests: whether to look for the word that may be meant.
  func designed(
    _ trait: (label: String, group: String), of title: String, suggests: Bool
  ) -> Result<(label: String, group: String), ReadingFailure> {
    guard let label = labels.designed(trait.label) else {
      return .failure(
        ReadingFailure(
          message: labels.all.isEmpty
            ? "The design does not say that “\(title)” is disaggregated. Add inside the "
              + "indicator, for example: disaggregated by sex. Or leave the column “dimension” empty."
            : "“\(title)” is not disaggregated by “\(trait.label)”, but by "
              + labels.listed + "." + hint(trait.label, labels, suggests)))
    }
    guard let its = groups[label] else { return .success((label, trait.group)) }
    if let group = its.words.designed(trait.group) { return .success((label, group)) }
    if !its.isList { return .success((label, trait.group)) }
    return .failure(
      ReadingFailure(
        message: "“\(trait.group)” is not one of the groups of “\(title)” by \(label): "
          + its.words.listed + "." + hint(trait.group, its.words, suggests)))
  }

  private func hint(_ word: String, _ words: DesignedWords, _ suggests: Bool) -> String {
    if suggests, let near = nearest(word, among: words.all) {
      return " Did you mean “\(near)”?"
    }
    return " Correct the row, or add it to the line “disaggregated by” of the indicator."
  }
}

/// Words of a design, to be found by what a table has for them.
struct DesignedWords {
  private(set) var all: [String] = []
  private var exact: Set<[UInt8]> = []
  private var byFolded: [String: String] = [:]

  /// Of several that differ only in case or blanks, the first is the one to be found.
  mutating func add(_ word: String) {
    if !exact.insert(Array(word.utf8)).inserted { return }
    all.append(word)
    let key = folded(word)
    if byFolded[key] == nil { byFolded[key] = word }
  }

  /// The word as the design has it; nil where the design does not have it.
  func designed(_ word: String) -> String? {
    exact.contains(Array(word.utf8)) ? word : byFolded[folded(word)]
  }

  /// The first of them, for a message.
  var listed: String {
    let first = all.prefix(12).map { "“" + $0 + "”" }.joined(separator: ", ")
    return all.count > 12 ? first + " and \(all.count - 12) more" : first
  }
}
