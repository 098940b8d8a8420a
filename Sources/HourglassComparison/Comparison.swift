import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What changed in meaning between two versions of one design. Layout, order, comments and
/// spellings are not meaning.
package struct Comparison: Sendable {
  /// What the design is called, in the newer version if it is there.
  package let programme: String
  /// Where it stands in either version; nil where it does not.
  package let oldPath: String?
  package let newPath: String?
  /// How far it carries and how it stops, before and after; nil where there is no such version.
  package let oldVerdict: String?
  package let newVerdict: String?
  /// The worst first, and then in the order of the design.
  package let changes: [Change]
  package let findings: [Finding]

  /// The worst there is; nil where nothing changed.
  package var worst: ChangeClass? { changes.map { $0.changeClass }.max() }

  /// What a newer version gives up without saying why, and the version it points into.
  package struct Finding: Sendable {
    package let finding: HourglassSyntax.Finding
    package let version: DesignVersion
    /// Why the newer version allows it; nil where it does not.
    package let allowedBecause: String?

    init(
      _ finding: HourglassSyntax.Finding, in version: DesignVersion, allowedBecause: String?
    ) {
      self.finding = finding
      self.version = version
      self.allowedBecause = allowedBecause
    }
  }
}

/// One version of a design: how it reads, and the file it stands in.
package struct DesignVersion: Sendable {
  package let reading: Reading
  /// How people name the file.
  package let path: String
  /// What the file is called in both versions, seen from where they are compared.
  package let file: String
  private let lines: StatementLines

  package init(_ reading: Reading, path: String, file: String = "") {
    self.reading = reading
    self.path = path
    self.file = file
    lines = StatementLines(of: reading.programme)
  }

  package var programme: Programme { reading.programme }

  package var name: String? { programme.head.name.map { programme.word($0) } }
  package var title: String { programme.title(programme.head) }

  func line(of statement: Int) -> Int { lines.line(of: statement) }

  /// Which stages it covers and how it stops: the end of a sentence.
  var verdict: String {
    let names = reading.stages.indices.filter { reading.covers($0) }.map {
      reading.model.name(reading.model.stages[$0].entry.head)
    }
    guard let last = names.last else { return "the design covers no stage" }
    let covers = "the design covers " + listed(names)
    switch reading.stop {
    case .none: return "the design covers all stages: " + listed(names)
    case .byDesign: return covers + ", and stops after " + last + " on purpose"
    case .gap: return covers + ", and stops after " + last + " at a gap"
    case .unknown: return covers + ", and does not say whether it should go further"
    }
  }
}

extension Comparison {
  /// A design that is there in one version only.
  package init(onlyOld version: DesignVersion) {
    self.init(of: version, isNew: false)
  }

  package init(onlyNew version: DesignVersion) {
    self.init(of: version, isNew: true)
  }

  private init(of version: DesignVersion, isNew: Bool) {
    programme = version.title
    oldPath = isNew ? nil : version.path
    newPath = isNew ? version.path : nil
    oldVerdict = isNew ? nil : version.verdict
    newVerdict = isNew ? version.verdict : nil
    let line = version.line(of: version.programme.head.statement)
    changes = [
      Change(
        aspect: .programme, sort: .programme, kind: isNew ? .added : .removed,
        subject: version.title, about: nil, before: isNew ? nil : version.title,
        after: isNew ? version.title : nil, oldLine: isNew ? nil : line,
        newLine: isNew ? line : nil)
    ]
    findings = []
  }

  package init(of old: DesignVersion, and new: DesignVersion) {
    let pairing = Pairing(old.reading, new.reading)
    var changes = verdictChanges(from: old, to: new)
    var findings = ComparisonFindings(old, new, pairing)
    func compare(_ oldParts: [ComparedPart], _ newParts: [ComparedPart], _ matching: Matching) {
      for (index, thing) in newParts.enumerated() {
        if let match = matching.old[index] {
          var pair = PartComparison(oldParts[match], thing, matching.likeness[index], old, new)
          pair.compare()
          changes += pair.changes
          findings.add(pair)
        } else {
          changes.append(Change(added: thing, in: new))
        }
      }
      for (index, thing) in oldParts.enumerated() where matching.new[index] == nil {
        changes.append(Change(removed: thing, from: old))
      }
    }
    var whole = PartComparison(pairing.old.design, pairing.new.design, nil, old, new)
    whole.compare()
    changes += whole.changes
    compare(pairing.old.parties, pairing.new.parties, pairing.parties)
    compare(pairing.old.objectives, pairing.new.objectives, pairing.objectives)
    compare(pairing.old.tools, pairing.new.tools, pairing.tools)
    compare(pairing.old.risks, pairing.new.risks, pairing.risks)
    compare(pairing.old.assumptions, pairing.new.assumptions, pairing.assumptions)
    compare(pairing.old.indicators, pairing.new.indicators, pairing.indicators)
    findings.replaceLost(in: &changes)
    programme = new.title
    (oldPath, newPath) = (old.path, new.path)
    (oldVerdict, newVerdict) = (old.verdict, new.verdict)
    self.changes = changes.enumerated().ordered { left, right in
      let classes = (left.element.changeClass, right.element.changeClass)
      return classes.0 == classes.1 ? left.offset < right.offset : classes.0 > classes.1
    }.map { $0.element }
    self.findings = findings.all
  }
}

/// What is worked out from the designs as wholes.
private func verdictChanges(from old: DesignVersion, to new: DesignVersion) -> [Change] {
  var changes: [Change] = []
  let (oldLast, newLast) = (old.reading.lastCovered ?? -1, new.reading.lastCovered ?? -1)
  if old.verdict != new.verdict {
    let kind: ChangeKind = newLast > oldLast ? .raised : newLast < oldLast ? .lowered : .changed
    changes.append(
      Change(
        aspect: .verdict, sort: .programme, kind: kind, subject: new.title, about: nil,
        before: old.verdict, after: new.verdict))
  }
  for (index, stage) in new.reading.stages.enumerated() {
    let head = new.reading.model.stages[index].entry.head
    let name = new.reading.model.name(head)
    let model = old.reading.model
    guard let match = model.stages.firstIndex(where: { model.name($0.entry.head) == name }) else {
      continue
    }
    let before = old.reading.stages[match]
    guard before.state == .planned, stage.state == .planned,
      before.indicators.isEmpty != stage.indicators.isEmpty
    else { continue }
    let words = [before, stage].map {
      $0.indicators.isEmpty ? "no indicator" : counted($0.indicators.count, "indicator")
    }
    changes.append(
      Change(
        aspect: .coverage, sort: .stage, kind: stage.indicators.isEmpty ? .removed : .added,
        subject: new.reading.model.title(head), about: nil, before: words[0], after: words[1]))
  }
  return changes
}

extension Change {
  init(added thing: ComparedPart, in version: DesignVersion) {
    self.init(
      aspect: thing.sort, sort: thing.sort, kind: .added, subject: thing.words, about: nil,
      before: nil, after: thing.words, newLine: version.line(of: thing.head.statement))
  }

  init(removed thing: ComparedPart, from version: DesignVersion) {
    self.init(
      aspect: thing.sort, sort: thing.sort, kind: .removed, subject: thing.words, about: nil,
      before: thing.words, after: nil, oldLine: version.line(of: thing.head.statement))
  }
}

/// Both versions taken apart, and what belongs together.
struct Pairing {
  let old: DesignFacts
  let new: DesignFacts
  let parties: Matching
  let objectives: Matching
  let tools: Matching
  let risks: Matching
  let assumptions: Matching
  let indicators: Matching

  init(_ oldReading: Reading, _ newReading: Reading) {
    var oldNames = Identities(byTitlesOf: oldReading.programme)
    var newNames = Identities(byTitlesOf: newReading.programme)
    let (oldDraft, newDraft) = (
      DesignFacts(of: oldReading, oldNames), DesignFacts(of: newReading, newNames)
    )
    parties = Matching(oldDraft.parties, newDraft.parties)
    objectives = Matching(oldDraft.objectives, newDraft.objectives)
    tools = Matching(oldDraft.tools, newDraft.tools)
    risks = Matching(oldDraft.risks, newDraft.risks)
    assumptions = Matching(oldDraft.assumptions, newDraft.assumptions)
    indicators = Matching(oldDraft.indicators, newDraft.indicators)
    (oldNames.parties, newNames.parties) = parties.identities("party")
    (oldNames.objectives, newNames.objectives) = objectives.identities("objective")
    (oldNames.tools, newNames.tools) = tools.identities("tool")
    (oldNames.risks, newNames.risks) = risks.identities("risk")
    (oldNames.assumptions, newNames.assumptions) = assumptions.identities("assumption")
    (oldNames.indicators, newNames.indicators) = indicators.identities("indicator")
    old = DesignFacts(of: oldReading, oldNames)
    new = DesignFacts(of: newReading, newNames)
  }
}
