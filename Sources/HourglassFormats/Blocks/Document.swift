/// What one document says, in its order, and nothing of how it looks: each format has one writer
/// for every document.
package struct Document: Sendable {
  package let title: String
  /// What stands below the title: who, from when to when, as of which day.
  package var opening: [Line] = []
  /// Whether its tables need a page that is wider than high.
  package var isWide = false
  /// Whether a page of it begins with links to its tables.
  package var hasContents = false
  /// Whether its page has the colours that the reader's screen asks for, as its pictures have, and
  /// not those of paper. On a narrow screen the rows of its tables are cards.
  package var isForScreen = false
  package var tables: [Table] = []

  package init(title: String) { self.title = title }
}

/// Several documents that are one file.
package struct Binder: Sendable {
  package let title: String
  package let documents: [Document]

  package init(title: String, documents: [Document]) {
    self.title = title
    self.documents = documents
  }
}
