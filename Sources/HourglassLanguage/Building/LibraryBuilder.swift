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
        "An indicator in a library needs a name, so that designs can use it.",
        next:
          "\(bare: lexicon.spelled(#"indicator practice-changed "People who changed how they work""#, in: .library))"
      )
    }
    forgetFigures()
    fill(&indicator, from: part, Indicator.fields)
    settleFigures(of: &indicator, in: part)
    if case .said(let measure) = indicator.measure {
      checkFacet(indicator.facet, against: measure, model)
    }
    let settled = Set(lines(of: part).compactMap { $0.keyword }.filter { $0.isSettledByLibrary })
    return Library.Shared(name: name, indicator: indicator, settled: settled)
  }

  /// Takes over what the shared indicator says that an indicator is defined as, if any.
  ///
  /// - Parameter part: the statement that introduces the indicator.
  mutating func takeShared(
    _ part: ResolvedStatement, in indicator: inout Indicator, _ model: Model, _ scope: FileScope
  ) {
    guard let defined = resolution.first(.defined, in: Int(part.statement)) else { return }
    let line = resolution.statements[defined]
    if line.isBroken { return }
    var cursor = Cursor(line)
    _ = takeWord(&cursor)
    guard let token = take(.shared, &cursor) else { return }
    let word = tree.word(token)
    guard let (found, file) = scope.indicator(word) else {
      reportUnknownIndicator(token, word, scope)
      return
    }
    let library = found.library
    let shared = found.shared
    for line in lines(of: part) where line.keyword.map(shared.settles) ?? false {
      report(
        .sharedIndicatorChanged, tree.span(of: Int(line.statement)),
        "\(quoted: word) comes from the library \(quoted: library.name), which already defines this.",
        next:
          "Delete this line. Or delete \(language: lexicon.spelled(words: .defined, .as, then: word)) and define the indicator here."
      )
    }
    let translation = LibraryTranslation(
      file: file,
      names: (library: library.model.names, programme: model.names),
      statement: defined, token: token)
    if indicator.head.title == nil {
      let head = indicator.head
      indicator.head = Head(
        statement: head.statement, name: head.name,
        title: translation.text(shared.indicator.head.title))
    }
    // What the library says holds, also where the design says otherwise, which is reported.
    for field in Indicator.fields.fields { field.take?(&indicator, shared.indicator, translation) }
  }

  /// A number of events, participants or products is about the first stage, whatever else is
  /// said.
  mutating func checkFacet(
    _ given: Given<ModelReference>, against measure: Indicator.Measure, _ model: Model
  ) {
    guard case .countOf(let counted) = measure, case .said(let facet) = given,
      let own = model.countables[counted.index].facet, own != facet.index
    else { return }
    let name = tree.word(counted.token)
    report(
      .facetAgainstCount, tree.span(ofToken: facet.token),
      "A number of \(name) measures \(quoted: model.name(model.facets[own].entry.head)). It cannot "
        + "measure \(quoted: tree.word(facet.token)).",
      next: "Delete this line, or measure something that shows \(quoted: tree.word(facet.token)).")
  }

  private mutating func reportUnknownIndicator(_ token: Int32, _ word: String, _ scope: FileScope) {
    let choice = Suggestions.Choice(slot: .shared, count: scope.indicatorCount)
    let (names, meant) = suggestions.look(for: word, among: choice) {
      scope.indicatorNames.enumerated().map { ($1, $0) }
    }
    let offer: Advice =
      choice.count == 0
      ? "Add at the top of the file: \(bare: lexicon.spelled(words: .use, then: "\"shared/indicators.hourglass\""))"
      : names.isEmpty ? "Name an indicator of a library." : .choose(from: names.listed)
    report(
      .unknownName, tree.span(ofToken: token),
      "The indicator \(quoted: shortened(word)) is not in a library that this file uses.",
      next: meant.map { .didYouMean($0.name) } ?? offer,
      fix: tree.replacement(token, by: meant?.name))
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
}
