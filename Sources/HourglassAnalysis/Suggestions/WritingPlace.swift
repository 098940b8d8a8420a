import HourglassLanguage
import HourglassSyntax

/// Where somebody is writing: behind which words of which statement.
struct WritingPlace {
  /// The word that is being written; empty between words.
  let span: Span
  /// The statement whose block it is in; -1 for the file. Only where a statement would begin.
  private(set) var owner: Int32 = -1
  /// The statement that is being written; nil where one would begin.
  private(set) var statement: ResolvedStatement?
  /// What counts in that statement, without the keyword, up to the word that is being written.
  private(set) var items: [Int32] = []

  /// Nil inside a comment, a text or a value, and in what stands around the fences of a Markdown
  /// file.
  init?(at offset: Int32, in resolution: Resolution) {
    let tree = resolution.tree
    guard var token = tree.token(beforeWordAt: offset) else { return nil }
    let touched = tree.token(touching: offset)
    span =
      tree.tokens[Int(touched)].kind == .word
      ? tree.span(ofToken: touched) : Span(offset, offset)
    var isOnNewLine = false
    while token >= 0, tree.tokens[Int(token)].kind.isTrivia {
      let kind = tree.tokens[Int(token)].kind
      if kind == .newline || kind == .prose { isOnNewLine = true }
      token -= 1
    }
    guard token >= 0 else { return }
    let goesOn = !isOnNewLine || tree.tokens[Int(token)].kind == .comma
    if goesOn, let written = tree.statement(ofToken: token) {
      let whole = resolution.whole(written)
      statement = whole
      // A statement that was broken over several lines is several of the tree's.
      for part in whole.statement...written {
        let first = tree.statements[Int(part)].first + (part == whole.statement ? 1 : 0)
        for item in first..<min(tree.statements[Int(part)].end, token + 1)
        where !tree.tokens[Int(item)].kind.isTrivia {
          items.append(item)
        }
      }
      return
    }
    owner = tree.owner(behind: token)
  }
}

extension Tree {
  /// The last token before the word that stands at a place, or before the place itself; nil where
  /// no word of the language can be written.
  fileprivate func token(beforeWordAt offset: Int32) -> Int32? {
    let touched = token(touching: offset)
    let span = span(ofToken: touched)
    switch tokens[Int(touched)].kind {
    case .word: return touched - 1
    case .prose: return nil
    case .comment where span.start < offset, .value where span.start < offset: return nil
    case .text where span.start < offset, .longText where span.start < offset:
      return offset == span.end && isClosed(span) ? touched : nil
    default:
      let token = token(at: offset)
      return tokens[Int(token)].start < offset ? token : token - 1
    }
  }

  /// Whether a text ends in a quotation mark.
  private func isClosed(_ span: Span) -> Bool {
    guard span.end - span.start > 1 else { return false }
    let last = source.bytes[Int(span.end) - 1]
    return last == UInt8(ascii: "\"") || last >= 0x80
  }

  /// The statement in whose block something stands that comes right behind a token; -1 for the
  /// file.
  fileprivate func owner(behind token: Int32) -> Int32 {
    var index = lastStatement { $0.first <= token }
    while index >= 0 {
      let statement = statements[Int(index)]
      if statement.hasBlock, token >= max(statement.open, statement.end),
        statement.close < 0 || token < statement.close
      {
        return index
      }
      index = statement.parent
    }
    return -1
  }
}
