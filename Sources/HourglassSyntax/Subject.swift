/// What a finding is about, so that it can be known again while the file changes around it.
package enum Subject: Sendable, Hashable {
  /// What stands where the finding points, as with all that is wrong with the file itself.
  case place
  /// A statement with its block: an index into the tree's statements.
  case statement(Int)
  /// A stage of the model that a design follows, which need not stand in the file: its index in
  /// the model, and the design's statement.
  case stage(Int, of: Int)
  /// Two statements that do not go together, or between which something is missing.
  case pair(Int, Int)
}
