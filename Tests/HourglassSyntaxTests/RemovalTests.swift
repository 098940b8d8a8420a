import Testing

@testable import HourglassSyntax

/// One brace or quotation mark is removed from a sound design: it is named, once, and everything
/// else is read as if it were there.
struct RemovalTests {
  @Test(arguments: Sample.written + Sample.kept.filter { $0.name.contains("examples") })
  func anyOneBraceOrMark(_ sample: Sample) {
    let sound = parse(sample.source)
    let notes = sound.findings.count
    for removal in sound.removals {
      var bytes = sample.source.bytes
      bytes.remove(at: removal.offset)
      let tree = parse(Source(bytes: bytes, host: sample.source.host))
      let place = Lines(sample.source.bytes).place(of: Int32(removal.offset))
      let what = "\(place.line):\(place.column)"
      let findings = tree.findings.filter { $0.severity > .note }

      if let unsoundness = tree.unsoundness { Issue.record("\(what): \(unsoundness)") }
      #expect((1...2).contains(findings.count), "\(what): \(tree.places)")
      #expect(tree.findings.count <= notes + 2, "\(what): \(tree.places)")
      if let first = findings.first {
        #expect(removal.kinds.contains(first.kind.name), "\(what): \(first.message)")
        #expect(removal.names.contains(where: first.message.contains), "\(what): \(first.message)")
      }
      if !removal.loses(sound) {
        #expect(tree.outline == sound.outline, "\(what): \(tree.places)")
      }
    }
  }
}

/// A byte to be removed, and what the finding about it must say.
private struct Removal {
  let offset: Int
  let kinds: [String]
  /// Words of which one must be in the message.
  let names: [String]
  /// The statement whose block would be on one line, for a `{`.
  var oneLineOwner: Int?

  /// Nobody can tell which words begin a statement once the `{` before them is gone.
  func loses(_ tree: Tree) -> Bool { oneLineOwner != nil }
}

extension Tree {
  fileprivate var removals: [Removal] {
    var removals: [Removal] = []
    for (index, statement) in statements.enumerated() where statement.open >= 0 {
      let open = span(ofToken: statement.open)
      let close = span(ofToken: statement.close)
      let isOneLine = !source.bytes[Int(open.start)..<Int(close.start)].contains(.lineFeed)
      var names = [name(of: Int32(index))]
      // Of two blocks on one line, either may be named for the other.
      if isOneLine {
        names += [text(ofToken: statement.first)]
        if statement.parent >= 0 { names.append(name(of: statement.parent)) }
      }
      let hasBlock = statement.next > index + 1 || !isOneLine
      removals.append(
        Removal(
          offset: Int(open.start), kinds: ["unopened-block"], names: names,
          oneLineOwner: isOneLine && hasBlock ? index : nil))
      removals.append(
        Removal(offset: Int(close.start), kinds: ["unclosed-block"], names: names))
    }
    for index in tokens.indices where tokens[index].kind == .text || tokens[index].kind == .longText
    {
      let span = span(ofToken: Int32(index))
      let words = string(ofText: Int32(index)).split(whereSeparator: { " \"\\\n".contains($0) })
      // The first or the last word of the text is in the message, or there is none.
      let names =
        words.isEmpty
        ? ["This quotation mark"] : [String(words[0]), String(words[words.count - 1])]
      let marks = tokens[index].kind == .longText ? 3 : 1
      for offset in 0..<marks {
        for place in [Int(span.start) + offset, Int(span.end) - 1 - offset] {
          removals.append(Removal(offset: place, kinds: ["unclosed-text"], names: names))
        }
      }
    }
    return removals
  }
}
