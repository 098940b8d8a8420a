/// The operands of a statement, as written in the rows of the vocabulary.
///
/// The notation: a lower-case word stands for itself, by its English name; a capitalised one is a
/// slot or one of the named parts; `X+` is one or more, with commas between; `X~` is X, or in its
/// place `none because "…"` or `tbd until …`; `[X]` may be left out; `X | Y` is either, and binds
/// least; parentheses group.
package indirect enum Pattern: Sendable {
  case word(Word)
  case slot(Slot)
  case part(Part)
  case sequence([Pattern])
  case either([Pattern])
  case optional(Pattern)
  case list(Pattern)
  /// The pattern, or a gap in its place.
  case orGap(Pattern)

  /// A named part of patterns, such as `WHEN`.
  package enum Part: UInt8, Sendable, CaseIterable {
    case head, gap, value, aim, span, duration, unit, recurrence, when

    package var name: String {
      switch self {
      case .head: "HEAD"
      case .gap: "GAP"
      case .value: "VALUE"
      case .aim: "AIM"
      case .span: "SPAN"
      case .duration: "DURATION"
      case .unit: "UNIT"
      case .recurrence: "RECURRENCE"
      case .when: "WHEN"
      }
    }

    package var pattern: Pattern { Pattern(notation) }

    var notation: String {
      switch self {
      case .head: "NAME [TEXT] | TEXT"
      case .gap: "none because TEXT | tbd [until DATE]"
      case .value: "QUANTITY | yes | no | TEXT"
      case .aim:
        "QUANTITY [to QUANTITY | points] | TEXT [to TEXT] | yes | no | (at (least | most) | (more | less) than) (QUANTITY | TEXT)"
      case .span: "DATE [to DATE | onwards]"
      case .duration: "NUMBER UNIT"
      case .unit: "day | days | week | weeks | month | months | quarter | quarters | year | years"
      case .recurrence:
        "(day | week | month | quarter | year | NUMBER UNIT) [for DURATION] [starting DATE] | tbd [until DATE]"
      case .when: "every RECURRENCE | once | on DATE | NUMBER [to NUMBER] UNIT after TOOL"
      }
    }
  }

  /// Reads a pattern; a mistake in one is a fault of ours and stops the program.
  package init(_ notation: String) {
    var notation = notation
    self = notation.withUTF8 { bytes in
      var reader = PatternReader(bytes)
      return reader.pattern()
    }
  }
}
