/// How what has been made up stands in its file.
extension DesignMaker {
  mutating func laidOut(_ statements: [MadeUpStatement], indent: String = "") -> String {
    var text = ""
    for statement in statements {
      if random.chance(8) { text += "\n" }
      if random.chance(6) { text += indent + "# A comment, with \"marks\" { and } in it\n" }
      text += indent + line(statement, indent: indent)
      if random.chance(4) { text += "  # behind a line" }
      text += "\n"
    }
    return text
  }

  private mutating func line(_ statement: MadeUpStatement, indent: String) -> String {
    var line = ""
    for word in statement.words {
      if !line.isEmpty {
        line += line.hasSuffix(",") && random.chance(10) ? "\n    " + indent : " "
      }
      line += word
    }
    guard let block = statement.block else { return line }
    let isFlat = block.allSatisfy { $0.block == nil }
    if block.isEmpty || isFlat && random.chance(30) {
      let inner = block.map { self.line($0, indent: indent) }.joined(separator: "; ")
      return line + " { " + inner + (inner.isEmpty ? "}" : " }")
    }
    return line + " {\n" + laidOut(block, indent: indent + "  ") + indent + "}"
  }
}
