import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// What could stand at a place: where a statement would begin, the words that can begin one
  /// there; within a statement what its pattern has room for, names with what they stand for.
  package func suggestions(at offset: Int32) -> Suggestions {
    guard let place = WritingPlace(at: offset, in: resolution) else {
      return Suggestions(replaced: Span(offset, offset))
    }
    var suggestions = Suggestions(replaced: place.span)
    guard let statement = place.statement else {
      suggestions.all = beginnings(in: place.owner)
      return suggestions
    }
    guard statement.row >= 0 else { return suggestions }
    for expectation in resolution.expectations(inRow: Int(statement.row), behind: place.items) {
      switch expectation {
      case .word(let word):
        suggestions.all.append(Suggestion(kind: .word(word), spelling: lexicon.spellings[word]))
      case .slot(let slot):
        let names = names(for: slot, in: statement, behind: place.items)
        suggestions.all += names
        if names.isEmpty { suggestions.slots.append(slot) }
      case .comma, .end: continue
      }
    }
    return suggestions
  }

  /// The words that can still begin a statement in a block.
  private func beginnings(in owner: Int32) -> [Suggestion] {
    guard let block = resolution.block(of: owner) else { return [] }
    let inner = owner < 0 ? -1 : resolution.whole(owner).blockOwner
    var said: [Word] = []
    for statement in resolution.statements(in: inner) {
      if let keyword = statement.keyword { said.append(keyword) }
    }
    let isMeasured = said.contains { $0.isMeasure }
    return Vocabulary.forms.filter { form in
      guard form.blocks.contains(block) else { return false }
      if form.occurs == .any { return true }
      return !said.contains(form.keyword) && !(isMeasured && form.keyword.isMeasure)
    }.map {
      Suggestion(
        kind: .statement($0), spelling: lexicon.spellings[$0.keyword],
        example: lexicon.example(of: $0))
    }
  }

  /// The names that fit a slot of a statement, without those that it names already and what it
  /// stands in itself.
  private func names(
    for slot: Slot, in statement: ResolvedStatement, behind items: [Int32]
  ) -> [Suggestion] {
    let written = items.map { tree.word($0) }
    return Namer(files, 0).names(for: slot, in: statement)
      .filter { !written.contains($0.name) }
      .map { Suggestion(kind: .name($0), spelling: $0.name) }
  }
}
