import HourglassSyntax

/// The names around a line that cannot be read: those of its programme, as far as they can be told
/// without having read it, and those of the model.
struct KnownNames {
  struct Thing {
    let kind: Declaration.Kind
    let statement: Int32
    /// Empty where it has none.
    let name: String
    let title: String
  }

  private(set) var things: [Thing] = []
  /// How often each name is given.
  private var declarations: [String: Int] = [:]
  /// For each kind, the things of it that have a name.
  private var named = [[Int]](repeating: [], count: Declaration.Kind.allCases.count)
  private var byName = NameIndex()
  /// By small letters and figures alone.
  private var byFoldedName = NameIndex()
  private var byFoldedTitle = NameIndex()
  /// By each word in them, in the singular.
  private var byWord = NameIndex()
  private var byTitleWord = NameIndex()
  /// Those of one word, by it in the singular.
  private var byOnlyWord = NameIndex()
  /// How often each word stands in the programme; no more than once is not spoken of elsewhere.
  private var mentions: [String: Int] = [:]
  /// For each reserved word that something has for a name, the name that it should have.
  private(set) var namesInstead: [String: String] = [:]
  private let models: [Model]

  /// - Parameter programme: the statement that begins it; nil where the line stands in none.
  init(in tree: Tree, _ lexicon: Lexicon, programme: Int32?, models: [Model]) {
    self.models = models
    guard let programme else { return }
    let owner = tree.statements[Int(programme)]
    var index = programme + 1
    while index < owner.next {
      let statement = tree.statements[Int(index)]
      for token in statement.first + 1..<max(statement.end, statement.first + 1)
      where tree.tokens[Int(token)].kind == .word {
        mentions[tree.word(token), default: 0] += 1
      }
      if statement.parent == programme { add(index, statement, tree, lexicon) }
      index += 1
    }
  }

  private mutating func add(
    _ index: Int32, _ statement: Statement, _ tree: Tree, _ lexicon: Lexicon
  ) {
    guard tree.tokens[Int(statement.first)].kind == .word else { return }
    let spelling = tree.word(statement.first).lowercased()
    let word = lexicon.word(spelled: spelling)
    guard
      let kind = Declaration.Kind(word)
        ?? Declaration.Kind(Vocabulary.meant(by: [spelling], in: .programme).first?.keyword)
    else { return }
    var names: [String] = []
    var title = ""
    for token in statement.first + 1..<max(statement.end, statement.first + 1) {
      switch tree.tokens[Int(token)].kind {
      case .word where title.isEmpty:
        // Spelled as it is read, whatever hyphens it has.
        let symbol = tree.tokens[Int(token)].symbol
        var name = String(decoding: tree.symbols.bytes(of: symbol), as: UTF8.self)
        if let word = lexicon.word(of: symbol), Vocabulary.isReserved(word) {
          let reserved = name
          name = nameInstead(of: reserved, keyword: spelling)
          namesInstead[reserved] = name
        }
        names.append(name)
      case .text, .longText: if title.isEmpty { title = tree.string(ofText: token) }
      default: break
      }
    }
    if kind == .person || names.count < 2 {
      for name in names.isEmpty ? [""] : names {
        add(Thing(kind: kind, statement: index, name: name, title: title))
      }
    } else {
      add(Thing(kind: kind, statement: index, name: names[0], title: title))
    }
  }

  private mutating func add(_ thing: Thing) {
    things.append(thing)
    let (name, kind) = (thing.name, thing.kind)
    if name.isEmpty { return }
    declarations[name, default: 0] += 1
    named[Int(kind.rawValue)].append(things.count - 1)
    byName.add(name, of: kind, for: name)
    byFoldedName.add(name, of: kind, for: folded(name))
    byFoldedTitle.add(name, of: kind, for: folded(thing.title))
    let words = words(ofName: name)
    if words.count == 1 { byOnlyWord.add(name, of: kind, for: words[0]) }
    for word in words { byWord.add(name, of: kind, for: word) }
    for word in thing.title.lowercased().split(whereSeparator: { !$0.isLetter }) {
      byTitleWord.add(name, of: kind, for: singular(String(word)))
    }
  }

  /// What it takes to look through all of them, in the share of such looks that a file is given.
  var effort: Int { 1 + things.count / 50 }

  /// Whether the programme speaks of a word anywhere but in one place.
  func isMentioned(_ word: String, moreThan count: Int) -> Bool {
    mentions[word, default: 0] > count
  }

  func isDeclared(_ word: String) -> Bool { declarations[word] != nil }

  func isDeclaredAgain(_ word: String) -> Bool { declarations[word, default: 0] > 1 }

  /// A name for what has a reserved word in its place: `paid-group`.
  func nameInstead(of reserved: String, keyword: String) -> String {
    namesInstead[reserved] ?? reserved + "-" + keyword
  }

  /// Whether a name fills a slot; true where nobody can tell here.
  func knows(_ name: String, for slot: Slot) -> Bool {
    switch slot {
    case .party, .objective, .tool, .assumption, .measured, .threatened, .tester:
      return !byName.names(for: name, fitting: slot).isEmpty
    case .stage, .toolKind, .modelRisk, .gain, .capability, .level, .domain, .factor, .facet,
      .countable, .question:
      return models.isEmpty
        || models.contains { $0.names.index(of: Array(name.utf8)[...], for: slot) != nil }
    case .month: return monthSpelled(name) != nil
    default: return true
    }
  }

  /// The name that some words stand for in a slot: they are one but for capitals, hyphens and
  /// blanks, or the title of what has it, or its kind of thing with an s behind it.
  func name(meantBy words: String, for slot: Slot) -> String? {
    var wanted = folded(words)
    if slot == .stage, wanted.hasSuffix("stage"), wanted.utf8.count > 5 {
      wanted = String(wanted.dropLast(5))
    }
    if wanted.isEmpty { return nil }
    var found = byFoldedName.names(for: wanted, fitting: slot)
    if wanted.hasSuffix("s") {
      let one = byFoldedName.names(for: String(wanted.dropLast()), fitting: slot)
      found += one.filter { !found.contains($0) }
    }
    for name in namesOfModels(for: slot)
    where (folded(name) == wanted || folded(name) + "s" == wanted) && !found.contains(name) {
      found.append(name)
    }
    if found.count == 1 { return found[0] }
    if !found.isEmpty { return nil }
    // Stages are also spoken of by their number, and what the model has by its title.
    if slot == .stage, let number = Int(words) {
      let stages = namesOfModels(for: slot)
      return stages.indices.contains(number - 1) ? stages[number - 1] : nil
    }
    for model in models {
      switch slot {
      case .stage, .toolKind, .modelRisk, .gain, .facet, .factor, .capability:
        let names = model.names.all(for: slot)
        let titled = names.indices.filter {
          folded(model.title(model.head(at: $0, for: slot))) == wanted
        }
        if titled.count == 1 { return names[titled[0]] }
      default: break
      }
    }
    let titled = byFoldedTitle.names(for: wanted, fitting: slot)
    return titled.count == 1 ? titled[0] : nil
  }

  /// The one name for a slot that has one of these words in it, or whose title does.
  func name(hinting words: [String], for slot: Slot) -> String? {
    let words = words.map { singular($0.lowercased()) }.filter { $0.utf8.count > 2 }
    if let last = words.last {
      let named = byOnlyWord.names(for: last, fitting: slot)
      if let first = named.first { return first }
    }
    var found: [String] = []
    for word in words {
      for name in byWord.names(for: word, fitting: slot) where !found.contains(name) {
        found.append(name)
      }
    }
    for name in namesOfModels(for: slot) {
      let parts = self.words(ofName: name)
      guard words.contains(where: { parts.contains($0) }) else { continue }
      if singular(name.lowercased()) == words.last { return name }
      if !found.contains(name) { found.append(name) }
    }
    if found.isEmpty {
      for word in words {
        for name in byTitleWord.names(for: word, fitting: slot) where !found.contains(name) {
          found.append(name)
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func words(ofName name: String) -> [String] {
    name.lowercased().split(separator: "-").map { singular(String($0)) }
  }

  private func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && word.utf8.count > 3 ? String(word.dropLast()) : word
  }

  /// The first name for a slot, other than some few.
  func firstName(for slot: Slot, otherThan used: [String] = []) -> String? {
    let first = Declaration.Kind.allCases.filter { $0.fits(slot) }.compactMap { kind in
      named[Int(kind.rawValue)].first { !used.contains(things[$0].name) }
    }
    if let first = first.min() { return things[first].name }
    return namesOfModels(for: slot).first { !used.contains($0) }
  }

  private func namesOfModels(for slot: Slot) -> [String] {
    models.flatMap { $0.names.all(for: slot) }
  }

  /// Small letters and figures alone.
  private func folded(_ text: String) -> String {
    String(
      decoding: text.lowercased().utf8.filter {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80
      }, as: UTF8.self)
  }
}
