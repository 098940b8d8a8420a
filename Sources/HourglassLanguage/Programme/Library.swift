import HourglassSyntax

/// Indicators that many designs share. A final class, so that every design that takes one of
/// them can hold the library without copying it; it never changes.
package final class Library: Sendable {
  package let tree: Tree
  package let head: Head
  /// The model whose facets and countables its indicators name.
  package let model: Model
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
    let settled: Set<Word>

    /// Whether it says what this word would say; all ways of measuring say one thing.
    func settles(_ word: Word) -> Bool {
      settled.contains { $0 == word || $0.isMeasure && word.isMeasure }
    }
  }
}
