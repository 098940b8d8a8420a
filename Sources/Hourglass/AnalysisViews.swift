import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// Something that a text introduces by a name or a title.
  public struct OutlineEntry: Sendable {
    /// The word that introduces it, by its English name, such as `objective`.
    public let keyword: String
    /// Its name, or its title where it has none.
    public let name: String
    /// Its title beside its name; nil where it has none.
    public let title: String?
    /// From its first word to the end of its block.
    public let range: Range<Int>
    /// Where its name stands, or its title.
    public let nameRange: Range<Int>
    /// What its block introduces.
    public let children: [OutlineEntry]
  }

  /// What the text introduces, in its order.
  public var outline: [OutlineEntry] { known.outline.map { OutlineEntry($0) } }

  /// What a token is to somebody who looks at a text in colours.
  public enum TokenKind: String, Sendable {
    /// Begins a statement.
    case keyword
    /// Goes on with a statement, or is chosen from a few.
    case word
    /// Gives something its name.
    case declaration
    /// Names something that a programme or another file gives a name to.
    case reference
    /// Names something of the model that the design is read against.
    case modelName
    /// Names a rule.
    case ruleName
    /// Names nothing elsewhere, such as what a figure is broken down by.
    case label
    case text, number, date, comment
    /// Stands around the fences of a Markdown file.
    case prose
    /// A brace, a comma or a semicolon.
    case mark
    /// Is not understood.
    case unknown
  }

  /// The whole text token by token, in its order, without blanks and line ends.
  public var tokens: [(range: Range<Int>, kind: TokenKind)] {
    var tokens: [(range: Range<Int>, kind: TokenKind)] = []
    for (index, found) in known.tokenClasses.enumerated() {
      guard let kind = TokenKind(found) else { continue }
      tokens.append((known.tree.span(ofToken: Int32(index)).range, kind))
    }
    return tokens
  }

  /// The text in the one layout, in UTF-8. It says the same; what is not understood stays byte for
  /// byte, and laying it out again changes nothing.
  public var formatted: [UInt8] { known.formatted.bytes }

  /// The text, mended as far as that can be done without asking anybody, in UTF-8: the fixes of
  /// its findings, and of those that are found then, as far as they bring no new error.
  ///
  /// - Parameter changingMeaning: whether to apply also the fixes after which the text may mean
  ///   something else, so that somebody has to look at it.
  public func mended(changingMeaning: Bool = false) -> [UInt8] {
    known.mended(changingMeaning: changingMeaning).bytes
  }
}

extension Analysis.OutlineEntry {
  init(_ entry: HourglassAnalysis.OutlineEntry) {
    keyword = entry.keyword.name
    name = entry.name
    title = entry.title
    range = entry.span.range
    nameRange = entry.selection.range
    children = entry.children.map { Analysis.OutlineEntry($0) }
  }
}

extension Analysis.TokenKind {
  /// Nil for blanks.
  init?(_ tokenClass: TokenClass) {
    switch tokenClass {
    case .keyword: self = .keyword
    case .word: self = .word
    case .declaration: self = .declaration
    case .reference: self = .reference
    case .modelName: self = .modelName
    case .ruleName: self = .ruleName
    case .label: self = .label
    case .text: self = .text
    case .number: self = .number
    case .date: self = .date
    case .comment: self = .comment
    case .prose: self = .prose
    case .mark: self = .mark
    case .unknown: self = .unknown
    case .blank: return nil
    }
  }
}
