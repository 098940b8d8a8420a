/// Turns what a library says into what it means in a design that takes it over: its texts are read
/// from the library's file, and what it names of its model is found in the model of the design.
struct LibraryTranslation {
  /// The number by which the programme knows the library's file.
  let file: Int32
  /// The names of the library's model and of the programme's.
  let names: (library: ModelNames, programme: ModelNames)
  /// The statement of the design that takes the indicator over, and the name it gives there.
  let statement: Int
  let token: Int32

  func text(_ text: Text) -> Text { Text(token: text.token, file: file) }

  func text(_ text: Text?) -> Text? { text.map { self.text($0) } }

  private func name(_ name: Name) -> Name {
    Name(token: name.token, symbol: name.symbol, file: file)
  }

  private func ownName(_ reference: ModelReference, _ slot: Slot) -> ModelReference? {
    let name = names.library.name(at: reference.index, for: slot)
    return names.programme.index(of: name, for: slot).map {
      ModelReference(index: $0, token: token)
    }
  }

  /// Nil where the library does not say it, or the design's model has no such thing.
  func ownName(_ given: Given<ModelReference>, _ slot: Slot) -> Given<ModelReference>? {
    given.value.flatMap { ownName($0, slot) }.map { .said($0) }
  }

  /// Nil where the library is silent.
  func said(_ given: Given<Text>) -> Given<Text>? { said(given) { text($0) } }

  func method(_ given: Given<Indicator.Method>) -> Given<Indicator.Method>? {
    said(given) { method in
      switch method {
      case .known: method
      case .other(let text): .other(self.text(text))
      }
    }
  }

  func measure(_ given: Given<Indicator.Measure>) -> Given<Indicator.Measure>? {
    if case .said(.countOf(let counted)) = given {
      return ownName(counted, .countable).map { .said(.countOf($0)) }
    }
    return said(given) { measure in
      switch measure {
      case .countOf, .percentOf: measure
      case .count(let text): .count(self.text(text))
      case .percent(let text): .percent(self.text(text))
      case .amount(let text): .amount(self.text(text))
      case .average(let text): .average(self.text(text))
      case .rating(let scale, let text): .rating(scale, self.text(text))
      case .graded(let grades):
        .graded(grades.map { Indicator.Grade(text: self.text($0.text), words: $0.words) })
      case .yesOrNo(let text): .yesOrNo(self.text(text))
      case .story(let text): .story(self.text(text))
      }
    }
  }

  func all(_ disaggregations: [Indicator.Disaggregation]) -> [Indicator.Disaggregation] {
    disaggregations.map { disaggregation in
      Indicator.Disaggregation(
        statement: statement,
        labels: disaggregation.labels.map { label in
          switch label {
          case .word(let name): .word(self.name(name))
          case .text(let text): .text(self.text(text))
          }
        },
        groups: disaggregation.groups.map { text($0) })
    }
  }

  func all(_ thresholds: [Indicator.Threshold]) -> [Indicator.Threshold] {
    thresholds.map { threshold in
      let value: Value =
        switch threshold.value {
        case .words(let words): .words(text(words))
        case .grade(let rank, let words): .grade(rank: rank, text(words))
        case .quantity, .yes, .no, .open: threshold.value
        }
      return Indicator.Threshold(
        statement: statement, light: threshold.light, isBelow: threshold.isBelow, value: value)
    }
  }

  func all(_ codes: [Code]) -> [Code] {
    codes.map { Code(statement: statement, code: text($0.code), list: text($0.list)) }
  }

  private func said<Value>(
    _ given: Given<Value>, _ change: (Value) -> Value
  ) -> Given<Value>? {
    switch given {
    case .unsaid: nil
    case .said(let value): .said(change(value))
    case .declined(let because): .declined(because: text(because))
    case .pending, .broken: given
    }
  }
}
