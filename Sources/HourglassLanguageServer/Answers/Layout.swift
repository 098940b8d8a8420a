import HourglassAnalysis
import HourglassFormats
import HourglassSyntax

/// The standard layout, and the shape of a text.
extension Method {
  static let layout: [Method] = [
    Method(
      "textDocument/formatting", announcing: "documentFormattingProvider",
      answer: { question in question.json(of: formattingEdits(question)) }),
    Method(
      "textDocument/rangeFormatting", announcing: "documentRangeFormattingProvider",
      answer: { (question) throws(ResponseError) in
        let lines = question.lines
        let asked = try question.span()
        // Whole lines, as the standard layout is a matter of lines.
        let first = Int32(lines.content(ofLine: lines.line(at: asked.start)).lowerBound)
        var end = Int32(lines.content(ofLine: lines.line(at: asked.end)).upperBound)
        while end < lines.bytes.count, lines.line(at: end) == lines.line(at: asked.end) { end += 1 }
        return question.json(
          of: formattingEdits(question).filter { first <= $0.span.start && $0.span.end <= end })
      }),
    Method(
      "textDocument/foldingRange", announcing: "foldingRangeProvider",
      answer: { question in .array(folds(of: question.analysis, question.lines)) }),
    Method(
      "textDocument/selectionRange", announcing: "selectionRangeProvider",
      answer: { (question) throws(ResponseError) in
        var ranges: [Json] = []
        for asked in question.params["positions"]?.items ?? [] {
          guard let position = Position(asked) else { throw .lacks("positions") }
          let offset = question.lines.offset(of: position)
          var range: Json?
          for span in selections(at: offset, question.analysis) {
            range = .members(["range": question.range(span), "parent": range])
          }
          ranges.append(range ?? ["range": question.range(Span(offset, offset))])
        }
        return .array(ranges)
      }),
  ]
}

private func formattingEdits(_ question: Question) -> [Edit] {
  lineEdits(from: question.lines.bytes, to: question.analysis.formatted.bytes)
}

/// Blocks, comments of several lines, and texts of several lines.
private func folds(of analysis: Analysis, _ lines: LineTable) -> [Json] {
  let tree = analysis.tree
  var folds: [Json] = []
  func fold(_ first: Int, _ last: Int, as kind: String? = nil) {
    if last <= first { return }
    folds.append(
      .members([
        "startLine": Json(first), "endLine": Json(last), "kind": kind.map { .string($0) },
      ]))
  }
  for (index, statement) in tree.statements.enumerated() where statement.hasBlock {
    let first = lines.line(at: tree.tokens[Int(statement.first)].start)
    let span = analysis.span(ofStatement: Int32(index))
    let last = lines.line(at: span.end)
    // The line of the closing brace stays in sight.
    fold(first, statement.close >= 0 ? last - 1 : last)
  }
  var comments: Range<Int>?
  func endComments() {
    if let comments { fold(comments.lowerBound, comments.upperBound - 1, as: "comment") }
    comments = nil
  }
  for (index, token) in tree.tokens.enumerated() {
    switch token.kind {
    case .comment:
      let line = lines.line(at: token.start)
      let content = lines.content(ofLine: line)
      let isAlone = lines.bytes[content.lowerBound..<Int(token.start)].allSatisfy {
        $0 == 0x20 || $0 == 0x09
      }
      guard isAlone else { continue }
      if let known = comments, known.upperBound == line {
        comments = known.lowerBound..<(line + 1)
      } else {
        endComments()
        comments = line..<(line + 1)
      }
    case .longText:
      let span = tree.span(ofToken: Int32(index))
      fold(lines.line(at: span.start), lines.line(at: span.end))
    default: continue
    }
  }
  endComments()
  return folds
}

/// Nobody goes out through more blocks, and no client reads values nested deeper.
private let mostSelections = 100

/// What contains a place, from the whole text to the word, each within the one before.
private func selections(at offset: Int32, _ analysis: Analysis) -> [Span] {
  let tree = analysis.tree
  var spans: [Span] = []
  let place = analysis.place(at: offset)
  let token = tree.span(ofToken: place.token)
  if !tree.tokens[Int(place.token)].kind.isTrivia { spans.append(token) }
  var statement = place.statement ?? -1
  while statement >= 0, spans.count < mostSelections {
    spans.append(tree.span(of: tree.statements[Int(statement)]))
    spans.append(analysis.span(ofStatement: statement))
    statement = tree.statements[Int(statement)].parent
  }
  spans.append(Span(0, Int32(tree.source.bytes.count)))
  var nested: [Span] = []
  for span in spans where span.start <= offset && offset <= span.end {
    if let last = nested.last {
      guard span.start <= last.start, last.end <= span.end, span != last else { continue }
    }
    nested.append(span)
  }
  return nested.reversed()
}
