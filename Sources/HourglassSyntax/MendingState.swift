/// A fix with the kind of finding that it is to mend.
struct Mending {
  let kind: String
  let fix: Fix
}

/// A file and what is found in it, on the way to a mended one.
struct MendingState {
  let source: Source
  let found: FoundInFile
  private let tree: Tree

  init(source: Source, found: FoundInFile) {
    self.source = source
    self.found = found
    tree = parse(source)
  }

  /// The fixes that can be applied at once, in the order of the file.
  ///
  /// - Parameter barred: stretches that stay as they are, in their order.
  func mendings(changingMeaning: Bool, barring barred: [Span]) -> [Mending] {
    var all: [Mending] = []
    for finding in found.findings {
      guard let fix = finding.fix, changingMeaning || !fix.changesMeaning else { continue }
      if !barred.isEmpty, fix.edits.contains(where: { $0.span.touches(barred) }) { continue }
      all.append(Mending(kind: finding.kind.name, fix: fix))
    }
    let order = all.indices.ordered {
      let (left, right) = (all[$0].fix.edits[0].span.start, all[$1].fix.edits[0].span.start)
      return left == right ? $0 < $1 : left < right
    }
    var chosen: [Mending] = []
    for index in order {
      if let last = chosen.last?.fix.edits.last, !all[index].fix.edits[0].stands(behind: last) {
        continue
      }
      chosen.append(all[index])
    }
    return chosen
  }

  func applying(_ mendings: [Mending], _ look: (Source) -> FoundInFile) -> MendingState {
    let bytes = source.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    for mending in mendings {
      for edit in mending.fix.edits {
        result += bytes[at..<Int(edit.span.start)]
        result += edit.text.utf8
        at = Int(edit.span.end)
      }
    }
    result += bytes[at...]
    let mended = Source(bytes: result, host: source.host, findingLimit: source.findingLimit)
    return MendingState(source: mended, found: look(mended))
  }

  func isBetter(than earlier: MendingState, by mendings: [Mending]) -> Bool {
    if !kindsOfMoreErrors(than: earlier).isEmpty { return false }
    // What grows and grows without mending anything would never come to an end.
    if source.bytes.count > earlier.source.bytes.count,
      count(ofKindsIn: mendings) >= earlier.count(ofKindsIn: mendings)
    {
      return false
    }
    if comments != earlier.comments { return false }
    let mayChangeTexts = mendings.contains { $0.fix.changesMeaning }
    return mayChangeTexts || texts.holds(earlier.texts)
  }

  /// The kinds of which there are more errors than there were.
  private func kindsOfMoreErrors(than earlier: MendingState) -> Set<String> {
    var counts: [String: Int] = [:]
    for finding in found.findings where finding.severity == .error {
      counts[finding.kind.name, default: 0] += 1
    }
    for finding in earlier.found.findings where finding.severity == .error {
      counts[finding.kind.name]? -= 1
    }
    var kinds: Set<String> = []
    for (kind, count) in counts where count > 0 { kinds.insert(kind) }
    return kinds
  }

  private func count(ofKindsIn mendings: [Mending]) -> Int {
    var kinds: Set<String> = []
    for mending in mendings { kinds.insert(mending.kind) }
    return found.findings.count { kinds.contains($0.kind.name) }
  }

  // Where things are.

  /// The number of the last statement that begins at a place or before it; -1 before the first.
  func place(of offset: Int32) -> Int {
    leadingCount(of: tree.statements.count) {
      tree.tokens[Int(tree.statements[$0].first)].start <= offset
    } - 1
  }

  /// The places, in this file, of the errors that another one has and this one has not.
  func placesOfHarm(in next: MendingState, by mendings: [Mending]) -> Set<Int> {
    let kinds = next.kindsOfMoreErrors(than: self)
    if kinds.isEmpty { return [] }
    let shift = Shift(of: mendings)
    var counts: [String: [Int: Int]] = [:]
    for finding in next.found.findings
    where finding.severity == .error && kinds.contains(finding.kind.name) {
      counts[finding.kind.name, default: [:]][
        place(of: shift.before(finding.span.start)), default: 0] += 1
    }
    for finding in found.findings
    where finding.severity == .error && kinds.contains(finding.kind.name) {
      counts[finding.kind.name]?[place(of: finding.span.start)]? -= 1
    }
    var places: Set<Int> = []
    for (_, found) in counts {
      for (place, count) in found where count > 0 { places.insert(place) }
    }
    return places
  }

  // What stays the same.

  /// What its comments say, line by line: without the marks they begin with and without what
  /// nobody can see, both of which may be mended.
  private var comments: [UInt8] {
    let bytes = source.bytes
    if !bytes.contains(.hash), !bytes.contains(.slash) { return [] }
    var words: [UInt8] = []
    for index in tree.tokens.indices where tree.tokens[index].kind == .comment {
      let span = tree.span(ofToken: Int32(index))
      var at = Int(span.start)
      while at < Int(span.end), bytes[at] == .hash || bytes[at] == .slash { at += 1 }
      while at < Int(span.end) {
        let length = bytes.scalarLength(at: at)
        let sort = bytes.scalar(at: at).map { ScalarClass($0.scalar) }
        if sort != .invisible, sort != .bidirectionalControl { words += bytes[at..<at + length] }
        at += length
      }
      words.append(.lineFeed)
    }
    return words
  }

  /// What the texts say that are understood, in their order.
  private var texts: [[UInt8]] {
    var texts: [[UInt8]] = []
    var next = 0
    for index in tree.tokens.indices {
      let kind = tree.tokens[index].kind
      guard kind == .text || kind == .longText else { continue }
      let start = tree.tokens[index].start
      while next < found.unclear.count, found.unclear[next].end <= start { next += 1 }
      if next < found.unclear.count, found.unclear[next].start <= start { continue }
      texts.append(Array(tree.string(ofText: Int32(index)).utf8))
    }
    return texts
  }
}

extension [[UInt8]] {
  /// Whether all of some texts are among these, in their order.
  fileprivate func holds(_ others: [[UInt8]]) -> Bool {
    var next = 0
    for text in self where next < others.count && text == others[next] { next += 1 }
    return next == others.count
  }
}

/// Where things stand before and after some edits.
struct Shift {
  private var old: [Span] = []
  private var new: [Span] = []

  init(of mendings: [Mending]) {
    var difference: Int32 = 0
    for mending in mendings {
      for edit in mending.fix.edits {
        let start = edit.span.start + difference
        old.append(edit.span)
        new.append(Span(start, start + Int32(edit.text.utf8.count)))
        difference = new[new.count - 1].end - edit.span.end
      }
    }
  }

  func after(_ place: Int32) -> Int32 { Shift.moved(place, from: old, to: new) }
  func before(_ place: Int32) -> Int32 { Shift.moved(place, from: new, to: old) }

  /// What stands within an edit goes to where that begins.
  private static func moved(_ place: Int32, from: [Span], to: [Span]) -> Int32 {
    let before = leadingCount(of: from.count) { from[$0].start < place }
    guard before > 0 else { return place }
    let (last, moved) = (from[before - 1], to[before - 1])
    return place < last.end ? moved.start : place - last.end + moved.end
  }
}

extension Span {
  /// Whether it reaches one of some stretches, which are in their order.
  func touches(_ stretches: [Span]) -> Bool {
    let before = leadingCount(of: stretches.count) { stretches[$0].end < start }
    return before < stretches.count && stretches[before].start <= end
  }
}

extension Edit {
  /// Of two edits that touch, one that only puts something in has no place of its own.
  fileprivate func stands(behind other: Edit) -> Bool {
    if span.start > other.span.end { return true }
    let isInsertion = span.start == span.end || other.span.start == other.span.end
    return span.start == other.span.end && !isInsertion
  }
}
