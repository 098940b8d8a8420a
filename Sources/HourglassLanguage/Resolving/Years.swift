import HourglassSyntax

/// Years that do not begin in January.
extension Resolver {
  /// `years begin in MONTH`, of the programme that a statement introduces.
  mutating func readYears(of programme: Int) {
    guard let index = resolution.first(.years, in: programme) else { return }
    let line = resolution.statements[index]
    if line.isBroken { return }
    var cursor = Cursor(line)
    _ = take(.begin, &cursor)
    _ = take(.in, &cursor)
    guard let token = take(.month, &cursor) else { return }
    let word = tree.word(token)
    if let month = monthSpelled(word) {
      yearsBegin = month
      return
    }
    let meant =
      monthNamed(word.lowercased()).map { nameOfMonth($0) } ?? nearest(word, among: monthsOfYear)
    report(
      .valueSpelling, tree.span(ofToken: token), "\(quoted: word) is not the name of a month.",
      next: meant.map { "Did you mean \($0)?" }
        ?? "Write the month in which its years begin, for example: July",
      fix: meant.map { Fix(tree.span(ofToken: token), $0, changesMeaning: true) })
  }

  /// The years of the programme for what is written as two years with a slash or a hyphen, where
  /// its years do not begin in January: `2024/2025` and `2024-25` are `2024/25`, and `2024/26` is
  /// two of them. Nil for anything else.
  func yearsMeant(by text: String) -> (first: PartialDate, last: PartialDate)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
      .map { String($0) }
    guard yearsBegin > 1, parts.count == 2, parts[0].utf8.count == 4, isDigits(parts[0]),
      isDigits(parts[1]), let first = Int32(parts[0]), let end = Int32(parts[1]),
      parts[1].utf8.count == 2 || parts[1].utf8.count == 4
    else { return nil }
    let last = parts[1].utf8.count == 4 ? end : first / 100 * 100 + end
    guard first < last, last < first + 20 else { return nil }
    return (
      PartialDate(yearFrom: first, month: yearsBegin),
      PartialDate(yearFrom: last - 1, month: yearsBegin)
    )
  }
}

package let monthsOfYear = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

package func nameOfMonth(_ month: Int32) -> String {
  monthsOfYear.indices.contains(Int(month) - 1) ? monthsOfYear[Int(month) - 1] : ""
}

/// The month of a name, in letters of any case; nil for anything else.
func monthSpelled(_ name: String) -> Int32? {
  monthsOfYear.firstIndex { $0.lowercased() == name.lowercased() }.map { Int32($0 + 1) }
}

extension StatementResolver {
  /// The month in which the years begin of the programme around a statement, from 1: for those who
  /// ask before the programme is read.
  mutating func yearsBegin(around statement: Int32) -> Int32 {
    var programme = statement
    while tree.statements[Int(programme)].parent >= 0 {
      programme = tree.statements[Int(programme)].parent
    }
    if let known = yearsOfProgramme, known.programme == programme { return known.month }
    let month = tree.yearsBegin(in: programme, lexicon)
    yearsOfProgramme = (programme, month)
    return month
  }
}

extension Tree {
  fileprivate func yearsBegin(in programme: Int32, _ lexicon: Lexicon) -> Int32 {
    var index = programme + 1
    while index < statements[Int(programme)].next {
      let line = statements[Int(index)]
      if lexicon.word(of: tokens[Int(line.first)].symbol) == .years {
        return monthSpelled(text(ofToken: line.end - 1)) ?? 1
      }
      index = line.next
    }
    return 1
  }
}
