import HourglassSyntax

/// Lines that go on with the line before them, and say so in no way that the language knows.
extension StatementResolver {
  /// Reads a line as the end of the one before it, if the two together make sense: a list whose
  /// names stand below each other, a text that goes on.
  ///
  /// - Parameter reported: how many findings there were before the earlier line.
  mutating func readsAsEnd(
    of earlier: Int32, _ index: Int32, in block: Block, since reported: Int
  ) -> Bool {
    let (first, last) = (tree.statements[Int(earlier)], tree.statements[Int(index)])
    guard !first.hasBlock, !last.hasBlock, resolution.statements[Int(earlier)].row >= 0,
      let beginning = tree.pieces(ofTokens: first.first..<first.end),
      let end = tree.pieces(ofTokens: last.first..<last.end), let begin = end.first,
      begin.sort == .word || begin.sort == .text,
      Vocabulary.meant(by: [begin.lowered], in: block).isEmpty,
      nearestKeyword(begin.text, in: block) == nil,
      let context = slipContext(Int(resolution.statements[Int(earlier)].row), earlier, block)
    else { return false }
    let isSound = resolution.statements[Int(earlier)].condition == .sound
    // A semicolon between the two is none of either.
    let line = beginning + end
    var mended = line
    if context.soundness(of: line) == .sound {
      nearby.spare()
    } else {
      guard let correction = Correction(of: line, context),
        context.soundness(of: correction.line) == .sound,
        correction.slips.allSatisfy({ isSound ? $0.joinsNames : $0.joinsLines })
      else { return false }
      mended = correction.line
    }
    findings.removeLast(findings.count - reported)
    let indentation = tree.indentationOfLine(first.first)
    report(
      .wrappedLine, tree.span(of: last),
      "This line continues the line above.",
      next: "Join the two lines: \(bare: whole(mended, index, indentation))",
      fix: tree.fix(of: line, to: mended, changesMeaning: true, indentation: indentation)
        ?? tree.joined(last, behind: first))
    // Nothing is made of either of them.
    findings[findings.count - 1].severity = .error
    if last.isDamaged || first.isDamaged {
      replaced += [tree.span(of: first), tree.span(of: last)]
    }
    resolution.statements[Int(index)].condition = .broken
    resolution.statements[Int(index)].blockOwner = earlier
    return true
  }

  /// `frequency yearly` in an indicator belongs to the line that says who tracks it.
  mutating func reportFrequency(_ index: Int32, in block: Block) -> Bool {
    guard block == .indicator, let row = vocabulary.row(of: .tracked, in: block) else {
      return false
    }
    let statement = tree.statements[Int(index)]
    guard statement.parent >= 0,
      let line = tree.pieces(ofTokens: statement.first..<statement.end)
    else { return false }
    var words = (withoutMarks(line).first?.line ?? line).map { $0.content.lowercased() }
    for phrase in [["how", "often"], ["frequency"], ["rhythm"], ["reporting", "frequency"]]
    where words.starts(with: phrase) && words.count > phrase.count {
      words.removeFirst(phrase.count)
    }
    guard let rhythm = rhythmMeant(by: words) else { return false }
    var other = statement.parent + 1
    let end = tree.statements[Int(statement.parent)].next
    while other < end {
      let tracked = tree.statements[Int(other)]
      if lexicon.word(of: tree.tokens[Int(tracked.first)].symbol) == .tracked,
        tree.tokens[Int(tracked.first)].kind == .word,
        let begin = tree.pieces(ofTokens: tracked.first..<tracked.end),
        let context = slipContext(row, other, block)
      {
        let every = context.spelling(rhythm)
        let mended = begin + every.map { Piece($0, 0..<0) }
        guard context.soundness(of: mended) == .sound, let removal = tree.removal(of: Int(index))
        else { return false }
        let place = tree.span(of: tracked).end
        let added = Edit(Span(place, place), " " + every.joined(separator: " "))
        report(
          .unknownKeyword, tree.span(of: statement),
          "The frequency belongs on the line of the tracker.",
          next: .write(mended.line(indentedBy: "")),
          fix: Fix(
            place < tree.span(of: statement).start
              ? [added] + removal.edits : removal.edits + [added],
            changesMeaning: true))
        if statement.isDamaged { replaced.append(tree.span(of: statement)) }
        return true
      }
      other = tracked.next
    }
    return false
  }
}

extension Slip {
  /// Whether it can be all that is wrong with two lines of which the first is sound.
  fileprivate var joinsNames: Bool {
    switch self {
    case .conjunction, .missingComma, .article, .trailingComma: true
    default: false
    }
  }

  fileprivate var joinsLines: Bool {
    switch self {
    case .remark, .secondStatement, .excessWord, .approximation, .otherKind, .range: false
    default: true
    }
  }
}
