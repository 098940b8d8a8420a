/// A file, and what became of the fixes of its findings.
package struct MendedFile: Sendable {
  package let bytes: [UInt8]
  /// How many fixes were applied.
  package let count: Int
  /// How many were left out, because each would have brought an error that the file did not have,
  /// or would have come to nothing.
  package let leftOut: Int
  /// How many of these were not tried by themselves, since the file would have had to be read too
  /// often for that: they may do no harm.
  package let untried: Int

  fileprivate init(_ source: Source, _ count: Int, leftOut: Int = 0, untried: Int = 0) {
    bytes = source.bytes
    self.count = count
    self.leftOut = leftOut
    self.untried = untried
  }
}

/// Applies the fixes of a file's findings, and those of what is found then, until nothing is left
/// that can be mended.
///
/// No fix is applied after which the file has an error that it did not have before, not even one
/// that was only hidden, or after which it has other comments: a run that mends must never make
/// things look worse. Where two fixes are in each other's way, the first is applied and the other
/// is looked for again.
///
/// - Parameters:
///   - changingMeaning: whether the fixes that may change what the file means are wanted too.
///   - findings: everything found in a file.
package func mend(
  _ source: Source, changingMeaning: Bool, findings: (Source) -> [Finding]
) -> MendedFile {
  let source = Source(bytes: source.bytes, host: source.host, findingLimit: .max)
  var state = State(source: source, findings: findings(source))
  var count = 0
  var tries = max(fewestTries, readAgainLimit / max(1, source.bytes.count))
  for _ in 0..<roundLimit {
    let mendings = state.mendings(changingMeaning: changingMeaning)
    var applied = mendings
    var untried = 0
    if mendings.isEmpty { return MendedFile(state.source, count) }
    var next = state.applying(mendings, findings)
    if !next.isBetter(than: state, by: mendings) {
      // Some of them do harm; the others are tried together.
      (applied, untried) = state.harmless(among: mendings, in: &tries, findings)
      let left = MendedFile(state.source, count, leftOut: mendings.count, untried: untried)
      if applied.isEmpty { return left }
      next = state.applying(applied, findings)
      if !next.isBetter(than: state, by: applied) { return left }
    }
    state = next
    count += applied.count
  }
  // What is left was not tried any more.
  let left = state.mendings(changingMeaning: changingMeaning).count
  return MendedFile(state.source, count, leftOut: left, untried: left)
}

/// A file is read so many times at most, should its fixes call for one another. Most are applied
/// the first time; of those in each other's way every other one is.
private let roundLimit = 32

/// How many bytes may be read again to find the fixes that do harm, and how often a file may be
/// however long it is.
private let readAgainLimit = 1 << 20
private let fewestTries = 128

/// A fix with the kind of finding that it is to mend.
private struct Mending {
  let kind: String
  let fix: Fix
}

/// A file and what is found in it.
private struct State {
  let source: Source
  let findings: [Finding]

  /// The fixes that can be applied at once, in the order of the file.
  func mendings(changingMeaning: Bool) -> [Mending] {
    var all: [Mending] = []
    for finding in findings {
      guard let fix = finding.fix, changingMeaning || !fix.changesMeaning else { continue }
      all.append(Mending(kind: finding.kind.name, fix: fix))
    }
    let order = all.indices.sorted {
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

  func applying(_ mendings: [Mending], _ findings: (Source) -> [Finding]) -> State {
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
    return State(source: mended, findings: findings(mended))
  }

  /// Those of some fixes that do no harm. Most do none, so halves are tried before single ones;
  /// what there is no try left for is not among them.
  ///
  /// - Parameter mendings: fixes of which some do harm together.
  /// - Returns: also how many there was no try left for.
  func harmless(
    among mendings: [Mending], in tries: inout Int, _ findings: (Source) -> [Finding]
  ) -> (harmless: [Mending], untried: Int) {
    var isHarmless = [Bool](repeating: false, count: mendings.count)
    var untried = 0
    // The larger parts come first, so that the tries go as far as they can.
    var doubtful = [mendings.indices]
    var next = 0
    while next < doubtful.count {
      let part = doubtful[next]
      next += 1
      if part.count < 2 { continue }
      let middle = part.lowerBound + part.count / 2
      for half in [part.lowerBound..<middle, middle..<part.upperBound] {
        if tries == 0 {
          untried += half.count
          continue
        }
        tries -= 1
        let some = Array(mendings[half])
        if applying(some, findings).isBetter(than: self, by: some) {
          for index in half { isHarmless[index] = true }
        } else {
          doubtful.append(half)
        }
      }
    }
    return (mendings.indices.filter { isHarmless[$0] }.map { mendings[$0] }, untried)
  }

  func isBetter(than earlier: State, by mendings: [Mending]) -> Bool {
    if hasNewError(comparedTo: earlier) { return false }
    // What grows and grows without mending anything would never come to an end.
    if source.bytes.count > earlier.source.bytes.count,
      count(ofKindsIn: mendings) >= earlier.count(ofKindsIn: mendings)
    {
      return false
    }
    return comments == earlier.comments
  }

  /// Whether there are more errors of any one kind than there were.
  private func hasNewError(comparedTo earlier: State) -> Bool {
    var counts: [String: Int] = [:]
    for finding in earlier.findings where finding.severity == .error {
      counts[finding.kind.name, default: 0] += 1
    }
    for finding in findings where finding.severity == .error {
      let left = counts[finding.kind.name, default: 0]
      if left == 0 { return true }
      counts[finding.kind.name] = left - 1
    }
    return false
  }

  private func count(ofKindsIn mendings: [Mending]) -> Int {
    var kinds: Set<String> = []
    for mending in mendings { kinds.insert(mending.kind) }
    return findings.count { kinds.contains($0.kind.name) }
  }

  /// What its comments say, line by line: without the marks they begin with and without what
  /// nobody can see, both of which may be mended.
  private var comments: [UInt8] {
    let bytes = source.bytes
    if !bytes.contains(.hash), !bytes.contains(.slash) { return [] }
    let tree = parse(source)
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
}

extension Edit {
  /// Of two edits that touch, one that only puts something in has no place of its own.
  fileprivate func stands(behind other: Edit) -> Bool {
    if span.start > other.span.end { return true }
    let isInsertion = span.start == span.end || other.span.start == other.span.end
    return span.start == other.span.end && !isInsertion
  }
}
