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
  var path: ValuePath?
  /// The name of a file beside the document that the words lead to, where the format leads anywhere.
  var link: String?

  init(_ words: String, label: String? = nil, _ look: Look = .plain) {
    self.label = label
    self.words = words
    self.look = look
    figure = nil
  }

  init(_ entry: Entry, label: String? = nil) {
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

extension Line {
  /// A year or a day as such; a half-year, a quarter or a month in words.
  init(date: PartialDate) {
    switch date.precision {
    case .year: self.init(Figure(value: .year(date.year)))
    case .day: self.init(Figure(value: .day(date.firstDay)))
    case .month, .quarter, .half, .notStated: self.init(date.spelling)
    }
  }
}

/// A number or a date that stands alone, maybe with words behind it that belong to it.
package struct Figure: Sendable, Equatable {
  enum Value: Sendable, Equatable {
    case number(Quantity)
    case year(Int32)
    case day(Day)
  }

  let value: Value
  var ending = ""

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
  /// A value, with words behind it that belong to it.
  func entry(_ value: Value, _ ending: String = "") -> Entry {
    switch value {
    case .quantity(let quantity): .figure(Figure(value: .number(quantity), ending: ending))
    case .yes, .no, .words: .said(spelling(value) + ending)
    }
  }

  /// A target with its time: `15 by 2014`.
  func entry(_ target: Indicator.Target) -> Entry {
    let time =
      (target.from.map { " during " + $0.spelling + " to " } ?? " by ")
      + target.by.spelling
    let words = spelling(target)
    // What a target says beside its value and its time is no part of a number.
    return words == spelling(target.value) + time ? entry(target.value, time) : .said(words)
  }

  /// A baseline with its time: `12 in 2012`.
  func entry(_ baseline: Indicator.Baseline) -> Entry {
    entry(baseline.value, baseline.date.map { " in " + $0.spelling } ?? "")
  }

  /// A value, with words behind it that belong to it.
  func line(_ value: Value, _ ending: String = "", label: String? = nil) -> Line {
    switch value {
    case .quantity(let quantity):
      Line(Figure(value: .number(quantity), ending: ending), label: label)
    case .yes, .no, .words: Line(spelling(value) + ending, label: label)
    }
  }

  /// What is absent on purpose, or will come; nil where something is said, or nothing at all.
  func absence<Value>(_ given: Given<Value>, label: String? = nil) -> Line? {
    switch given {
    case .declined, .pending: Line(entry(given) { _ in .notStated }, label: label)
    case .said, .unsaid, .broken: nil
    }
  }

  /// A text, or what stands in its place; nothing where the design is silent.
  func lines(_ text: Given<Text>, label: String? = nil) -> [Line] {
    if case .said(let text) = text { return [Line(string(text), label: label)] }
    return absence(text, label: label).map { [$0] } ?? []
  }
}
