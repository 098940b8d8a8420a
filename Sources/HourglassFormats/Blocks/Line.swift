import HourglassLanguage

/// One line of a cell or of a field, as people read it: words, maybe with a label before them.
package struct Line: Sendable, Equatable {
  package enum Look: UInt8, Sendable {
    case plain, strong
    /// What is missing.
    case gap
    /// What is only there to help: what need not be said, what is for the reader to fill in.
    case faint
    /// A line of the language, to be copied as it is.
    case code
    /// A place to tick; its words say what for.
    case box
    /// How something stands; its words say it too, and begin with a shape.
    case good, doubtful, bad
  }

  package let label: String?
  package let words: String
  package let look: Look
  /// What the words say, for what can calculate with it; nil where they are words.
  let figure: Figure?
  /// What can be drawn beside the words, where the format draws.
  package var path: ValuePath?
  /// The name of a file beside the document that the words lead to, where the format leads anywhere.
  package var link: String?

  package init(_ words: String, label: String? = nil, _ look: Look = .plain) {
    self.label = label
    self.words = words
    self.look = look
    figure = nil
  }

  package init(_ entry: Entry, label: String? = nil) {
    if case .figure(let figure) = entry {
      self.init(figure, label: label)
      return
    }
    let look: Look =
      switch entry {
      case .missing: .gap
      case .notStated, .notNeeded: .faint
      case .said, .figure, .allowed, .pending, .declined: .plain
      }
    self.init(entry.onPaper, label: label, look)
  }

  package init(_ figure: Figure, label: String? = nil) {
    self.label = label
    words = figure.words
    look = .plain
    self.figure = figure
  }

  package static func missing(_ what: String) -> Line { Line("missing: " + what, .gap) }

  /// Label and words on one line, for what knows no letters but plain ones.
  package var text: String { (label.map { $0 + ": " } ?? "") + words }
}

extension Line {
  package init(number: Int) { self.init(Figure(value: .number(Quantity(Int64(number))))) }
}

/// A number or a date that stands alone, maybe with words behind it that belong to it.
package struct Figure: Sendable, Equatable {
  package enum Value: Sendable, Equatable {
    case number(Quantity)
    case year(Int32)
    case day(Day)
  }

  package let value: Value
  package var ending = ""

  package init(value: Value, ending: String = "") {
    self.value = value
    self.ending = ending
  }

  /// For people to read.
  var words: String {
    if case .number(let quantity) = value { return quantity.grouped + ending }
    return plain
  }

  /// As designs write it, for what reads it again.
  var plain: String {
    let beginning =
      switch value {
      case .number(let quantity): quantity.spelling
      case .year(let year): String(year)
      case .day(let day): day.spelling
      }
    return beginning + ending
  }
}
