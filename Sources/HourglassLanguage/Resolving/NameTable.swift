import HourglassSyntax

/// The names of one programme: what each stands for and where it is given.
struct NameTable {
  /// For each symbol a place in the file's declarations; -1 for most.
  private var places: [Int32]
  /// Where those of this programme begin.
  private(set) var first = 0

  init(symbols: Int) { places = Array(repeating: -1, count: symbols) }

  subscript(symbol: UInt32) -> Int? {
    let place = Int(places[Int(symbol)])
    return place < first ? nil : place
  }

  mutating func add(_ place: Int, symbol: UInt32) { places[Int(symbol)] = Int32(place) }

  /// Forgets all names, for the next programme of the file.
  mutating func clear(before next: Int) { first = next }
}

extension Resolver {
  /// Gives a name to something; a second use of it is reported and does not count.
  mutating func declare(_ token: Int32, _ kind: Declaration.Kind, _ index: Int) {
    let symbol = tree.tokens[Int(token)].symbol
    if let earlier = names[symbol].map({ resolution.declarations[$0] }) {
      let missing = missingName(of: kind, around: token)
      report(
        .duplicateName, tree.span(ofToken: token),
        "\(quoted: tree.word(token)) is already the name of \(earlier.kind.phrase).",
        next: missing.map { "\(quoted: $0) is not used as a name yet. Write it here." }
          ?? "Give one of them another name.",
        related: Finding.Related(tree.span(ofToken: earlier.token), "The first one is here."),
        fix: tree.replacement(token, by: missing))
      return
    }
    names.add(resolution.declarations.count, symbol: symbol)
    note(Declaration(kind: kind, index: index, token: token))
  }

  /// Reports names that differ only in capitals or in the way accents are written.
  mutating func checkLookalikes() {
    if !hasNameToFold() { return }
    var seen: [String: Int32] = [:]
    for declaration in resolution.declarations[names.first...] {
      // Swift compares strings by what they look like, so one folding finds both.
      let folded = tree.word(declaration.token).lowercased()
      if let earlier = seen[folded] {
        report(
          .lookalikeNames, tree.span(ofToken: declaration.token),
          "\(quoted: tree.word(declaration.token)) and \(quoted: tree.word(earlier)) look alike but are two different names.",
          next: "Give one of them a name that is easy to tell apart.",
          related: Finding.Related(tree.span(ofToken: earlier), "The other one is here."))
      } else {
        seen[folded] = declaration.token
      }
    }
  }

  /// Whether any name has other than small Latin letters; those look like none but themselves.
  private func hasNameToFold() -> Bool {
    let bytes = tree.source.bytes
    for place in names.first..<resolution.declarations.count {
      let span = tree.span(ofToken: resolution.declarations[place].token)
      for at in Int(span.start)..<Int(span.end)
      where bytes[at] >= 0x80 || bytes[at] >= 0x41 && bytes[at] <= 0x5A {
        return true
      }
    }
    return false
  }

  /// Takes the next operand if it fills this slot of the programme's names, and gives what it
  /// stands for; reported where nothing fits, and then what must have been meant, if that is plain.
  ///
  /// - Returns: the token, and nil where nothing fits.
  mutating func takeReference(
    _ slot: Slot, _ cursor: inout Cursor
  ) -> (token: Int32, declaration: Declaration?)? {
    let operand = cursor.next
    guard let token = take(slot, &cursor) else { return nil }
    guard let place = place(token, for: slot) else { return (token, nil) }
    bind(operand, to: place)
    return (token, resolution.declarations[place])
  }

  private mutating func place(_ token: Int32, for slot: Slot) -> Int? {
    if let place = names[tree.tokens[Int(token)].symbol] {
      let declaration = resolution.declarations[place]
      if declaration.kind.fits(slot) { return place }
      let word = tree.word(token)
      if isInBrokenLine(token) { return nil }
      let (fitting, nearest) = nearest(word, fitting: slot)
      let meant = nearest?.name
      report(
        .wrongKindOfName, tree.span(ofToken: token),
        "\(quoted: word) is \(declaration.kind.phrase). This line needs \(slot.phrase).",
        next: meant.map { .didYouMean($0) } ?? namesThatFit(slot, fitting),
        related: Finding.Related(
          tree.span(ofToken: declaration.token), "\(quoted: word) is defined here."),
        fix: tree.replacement(token, by: meant))
      return nil
    }
    let word = tree.word(token)
    if isInBrokenLine(token) { return nil }
    let (fitting, meant) = nearest(word, fitting: slot)
    let span = tree.span(ofToken: token)
    let headline: Prose = "The name \(quoted: shortened(word)) is not defined in this programme."
    if let meant {
      report(
        .unknownName, span, headline, next: .didYouMean(meant.name),
        fix: tree.replacement(token, by: meant.name))
      return meant.place
    }
    if let fix = nameGiven(to: word, fitting: slot) {
      report(
        .unknownName, span, headline,
        next: "If you mean \(quoted: fix.title), give it this name: \(bare: fix.line)", fix: fix.fix
      )
      return nil
    }
    if let name = knownName(hinting: word, for: slot) {
      report(
        .unknownName, span, headline, next: .didYouMean(name),
        fix: tree.replacement(token, by: name))
      return nil
    }
    if let meant = meantLine(around: token) {
      if meant.isPlaceholder {
        reportPlaceholder(word, span, meant)
      } else {
        report(
          .unknownName, span, headline, next: "Write: \(meant.line)", fix: meant.fix,
          guess: meant.guess)
      }
      return nil
    }
    report(
      .unknownName, span, headline, next: namesThatFit(slot, fitting),
      guess: tree.replacement(token, by: fitting.first))
    return nil
  }

  private func namesThatFit(_ slot: Slot, _ names: [String]) -> Advice {
    names.isEmpty || names.count > 12
      ? "Write \(slot.phrase), or add it." : "Names that fit here: \(listed(names, "or"))."
  }

  private mutating func nearest(
    _ word: String, fitting slot: Slot
  ) -> (names: [String], meant: (name: String, place: Int)?) {
    let declarations = resolution.declarations
    let first = names.first
    let choice = Suggestions.Choice(
      slot: slot, version: Int32(first), count: declarations.count - first)
    let (names, meant) = suggestions.look(for: word, among: choice) { [tree] in
      (first..<declarations.count).compactMap { place in
        let declaration = declarations[place]
        return declaration.kind.fits(slot) ? (tree.word(declaration.token), place) : nil
      }
    }
    return (names.all, meant.map { ($0.name, $0.target) })
  }
}
