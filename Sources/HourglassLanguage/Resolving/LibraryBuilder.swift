import HourglassSyntax

/// Libraries, and the designs' indicators that are defined as one of theirs.
extension Resolver {
  mutating func library(_ matched: ResolvedStatement, model: Model) -> Library {
    names.clear(before: resolution.declarations.count)
    modelNames = model.names
    let head = head(matched)
    var indicators: [Library.Shared] = []
    for part in lines(of: matched)
    where part.keyword == .indicator {
      indicators.append(sharedIndicator(part, model))
    }
    return Library(tree: tree, head: head, model: model, indicators: indicators)
  }

  private mutating func sharedIndicator(_ part: ResolvedStatement, _ model: Model) -> Library.Shared
  {
    var indicator = Indicator(head: head(part))
    let name = indicator.head.name.map { tree.word($0.token) } ?? ""
    if name.isEmpty {
      report(
        .missingWord, tree.span(of: indicator.head.statement),
        "An indicator of a library needs a name, by which designs can take it.",
        next: #"indicator practice-changed "People who changed how they work""#)
    }
    var settled: [Word] = []
    var values: [(value: Value, token: Int32)] = []
    for line in lines(of: part) {
      fillLine(line, in: &indicator, &values)
      if let word = line.keyword, word.isSettledByLibrary { settled.append(word) }
    }
    if let measure = indicator.measure.value { check(values, against: measure) }
    checkFacet(of: indicator, model)
    return Library.Shared(name: name, indicator: indicator, settled: settled)
  }

  /// Takes over what the shared indicator says that an indicator is defined as, if any.
  ///
  /// - Parameter lines: the statements in the indicator's block.
  mutating func takeShared(
    _ lines: [ResolvedStatement], in indicator: inout Indicator, of programme: inout Programme,
    _ stock: Stock
  ) {
    guard let line = lines.first(where: { $0.keyword == .defined }), !line.isBroken else { return }
    var cursor = Cursor(line)
    _ = takeWord(&cursor)
    guard let token = take(.shared, &cursor) else { return }
    let word = tree.word(token)
    guard
      let place = stock.shared.last(where: { $0.library.indicators[$0.index].name == word })
    else {
      let known = stock.shared.map { $0.library.indicators[$0.index].name }
      let meant = nearest(word, among: known)
      report(
        .unknownName, tree.span(ofToken: token),
        "No library that this file uses has an indicator “\(shortened(word))”.",
        next: meant.map { "Did you mean “\($0)”?" }
          ?? (known.isEmpty
            ? #"Name the file it stands in, at the top: use "shared/indicators.hourglass""#
            : "There are \(listed(known))."),
        fix: tree.replacement(token, by: meant))
      return
    }
    let library = place.library
    let shared = library.indicators[place.index]
    for line in lines
    where shared.settled.contains(where: { line.keyword.map($0.says(theSameAs:)) ?? false }) {
      report(
        .sharedChanged, tree.span(of: Int(line.statement)),
        "“\(word)” is taken from “\(library.name)” as it is, and says this itself.",
        next: "Take this line out, or take “defined as \(word)” out and define the indicator here.")
    }
    programme.libraries.append(library.tree)
    let names = (library: library.model.names, programme: programme.model.names)
    func translated(_ reference: ModelReference, _ slot: Slot) -> ModelReference? {
      let name = names.library.name(at: reference.index, for: slot)
      return names.programme.index(of: name[...], for: slot).map {
        ModelReference(index: $0, token: token)
      }
    }
    indicator.take(
      from: shared.indicator, inFile: Int32(programme.libraries.count),
      facet: { translated($0, .facet) }, countable: { translated($0, .countable) })
  }
}

extension Word {
  /// What a shared indicator says once for all designs; the rest may be added to in each.
  fileprivate var isSettledByLibrary: Bool {
    switch self {
    case .facet, .definition, .formula, .direction, .series, .aggregate, .method, .limitations,
      .proxy:
      true
    default: isMeasure
    }
  }

  /// All ways of measuring say one thing: how it is measured.
  fileprivate func says(theSameAs other: Word) -> Bool {
    self == other || isMeasure && other.isMeasure
  }
}
