/// The operands of a statement, as written in the rows of the vocabulary.
///
/// The notation: a lower-case word stands for itself; a capitalised one is a slot or one of the
/// named `parts`; `X+` is one or more, with commas between; `X~` is X, or in its place
/// `none because "…"` or `tbd until …`; `[X]` may be left out; `X | Y` is either, and binds
/// least; parentheses group.
package indirect enum Pattern: Sendable {
  case word(String)
  case slot(Slot)
  /// A named part, such as `WHEN`; its own pattern is in `Pattern.parts`.
  case part(String)
  case sequence([Pattern])
  case either([Pattern])
  case optional(Pattern)
  case list(Pattern)
  /// The pattern, or a gap in its place.
  case orGap(Pattern)

  /// The named parts of patterns, each with its pattern.
  package static let parts: [(name: String, pattern: String)] = [
    ("HEAD", "NAME [TEXT] | TEXT"),
    ("GAP", "none because TEXT | tbd until DATE"),
    ("VALUE", "QUANTITY | yes | no | TEXT"),
    ("SPAN", "DATE [to DATE | onwards]"),
    ("DURATION", "NUMBER UNIT"),
    (
      "UNIT",
      "day | days | week | weeks | month | months | quarter | quarters | year | years"
    ),
    (
      "RECURRENCE",
      "(day | week | month | quarter | year | NUMBER UNIT) [for DURATION] [starting DATE]"
    ),
    ("WHEN", "every RECURRENCE | once | on DATE"),
  ]

  /// Reads a pattern; a mistake in one is a fault of ours and stops the program.
  package init(_ notation: String) {
    var reader = PatternReader(notation)
    self = reader.alternatives()
    precondition(reader.isAtEnd, "a pattern of the vocabulary goes on after its end")
  }
}

/// Reads the notation of patterns, one production a function.
private struct PatternReader {
  private var pieces: [String] = []
  private var position = 0

  init(_ notation: String) {
    var piece = ""
    for character in notation.unicodeScalars {
      switch character {
      case " ", "[", "]", "(", ")", "|", "+", "~":
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
        if character != " " { pieces.append(String(Character(character))) }
      default: piece.unicodeScalars.append(character)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
  }

  var isAtEnd: Bool { position == pieces.count }
  private var current: String { isAtEnd ? "" : pieces[position] }

  mutating func alternatives() -> Pattern {
    var all = [sequence()]
    while current == "|" {
      position += 1
      all.append(sequence())
    }
    return all.count == 1 ? all[0] : .either(all)
  }

  private mutating func sequence() -> Pattern {
    var all: [Pattern] = []
    while !isAtEnd, current != "|", current != "]", current != ")" { all.append(item()) }
    return all.count == 1 ? all[0] : .sequence(all)
  }

  private mutating func item() -> Pattern {
    var pattern = atom()
    while current == "+" || current == "~" {
      pattern = current == "+" ? .list(pattern) : .orGap(pattern)
      position += 1
    }
    return pattern
  }

  private mutating func atom() -> Pattern {
    let piece = current
    position += 1
    switch piece {
    case "[":
      let inner = alternatives()
      expect("]")
      return .optional(inner)
    case "(":
      let inner = alternatives()
      expect(")")
      return inner
    default:
      if let slot = Slot.allCases.first(where: { $0.symbol == piece }) { return .slot(slot) }
      if Pattern.parts.contains(where: { $0.name == piece }) { return .part(piece) }
      precondition(piece.utf8.allSatisfy { $0 >= 0x61 || $0 == 0x2D }, "an unknown pattern slot")
      return .word(piece)
    }
  }

  private mutating func expect(_ piece: String) {
    precondition(current == piece, "a bracket in a pattern of the vocabulary is left open")
    position += 1
  }
}
