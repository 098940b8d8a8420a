/// What to write next: sentences, and maybe lines of the language to copy.
package struct Advice: Sendable, Equatable {
  /// In the order in which they are read.
  package let parts: [Part]

  package struct Part: Sendable, Equatable {
    /// Where lines are offered, they end by leading on to them.
    package let sentences: Prose
    package let offer: Offer?
    /// Whether it is another way, in place of what comes before.
    package let isAlternative: Bool
  }

  package init(_ sentences: Prose, _ offer: Offer? = nil) {
    parts =
      sentences.isEmpty && offer == nil
      ? [] : [Part(sentences: sentences, offer: offer, isAlternative: false)]
  }

  private init(_ parts: [Part]) { self.parts = parts }

  /// The same, and then something to write as well.
  package func then(_ sentences: Prose, _ offer: Offer? = nil) -> Advice {
    Advice(parts + [Part(sentences: sentences, offer: offer, isAlternative: false)])
  }

  /// The same, and then what another piece of advice says.
  package func then(_ other: Advice) -> Advice { Advice(parts + other.parts) }

  /// The same, or something to write instead.
  package func or(_ sentences: Prose, _ offer: Offer? = nil) -> Advice {
    Advice(parts + [Part(sentences: sentences, offer: offer, isAlternative: true)])
  }

  /// The same with other sentences and lines in each part.
  package func map(_ change: (Prose) -> Prose, offers: (Offer) -> Offer) -> Advice {
    Advice(
      parts.map {
        Part(
          sentences: change($0.sentences), offer: $0.offer.map(offers),
          isAlternative: $0.isAlternative)
      })
  }

  package var isEmpty: Bool { parts.isEmpty }

  package var hasOffer: Bool { parts.contains { $0.offer != nil } }

  /// Each way of following it: the offers that belong together, for as many ways as there are that
  /// offer anything.
  package var ways: [[Offer]] {
    var ways: [[Offer]] = [[]]
    for part in parts {
      if part.isAlternative { ways.append([]) }
      if let offer = part.offer { ways[ways.count - 1].append(offer) }
    }
    return ways.filter { !$0.isEmpty }
  }

  /// Sentences and lines as one text, a line for each.
  package var text: String {
    var lines: [String] = []
    for part in parts {
      if !part.sentences.isEmpty { lines.append(part.sentences.text) }
      if let offer = part.offer { lines.append(offer.text) }
    }
    return lines.joined(separator: "\n")
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
