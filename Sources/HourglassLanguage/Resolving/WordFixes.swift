import HourglassSyntax

/// What to put in the place of words that are misspelt, left out or in the wrong place.
extension Resolver {
  /// The word that was most likely meant, in the place of another.
  func replacement(_ token: Int32, by word: String?) -> Fix? {
    word.map { Fix(tree.span(ofToken: token), $0, changesMeaning: true) }
  }

  /// A statement's continuation put behind it; nil where a comment stands between the two, which
  /// belongs to one of them.
  func joined(_ statement: Statement, behind earlier: Statement) -> Fix? {
    var token = earlier.end
    while token < statement.first {
      switch tree.tokens[Int(token)].kind {
      case .blank, .newline, .semicolon: token += 1
      default: return nil
      }
    }
    return Fix(Span(tree.span(of: earlier).end, tree.span(of: statement).start), " ")
  }

  /// A name taken out of a list, with the comma before it.
  func withoutName(_ token: Int32) -> Fix? {
    var comma = token - 1
    while comma > 0, tree.tokens[Int(comma)].kind == .blank { comma -= 1 }
    guard tree.tokens[Int(comma)].kind == .comma else { return nil }
    return Fix(
      tree.span(ofToken: comma).joined(tree.span(ofToken: token)), "", changesMeaning: true)
  }

  /// The comma that a list lacks behind a name.
  func comma(behind token: Int32) -> Fix {
    let end = tree.span(ofToken: token).end
    return Fix(Span(end, end), ",", changesMeaning: true)
  }

  /// `every month` for `monthly`; `biannually` is twice a year to some and every second year to
  /// others.
  func rhythm(_ token: Int32, _ meaning: String) -> Fix {
    Fix(
      tree.span(ofToken: token), meaning,
      changesMeaning: meaning != "every " + Self.commonRhythm(tree.word(token)))
  }

  private static func commonRhythm(_ word: String) -> String {
    switch word {
    case "daily": "day"
    case "weekly": "week"
    case "monthly": "month"
    case "quarterly": "quarter"
    case "yearly", "annually": "year"
    default: ""
    }
  }
}
