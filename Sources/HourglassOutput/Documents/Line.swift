import HourglassLanguage

/// One line of a cell or of a field, as people read it: words, maybe with a label before them.
package struct Line: Sendable, Equatable {
  package enum Look: UInt8, Sendable {
    case plain, strong
    /// What is missing.
    case gap
    /// What is only there to help: what need not be said, what is for the reader to fill in.
    case faint
  }

  package let label: String?
  package let words: String
  package let look: Look
  /// What the words say, for what can calculate with it; nil where they are words.
  let figure: Figure?

  init(_ words: String, label: String? = nil, _ look: Look = .plain) {
    self.label = label
    self.words = words
    self.look = look
    figure = nil
  }

  init(_ entry: Entry, label: String? = nil) {
    self.label = label
    words = entry.onPaper
    look =
      switch entry {
      case .missing: .gap
      case .notStated, .notNeeded: .faint
      case .said, .allowed, .pending, .declined: .plain
      }
    figure = nil
  }

  init(_ figure: Figure, label: String? = nil) {
    self.label = label
    words = figure.words
    look = .plain
    self.figure = figure
  }

  static func missing(_ what: String) -> Line { Line("missing: " + what, .gap) }

  /// Label and words on one line, for what knows no letters but plain ones.
  package var text: String { (label.map { $0 + ": " } ?? "") + words }
}

/// A number or a date that stands alone, maybe with words behind it that belong to it.
struct Figure: Sendable, Equatable {
  enum Value: Sendable, Equatable {
    case number(Quantity)
    case year(Int32)
    case day(Day)
  }

  let value: Value
  var ending = ""

  var words: String {
    let beginning =
      switch value {
      case .number(let quantity): quantity.grouped
      case .year(let year): String(year)
      case .day(let day): day.spelling
      }
    return beginning + ending
  }
}

extension Quantity {
  /// With its thousands apart: `12,400.5`.
  var grouped: String {
    let plain = spelling
    let start = plain.utf8.first == UInt8(ascii: "-") ? 1 : 0
    let whole = plain.utf8.dropFirst(start).prefix { (0x30...0x39).contains($0) }
    if whole.count < 4 { return plain }
    var text = start == 1 ? "-" : ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text + (String(plain.utf8.dropFirst(start + whole.count)) ?? "")
  }
}

extension Programme {
  /// What a target asks for, with words behind it that belong to it.
  func line(_ aim: Indicator.Aim, _ ending: String = "") -> Line {
    aim.form == .value ? line(aim.value, ending) : Line(words(for: aim) + ending)
  }

  /// A value, with words behind it that belong to it.
  func line(_ value: Value, _ ending: String = "", label: String? = nil) -> Line {
    switch value {
    case .quantity(let quantity):
      Line(Figure(value: .number(quantity), ending: ending), label: label)
    case .yes, .no, .words, .grade, .open: Line(spelling(value) + ending, label: label)
    }
  }

  /// What is absent on purpose, or will come; nil where something is said, or nothing at all.
  func absence<Value>(_ given: Given<Value>, label: String? = nil) -> Line? {
    switch given {
    case .declined(let because): Line(.declined(string(because)), label: label)
    case .pending(let date): Line(.pending(date.spelling), label: label)
    case .said, .unsaid, .broken: nil
    }
  }

  /// A text, or what stands in its place; nothing where the design is silent.
  func lines(_ text: Given<Text>, label: String? = nil) -> [Line] {
    if case .said(let text) = text { return [Line(string(text), label: label)] }
    return absence(text, label: label).map { [$0] } ?? []
  }
}
