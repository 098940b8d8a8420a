import Testing

@testable import HourglassLanguage

/// What statements are matched with, against what the manual and the grammar show of them: both
/// come from one notation, each by its own way.
struct CompiledPatternTests {
  private let vocabulary = CompiledVocabulary.shared

  @Test func everyStatementIsMatchedWithTheWordsAndSlotsThatItsPatternShows() {
    for (row, form) in Vocabulary.forms.enumerated() {
      let steps = vocabulary.steps[vocabulary.rows[row].steps]
      let matched = steps.compactMap { step in
        switch step {
        case .word(let word): Leaf.word(word)
        case .slot(let slot): Leaf.slot(slot)
        case .comma, .fork, .jump, .accept: nil
        }
      }
      #expect(matched == leaves(of: Pattern(form.pattern)), "\(form.keyword.name)")
      #expect(steps.filter { if case .accept = $0 { true } else { false } }.count == 1)
    }
  }

  private enum Leaf: Equatable {
    case word(Word), slot(Slot)
  }

  private func leaves(of pattern: Pattern) -> [Leaf] {
    switch pattern {
    case .word(let word): [.word(word)]
    case .slot(let slot): [.slot(slot)]
    case .part(let part): leaves(of: part.pattern)
    case .sequence(let all), .either(let all): all.flatMap { leaves(of: $0) }
    case .optional(let inner), .list(let inner): leaves(of: inner)
    case .orGap(let inner): leaves(of: inner) + leaves(of: .part(.gap))
    }
  }
}
