import HourglassSyntax

/// Files and single statements in the spelling of another language.
extension Resolution {
  /// The file with each word of the vocabulary spelled as another language does it. Names, texts,
  /// values, comments and what is not understood stay byte for byte.
  func respelled(in other: Lexicon) -> [UInt8] {
    var words: [(token: Int32, word: Word)] = []
    for statement in statements {
      guard let keyword = statement.keyword else { continue }
      words.append((tree.statements[Int(statement.statement)].first, keyword))
      for operand in statement.operands {
        if let word = operands[operand].word ?? word(namedBy: operands[operand], of: keyword) {
          words.append((operands[operand].token, word))
        }
      }
    }
    // A statement's operands may stand behind those of one in its block, where it was wrapped.
    words = words.ordered { $0.token < $1.token }
    let bytes = tree.source.bytes
    var respelled: [UInt8] = []
    respelled.reserveCapacity(bytes.count)
    var end = 0
    for (token, word) in words {
      let span = tree.span(ofToken: token)
      respelled += bytes[end..<Int(span.start)]
      let written = bytes[Int(span.start)..<Int(span.end)]
      respelled += other.spellings.spelling(of: word, like: written, in: lexicon.spellings).utf8
      end = Int(span.end)
    }
    return respelled + bytes[end...]
  }
}

extension Resolution {
  /// The labels of `held by` and `shown by` name statements and gates by their words; those of
  /// `shown by` may be names as well.
  private func word(namedBy operand: Operand, of keyword: Word) -> Word? {
    guard keyword == .held || keyword == .shown, operand.slot == .label,
      let word = lexicon.word(of: tree.tokens[Int(operand.token)].symbol)
    else { return nil }
    return keyword == .held || Model.Gate(word) != nil || Vocabulary.isOfDesigns(word) ? word : nil
  }
}

extension Lexicon {
  /// A statement of the vocabulary's examples, or lines to offer, as this language spells them.
  ///
  /// - Parameters:
  ///   - lines: in English spelling, which is how the program writes them down.
  ///   - block: where they stand.
  package func spelled(_ lines: String, in block: Block) -> String {
    if self === Lexicon.english { return lines }
    let tree = parse(Source(lines), knowing: Lexicon.english.symbols)
    let statements = StatementResolver(tree, .english, isForDesigns: true, in: block)
    return String(decoding: statements.resolution.respelled(in: self), as: UTF8.self)
  }

  /// A phrase of the language as a sentence shows it, in English spelling: a statement, or as much
  /// of one as is spoken of.
  package func spelled(phrase: String) -> String {
    if self === Lexicon.english { return phrase }
    let tree = parse(Source(phrase), knowing: Lexicon.english.symbols)
    for block in Block.allCases {
      let resolution = StatementResolver(tree, .english, isForDesigns: true, in: block).resolution
      if resolution.statements.allSatisfy({ $0.condition == .sound }) {
        return String(decoding: resolution.respelled(in: self), as: UTF8.self)
      }
    }
    // Less than a statement: its words one by one.
    var spelled = ""
    for (index, token) in tree.tokens.enumerated() {
      let word = token.kind == .word ? Lexicon.english.word(of: token.symbol) : nil
      spelled += word.map { spellings[$0] } ?? tree.text(ofToken: Int32(index))
    }
    return spelled
  }

  /// Sentences that were written with the words of the language in English.
  package func spelled(_ prose: Prose) -> Prose {
    self === Lexicon.english ? prose : prose.spelled { spelled(phrase: $0) }
  }

  /// The example of a form.
  package func example(of form: StatementForm) -> String {
    spelled(form.example, in: form.blocks[0])
  }

  /// Words of the vocabulary and the beginning of what may follow them, such as `tbd until 2026-03`.
  func spelled(words: Word..., then rest: String) -> String {
    words.map { spellings[$0] }.joined(separator: " ") + " " + rest
  }
}

extension Spellings {
  /// The spelling of a word that answers to the one that an author used in another language: where
  /// that has several, the one with the same number.
  fileprivate func spelling(
    of word: Word, like written: ArraySlice<UInt8>, in language: Spellings
  ) -> String {
    let place = language.others(of: word).firstIndex { $0.utf8.elementsEqual(written) }
    let others = others(of: word)
    guard let place, place < others.count else { return self[word] }
    return others[place]
  }
}
