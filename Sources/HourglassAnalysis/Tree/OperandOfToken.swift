import HourglassLanguage
import HourglassSyntax

extension Resolution {
  /// What a token is in the statement it belongs to; nil for keywords and for what fits nowhere.
  func operand(ofToken token: Int32) -> Operand? {
    guard let statement = tree.statement(ofToken: token) else { return nil }
    for index in whole(statement).operands where operands[index].token == token {
      return operands[index]
    }
    return nil
  }
}
