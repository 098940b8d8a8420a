import TestSupport
import Testing

/// The ranges that the grammar gives for letters, marks and digits, against Unicode's own.
struct LetterTests {
  @Test func theRangesHoldEveryLetterMarkAndDigit() throws {
    let grammar = try Ebnf(Repository.text(of: "Grammar/hourglass.ebnf"))
    let first = ranges(of: "Letter", in: grammar)
    let later = first + ranges(of: "OtherMark", in: grammar) + ranges(of: "Digit", in: grammar)
    func holds(_ ranges: [ClosedRange<UInt32>], _ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) }
    }
    for value in UInt32(0)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (isLetter, isPart) = sort(of: scalar)
      if isLetter, !holds(first, scalar) { Issue.record("\(value) is a letter") }
      if isPart, !holds(later, scalar) { Issue.record("\(value) may stand in a word") }
      if value <= 0x2C1 {
        // Where the ranges are said to be exact.
        #expect(holds(first, scalar) == isLetter, "\(value)")
        #expect(holds(later, scalar) == isPart, "\(value)")
      }
    }
  }

  private func sort(of scalar: Unicode.Scalar) -> (isLetter: Bool, isPart: Bool) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      (true, true)
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: (false, true)
    default: (false, false)
    }
  }

  private func ranges(of production: String, in grammar: Ebnf) -> [ClosedRange<UInt32>] {
    func ranges(_ expression: Ebnf.Expression) -> [ClosedRange<UInt32>] {
      switch expression {
      case .characters(let set): set.ranges
      case .either(let all): all.flatMap { ranges($0) }
      default: []
      }
    }
    return grammar.productions[production].map { ranges($0) } ?? []
  }
}
