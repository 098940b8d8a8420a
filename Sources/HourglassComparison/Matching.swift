import HourglassLanguage
import HourglassSyntax

/// Which things of two versions are the same: by name, else by title, else by likeness.
struct Matching {
  /// For each new thing, its old one.
  private(set) var old: [Int?]
  /// For each old thing, its new one.
  private(set) var new: [Int?]
  /// For each new thing matched by likeness, how much of the two is the same, in percent.
  private(set) var likeness: [Int?]

  init(_ oldParts: [ComparedPart], _ newParts: [ComparedPart]) {
    old = Array(repeating: nil, count: newParts.count)
    new = Array(repeating: nil, count: oldParts.count)
    likeness = Array(repeating: nil, count: newParts.count)
    match(oldParts, newParts) { $0.name }
    match(oldParts, newParts) { $0.title }
    matchByLikeness(oldParts, newParts)
  }

  /// Both names of a pair, so that what refers to either refers to the same.
  func identities(_ sort: String) -> (old: [String], new: [String]) {
    (
      new.indices.map { new[$0].map { sort + " \($0)" } ?? sort + " only old \($0)" },
      old.indices.map { old[$0] == nil ? sort + " only new \($0)" : sort + " \($0)" }
    )
  }

  private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
    old[newIndex] = oldIndex
    new[oldIndex] = newIndex
  }

  /// Pairs what both versions call alike; of several with one title, the first with the first.
  private mutating func match(
    _ oldParts: [ComparedPart], _ newParts: [ComparedPart], by key: (ComparedPart) -> String?
  ) {
    var waiting: [String: [Int]] = [:]
    for (index, thing) in oldParts.enumerated().reversed() where new[index] == nil {
      if let key = key(thing) { waiting[key, default: []].append(index) }
    }
    for (index, thing) in newParts.enumerated() where old[index] == nil {
      guard let key = key(thing), let found = waiting[key]?.popLast() else { continue }
      pair(found, index)
    }
  }

  /// Pairs what is left and says much the same. The most alike go first, and what stands first.
  private mutating func matchByLikeness(_ oldParts: [ComparedPart], _ newParts: [ComparedPart]) {
    let olds = oldParts.indices.filter { new[$0] == nil }
    let news = newParts.indices.filter { old[$0] == nil }
    if olds.isEmpty || news.isEmpty { return }
    let marks = news.map { newParts[$0].marks }
    // Only things that share a mark that few others have are held against one another, so that a
    // thousand indicators are not a million pairs.
    var places: [String: [Int]] = [:]
    for (position, all) in marks.enumerated() {
      for mark in all { places[mark, default: []].append(position) }
    }
    var pairs: [(percent: Int, old: Int, new: Int)] = []
    for oldIndex in olds {
      let own = oldParts[oldIndex].marks
      var candidates: Set<Int> = []
      for mark in own {
        if let found = places[mark], found.count <= Matching.few { candidates.formUnion(found) }
      }
      for position in candidates {
        let shared = own.intersection(marks[position]).count
        let percent = 200 * shared / max(1, own.count + marks[position].count)
        if percent >= Matching.enough { pairs.append((percent, oldIndex, news[position])) }
      }
    }
    pairs = pairs.ordered { left, right in
      if left.percent != right.percent { return left.percent > right.percent }
      return left.old == right.old ? left.new < right.new : left.old < right.old
    }
    for found in pairs where new[found.old] == nil && old[found.new] == nil {
      pair(found.old, found.new)
      likeness[found.new] = found.percent
    }
  }

  private static let few = 16
  /// From how many percent on two things are taken for one that was worded anew.
  static let enough = 50
}

extension ComparedPart {
  /// By what two things can be alike: each word of the title, and each thing said about them.
  var marks: Set<String> {
    var marks: Set<String> = []
    for word in titleWords(of: words) { marks.insert("title " + word) }
    for fact in facts {
      // What nearly every thing of the sort says tells nobody anything.
      if fact.aspect == .direction || fact.aspect == .result { continue }
      guard case .said(let content) = fact.state else { continue }
      for item in content.items { marks.insert(fact.aspect.name + " " + item.words) }
    }
    for series in targets {
      for entry in series.entries { marks.insert("target " + entry.words) }
    }
    return marks
  }
}

/// How much two titles have in common, in percent of their words.
func likeness(_ old: String, _ new: String) -> Int {
  let (old, new) = (Set(titleWords(of: old)), Set(titleWords(of: new)))
  return 200 * old.intersection(new).count / max(1, old.count + new.count)
}

/// The words of a title in lower case, in any alphabet; where nothing parts words, each character
/// is one.
private func titleWords(of title: String) -> [String] {
  var words: [String] = []
  var word = ""
  for scalar in title.unicodeScalars {
    if columns(of: scalar) == 2 {
      words.append(String(Character(scalar)))
    } else if isOfAWord(scalar) {
      word += scalar.properties.lowercaseMapping
    } else if !word.isEmpty {
      words.append(word)
      word = ""
    }
  }
  if !word.isEmpty { words.append(word) }
  return words
}

private func isOfAWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}
