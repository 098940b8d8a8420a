import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// What writes the lines of offers into the blocks that they are for, behind what stands there;
  /// a statement that has no block gets one.
  package func edits(inserting offers: [Offer]) -> [Edit] {
    var owners: [Int] = []
    var lines: [Int: [String]] = [:]
    for offer in offers {
      for owner in offer.owners {
        if lines[owner] == nil { owners.append(owner) }
        lines[owner, default: []] += offer.lines
      }
    }
    let holders = tree.statements(around: owners)
    // A block that ends right behind another gets its lines behind those of that one.
    return owners.map {
      edit(inserting: lines[$0] ?? [], into: $0, movingContent: !holders.contains($0))
    }
    .ordered { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// - Parameter movesContent: whether what stands in the block may move: nothing else is written
  ///   in it.
  private func edit(
    inserting lines: [String], into owner: Int, movingContent movesContent: Bool
  ) -> Edit {
    guard owner >= 0 else { return edit(appending: lines) }
    let block = tree.statements[Int(resolution.whole(Int32(owner)).blockOwner)]
    let indentation = tree.indentationOfLine(tree.statements[owner].first)
    let written = lines.map { indentation + "  " + $0 + "\n" }.joined()
    guard block.hasBlock else {
      let end = tree.span(of: block).end
      return Edit(Span(end, end), " {\n" + written + indentation + "}")
    }
    guard block.close >= 0 else {
      let end = tree.endOfContent(before: tree.extent(of: block).end)
      return Edit(Span(end, end), "\n" + String(written.dropLast()))
    }
    let close = tree.span(ofToken: block.close).start
    let end = tree.endOfContent(before: close)
    let start = tree.span(ofToken: block.open).end
    let isEmpty = end == start
    if movesContent, !isEmpty, !tree.isLineBroken(from: start, to: close) {
      // What stands between braces on one line gets a line of its own.
      let content = trimmed(
        String(decoding: source.bytes[Int(start)..<Int(end)], as: UTF8.self))
      return Edit(
        Span(start, close),
        "\n" + indentation + "  " + content + "\n" + written + indentation)
    }
    let closesOwnLine = tree.isLineBroken(from: end, to: close)
    // What is a block of its own is set off from what stands before it.
    let gap = !isEmpty && closesOwnLine && lines.contains { $0.hasSuffix("{") } ? "\n" : ""
    let before = closesOwnLine ? tree.indentationOfLine(block.close) : indentation
    return Edit(Span(end, close), "\n" + gap + written + before)
  }

  /// Behind the last statement of the file.
  private func edit(appending lines: [String]) -> Edit {
    let written = lines.joined(separator: "\n") + "\n"
    guard let last = tree.statements.last(where: { $0.parent < 0 }) else {
      let end = Int32(source.bytes.count)
      return Edit(Span(end, end), written)
    }
    let end = tree.endOfContent(before: tree.extent(of: last).end)
    return Edit(Span(end, end), "\n\n" + String(written.dropLast()))
  }
}

extension Tree {
  /// Where the last thing before a place ends that is no blank and no line end.
  fileprivate func endOfContent(before place: Int32) -> Int32 {
    var end = Int(place)
    while end > 0, isBlank(source.bytes[end - 1]) { end -= 1 }
    return Int32(end)
  }

  /// Those in whose blocks the given ones stand, at any depth.
  fileprivate func statements(around given: [Int]) -> Set<Int> {
    var around: Set<Int> = []
    for statement in given where statement >= 0 {
      var index = Int(statements[statement].parent)
      while index >= 0, around.insert(index).inserted { index = Int(statements[index].parent) }
    }
    return around
  }

  fileprivate func isLineBroken(from start: Int32, to end: Int32) -> Bool {
    source.bytes[Int(start)..<Int(end)].contains { $0 == 0x0A || $0 == 0x0D }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
