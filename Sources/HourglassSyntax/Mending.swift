/// A file, and what became of the fixes of its findings.
package struct MendedFile: Sendable {
  package let bytes: [UInt8]
  /// How many fixes were applied.
  package let count: Int
  /// How many were left out, because each would have brought an error that the file did not have,
  /// or would have come to nothing.
  package let leftOut: Int
  /// How many were left out because what they stand in is not understood, and would not be with
  /// them either: nobody knows what it is meant to say.
  package let unclear: Int
  /// How many were not tried by themselves, since the file would have had to be read too often for
  /// that: they may do no harm.
  package let untried: Int

  init(_ source: Source, _ count: Int, leftOut: Int = 0, unclear: Int = 0, untried: Int = 0) {
    bytes = source.bytes
    self.count = count
    self.leftOut = leftOut
    self.unclear = unclear
    self.untried = untried
  }
}

/// What is known of a file that is to be mended.
package struct FoundInFile: Sendable {
  /// Everything found in it.
  package let findings: [Finding]
  /// The stretches of it that are not understood, in their order.
  package let unclear: [Span]

  package init(_ findings: [Finding], unclear: [Span] = []) {
    self.findings = findings
    self.unclear = unclear
  }
}

/// Applies the fixes of a file's findings, and those of what is found then, until nothing is left
/// that can be mended.
///
/// No fix is applied after which the file has an error that it did not have before, not even one
/// that was only hidden, or after which it has other comments, or after which a text that was
/// understood says something else: a run that mends must never make things look worse. What is not
/// understood stays as it is, unless it is understood afterwards. Where two fixes are in each
/// other's way, the first is applied and the other is looked for again.
///
/// - Parameters:
///   - changingMeaning: whether the fixes that may change what the file means are wanted too.
///   - look: reads a file.
package func mend(
  _ source: Source, changingMeaning: Bool, look: @escaping (Source) -> FoundInFile
) -> MendedFile {
  var file = mendOnce(source, changingMeaning: changingMeaning, look: look)
  // What was in the way of a fix may be gone by now: a second run has nothing left to do.
  for _ in 0..<turnLimit {
    if file.count == 0 || file.leftOut + file.unclear == 0 || file.untried > 0 { break }
    let earlier = Source(bytes: file.bytes, host: source.host)
    let again = mendOnce(earlier, changingMeaning: changingMeaning, look: look)
    if again.count == 0 { break }
    file = MendedFile(
      Source(bytes: again.bytes, host: source.host), file.count + again.count,
      leftOut: again.leftOut, unclear: again.unclear, untried: again.untried)
  }
  return file
}

private func mendOnce(
  _ source: Source, changingMeaning: Bool, look: @escaping (Source) -> FoundInFile
) -> MendedFile {
  let source = Source(bytes: source.bytes, host: source.host, findingLimit: .max)
  let start = MendingState(source: source, found: look(source))
  // In another encoding every character may be another one.
  let isForeign = start.found.findings.contains {
    $0.kind.name == FindingKind.unreadableBytes.name && $0.fix == nil
  }
  if isForeign { return MendedFile(source, 0) }
  var barred: [Span] = []
  for turn in 0..<turnLimit {
    var run = MendingRun(start, barring: barred, changingMeaning: changingMeaning, look)
    run.mend()
    let unclear = run.unclearYetChanged()
    if unclear.isEmpty { return run.file }
    barred = turn + 2 < turnLimit ? barred + unclear : start.found.unclear
    barred = barred.ordered { $0.start < $1.start }
  }
  return MendedFile(source, 0)
}

/// What is not understood is seldom told by more than one thing.
private let turnLimit = 4

/// A file is read so many bytes long at most to find the fixes that do harm, and so often at least
/// however long it is.
private let readAgainLimit = 1 << 25
private let fewestTries = 16
private let mostTries = 128

/// One way from a file as it is to one that is mended.
private struct MendingRun {
  private let start: MendingState
  /// What stays as it is, in places of the file at the start.
  private let barred: [Span]
  private let changingMeaning: Bool
  private let look: (Source) -> FoundInFile
  private var state: MendingState
  private var shifts: [Shift] = []
  private var count = 0
  private var leftOut = 0
  private var untried = 0
  /// How often the file may be read once more.
  private var tries: Int

  init(
    _ start: MendingState, barring barred: [Span], changingMeaning: Bool,
    _ look: @escaping (Source) -> FoundInFile
  ) {
    self.start = start
    self.barred = barred
    self.changingMeaning = changingMeaning
    self.look = look
    state = start
    tries = min(mostTries, max(fewestTries, readAgainLimit / max(1, start.source.bytes.count)))
  }

  var file: MendedFile {
    let kept = state.mendings(changingMeaning: changingMeaning, barring: []).count
    let free = state.mendings(changingMeaning: changingMeaning, barring: barredNow).count
    return MendedFile(
      state.source, count, leftOut: leftOut, unclear: max(0, kept - free), untried: untried)
  }

  /// What stays as it is, in places of the file as it is by now.
  private var barredNow: [Span] {
    barred.map { span in
      shifts.reduce(span) { Span($1.after($0.start), $1.after($0.end)) }
    }
  }

  mutating func mend() {
    while true {
      let mendings = state.mendings(changingMeaning: changingMeaning, barring: barredNow)
      if mendings.isEmpty { return }
      var applied = mendings
      var next = state.applying(mendings, look)
      tries -= 1
      if !next.isBetter(than: state, by: mendings) {
        // Some of them do harm; the others are tried together.
        applied = harmless(among: mendings)
        leftOut = mendings.count - applied.count - untried
        if applied.isEmpty { return }
        next = state.applying(applied, look)
        if !next.isBetter(than: state, by: applied) { return }
      }
      shifts.append(Shift(of: applied))
      state = next
      count += applied.count
      if tries > 0 { continue }
      // What is left was not tried any more.
      untried = state.mendings(changingMeaning: changingMeaning, barring: barredNow).count
      leftOut = 0
      return
    }
  }

  /// What was not understood at the start, is not understood now, and has been changed.
  func unclearYetChanged() -> [Span] {
    if shifts.isEmpty { return [] }
    let unclearNow = state.found.unclear
    // Both are in their order.
    return start.found.unclear.filter { span in
      let now = shifts.reduce(span) { Span($1.after($0.start), $1.after($0.end)) }
      return now.touches(unclearNow)
        && start.source.bytes[Int(span.start)..<Int(span.end)]
          != state.source.bytes[Int(now.start)..<Int(now.end)]
    }
  }

  // Some fixes do harm.

  /// Those of some fixes that do no harm. Most harm shows where it is done: there one fix after the
  /// other is tried, at the same time as others elsewhere.
  private mutating func harmless(among mendings: [Mending]) -> [Mending] {
    untried = 0
    let places = mendings.map { state.place(of: $0.fix.edits[0].span.start) }
    var accepted = [Bool](repeating: true, count: mendings.count)
    var waiting = [Bool](repeating: false, count: mendings.count)
    func chosen() -> [Mending] { mendings.indices.filter { accepted[$0] }.map { mendings[$0] } }
    // First without everything in the places of harm, then with one more fix in each of them.
    var harmful = state.placesOfHarm(in: state.applying(mendings, look), by: mendings)
    tries -= 1
    while tries > 0, !harmful.isEmpty {
      for index in mendings.indices where accepted[index] && harmful.contains(places[index]) {
        accepted[index] = false
        waiting[index] = true
      }
      let some = chosen()
      let next = state.applying(some, look)
      tries -= 1
      if next.isBetter(than: state, by: some) { break }
      let more = state.placesOfHarm(in: next, by: some)
      if more.isSubset(of: harmful) { return halves(of: mendings) }
      harmful.formUnion(more)
    }
    var sizes: [Int: Int] = [:]
    for index in mendings.indices where waiting[index] { sizes[places[index], default: 0] += 1 }
    let isScattered = (sizes.values.max() ?? 0) <= tries / 2
    if harmful.isEmpty || !isScattered { return halves(of: mendings) }
    while tries > 0, waiting.contains(true) {
      var added: [Int] = []
      var seen: Set<Int> = []
      for index in mendings.indices where waiting[index] && seen.insert(places[index]).inserted {
        added.append(index)
      }
      for index in added {
        accepted[index] = true
        waiting[index] = false
      }
      let some = chosen()
      let next = state.applying(some, look)
      tries -= 1
      if next.isBetter(than: state, by: some) { continue }
      let harm = state.placesOfHarm(in: next, by: some)
      let isSeen = added.contains { harm.contains(places[$0]) }
      for index in added where !isSeen || harm.contains(places[index]) { accepted[index] = false }
    }
    untried = waiting.count { $0 }
    return chosen()
  }

  /// The same where it is not to be seen what does harm: halves are tried before single ones, and
  /// what there is no try left for is not among them.
  private mutating func halves(of mendings: [Mending]) -> [Mending] {
    var isHarmless = [Bool](repeating: false, count: mendings.count)
    untried = 0
    // The larger parts come first, so that the tries go as far as they can.
    var doubtful = [mendings.indices]
    var next = 0
    while next < doubtful.count {
      let part = doubtful[next]
      next += 1
      if part.count < 2 { continue }
      let middle = part.lowerBound + part.count / 2
      for half in [part.lowerBound..<middle, middle..<part.upperBound] {
        if tries <= 0 {
          untried += half.count
          continue
        }
        tries -= 1
        let some = Array(mendings[half])
        if state.applying(some, look).isBetter(than: state, by: some) {
          for index in half { isHarmless[index] = true }
        } else {
          doubtful.append(half)
        }
      }
    }
    return mendings.indices.filter { isHarmless[$0] }.map { mendings[$0] }
  }
}
