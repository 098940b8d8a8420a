/// Braces put in, taken out and put in their places.
///
/// All of this is about how things look: that a `}` closes the block whose beginning it stands
/// under, on a line of its own unless the block is on one line.
extension Tree {
  /// The closing braces of a block and so many around it, which end before a token.
  func closingBraces(ofBlock index: Int32, around: Int, before: Int32) -> Fix? {
    // Whoever left more open than that has to look; and each of them looks along its line.
    guard around < 32, let last = lastSolid(before: before) else { return nil }
    let lineStart = startOfLine(last)
    let lineEnd = source.bytes.lineEndInUse
    var inline = ""
    var below = ""
    var block = index
    for _ in 0...around {
      guard block >= 0, statements[Int(block)].open >= 0 else { return nil }
      let statement = statements[Int(block)]
      if below.isEmpty, statement.open >= lineStart, statement.open < last {
        inline += " }"
      } else {
        below += indentation(of: statement.first) + "}" + lineEnd
      }
      block = statement.parent
    }
    let end = span(ofToken: last).end
    var edits: [Edit] = []
    if !inline.isEmpty { edits.append(Edit(Span(end, end), inline)) }
    if !below.isEmpty {
      if let newline = newline(after: last, before: before) {
        let place = span(ofToken: newline).end
        edits.append(Edit(Span(place, place), below))
      } else {
        // The file ends without a line end, and goes on doing so.
        let place = tokens[Int(before)].start
        let text = lineEnd + String(below.dropLast())
        if place == end, let own = edits.popLast() {
          edits.append(Edit(own.span, own.text + text))
        } else {
          edits.append(Edit(Span(place, place), text))
        }
      }
    }
    return Fix(edits, changesMeaning: true)
  }

  /// The opening brace of a block whose lines stand deeper below it.
  func openingBrace(of index: Int32) -> Fix? {
    let statement = statements[Int(index)]
    let next = firstSolid(from: statement.end)
    // Where all stands on one line, nobody knows where the block begins.
    guard newline(after: statement.end - 1, before: next) != nil else { return nil }
    let end = span(of: statement).end
    return Fix(Span(end, end), " {", changesMeaning: true)
  }

  /// A brace that has a line of its own and that no block wants.
  func withoutBrace(_ brace: Int32) -> Fix? {
    guard isFirstOfLine(brace), let line = lineAlone(brace) else { return nil }
    return Fix(line, "", changesMeaning: true)
  }

  /// The brace at the end of the statement it belongs to.
  func brace(_ brace: Int32, behind index: Int32) -> Fix? {
    guard isFirstOfLine(brace) else { return nil }
    let end = span(of: statements[Int(index)]).end
    var old = span(ofToken: brace)
    if let line = lineAlone(brace) {
      old = line
    } else if tokens[Int(brace) + 1].kind == .blank {
      old.end = span(ofToken: brace + 1).end
    }
    return Fix([Edit(Span(end, end), " {"), Edit(old, "")])
  }

  /// A `;` behind the block before a statement.
  func semicolon(before index: Int32) -> Fix? {
    guard let last = lastSolid(before: statements[Int(index)].first) else { return nil }
    let end = span(ofToken: last).end
    return Fix(Span(end, end), ";")
  }

  // The tokens of a line.

  func lastSolid(before token: Int32) -> Int32? {
    var index = token - 1
    while index >= 0, tokens[Int(index)].kind.isTrivia { index -= 1 }
    return index < 0 ? nil : index
  }

  private func firstSolid(from token: Int32) -> Int32 {
    var index = token
    while tokens[Int(index)].kind.isTrivia { index += 1 }
    return index
  }

  private func newline(after token: Int32, before end: Int32) -> Int32? {
    var index = token + 1
    while index < end {
      if tokens[Int(index)].kind == .newline { return index }
      index += 1
    }
    return nil
  }

  func startOfLine(_ token: Int32) -> Int32 {
    var index = token
    while index > 0, !endsLine(index - 1) { index -= 1 }
    return index
  }

  private func endsLine(_ token: Int32) -> Bool {
    tokens[Int(token)].kind == .newline || tokens[Int(token)].kind == .prose
  }

  /// Looks no further back than it must: there may be thousands of them on one line.
  func isFirstOfLine(_ token: Int32) -> Bool {
    if token == 0 || endsLine(token - 1) { return true }
    return tokens[Int(token) - 1].kind == .blank && (token == 1 || endsLine(token - 2))
  }

  /// The blanks that the line of a token begins with.
  private func indentation(of token: Int32) -> String {
    let start = startOfLine(token)
    guard tokens[Int(start)].kind == .blank else { return "" }
    let span = span(ofToken: start)
    return String(decoding: source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  /// The line of the first token on it, with its line end, if nothing else stands there.
  private func lineAlone(_ token: Int32) -> Span? {
    var next = token + 1
    if tokens[Int(next)].kind == .blank { next += 1 }
    let start = tokens[Int(startOfLine(token))].start
    switch tokens[Int(next)].kind {
    case .newline: return Span(start, span(ofToken: next).end)
    case .end, .prose: return Span(start, tokens[Int(next)].start)
    default: return nil
    }
  }
}
