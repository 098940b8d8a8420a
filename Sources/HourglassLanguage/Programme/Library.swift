import HourglassSyntax

/// Indicators that many designs share. A final class, so that every design that takes one of
/// them can hold the library without copying it; it never changes.
package final class Library: Sendable {
  package let tree: Tree
  package let head: Head
  /// The model whose facets and countables its indicators name.
  let model: Model
  package let indicators: [Shared]

  init(tree: Tree, head: Head, model: Model, indicators: [Shared]) {
    self.tree = tree
    self.head = head
    self.model = model
    self.indicators = indicators
  }

  /// What the library is called.
  package var name: String { head.name.map { tree.word($0.token) } ?? tree.title(head) }

  package struct Shared: Sendable {
    package let name: String
    package let indicator: Indicator
    /// What it says once and for all: designs that take it do not say it again.
    let settled: [Word]
  }
}

extension Indicator {
  /// Takes over from a shared indicator all that is not said here.
  ///
  /// - Parameters:
  ///   - file: the number by which the programme knows the library's file.
  ///   - translate: finds the thing of the programme's model with the name that the library
  ///     gives.
  mutating func take(
    from shared: Indicator, inFile file: Int32,
    facet translateFacet: (ModelReference) -> ModelReference?,
    countable translateCountable: (ModelReference) -> ModelReference?
  ) {
    if head.title == nil { head = Head(head, titled: shared.head.title?.inFile(file)) }
    // What the library says holds, also where the design says otherwise, which is reported.
    if let reference = shared.facet.value, let own = translateFacet(reference) {
      facet = .said(own)
    }
    if !shared.definition.isUnsaid {
      definition = shared.definition.inFile(file) { $0.inFile(file) }
    }
    if !shared.measure.isUnsaid {
      switch shared.measure {
      case .said(.countOf(let reference)):
        if let own = translateCountable(reference) { measure = .said(.countOf(own)) }
      default: measure = shared.measure.inFile(file) { $0.inFile(file) }
      }
    }
    if !shared.formula.isUnsaid { formula = shared.formula.inFile(file) { $0.inFile(file) } }
    isFalling = isFalling || shared.isFalling
    isCumulative = shared.isCumulative ?? isCumulative
    aggregates = shared.aggregates ?? aggregates
    disaggregations = shared.disaggregations.map { $0.inFile(file) } + disaggregations
    sources = shared.sources.map { source in source.inFile(file) { $0.inFile(file) } } + sources
    if !shared.method.isUnsaid { method = shared.method.inFile(file) { $0.inFile(file) } }
    if !shared.limitations.isUnsaid {
      limitations = shared.limitations.inFile(file) { $0.inFile(file) }
    }
    proxyBecause = proxyBecause ?? shared.proxyBecause?.inFile(file)
    if thresholds.isEmpty { thresholds = shared.thresholds.map { $0.inFile(file) } }
    codes =
      shared.codes.map { code in
        Code(code: code.code.inFile(file), list: code.list.inFile(file))
      } + codes
  }
}

extension Head {
  init(_ head: Head, titled title: Text?) {
    self.init(statement: head.statement, name: head.name, title: title)
  }
}

extension Text {
  func inFile(_ file: Int32) -> Text { Text(token: token, file: file) }
}

extension Name {
  func inFile(_ file: Int32) -> Name { Name(token: token, symbol: symbol, file: file) }
}

extension Given {
  /// The same, told of another file.
  func inFile(_ file: Int32, _ change: (Value) -> Value) -> Given<Value> {
    switch self {
    case .said(let value): .said(change(value))
    case .declined(let because): .declined(because: because.inFile(file))
    case .unsaid, .pending, .broken: self
    }
  }
}

extension Indicator.Measure {
  func inFile(_ file: Int32) -> Indicator.Measure {
    switch self {
    case .countOf, .percentOf: self
    case .count(let text): .count(text.inFile(file))
    case .percent(let text): .percent(text.inFile(file))
    case .amount(let text): .amount(text.inFile(file))
    case .rating(let low, let high, let text): .rating(from: low, to: high, text?.inFile(file))
    case .yesOrNo(let text): .yesOrNo(text?.inFile(file))
    case .story(let text): .story(text?.inFile(file))
    }
  }
}

extension Indicator.Method {
  func inFile(_ file: Int32) -> Indicator.Method {
    switch self {
    case .known(let name): .known(name.inFile(file))
    case .other(let text): .other(text.inFile(file))
    }
  }
}

extension Indicator.Disaggregation {
  func inFile(_ file: Int32) -> Indicator.Disaggregation {
    Indicator.Disaggregation(
      statement: statement,
      labels: labels.map { label in
        switch label {
        case .word(let name): .word(name.inFile(file))
        case .text(let text): .text(text.inFile(file))
        }
      },
      groups: groups.map { $0.inFile(file) })
  }
}

extension Indicator.Threshold {
  func inFile(_ file: Int32) -> Indicator.Threshold {
    guard case .words(let text) = value else { return self }
    return Indicator.Threshold(light: light, isBelow: isBelow, value: .words(text.inFile(file)))
  }
}
