import HourglassSyntax
import Testing

/// The design that all examples of findings are edits of.
package let cleanDesign = Repository.text(of: "Tests/Fixtures/clean.hourglass")

extension String {
  /// Exchanges words that stand in the text exactly once.
  package func exchanging(
    _ words: String, for others: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let places = ranges(of: words)
    if places.count != 1 {
      Issue.record(
        "“\(words)” stands there \(places.count) times, not once", sourceLocation: sourceLocation)
    }
    guard let place = places.first else { return self }
    return String(self[..<place.lowerBound]) + others + String(self[place.upperBound...])
  }
}

extension Example {
  /// A kind of finding and its example, put into the clean design.
  package struct Case: CustomTestStringConvertible {
    package let kind: FindingKind
    package var name: String { kind.name }
    package var testDescription: String { kind.name }

    package init(_ kind: FindingKind) { self.kind = kind }

    private var marked: String {
      kind.example.edits.reduce(cleanDesign) { $0.exchanging($1.clean, for: $1.bad) }
    }

    /// The bad design, without the mark where the finding is to be.
    package var badText: String { marked.replacing("‸", with: "") }

    /// The bad design and where the mark stood, in bytes; nil without a mark.
    package var bad: (text: String, place: Int)? {
      let text = marked
      guard let mark = text.ranges(of: "‸").first else { return nil }
      return (badText, text.utf8.distance(from: text.startIndex, to: mark.lowerBound))
    }

    package var good: String {
      kind.example.edits.reduce(cleanDesign) { $0.exchanging($1.clean, for: $1.good) }
    }
  }
}
