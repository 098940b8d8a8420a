import HourglassSyntax

/// What can come next in a statement.
package enum Expectation: Sendable, Equatable {
  case word(Word)
  case slot(Slot)
  case comma
  /// It may end here.
  case end

  fileprivate init?(_ step: Step) {
    switch step {
    case .word(let word): self = .word(word)
    case .slot(let slot): self = .slot(slot)
    case .comma: self = .comma
    case .accept: self = .end
    case .fork, .jump: return nil
    }
  }
}

extension Resolution {
  /// What can follow in a statement behind these tokens of it, each once; nothing where they do
  /// not fit themselves.
  ///
  /// - Parameters:
  ///   - row: the statement's row of `Vocabulary.forms`.
  ///   - tokens: those that count, without the keyword.
  package func expectations(inRow row: Int, behind tokens: [Int32]) -> [Expectation] {
    let items = tokens.compactMap {
      MatchItem(tree.tokens[Int($0)], lexicon, CompiledVocabulary.shared)
    }
    let failure = MatchFailure(row: row, items)
    guard failure.position == items.count else { return [] }
    var all: [Expectation] = []
    for expectation in failure.expected.compactMap({ Expectation($0) })
    where !all.contains(expectation) {
      all.append(expectation)
    }
    return all
  }

  /// The row of the vocabulary that a word begins in a block; nil where it begins none there.
  package func row(of word: Word, in block: Block) -> Int? {
    CompiledVocabulary.shared.row(of: word, in: block)
  }

  /// The statement that one goes on with; itself where it stands on its own.
  package func whole(_ statement: Int32) -> ResolvedStatement {
    let resolved = statements[Int(statement)]
    return resolved.condition == .continuation ? statements[Int(resolved.blockOwner)] : resolved
  }

  /// What may stand in the block of a statement; nil where the vocabulary has nothing for it.
  ///
  /// - Parameter owner: -1 for the file.
  package func block(of owner: Int32) -> Block? { owner < 0 ? .file : whole(owner).opens }
}
