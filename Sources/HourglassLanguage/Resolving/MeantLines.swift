import HourglassSyntax

/// What was meant by lines that fit their pattern, but with a name that nothing has or a value that
/// is none. Nothing here is asked for as long as a file is sound.
extension Resolver {
  /// A line to write in the place of one.
  struct MeantLine {
    let line: Prose
    /// Whether the line says that nothing is known yet.
    let isPlaceholder: Bool
    let fix: Fix?
    /// Where the fix is no more than a guess.
    let guess: Fix?
  }

  /// Whether a token stands in a line of which it has been said that it cannot be read.
  func isInBrokenLine(_ token: Int32) -> Bool {
    statement(around: token).map { resolution.statements[$0].isBroken } ?? false
  }

  /// The line around a token as it was most likely meant. A line with many names that nothing has
  /// is looked at once.
  mutating func meantLine(around token: Int32) -> MeantLine? {
    guard let index = statement(around: token) else { return nil }
    if let lastMeant, lastMeant.statement == index { return lastMeant.line }
    let line = meantLine(of: index, token)
    lastMeant = (index, line)
    return line
  }

  /// - Parameter token: what cannot be read in the statement.
  private mutating func meantLine(of index: Int, _ token: Int32) -> MeantLine? {
    let resolved = resolution.statements[index]
    let statement = tree.statements[index]
    guard resolved.row >= 0, let block = resolution.block(of: statement.parent),
      let line = tree.pieces(ofTokens: statement.first..<statement.end),
      let names = nearby.names(around: Int32(index), in: tree)
    else { return nil }
    let context = SlipContext(
      row: Int(resolved.row), block: block, lexicon: lexicon, names: names,
      bytes: tree.source.bytes, yearsBegin: yearsBegin,
      isOfPercentage: tree.isOfPercentage(Int32(index), lexicon))
    guard let correction = Correction(of: line, context, isMisread: true) else { return nil }
    let indentation = tree.indentationOfLine(statement.first)
    let fix = tree.fix(
      of: line, to: correction.line, changesMeaning: !correction.isCertain,
      indentation: indentation)
    let brace = statement.open >= 0 ? " {" : ""
    var text: Prose = "\(bare: correction.line.line(indentedBy: indentation) + brace)"
    let isOther = correction.slips.contains(.otherKind)
    let isPlaceholder = correction.slips.first == .placeholder
    let isOpen =
      correction.other != nil || correction.slips.contains(.range) || isOther || isPlaceholder
    if isPlaceholder { text = placeholderAdvice(correction.line, lexicon) }
    if let other = correction.other {
      text += ", or: \(bare: other.line(indentedBy: indentation) + brace)"
    }
    // A kind of the model would show what it is good for.
    let guess =
      isOther
      ? anyName(for: .toolKind, around: token).map {
        Fix(tree.span(ofToken: token), $0, changesMeaning: true)
      } : fix
    return MeantLine(
      line: text, isPlaceholder: isPlaceholder, fix: isOpen ? nil : fix, guess: isOpen ? guess : nil
    )
  }

  /// The statement whose keyword or operands a token belongs to.
  func statement(around token: Int32) -> Int? {
    let begun = leadingCount(of: tree.statements.count) { tree.statements[$0].first <= token }
    guard begun > 0 else { return nil }
    return Int(resolution.whole(Int32(begun - 1)).statement)
  }

  /// Any name of the model for a slot: that of the statement's example, if the model has it.
  func anyName(for slot: Slot, around token: Int32) -> String? {
    let names = modelNames.all(for: slot)
    guard let index = statement(around: token), resolution.statements[index].row >= 0 else {
      return names.first
    }
    let example = Vocabulary.forms[Int(resolution.statements[index].row)].example
    return example.split(separator: " ").map { String($0) }.first { names.contains($0) }
      ?? names.first
  }

  /// The one name that the programme speaks of and gives to nothing, where a thing of this kind can
  /// have it.
  mutating func missingName(of kind: Declaration.Kind, around token: Int32) -> String? {
    guard let index = statement(around: token),
      let known = nearby.allNames(around: Int32(index), in: tree)
    else { return nil }
    var missing: [String] = []
    for operand in resolution.operands {
      guard let slot = operand.slot, kind.fits(slot) else { continue }
      let word = tree.word(operand.token)
      if !known.isDeclared(word), !missing.contains(word) { missing.append(word) }
    }
    return missing.count == 1 ? missing[0] : nil
  }

  /// The one name that has a word in it, or whose title does.
  mutating func knownName(hinting word: String, for slot: Slot) -> String? {
    guard let first = resolution.declarations.last?.token, let index = statement(around: first),
      let known = nearby.names(around: Int32(index), in: tree)
    else { return nil }
    return known.name(hinting: word.split(separator: "-").map { String($0) }, for: slot)
  }

  /// Where something has a title and no name, and the title has the word in it: the fix that gives
  /// it the name.
  mutating func nameGiven(
    to word: String, fitting slot: Slot
  ) -> (title: String, line: String, fix: Fix)? {
    guard let index = statement(around: resolution.declarations.last?.token ?? 0),
      let known = nearby.allNames(around: Int32(index), in: tree)
    else { return nil }
    let things = known.things.filter {
      $0.name.isEmpty && $0.kind.fits(slot) && hasWords(of: word, $0.title)
    }
    guard things.count == 1 else { return nil }
    let statement = tree.statements[Int(things[0].statement)]
    let end = tree.span(ofToken: statement.first).end
    let rest = String(
      decoding: tree.source.bytes[Int(end)..<Int(tree.span(of: statement).end)], as: UTF8.self)
    return (
      shortened(things[0].title),
      tree.word(statement.first) + " " + word + rest + (statement.open >= 0 ? " {" : ""),
      Fix(Span(end, end), " " + word, changesMeaning: true)
    )
  }

  /// Whether a title has every part of a name in it.
  private func hasWords(of name: String, _ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    return name.lowercased().split(separator: "-").allSatisfy { part in
      words.contains { $0 == part || $0 == part + "s" || $0 + "s" == part }
    }
  }
}
