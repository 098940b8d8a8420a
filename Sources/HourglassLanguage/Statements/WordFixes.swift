import HourglassSyntax

/// What to put in the place of words that are misspelt, left out or in the wrong place.
extension Tree {
  /// The word that was most likely meant, in the place of another.
  func replacement(_ token: Int32, by word: String?) -> Fix? {
    word.map { Fix(span(ofToken: token), $0, changesMeaning: true) }
  }

  /// A statement's continuation put behind it; nil where a comment stands between the two, which
  /// belongs to one of them.
  func joined(_ statement: Statement, behind earlier: Statement) -> Fix? {
    var token = earlier.end
    while token < statement.first {
      switch tokens[Int(token)].kind {
      case .blank, .newline, .semicolon: token += 1
      default: return nil
      }
    }
    let isComma = tokens[Int(statement.first)].kind == .comma
    return Fix(Span(span(of: earlier).end, span(of: statement).start), isComma ? "" : " ")
  }

  /// A name taken out of a list, with the comma before it.
  func withoutName(_ token: Int32) -> Fix? {
    var comma = token - 1
    while comma > 0, tokens[Int(comma)].kind == .blank { comma -= 1 }
    guard tokens[Int(comma)].kind == .comma else { return nil }
    return Fix(
      span(ofToken: comma).joined(span(ofToken: token)), "", changesMeaning: true)
  }

  /// The comma that a list lacks behind a name.
  func comma(behind token: Int32) -> Fix {
    let end = span(ofToken: token).end
    return Fix(Span(end, end), ",", changesMeaning: true)
  }

  /// `every month` for `monthly`.
  func rhythm(_ token: Int32, _ meaning: String, isPlain: Bool) -> Fix {
    Fix(span(ofToken: token), meaning, changesMeaning: !isPlain)
  }
}
