/// One step of matching the operands of a statement.
enum Step: Sendable {
  case word(Word)
  case slot(Slot)
  case comma
  /// Try this step first, then the other.
  case fork(UInt16, UInt16)
  case jump(UInt16)
  case accept
}
