import HourglassLanguage
import HourglassSyntax

/// A place where a name stands.
package struct NamePlace: Sendable, Equatable {
  /// A place in `Analysis.files`.
  package let file: Int
  package let token: Int32
  package let span: Span
  /// Whether the name is given here.
  package let isDeclaration: Bool
}

extension Analysis {
  /// Every place where something is named rightly, in this text and the files it uses, each in the
  /// order of its bytes.
  package func references(to named: Named) -> [NamePlace] {
    let files = files
    var places: [NamePlace] = []
    for (index, file) in files.enumerated() {
      let tree = file.tree
      guard let symbol = tree.symbols.find(named.name) else { continue }
      for (number, token) in tree.tokens.enumerated()
      where token.kind == .word && token.symbol == symbol {
        let token = Int32(number)
        guard let other = self.named(byToken: token, in: index, of: files),
          named.isSame(as: other)
        else { continue }
        let resolution = file.resolution
        places.append(
          NamePlace(
            file: index, token: token, span: tree.span(ofToken: token),
            isDeclaration: resolution.operand(ofToken: token)?.slot == .name))
      }
    }
    return places
  }
}
