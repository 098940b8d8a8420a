/// What to write next: sentences, and maybe lines of the language to copy.
package struct Advice: Sendable, Equatable {
  package let sentences: Prose
  /// Where there is one, the sentences end by leading on to it.
  package let offer: Offer?

  package init(_ sentences: Prose, _ offer: Offer? = nil) {
    self.sentences = sentences
    self.offer = offer
  }

  package var isEmpty: Bool { sentences.isEmpty && offer == nil }

  /// Sentences and lines as one text, a line for each.
  package var text: String {
    guard let offer else { return sentences.text }
    return sentences.isEmpty ? offer.text : sentences.text + "\n" + offer.text
  }
}

extension Advice: ExpressibleByStringInterpolation {
  package init(stringLiteral sentences: String) { self.init(Prose(sentences)) }

  package init(stringInterpolation: Prose.StringInterpolation) {
    self.init(Prose(stringInterpolation: stringInterpolation))
  }
}

/// Lines of a design that can be copied as they stand, but for what only its author knows.
package struct Offer: Sendable, Equatable {
  /// Whole statements in the words of the language, the outermost without indentation.
  package let lines: [String]
  /// The statements into whose block they go, each of them; -1 for the file.
  package let owners: [Int]
  /// How many blanks stand before each line where the advice is one text.
  private let indentation: Int

  package init(_ lines: [String], into owners: [Int], indentedBy indentation: Int = 2) {
    self.lines = lines
    self.owners = owners
    self.indentation = indentation
  }

  /// Other lines in their place, for the same blocks.
  package func replacingLines(with lines: [String]) -> Offer {
    Offer(lines, into: owners, indentedBy: indentation)
  }

  fileprivate var text: String {
    var text = ""
    for line in lines {
      if !text.isEmpty { text += "\n" }
      for _ in 0..<indentation { text += " " }
      text += line
    }
    return text
  }
}
