import HourglassFormats
import HourglassLanguage

extension Programme {
  /// What a design says of one thing, or what stands in its place.
  ///
  /// - Parameter silence: where the design says nothing; it need not, unless another is given.
  package func entry<Value>(
    _ given: Given<Value>, silence: @autoclosure () -> Entry = .notStated, _ said: (Value) -> Entry
  ) -> Entry {
    switch given {
    case .said(let value): said(value)
    case .declined(let because): .declined(string(because))
    case .pending(let date, let wanted):
      .pending(date.spelling + (wanted.map { ", for " + $0.spelling } ?? ""))
    case .unsaid, .broken: silence()
    }
  }

  /// A value, with words behind it that belong to it.
  func entry(_ value: Value, _ ending: String = "") -> Entry {
    switch value {
    case .quantity(let quantity): .figure(Figure(value: .number(quantity), ending: ending))
    case .yes, .no, .words, .grade, .open: .said(spelling(value) + ending)
    }
  }

  /// A target with its time: `15 by 2014`.
  func entry(_ target: Indicator.Target) -> Entry {
    let time = target.time
    let words = spelling(target)
    // What a target says beside its value and its time is no part of a number.
    return words == self.words(for: target.value) + time ? entry(target.value, time) : .said(words)
  }

  /// A baseline with its time: `12 in 2012`.
  func entry(_ baseline: Indicator.Baseline) -> Entry {
    entry(baseline.value, baseline.date.map { " in " + $0.spelling } ?? "")
  }

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

  /// Each thing said, or what stands in their place; nothing where the design is silent.
  func entries<Value>(
    _ given: Given<Value>, missing: Entry? = nil, _ words: (Value) -> [String]
  ) -> [Entry] {
    switch given {
    case .said(let value): words(value).map { .said($0) }
    case .declined, .pending: [entry(given) { _ in .notStated }]
    case .unsaid, .broken: missing.map { [$0] } ?? []
    }
  }

  func entries(_ text: Given<Text>) -> [Entry] { entries(text) { [string($0)] } }

  /// A line for each thing said, or what stands in their place; nothing where the design is silent.
  func lines<Value>(
    _ given: Given<Value>, label: String? = nil, _ words: (Value) -> [String] = { _ in [] }
  ) -> [Line] {
    entries(given, words).map { Line($0, label: label) }
  }

  func lines(_ text: Given<Text>, label: String? = nil) -> [Line] {
    lines(text, label: label) { [string($0)] }
  }

  /// What something is called in lists of others.
  func entries(_ codes: [Code]) -> [Entry] {
    codes.map { code in
      let (list, code) = (string(code.list), string(code.code))
      // Some codes begin with the name of their list.
      return .said(code.hasPrefix(list + " ") ? code : list + " " + code)
    }
  }

  /// Those to whom something is reported, or who pay for it.
  func words(for audience: Indicator.Audience) -> String {
    switch audience {
    case .parties(let parties): titles(of: parties)
    case .other(let text): string(text)
    }
  }
}

/// A title as it stands inside a line.
func lowercasedFirst(_ title: String) -> String {
  let first = title.prefix(1).lowercased()
  // What goes on in capital letters is a name.
  guard let second = title.dropFirst().first, second.isLowercase else { return title }
  return first + title.dropFirst()
}
