import HourglassSyntax

/// Which lines of the file the statements of a programme begin in.
///
/// Only its stretch of the file is looked through, since a file may hold many.
package struct StatementLines: Sendable {
  private let tree: Tree
  private let firstLine: Int
  /// Where each line but the first begins.
  private let starts: [Int]

  package init(of programme: Programme) {
    tree = programme.tree
    firstLine = programme.stretch.firstLine
    starts = tree.source.bytes[programme.stretch.bytes].lineEnds
  }

  /// From 1.
  package func line(of statement: Int) -> Int {
    let start = Int(tree.span(of: statement).start)
    return firstLine + leadingCount(of: starts.count) { starts[$0] <= start }
  }
}

extension Programme {
  /// The part of its file from where it begins to where the next one does.
  struct Stretch {
    private(set) var bytes = 0..<0
    /// The line it begins in, from 1.
    private(set) var firstLine = 1

    /// The one after it, with what may lie between them.
    func next(_ next: Range<Int>, in all: [UInt8]) -> Stretch {
      var stretch = Stretch()
      stretch.bytes = next
      stretch.firstLine = firstLine + all[bytes.lowerBound..<next.lowerBound].lineEnds.count
      return stretch
    }
  }

  var start: Int { Int(tree.span(of: head.statement).start) }
}
