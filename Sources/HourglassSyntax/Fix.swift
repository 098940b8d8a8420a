/// A stretch of the file and what to put in its place.
package struct Edit: Sendable, Equatable {
  /// Bytes of the file as it is; empty where something is put in.
  package let span: Span
  package let text: String

  package init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// How a finding can be mended without asking anybody.
package struct Fix: Sendable, Equatable {
  /// In the order of the file; none overlaps another.
  package let edits: [Edit]
  /// Whether the file may mean something else afterwards, so that somebody has to look at it.
  package let changesMeaning: Bool

  package init(_ edits: [Edit], changesMeaning: Bool = false) {
    self.edits = edits
    self.changesMeaning = changesMeaning
  }

  /// One stretch replaced.
  package init(_ span: Span, _ text: String, changesMeaning: Bool = false) {
    self.init([Edit(span, text)], changesMeaning: changesMeaning)
  }
}
