import Testing

@testable import HourglassSyntax

extension Tree {
  /// What holds for every tree, whatever was read.
  func expectSound(_ location: SourceLocation = #_sourceLocation) {
    #expect(unsoundness == nil, sourceLocation: location)
  }

  /// The first thing that does not hold, if any.
  var unsoundness: String? {
    guard tokens.last?.kind == .end, tokens.first?.start == 0 else { return "ends" }
    var printed: [UInt8] = []
    for index in tokens.indices.dropLast() {
      let (start, end) = (Int(tokens[index].start), Int(tokens[index + 1].start))
      guard start < end, end <= source.bytes.count else { return "token \(index)" }
      printed += source.bytes[start..<end]
    }
    guard printed == source.bytes else { return "bytes lost" }
    if tokens.contains(where: { $0.kind == .word && $0.symbol >= symbols.count }) {
      return "symbol"
    }

    var open: [Int32] = []
    var previousEnd: Int32 = 0
    for (index, statement) in statements.enumerated() {
      while let last = open.last, statements[Int(last)].next <= index { open.removeLast() }
      let isOrdered = previousEnd <= statement.first && statement.first < statement.end
      guard isOrdered, statement.end < tokens.count else { return "tokens of statement \(index)" }
      let last = tokens[Int(statement.end) - 1].kind
      guard !tokens[Int(statement.first)].kind.isTrivia, !last.isTrivia else { return "trivia" }
      guard statement.parent == open.last ?? -1 else { return "parent of statement \(index)" }
      guard statement.next > index, statement.next <= statements.count else { return "next" }
      if statement.open >= 0, tokens[Int(statement.open)].kind != .openBrace { return "open" }
      if statement.close >= 0, tokens[Int(statement.close)].kind != .closeBrace { return "close" }
      if statement.open >= 0 || statement.close >= 0, !statement.hasBlock { return "hasBlock" }
      if statement.next > index + 1, !statement.hasBlock { return "children without a block" }
      previousEnd = statement.end
      open.append(Int32(index))
    }
    for finding in findings {
      let spans = [finding.span] + (finding.related.map { [$0.span] } ?? [])
      for span in spans
      where !(0 <= span.start && span.start <= span.end && span.end <= source.bytes.count) {
        return "span of \(finding.kind.name)"
      }
      if finding.message.isEmpty { return "message of \(finding.kind.name)" }
    }
    return nil
  }

  /// Keywords, indented as they are nested.
  var outline: [String] {
    var depths: [Int] = []
    return statements.map { statement in
      let depth = statement.parent < 0 ? 0 : depths[Int(statement.parent)] + 1
      depths.append(depth)
      return String(repeating: "  ", count: depth) + text(ofToken: statement.first)
    }
  }

  func text(ofToken index: Int32) -> String {
    let span = span(ofToken: index)
    return String(decoding: source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  /// The findings as `line:column name`.
  var places: [String] {
    let lines = Lines(source.bytes)
    return findings.map { finding in
      let place = lines.place(of: finding.span.start)
      return "\(place.line):\(place.column) \(finding.kind.name)"
    }
  }
}
