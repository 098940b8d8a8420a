/// Sentences for people, in pieces that say of each what it is.
///
/// It is written as a text is, and what is quoted in it says so:
///
///     let prose: Prose = "\(quoted: title) has no target. Write \(language: "target 15 by 2027")."
package struct Prose: Sendable, Equatable {
  package enum Piece: Sendable, Equatable {
    case words(String)
    /// What somebody wrote in a design or a model: a title, a name, a reason. It is shown
    /// between “ and ”.
    case quotation(String)
    /// Words of the language, as they would stand in a design; shown between “ and ”, unless a
    /// colon or the like sets them off from the sentence.
    case language(String, isQuoted: Bool)
  }

  package private(set) var pieces: [Piece] = []

  /// - Parameter words: without anything quoted.
  package init(_ words: String) { append(.words(words)) }

  package var isEmpty: Bool { pieces.isEmpty }

  /// The sentences as people read them.
  package var text: String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words), .language(let words, isQuoted: false): text += words
      case .quotation(let words), .language(let words, isQuoted: true):
        text += "“"
        text += words
        text += "”"
      }
    }
    return text
  }

  /// The same with another first piece.
  package func replacingFirst(with piece: Piece) -> Prose {
    var prose = self
    if !prose.pieces.isEmpty { prose.pieces[0] = piece }
    return prose
  }

  mutating func replace(_ index: Int, with piece: Piece) { pieces[index] = piece }

  /// The same with the words of the language in it spelled otherwise.
  package func spelled(_ change: (String) -> String) -> Prose {
    var prose = self
    for (index, piece) in pieces.enumerated() {
      guard case .language(let words, let isQuoted) = piece else { continue }
      prose.pieces[index] = .language(change(words), isQuoted: isQuoted)
    }
    return prose
  }

  package static func + (left: Prose, right: Prose) -> Prose {
    var prose = left
    prose += right
    return prose
  }

  package static func += (left: inout Prose, right: Prose) {
    for piece in right.pieces { left.append(piece) }
  }

  fileprivate mutating func append(_ piece: Piece) {
    guard case .words(let words) = piece else { return pieces.append(piece) }
    if words.isEmpty { return }
    if case .words(let before)? = pieces.last {
      pieces[pieces.count - 1] = .words(before + words)
    } else {
      pieces.append(piece)
    }
  }
}

extension Prose: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var prose = Prose("")

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { prose.append(.words(literal)) }

    package mutating func appendInterpolation(_ words: String) { prose.append(.words(words)) }

    package mutating func appendInterpolation(_ other: Prose) { prose += other }

    package mutating func appendInterpolation(_ number: Int) {
      prose.append(.words(String(number)))
    }

    package mutating func appendInterpolation(_ number: Int64) {
      prose.append(.words(String(number)))
    }

    package mutating func appendInterpolation(quoted words: String) {
      prose.append(.quotation(words))
    }

    package mutating func appendInterpolation(language words: String) {
      prose.append(.language(words, isQuoted: true))
    }

    package mutating func appendInterpolation(bare words: String) {
      prose.append(.language(words, isQuoted: false))
    }
  }

  package init(stringLiteral words: String) { self.init(words) }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.prose }
}

extension [Prose] {
  package func joined(separator: String) -> Prose {
    var all: Prose = ""
    for (index, prose) in enumerated() {
      if index > 0 { all += Prose(separator) }
      all += prose
    }
    return all
  }
}
