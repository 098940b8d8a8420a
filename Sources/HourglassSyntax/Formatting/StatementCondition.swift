/// Whether a statement can be laid out anew. The formatter asks whoever knows the vocabulary.
package enum StatementCondition: UInt8, Sendable {
  /// It is understood.
  case sound
  /// Its keyword and operands are not understood and stay byte for byte; its block is laid out.
  case broken
  /// It is not understood, and stays byte for byte with everything in its block.
  case unknown
  /// It goes on with the statement before it and belongs on the same line.
  case continuation
}
