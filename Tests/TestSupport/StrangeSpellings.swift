import HourglassLanguage

/// A language as somebody might bring it who has not thought of us: letters of four scripts, one of
/// them written from right to left, accents in one piece and in two, words of one letter and of
/// forty, words that are English for something else, and two spellings where English has one.
package let strangeLexicon = Lexicon(
  Spellings(
    "Strange",
    also: [
      .init(.objective, "goal"), .init(.tool, "кружок"), .init(.tool, "activité"),
      .init(.why, "tool"), .init(.organisation, "ארגון"), .init(.programme, "프로그램"),
    ],
    strange))

/// Pairs that have each other's English spelling.
private let exchanged: [(Word, Word)] = [
  (.target, .baseline), (.objective, .indicator), (.yes, .no), (.to, .by), (.pending, .absent),
]

private func strange(_ word: Word) -> String {
  for (one, other) in exchanged {
    if word == one { return other.name }
    if word == other { return one.name }
  }
  let number = UInt32(word.rawValue)
  switch number % 6 {
  case 0: return word.name.replacing("e", with: "é").replacing("a", with: "ä") + "ß"
  case 1: return moved(word.name, to: 0x05D0)
  case 2: return moved(word.name, to: 0x0430)
  case 3: return word.name + "-im-selbstverständlich-weitesten-sinne"
  case 4: return String(Unicode.Scalar(0x4E00 + number)!)
  // Letters with their accents behind them.
  default: return word.name.replacing("e", with: "e\u{301}").replacing("o", with: "o\u{308}") + "y"
  }
}

/// In the letters of another script, of which the first has this number.
private func moved(_ word: String, to first: UInt32) -> String {
  var moved = String.UnicodeScalarView()
  for scalar in word.unicodeScalars {
    moved.append(scalar == "-" ? scalar : Unicode.Scalar(first + scalar.value - 0x61)!)
  }
  return String(moved)
}
