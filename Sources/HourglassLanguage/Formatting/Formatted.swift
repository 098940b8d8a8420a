import HourglassSyntax

/// A file in the one layout.
package struct FormattedFile: Sendable {
  package var bytes: [UInt8]
  /// Whether something in it is not understood and stays as it is.
  package let isIncomplete: Bool
  /// Whether all of it stays as it is, because it would come to say something else.
  package var isRefused = false
  /// Nothing in it is meant for Hourglass.
  package let isEmpty: Bool
}

/// Lays a file out. It says the same afterwards, and laying it out again changes nothing.
///
/// What is not understood stays byte for byte, and so does a file that would come to say something
/// else.
package func formatted(_ source: Source, in lexicon: Lexicon = .english) -> FormattedFile {
  let tree = parse(source, knowing: lexicon.symbols)
  return formatted(StatementResolver(tree, lexicon, isForDesigns: true).resolution)
}

/// Lays a file out whose statements are known.
package func formatted(_ resolution: Resolution) -> FormattedFile {
  let (tree, source) = (resolution.tree, resolution.tree.source)
  let plan = LayoutPlan(of: tree, resolution.conditions)
  var file = FormattedFile(
    bytes: plan.bytes,
    isIncomplete: plan.unformattedCount > 0 || tree.findings.contains { $0.severity == .error },
    isEmpty: tree.statements.isEmpty && tree.findings.isEmpty)
  if file.bytes == source.bytes { return file }
  let again = LayoutPlan(of: Source(bytes: file.bytes, host: source.host), resolution.lexicon)
  if !plan.saysTheSame(as: again) || again.bytes != file.bytes {
    file.bytes = source.bytes
    file.isRefused = true
  }
  return file
}

/// The same file with the words of the vocabulary spelled as another language does it, laid out
/// anew. It says the same; names, texts and comments stay as they are.
package func translated(
  _ source: Source, from lexicon: Lexicon, to other: Lexicon
) -> FormattedFile {
  let tree = parse(source, knowing: lexicon.symbols)
  let resolution = StatementResolver(tree, lexicon, isForDesigns: true).resolution
  return formatted(Source(bytes: resolution.respelled(in: other), host: source.host), in: other)
}

/// A design that the program writes, which it does in English, as another language spells it.
package func translated(_ design: String, to lexicon: Lexicon) -> String {
  if lexicon === Lexicon.english { return design }
  return String(
    decoding: translated(Source(design), from: .english, to: lexicon).bytes, as: UTF8.self)
}

extension LayoutPlan {
  init(of source: Source, _ lexicon: Lexicon = .english) {
    let tree = parse(source, knowing: lexicon.symbols)
    let resolution = StatementResolver(tree, lexicon, isForDesigns: true).resolution
    self.init(of: tree, resolution.conditions)
  }
}

extension Resolution {
  /// For each statement whether it can be laid out anew.
  var conditions: [StatementCondition] {
    var conditions = statements.map { $0.condition }
    for statement in statements where statement.condition == .continuation {
      if statements[Int(statement.blockOwner)].isBroken {
        conditions[Int(statement.statement)] = .broken
      }
    }
    // A block that does not belong there stays as it is.
    for statement in statements where statement.row >= 0 && statement.opens == nil {
      let owner = Int(statement.blockOwner)
      if tree.statements[owner].hasBlock { conditions[owner] = .unknown }
    }
    return conditions
  }
}
