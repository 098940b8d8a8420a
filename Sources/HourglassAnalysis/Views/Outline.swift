import HourglassLanguage
import HourglassSyntax

/// Something that a text introduces by a name or a title, with what stands in its block.
package struct OutlineEntry: Sendable {
  /// The word that introduces it.
  package let keyword: Word
  /// Its name; its title where it has none; else the word that introduces it.
  package let name: String
  /// Nil where it has none beside its name.
  package let title: String?
  /// From its first word to the end of its block.
  package let span: Span
  /// Its name, or its title where it has no name.
  package let selection: Span
  package let children: [OutlineEntry]
}

extension Analysis {
  /// What the text introduces, in its order.
  package var outline: [OutlineEntry] { resolution.outline(in: -1) }
}

extension Resolution {
  /// - Parameter owner: the statement whose block it is; -1 for the file.
  fileprivate func outline(in owner: Int32) -> [OutlineEntry] {
    var entries: [OutlineEntry] = []
    for statement in statements(in: owner) where statement.introduces {
      let children = outline(in: statement.blockOwner)
      let operands = operands[statement.operands]
      let names = operands.filter { $0.slot == .name }
      let title = operands.first { $0.slot == .text }
      let last = tree.extent(of: tree.statements[Int(statement.blockOwner)])
      let span = tree.extent(of: tree.statements[Int(statement.statement)]).joined(last)
      for name in names {
        entries.append(
          OutlineEntry(
            keyword: Vocabulary.forms[Int(statement.row)].keyword, name: tree.word(name.token),
            title: names.count == 1 ? title.map { tree.string(ofText: $0.token) } : nil,
            span: span, selection: tree.span(ofToken: name.token), children: children))
      }
      if names.isEmpty {
        let first = tree.statements[Int(statement.statement)].first
        entries.append(
          OutlineEntry(
            keyword: Vocabulary.forms[Int(statement.row)].keyword,
            name: title.map { tree.string(ofText: $0.token) } ?? tree.word(first), title: nil,
            span: span, selection: tree.span(ofToken: title?.token ?? first), children: children))
      }
    }
    return entries
  }
}

extension ResolvedStatement {
  /// Whether it gives something a name, or a title in place of one.
  fileprivate var introduces: Bool {
    let form = Vocabulary.forms[Int(row)]
    return form.pattern.utf8.starts(with: "HEAD".utf8)
      || form.pattern.utf8.starts(with: "NAME".utf8)
  }
}
