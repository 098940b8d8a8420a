import HourglassLanguage
import HourglassSyntax

/// The same file without comments, with the statements of each programme's blocks in another order.
/// The order of a model's stages is the order in which a design covers them.
///
/// - Parameter arrange: the statements of one block, each with what stands in its block, in their
///   new order.
package func rearranged(_ text: String, _ arrange: ([String]) -> [String]) -> String {
  let tree = parse(Source(text))
  func write(_ range: Range<Int>, isOfProgramme: Bool) -> String {
    var parts: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let statement = tree.statements[index]
      var words = ""
      for token in statement.first..<statement.end {
        words += tree.tokens[Int(token)].kind.isTrivia ? " " : tree.text(ofToken: token)
      }
      if statement.hasBlock {
        let begin = tree.text(ofToken: statement.first)
        words +=
          " {\n"
          + write(
            index + 1..<Int(statement.next),
            isOfProgramme: isOfProgramme || begin == "programme" || begin == "program") + "}"
      }
      parts.append(words + "\n")
      index = Int(statement.next)
    }
    return (isOfProgramme ? arrange(parts) : parts).joined()
  }
  return write(0..<tree.statements.count, isOfProgramme: false)
}
