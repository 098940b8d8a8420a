import HourglassSyntax

/// Words behind the wrong keyword: what another statement of the block takes, as `level outcome`
/// says what `result` has a place for.
func otherKeywords(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard line.count == 2, let keyword = context.word(line[0]),
    let mended = context.onlyStatement(taking: line[1...], in: line[0].range, but: keyword)
  else { return [] }
  return [Mended(line: mended, isCertain: false)]
}

extension SlipContext {
  /// The one statement of the block that some words make once a keyword stands before them: `series`
  /// and `cumulative`, `kind` and `site visit`. Nil where there is none, or several.
  ///
  /// - Parameters:
  ///   - place: what the keyword stands for.
  ///   - other: a keyword that is not looked at.
  func onlyStatement(
    taking words: ArraySlice<Piece>, in place: Range<Int>, but other: Word? = nil
  ) -> [Piece]? {
    guard let first = words.first, first.sort == .word, !saysAnything(first) else { return nil }
    var ways = [Array(words)]
    if (2...3).contains(words.count), words.allSatisfy({ $0.sort == .word }) {
      let name = words.map { $0.lowered }.joined(separator: "-")
      ways.append(
        Array(words).replacing(0..<words.count, with: name))
    }
    for way in ways {
      var found: [Piece]?
      for row in CompiledVocabulary.shared.rows where row.keyword != other && row.opens == nil {
        guard let line = statement(taking: way, in: place, row) else { continue }
        if found != nil { return nil }
        found = line
      }
      if let found { return found }
    }
    return nil
  }

  /// Whether so many statements take a word that it tells of none.
  private func saysAnything(_ piece: Piece) -> Bool {
    let word = word(piece)
    return word == .absent || word == .pending || word == .because
  }

  /// The words behind a keyword of this block, and behind those that always follow it.
  private func statement(
    taking words: [Piece], in place: Range<Int>, _ row: CompiledVocabulary.Row
  ) -> [Piece]? {
    let vocabulary = CompiledVocabulary.shared
    guard let number = vocabulary.row(of: row.keyword, in: block),
      vocabulary.rows[number].steps == row.steps
    else { return nil }
    var line = [Piece(spelling(row.keyword), place)]
    var step = row.steps.lowerBound
    while true {
      let first = line.count - 1
      if case .fits(let parts) = PatternFit(of: (line + words)[...], row: number, lexicon),
        tells(parts[first]), parts.allSatisfy({ isWord(parts[first]) || tells($0) }),
        case .sound = soundness(of: line + words)
      {
        return line + words
      }
      guard case .word(let word) = vocabulary.steps[step] else { return nil }
      line.append(Piece(spelling(word), place.upperBound..<place.upperBound))
      step += 1
    }
  }

  private func isWord(_ part: Step?) -> Bool {
    if case .word = part { true } else { false }
  }

  /// Whether what stands there can be no word but some few.
  private func tells(_ part: Step?) -> Bool {
    switch part {
    case .word: true
    case .slot(let slot):
      switch slot {
      case .party, .objective, .tool, .assumption, .measured, .threatened, .tester, .stage,
        .toolKind, .modelRisk, .gain, .capability, .level, .domain, .factor, .facet, .countable:
        true
      default: false
      }
    default: false
    }
  }
}
