import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// A text with its mistakes put right, as far as that can be guessed: what is not found there any
/// more only followed from a mistake, and nobody needs to be told of it beside the mistake.
struct CorrectedText {
  let source: Source
  private let edits: [Edit]

  /// Nil where there is nothing to put right.
  ///
  /// - Parameter findings: those whose fixes or guesses are applied, in the order of the text.
  init?(_ source: Source, _ findings: [Finding]) {
    var edits: [Edit] = []
    for finding in findings {
      guard let fix = finding.guess ?? finding.fix, let first = fix.edits.first else { continue }
      if let last = edits.last, first.span.start <= last.span.end { continue }
      edits += fix.edits
    }
    if edits.isEmpty { return nil }
    let bytes = source.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    for edit in edits {
      result += bytes[at..<Int(edit.span.start)]
      result += edit.text.utf8
      at = Int(edit.span.end)
    }
    result += bytes[at...]
    self.source = Source(bytes: result, host: source.host, findingLimit: source.findingLimit)
    self.edits = edits
  }

  /// Where a place of the text is in the corrected one.
  private func place(of start: Int32) -> Int32 {
    var moved = start
    for edit in edits {
      if edit.span.start >= start { break }
      let change = Int32(edit.text.utf8.count) - (edit.span.end - edit.span.start)
      if edit.span.end <= start {
        moved += change
      } else {
        return moved - (start - edit.span.start)
      }
    }
    return moved
  }

  /// Those of some findings of the text that are found in the corrected one as well, or whose own
  /// fix or guess is among the corrections.
  func lasting(_ findings: [Finding], amongThoseOf corrected: [Finding]) -> [Bool] {
    var kinds: [Int32: [String]] = [:]
    for finding in corrected { kinds[finding.span.start, default: []].append(finding.kind.name) }
    return findings.map { finding in
      if let fix = finding.guess ?? finding.fix, edits.contains(fix.edits[0]) { return true }
      return kinds[place(of: finding.span.start)]?.contains(finding.kind.name) ?? false
    }
  }
}

extension Finding {
  /// Whether something is left out of the design because of it.
  var isMistake: Bool { severity == .error || guess != nil }

  /// Whether it may only be there because a name was given in a line that cannot be read.
  fileprivate var isAboutName: Bool {
    kind.name == FindingKind.unknownName.name || kind.name == FindingKind.wrongKindOfName.name
  }
}

extension TextDocument {
  /// What is wrong with how the text is written, without what only follows from another mistake.
  func findingsWithoutConsequences(_ context: DocumentContext) -> [Finding] {
    let mistakes = findings.filter { $0.isMistake && !$0.isAboutName }
    guard mistakes.count < findings.count, let corrected = CorrectedText(tree.source, mistakes)
    else { return findings }
    let others = read(document: corrected.source, with: context).findings
    let lasts = corrected.lasting(findings, amongThoseOf: others)
    return findings.indices.filter {
      lasts[$0] || findings[$0].fix != nil && !findings[$0].isAboutName
    }.map { findings[$0] }
  }
}

extension Analysis {
  /// What the rules find in each design, without what only follows from a mistake in a line.
  static func judgements(
    of designs: [Design], in document: TextDocument, _ context: DocumentContext, on day: Day?
  ) -> [[Judgement]] {
    let judgements = designs.map { $0.judgements }
    let mistakes = document.findings.filter { $0.isMistake }
    guard judgements.contains(where: { !$0.isEmpty }),
      let corrected = CorrectedText(document.tree.source, mistakes)
    else { return judgements }
    let others = read(document: corrected.source, with: context).programmes.flatMap {
      judge(interpret($0), on: day).map { $0.finding }
    }
    return judgements.map { all in
      let lasts = corrected.lasting(all.map { $0.finding }, amongThoseOf: others)
      return all.indices.filter { lasts[$0] }.map { all[$0] }
    }
  }
}
