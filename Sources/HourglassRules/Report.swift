import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Where a rule puts what it finds.
///
/// It keeps nothing about what lies beyond the stage a design is meant to stop after, nothing that
/// explains a gap which the design reports itself, and nothing about what another rule has told
/// the cause of, so that no rule has to remember that.
package struct Report {
  private(set) var found = Found()
  /// The day that what is due is held against; nil where the caller names none, and then nothing
  /// is overdue.
  package let day: Day?
  /// All rules, of which one looks: there is no copy of it for each.
  private let rules: [Rule]
  private let index: Int
  private let reading: Reading
  private let causes: Causes

  /// What remains of it once the rule has looked.
  struct Found {
    fileprivate(set) var findings: [Finding] = []
    /// What the findings are about, all of it.
    fileprivate(set) var parts: [DesignPart] = []
    /// Whether one of the findings tells why the design stops where it does.
    fileprivate(set) var explainsStop = false
  }

  package var findings: [Finding] { found.findings }

  init(of index: Int, among rules: [Rule], in reading: Reading, on day: Day?, causes: Causes) {
    self.rules = rules
    self.index = index
    self.reading = reading
    self.day = day
    self.causes = causes
  }

  private var rule: Rule { rules[index] }

  /// Whether one of the rules that this one yields to tells why the design stops where it does.
  var isStopExplained: Bool { causes.explainStop }

  /// - Parameters:
  ///   - part: what the finding is about, which need not be where it stands.
  ///   - other: another part with which it does not go together.
  ///   - others: where it says the same of several, the others of them.
  ///   - scope: what decides whether it lies beyond the stop, where that is not the part itself.
  ///   - stage: the stage whose condition is not met because of it, where that is not the scope's.
  ///   - span: where the missing thing would go, or the wrong one stands; where the part is
  ///     declared, unless it says so.
  ///   - severity: another one than the rule's own, where the circumstances call for it.
  package mutating func add(
    about part: DesignPart, and other: DesignPart? = nil, also others: [DesignPart] = [],
    within scope: DesignPart? = nil, explaining stage: Int? = nil, at span: Span? = nil,
    _ headline: Prose, detail: Prose = "",
    next: Advice = "", severity: Severity? = nil, related: Finding.Related? = nil, fix: Fix? = nil
  ) {
    let scope = scope ?? part
    if reading.isBeyondStop(scope) || causes.tellOf(part, in: reading) { return }
    found.parts.append(part)
    if let other { found.parts.append(other) }
    found.parts += others
    var explains = false
    if rule.explainsStop {
      if rule.trigger == .silence, reading.isBeyondReportedGap(stage.map { .stage($0) } ?? scope) {
        return
      }
      if let open = reading.firstNotCovered,
        stage == open
          || ([scope, part] + others).contains(where: { reading.isOf(stage: open, $0) })
      {
        explains = true
        found.explainsStop = true
      }
    }
    let statement = reading.statement(of: part)
    var subjects = [
      other.map { .pair(statement, reading.statement(of: $0)) } ?? reading.subject(part)
    ]
    for other in others { subjects.append(reading.subject(other)) }
    let programme = reading.programme
    // What there is none of on purpose, the source says.
    let isRefused =
      rule.explainsStop && ([scope, part] + others).contains { reading.isRefused($0) }
    let isUnstated = programme.isDescribed && rule.trigger == .silence && !isRefused
    var finding = Finding(
      rule.kind, about: subjects, at: span ?? programme.tree.span(of: statement),
      programme.resolution.lexicon.spelled(isUnstated ? headline.saidOfSource : headline),
      detail: programme.resolution.lexicon.spelled(detail),
      next: programme.spelled(next), severity: isUnstated ? .note : severity,
      related: related, fix: fix)
    finding.isUnstated = isUnstated
    finding.explainsStop = explains
    if isUnstated { finding.add(detail: programme.sourceIsSilent) }
    found.findings.append(finding)
  }

  /// Which of several things that have one matter are to be named together, and which alone: in
  /// one block each what speaks of the rule itself, so that what it allows is its own finding.
  ///
  /// - Parameter part: what each of the indices stands for.
  /// - Returns: without what lies beyond the stop, and what another rule has told the cause of.
  func grouped(_ indices: [Int], as part: (Int) -> DesignPart) -> [[Int]] {
    var alone: [[Int]] = []
    var together: [Int] = []
    for index in indices {
      let part = part(index)
      if reading.isBeyondStop(part) || causes.tellOf(part, in: reading) { continue }
      if isAllowed(around: reading.statement(of: part)) {
        alone.append([index])
      } else {
        together.append(index)
      }
    }
    return together.isEmpty ? alone : alone + [together]
  }

  /// Whether something allows this rule in the statement's block, or in one around it other than
  /// that of the design.
  private func isAllowed(around statement: Int) -> Bool {
    let blocks = reading.allowedRules.blocks(allowing: rule.kind.name)
    if blocks.isEmpty { return false }
    var block = statement
    while block >= 0, block != reading.programme.head.statement {
      if blocks[block] != nil { return true }
      block = Int(reading.programme.tree.statements[block].parent)
    }
    return false
  }
}

extension Prose {
  /// What the design does not say, said of the source that describes the programme.
  fileprivate var saidOfSource: Prose {
    guard case .words(let words)? = pieces.first else { return self }
    let subject = "The design does not say"
    guard words.hasPrefix(subject) else { return self }
    return replacingFirst(with: .words("The source does not say" + words.dropFirst(subject.count)))
  }
}

extension Programme {
  /// That there may be more than the source says.
  fileprivate var sourceIsSilent: Prose {
    guard let source = describedFrom.value else { return "The source does not say more." }
    return "The source, \(quoted: string(source)), does not say more."
  }

  /// The advice with its sentences and the lines it offers spelled as the design is.
  fileprivate func spelled(_ advice: Advice) -> Advice {
    let lexicon = resolution.lexicon
    if lexicon === Lexicon.english { return advice }
    return advice.map({ lexicon.spelled($0) }) { offer in
      guard let owner = offer.owners.first else { return offer }
      let block = owner < 0 ? .file : resolution.statements[owner].opens ?? .file
      let text = lexicon.spelled(offer.lines.joined(separator: "\n"), in: block)
      let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      return offer.replacingLines(with: lines)
    }
  }
}
