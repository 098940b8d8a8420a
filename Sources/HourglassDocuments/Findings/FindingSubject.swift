import HourglassLanguage
import HourglassSyntax

extension Tree {
  /// What stands at a place, from the outermost statement around it to the innermost: of things
  /// that have a name their keyword and name, or their title where nobody named them; of other
  /// statements their own words.
  ///
  /// It holds no place in the file, and nothing that the formatter may change, so it stays the
  /// same while the file changes around it.
  func subject(at offset: Int32) -> [String] {
    let around = statements(around: offset)
    if !around.isEmpty { return around.map { subject(of: statements[$0]) } }
    let token = leadingCount(of: tokens.count) { tokens[$0].start <= offset } - 1
    let text = self.text(ofToken: Int32(max(0, token)))
    return [text.isEmpty ? "the end of the file" : text]
  }

  /// The statements that a place lies in, from the outermost on.
  private func statements(around offset: Int32) -> [Int] {
    var around: [Int] = []
    var index =
      leadingCount(of: statements.count) { tokens[Int(statements[$0].first)].start <= offset } - 1
    while index >= 0 {
      if offset < end(of: statements[index]) { around.append(index) }
      index = Int(statements[index].parent)
    }
    return around.reversed()
  }

  /// One past its last byte, that of its block included.
  private func end(of statement: Statement) -> Int32 {
    if statement.close >= 0 { return span(ofToken: statement.close).end }
    // A block that nobody closed goes on up to what comes after the statement.
    guard statement.hasBlock else { return span(of: statement).end }
    let next = Int(statement.next)
    if next < statements.count { return tokens[Int(statements[next].first)].start }
    return Int32(source.bytes.count)
  }

  private func subject(of statement: Statement) -> String {
    // The formatter writes keywords in lower case.
    var words = text(ofToken: statement.first).lowercased()
    let isNamed = keywordsOfNamed.contains(words)
    for index in (statement.first + 1)..<max(statement.first + 1, statement.end) {
      let kind = tokens[Int(index)].kind
      if kind.isTrivia { continue }
      if kind != .comma { words += " " }
      words += text(ofToken: index)
      if isNamed { break }
    }
    return beginning(of: words)
  }

  /// Harmless and on one line. Of a text what it says, whatever its quotation marks and wherever
  /// its lines break.
  private func text(ofToken index: Int32) -> String {
    let span = span(ofToken: index)
    let bytes = source.bytes[Int(span.start)..<Int(span.end)]
    switch tokens[Int(index)].kind {
    case .text, .longText: return inQuotes(title(ofToken: index))
    default: return harmless(onOneLine(String(decoding: bytes, as: UTF8.self)))
    }
  }

  private func title(ofToken index: Int32) -> String { inOneLine(value(ofText: index)) }
}

extension Tree {
  /// The words of a finding's subjects, for a list of known findings: one for each thing that has
  /// to be mended.
  ///
  /// - Parameter stages: for the statement of each design, the names of its model's stages.
  func things(of finding: Finding, stages: [Int: [String]]) -> [String] {
    finding.subjects.map { subject in
      switch subject {
      case .place: self.subject(at: finding.span.start).joined(separator: " > ")
      case .statement(let statement): words(of: statement)
      case .stage(let stage, of: let design):
        words(of: design) + " > stage " + (stages[design]?[stage] ?? String(stage + 1))
      case .pair(let one, let other):
        words(of: one) + " and "
          + (statements[one].parent == statements[other].parent
            ? self.subject(of: statements[other]) : words(of: other))
      }
    }
  }

  /// A statement in the blocks around it.
  private func words(of statement: Int) -> String {
    var around: [Int] = []
    var index = statement
    while index >= 0 {
      around.append(index)
      index = Int(statements[index].parent)
    }
    return around.reversed().map { subject(of: statements[$0]) }.joined(separator: " > ")
  }
}

/// Harmless, with one blank wherever there are blanks or line ends.
private func inOneLine(_ bytes: [UInt8]) -> String {
  let words = bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
  return harmless(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
}

/// The keywords of all that designs can give a name to.
private let keywordsOfNamed: Set<String> = {
  var keywords: Set<String> = []
  for word in Vocabulary.forms where word.opens != nil {
    guard ["HEAD", "NAME"].contains(where: { word.pattern.utf8.starts(with: $0.utf8) }),
      word.blocks.contains(where: { [.file, .programme, .library].contains($0) })
    else { continue }
    for spelling in [word.keyword.name] + word.keyword.otherSpellings {
      keywords.insert(spelling)
    }
  }
  return keywords
}()

/// As much as fits on a line of a file that people look through.
private func beginning(of text: String) -> String {
  let most = 200
  guard text.utf8.count > most else { return text }
  var short = ""
  for scalar in text.unicodeScalars.prefix(most) { short.unicodeScalars.append(scalar) }
  return short
}
