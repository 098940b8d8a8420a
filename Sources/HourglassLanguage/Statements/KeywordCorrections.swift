import HourglassSyntax

/// What to say about lines that begin with another word than the language has for it.
extension StatementResolver {
  /// Reports a line whose keyword is another one in this block, or has marks around it.
  ///
  /// - Returns: the row it belongs to; nil, and nothing is reported, where nobody can tell.
  mutating func reportMeantKeyword(_ index: Int32, in block: Block) -> Int? {
    let statement = tree.statements[Int(index)]
    guard let line = tree.pieces(ofTokens: statement.first..<statement.end), !line.isEmpty else {
      return nil
    }
    let bare = withoutMarks(line).first?.line ?? line
    guard let first = bare.first else { return nil }
    if let row = reportExchangedKeyword(line, bare, index, in: block) { return row }
    let hasMarks = first.text != line[0].text
    var candidates: [(line: [Piece], row: Int, isOther: Bool, count: Int)] = []
    func add(_ candidate: [Piece], _ word: Word, isOther: Bool, count: Int = 1) {
      guard let row = vocabulary.row(of: word, in: block) else { return }
      candidates.append((candidate, row, isOther, count))
    }
    if vocabulary.row(of: .every, in: block) != nil {
      let every = lexicon.spellings[.every]
      let start = first.range.lowerBound
      add([Piece(every, start..<start)] + bare, .every, isOther: true, count: bare.count)
    }
    if first.sort == .value, vocabulary.row(of: .number, in: block) != nil {
      let start = first.range.lowerBound
      add([Piece(lexicon.spellings[.number], start..<start)] + bare, .number, isOther: true)
    }
    if block == .objective, ["->", "=>", "→"].contains(line[0].text) {
      add(
        line.replacing(0..<1, with: lexicon.spellings[.leads], lexicon.spellings[.to]), .leads,
        isOther: true)
    }
    if let word = lexicon.word(spelled: first.lowered), hasMarks || first.text != first.lowered {
      add(bare.replacing(0..<1, with: lexicon.spellings[word]), word, isOther: false)
    }
    let words = bare.prefix(4).map { piece in
      piece.lowered.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    }
    let isOfPercentages = block == .indicator && hasPercentages(statement.parent)
    for (keyword, count) in Vocabulary.meant(by: words, in: block) {
      // `unit "%"` does not say of what.
      let percent = ["%", "percent", "percentage", "per cent", "percentages"]
      if keyword == .counts, bare.count == count + 1,
        percent.contains(bare[count].content.lowercased())
      {
        continue
      }
      if keyword == .counts, isOfPercentages {
        add(
          spelled(.percent, in: block, bare, replacing: count), .percent, isOther: true,
          count: count)
      }
      add(
        spelled(keyword, in: block, bare, replacing: count), keyword, isOther: true, count: count)
    }
    // `cumulative`, which `series` comes before.
    if let line = lineBehindKeyword(bare, index, in: block),
      let keyword = lexicon.word(spelled: line[0].text)
    {
      add(line, keyword, isOther: true, count: 0)
    } else if isLight(first.lowered, lexicon) {
      // `yellow under 40%`
      let start = first.range.lowerBound
      add(
        [Piece(lexicon.spellings[.threshold], start..<start)] + bare, .threshold, isOther: true,
        count: 0)
    }
    // `base line`
    if bare.count > 1, bare[1].sort == .word,
      let word = lexicon.word(spelled: first.lowered + bare[1].lowered)
    {
      add(bare.replacing(0..<2, with: lexicon.spellings[word]), word, isOther: false, count: 2)
    }
    if let (name, word) = nearestKeyword(first.text, in: block) {
      add(bare.replacing(0..<1, with: name), word, isOther: false)
    }
    // `teacher training "…"`: the word it ends in says what it is.
    let leading = bare.prefix { $0.sort == .word }
    if block == .programme, leading.count > 1, leading.count < 5,
      let kind = Vocabulary.meant(by: [leading[leading.count - 1].lowered], in: block).first,
      Declaration.Kind(kind.keyword) != nil
    {
      let name = leading.map { $0.lowered }.joined(separator: "-")
      add(
        bare.replacing(0..<leading.count, with: lexicon.spellings[kind.keyword], name),
        kind.keyword, isOther: true, count: leading.count)
    }
    for candidate in candidates {
      guard let context = slipContext(candidate.row, index, block) else { return nil }
      var mended = candidate.line
      if context.soundness(of: mended) != .sound {
        guard let correction = Correction(of: mended, context) else { continue }
        if candidate.count == line.count,
          correction.slips.contains(where: { $0 != .rhythm && $0 != .approximation && $0 != .marks }
          )
        {
          continue
        }
        mended = correction.line
      }
      reportKeyword(
        line, bare, mended, index, block, candidate.count, isOther: candidate.isOther,
        hasOnlyMarks: hasMarks && !candidate.isOther
          && lexicon.word(spelled: first.text) == vocabulary.rows[candidate.row].keyword)
      reportedOperands = operandsStart(behind: mended, line, of: statement)
      return candidate.row
    }
    return nil
  }

  /// A line with the one keyword of the block before it that makes it a statement.
  private mutating func lineBehindKeyword(
    _ line: [Piece], _ index: Int32, in block: Block
  ) -> [Piece]? {
    guard line[0].sort == .word,
      let row = vocabulary.rows.indices.first(where: { Vocabulary.forms[$0].blocks.contains(block) }
      ),
      let context = slipContext(row, index, block)
    else { return nil }
    let start = line[0].range.lowerBound
    return context.onlyStatement(taking: line[...], in: start..<start)
  }

  /// Reports a line that is sound once its first two words change places: `hospitals from`.
  private mutating func reportExchangedKeyword(
    _ line: [Piece], _ bare: [Piece], _ index: Int32, in block: Block
  ) -> Int? {
    // What stands before a title may tell of it, as `the objective "…"` does.
    let adjectives = ["new", "main", "first"]
    guard bare.count > 1, bare[0].sort == .word || bare[0].sort == .value, bare[1].sort == .word,
      !(articles + adjectives).contains(bare[0].lowered),
      let word = lexicon.word(spelled: bare[1].text),
      let row = vocabulary.row(of: word, in: block), let context = slipContext(row, index, block)
    else { return nil }
    let mended =
      [Piece(bare[1].text, bare[0].range), Piece(bare[0].text, bare[1].range)] + bare[2...]
    guard context.soundness(of: mended) == .sound else { return nil }
    let statement = tree.statements[Int(index)]
    let indentation = tree.indentationOfLine(statement.first)
    report(
      .unknownKeyword, span(bare[0]).joined(span(bare[1])),
      "The keyword \(language: bare[1].text) belongs before \(quoted: shortened(bare[0].text)).",
      next: .write(whole(mended, index, indentation)),
      fix: tree.fix(of: line, to: mended, changesMeaning: true, indentation: indentation))
    reportedOperands = operandsStart(behind: mended, line, of: statement)
    return row
  }

  /// Whether nothing is wrong with a line but the capital letters of its keyword.
  mutating func isSoundButForKeyword(_ index: Int32, _ row: Int, in block: Block) -> Bool {
    let statement = tree.statements[Int(index)]
    guard let line = tree.pieces(ofTokens: statement.first..<statement.end),
      let context = slipContext(row, index, block)
    else { return true }
    return context.soundness(of: line) != .broken
  }

  /// The token behind the pieces that were meant for a keyword.
  private func operandsStart(
    behind mended: [Piece], _ line: [Piece], of statement: Statement
  ) -> Int32 {
    let end = mended[0].range.isEmpty ? line[0].range.upperBound : mended[0].range.upperBound
    var token = statement.first + 1
    while token < statement.end, tree.tokens[Int(token)].start < Int32(end) { token += 1 }
    return token
  }

  /// A line with a keyword, and the words that always follow it, in the place of others.
  private func spelled(
    _ keyword: Word, in block: Block, _ line: [Piece], replacing count: Int
  ) -> [Piece] {
    var texts = [lexicon.spellings[keyword]]
    var step =
      vocabulary.row(of: keyword, in: block).map { vocabulary.rows[$0].steps.lowerBound } ?? 0
    while case .word(let word) = vocabulary.steps[step] {
      let spelling = lexicon.spellings[word]
      let next = count + texts.count - 1
      if next < line.count, line[next].text == spelling { break }
      texts.append(spelling)
      step += 1
    }
    let end = line[count - 1].range.upperBound
    var pieces: [Piece] = []
    for (index, text) in texts.enumerated() {
      pieces.append(Piece(text, index == 0 ? line[0].range.lowerBound..<end : end..<end))
    }
    return pieces + line[count...]
  }

  /// Whether the figures of an indicator are percentages.
  private func hasPercentages(_ owner: Int32) -> Bool {
    guard owner >= 0 else { return false }
    let first = tree.statements[Int(owner)].end
    let next = Int(tree.statements[Int(owner)].next)
    let end =
      next < tree.statements.count ? tree.statements[next].first : Int32(tree.tokens.count - 1)
    return (first..<end).contains { token in
      tree.tokens[Int(token)].kind == .value
        && tree.source.bytes[Int(tree.span(ofToken: token).end) - 1] == UInt8(ascii: "%")
    }
  }

  mutating func nearestKeyword(_ word: String, in block: Block) -> (String, Word)? {
    let keywords = Vocabulary.forms.filter { $0.blocks.contains(block) }.map { $0.keyword }
    let choice = Suggestions.Choice(slot: .name, version: Int32(block.rawValue))
    let meant = suggestions.look(for: word, among: choice) { [lexicon] in
      keywords.enumerated().map { (lexicon.spellings[$1], $0) }
    }.meant
    if let meant { return (meant.name, keywords[meant.target]) }
    // `track` for `tracked`
    let longer = keywords.filter { lexicon.spellings[$0].hasPrefix(word) }
    return word.utf8.count > 3 && longer.count == 1
      ? (lexicon.spellings[longer[0]], longer[0]) : nil
  }

  private mutating func reportKeyword(
    _ line: [Piece], _ bare: [Piece], _ mended: [Piece], _ index: Int32, _ block: Block,
    _ count: Int, isOther: Bool, hasOnlyMarks: Bool
  ) {
    let statement = tree.statements[Int(index)]
    let indentation = tree.indentationOfLine(statement.first)
    let next = Advice.write(whole(mended, index, indentation))
    let isDamaged = statement.isDamaged
    let fix = tree.fix(
      of: line, to: mended, changesMeaning: !hasOnlyMarks, indentation: indentation)
    if count == 0 {
      report(
        .unknownKeyword, span(bare[0]),
        "The keyword \(language: mended[0].text) is missing before \(quoted: bare[0].text).",
        next: next, fix: fix
      )
    } else if hasOnlyMarks {
      report(
        isDamaged ? .strayCharacter : .unknownKeyword, span(line[0]),
        "\(quoted: shortened(line[0].text)) has no meaning before \(language: mended[0].text).",
        next: next,
        fix: fix)
    } else {
      let count = min(max(1, count), bare.count)
      let end = bare[count - 1].range.upperBound
      let written = bare[..<count].map { $0.text }.joined(separator: " ")
      // With the words that always go with it.
      let keyword =
        ([mended[0].text]
        + mended.dropFirst().prefix { $0.range.upperBound <= end && $0.sort == .word }.map {
          $0.text
        })
        .joined(separator: " ")
      report(
        .unknownKeyword, Span(span(bare[0]).start, Int32(end)),
        isOther
          ? "\(quoted: shortened(written)) is not a keyword \(block.phrase). Hourglass calls it \(language: keyword)."
          : "\(quoted: shortened(written)) is not a keyword. Did you mean \(language: mended[0].text)?",
        next: next, fix: fix)
    }
    if isDamaged { replaced.append(tree.span(of: statement)) }
  }

  private func span(_ piece: Piece) -> Span {
    Span(Int32(piece.range.lowerBound), Int32(piece.range.upperBound))
  }
}
