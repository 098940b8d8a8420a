/// How something is introduced: by a name, a title or both.
package struct Head: Sendable {
  /// The statement that introduces it: an index into the tree's statements.
  package let statement: Int
  package let name: Name?
  package let title: Text?
}

/// What something is called in a list kept elsewhere, and in which.
package struct Code: Sendable {
  /// That which takes the thing over, where a library says it.
  package let statement: Int
  package let code: Text
  package let list: Text
}
