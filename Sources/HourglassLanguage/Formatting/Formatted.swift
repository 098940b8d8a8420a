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
package func formatted(_ source: Source) -> FormattedFile {
  let plan = LayoutPlan(of: source)
  let tree = plan.tree
  var file = FormattedFile(
    bytes: plan.bytes,
    isIncomplete: plan.leftAlone > 0 || tree.findings.contains { $0.severity == .error },
    isEmpty: tree.statements.isEmpty && tree.findings.isEmpty)
  if file.bytes == source.bytes { return file }
  let again = LayoutPlan(of: Source(bytes: file.bytes, host: source.host))
  if !plan.saysTheSame(as: again) || again.bytes != file.bytes {
    file.bytes = source.bytes
    file.isRefused = true
  }
  return file
}

extension LayoutPlan {
  init(of source: Source) {
    let tree = parse(source)
    var resolver = Resolver(tree)
    self.init(of: tree, resolver.conditions())
  }
}

extension Resolver {
  /// For each statement whether the vocabulary has it.
  mutating func conditions() -> [StatementCondition] {
    var conditions = [StatementCondition](repeating: .unknown, count: tree.statements.count)
    var waiting: [(block: Block, owner: Int32)] = [(.file, -1)]
    while let (block, owner) = waiting.popLast() {
      // Only the conditions are wanted here.
      operands.removeAll(keepingCapacity: true)
      findings.removeAll(keepingCapacity: true)
      for part in statements(in: block, of: owner) {
        var index = part.statement
        conditions[Int(index)] = part.isBroken ? .broken : .sound
        while index != part.blockOwner {
          index = tree.statements[Int(index)].next
          conditions[Int(index)] = part.isBroken ? .broken : .continuation
        }
        if let opened = lexicon.opens[part.row] {
          waiting.append((opened, part.blockOwner))
        } else if tree.statements[Int(part.blockOwner)].hasBlock {
          conditions[Int(part.blockOwner)] = .unknown
        }
      }
    }
    return conditions
  }
}
