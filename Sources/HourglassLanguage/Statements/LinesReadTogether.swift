import HourglassSyntax

/// Mistakes that reach over several lines: a text that goes on in the next line, a block without
/// braces, a beginning and an end that are two lines. Each is told of once, and the lines are read
/// as what they were meant to be.
extension StatementResolver {
  /// Looks at what follows a line that something is wrong with.
  mutating func readBeyond(
    _ index: Int32, _ row: Int, _ next: inout Int32, _ end: Int32, in block: Block
  ) {
    if readsTextToItsEnd(index, row, &next, end, in: block) { return }
    guard let opened = vocabulary.rows[row].opens, !tree.statements[Int(index)].hasBlock,
      let mark = lastToken(of: index), isBracket(mark, opening: true)
    else { return }
    var closing = next
    while closing < end {
      let statement = tree.statements[Int(closing)]
      if isBracket(statement.first, opening: false), statement.end == statement.first + 1 { break }
      closing = tree.statements[Int(closing)].next
    }
    guard closing < end else { return }
    let last = tree.statements[Int(closing)]
    report(
      .strayCharacter, tree.span(ofToken: mark),
      "A block needs { and }, not \(quoted: tree.text(ofToken: mark)) and \(quoted: tree.text(ofToken: last.first)).",
      next: "Write { and } instead.",
      fix: Fix([Edit(tree.span(ofToken: mark), "{"), Edit(tree.span(ofToken: last.first), "}")]))
    replaced += [tree.span(of: tree.statements[Int(index)]), tree.span(of: last)]
    reportedOperands = tree.statements[Int(index)].first + 1
    resolve(next..<closing, in: opened, of: index)
    next = last.next
  }

  /// A text whose quotation mark stands at the end of a later line.
  private mutating func readsTextToItsEnd(
    _ index: Int32, _ row: Int, _ next: inout Int32, _ end: Int32, in block: Block
  ) -> Bool {
    guard let opening = lastToken(of: index), isHalfText(opening),
      !tree.statements[Int(index)].hasBlock
    else { return false }
    var closing = next
    while closing < end, closing < next + 20 {
      if let last = lastToken(of: closing), isHalfText(last) { break }
      if tree.statements[Int(closing)].hasBlock { return false }
      closing = tree.statements[Int(closing)].next
    }
    guard closing < end, closing < next + 20, let last = lastToken(of: closing), isHalfText(last)
    else { return false }
    let statement = tree.statements[Int(index)]
    let start = Int(tree.span(ofToken: opening).start)
    let stop = Int(tree.span(ofToken: last).end)
    let bytes = tree.source.bytes
    guard !bytes[start..<stop].dropLast().contains(UInt8(ascii: "#")),
      let line = tree.pieces(ofTokens: statement.first..<opening),
      let context = slipContext(row, index, block)
    else { return false }
    var edits: [Edit] = []
    var text: [UInt8] = []
    var at = start
    while at < stop {
      var blank = at
      var hasLineEnd = false
      while blank < stop, bytes[blank].isWhitespace {
        if bytes[blank] == 0x0A || bytes[blank] == 0x0D { hasLineEnd = true }
        blank += 1
      }
      if hasLineEnd {
        edits.append(Edit(Span(Int32(at), Int32(blank)), " "))
        text.append(0x20)
        at = blank
        continue
      }
      text.append(bytes[at])
      at += 1
    }
    let mended = line + [Piece(String(decoding: text, as: UTF8.self), start..<stop)]
    guard context.soundness(of: mended) != .broken else { return false }
    report(
      .unclosedText, Span(Int32(start), Int32(stop)),
      "A text must end on the line where it begins. This text continues on the next lines.",
      next: .write(whole(mended, closing, tree.indentationOfLine(statement.first))),
      fix: Fix(edits))
    var inner = index
    while inner != tree.statements[Int(closing)].next {
      replaced.append(tree.span(of: tree.statements[Int(inner)]))
      inner = tree.statements[Int(inner)].next
    }
    reportedOperands = statement.first + 1
    next = tree.statements[Int(closing)].next
    return true
  }

  /// Reads lines that stand deeper below one that has no braces as its block.
  mutating func readsAsBlock(
    of owner: Int32, from index: Int32, _ next: inout Int32, _ end: Int32, in block: Block,
    since reported: Int
  ) -> Bool {
    let statement = tree.statements[Int(owner)]
    guard !statement.hasBlock, let opened = resolution.statements[Int(owner)].opens,
      row(ofFirst: index, in: opened) != nil, isDeeper(index, than: owner)
    else { return false }
    var stop = index
    var last = index
    while stop < end, isDeeper(stop, than: owner) {
      last = stop
      stop = tree.statements[Int(stop)].next
    }
    // With the colon that other languages have there.
    var endOfLine = tree.span(of: statement).end
    var start = endOfLine
    if let mark = lastToken(of: owner), tree.tokens[Int(mark)].kind == .stray {
      start = tree.span(ofToken: mark).start
      findings.removeLast(findings.count - reported)
      replaced.append(tree.span(of: statement))
    }
    if start > 0, tree.source.bytes[Int(start) - 1] == 0x20 { start -= 1 }
    endOfLine = max(start, endOfLine)
    var inner = last
    while inner + 1 < tree.statements[Int(last)].next { inner += 1 }
    let lastEnd = tree.endOfLine(behind: tree.statements[Int(inner)])
    let lineEnd = tree.source.bytes.lineEndInUse
    let indentation = tree.indentationOfLine(statement.first)
    report(
      .unopenedBlock, tree.span(of: statement),
      "The lines below \(language: tree.words(of: statement)) belong to it, but have no braces around them.",
      next: "Write { at the end of this line, and } on a line of its own after the lines below it.",
      fix: Fix(
        [
          Edit(Span(start, endOfLine), " {"),
          Edit(Span(lastEnd, lastEnd), lineEnd + indentation + "}"),
        ], changesMeaning: true))
    resolve(index..<stop, in: opened, of: owner)
    next = stop
    return true
  }

  /// `start 2026` and `end 2028` are one line.
  mutating func reportPeriod(
    _ index: Int32, _ next: inout Int32, _ end: Int32, in block: Block
  ) -> Int? {
    guard let row = vocabulary.row(of: .runs, in: block) else { return nil }
    let statement = tree.statements[Int(index)]
    let span = tree.span(of: statement)
    let word = tree.word(statement.first)
    let runs = lexicon.spellings[.runs] + " "
    guard let start = dateBehind(index, oneOf: beginnings) else {
      guard let stop = dateBehind(index, oneOf: endings) else { return nil }
      report(
        .unknownKeyword, tree.span(ofToken: statement.first),
        "\(quoted: word) is not a keyword \(block.phrase). Write the first and the last date on one line.",
        next: .example(runs + "2026-10 " + lexicon.spellings[.to] + " " + stop.spelling))
      if statement.isDamaged { replaced.append(span) }
      reportedOperands = statement.end
      return row
    }
    let text: String
    if next < end, let stop = dateBehind(next, oneOf: endings) {
      let other = tree.statements[Int(next)]
      text = runs + start.spelling + " " + lexicon.spellings[.to] + " " + stop.spelling
      report(
        .unknownKeyword, tree.span(ofToken: statement.first),
        "\(quoted: word) and \(quoted: tree.word(other.first)) belong on one line.",
        next: .write(text),
        fix: Fix(span.joined(tree.span(of: other)), text, changesMeaning: true))
      if other.isDamaged { replaced.append(tree.span(of: other)) }
      next = other.next
    } else {
      text = runs + start.spelling + " " + lexicon.spellings[.onwards]
      report(
        .unknownKeyword, tree.span(ofToken: statement.first),
        "\(quoted: word) is not a keyword \(block.phrase). Hourglass calls it \(language: lexicon.spellings[.runs]).",
        next: .write(text), fix: Fix(span, text, changesMeaning: true))
    }
    if statement.isDamaged { replaced.append(span) }
    reportedOperands = statement.end
    return row
  }

  private var beginnings: [String] {
    ["start", "starts", "begin", "begins", "beginning", "from", "start date", "starting date"]
  }
  private var endings: [String] {
    ["end", "ends", "finish", "to", "until", "end date", "closing date", "completion"]
  }

  private func dateBehind(_ index: Int32, oneOf words: [String]) -> DateMeant? {
    let statement = tree.statements[Int(index)]
    guard !statement.hasBlock, let line = tree.pieces(ofTokens: statement.first..<statement.end)
    else { return nil }
    let bare = withoutMarks(line).first?.line ?? line
    for count in [2, 1] where bare.count > count {
      let phrase = bare[..<count].map { $0.lowered }.joined(separator: " ")
      guard words.contains(phrase) else { continue }
      let written = bare[count...].map { $0.content }.joined(separator: " ")
      if case .date = readDate(Array(written.utf8)[...]) {
        return DateMeant(spelling: written, isCertain: true)
      }
      return dateMeant(by: written)
    }
    return nil
  }

  private func row(ofFirst index: Int32, in block: Block) -> Int? {
    let token = tree.tokens[Int(tree.statements[Int(index)].first)]
    guard token.kind == .word else { return nil }
    return lexicon.word(of: token.symbol).flatMap { vocabulary.row(of: $0, in: block) }
  }

  private func isDeeper(_ index: Int32, than owner: Int32) -> Bool {
    tree.indentationOfLine(tree.statements[Int(index)].first).utf8.count
      > tree.indentationOfLine(tree.statements[Int(owner)].first).utf8.count
  }

  private func lastToken(of index: Int32) -> Int32? {
    let statement = tree.statements[Int(index)]
    return statement.end > statement.first + 1 || index >= 0 ? statement.end - 1 : nil
  }

  private func isBracket(_ token: Int32, opening: Bool) -> Bool {
    guard tree.tokens[Int(token)].kind == .stray else { return false }
    let text = tree.text(ofToken: token)
    return opening
      ? text == "[" || text == "(" || text == "<"
      : text == "]" || text == ")"
        || text == ">"
  }

  /// Whether a text lacks one of its marks.
  private func isHalfText(_ token: Int32) -> Bool {
    tree.tokens[Int(token)].kind == .text && Piece(tree.text(ofToken: token), 0..<0).sort == .other
  }
}

extension Tree {
  /// The end of the last line of a statement, behind its block and a comment.
  fileprivate func endOfLine(behind statement: Statement) -> Int32 {
    var token = statement.close >= 0 ? statement.close : statement.end - 1
    while tokens[Int(token) + 1].kind == .blank || tokens[Int(token) + 1].kind == .comment {
      token += 1
    }
    return span(ofToken: token).end
  }
}

extension UInt8 {
  fileprivate var isWhitespace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }
}
