import HourglassLanguage
import HourglassOutput
import HourglassReading
import HourglassRules
import HourglassSyntax

/// The model that designs are read against unless they or the caller name another.
package let referenceModel: Model = {
  let document = read(document: Source(bytes: referenceModelBytes), models: [])
  precondition(document.models.count == 1, "the built-in model cannot be read")
  return document.models[0]
}()

/// The profiles that come with Hourglass.
package let shippedProfiles: [Profile] = shippedProfileBytes.flatMap { bytes in
  read(document: Source(bytes: bytes), models: [referenceModel]).profiles
}

extension DocumentContext {
  /// What is always there, and no other file.
  package static var reference: DocumentContext {
    DocumentContext(models: [referenceModel], profiles: { shippedProfiles })
  }
}

/// All that Hourglass makes of one file.
package struct Examination: Sendable {
  package let document: Document
  /// What is wrong with what the file holds for others.
  let findingsAboutRules: [Finding]
  /// One for each programme of the file.
  package let designs: [Design]

  package struct Design: Sendable {
    package let reading: Reading
    package let judgements: [Judgement]
    package var programme: Programme { reading.programme }

    /// Why the design allows a finding; nil where it does not.
    package func reason(for judgement: Judgement) -> String? {
      judgement.allowedBy.map { programme.string(programme.allowances[$0].because) }
    }

    package var counts: FindingCounts {
      var counts = FindingCounts()
      for judgement in judgements {
        counts.add(judgement.finding.severity, isAllowed: judgement.allowedBy != nil)
      }
      return counts
    }
  }

  /// Nothing in it is meant for Hourglass: it is empty, or Markdown without a design.
  package var isEmpty: Bool { document.tree.statements.isEmpty && document.findings.isEmpty }

  /// How many designs the file holds. What is too broken to be read as one was still meant to be.
  package var designCount: Int {
    if designs.isEmpty, !holdsForOthers, !isEmpty { return 1 }
    return designs.count
  }

  /// Whether it has models, profiles or libraries, which other files can use.
  package var holdsForOthers: Bool {
    !document.models.isEmpty || !document.profiles.isEmpty || !document.libraries.isEmpty
  }

  package var holdings: Holdings {
    Holdings(
      designs: designCount, models: document.models.count, profiles: document.profiles.count,
      libraries: document.libraries.count)
  }

  /// Whether something could not be understood and is left out of every document made from it.
  package var isIncomplete: Bool { document.findings.contains { $0.severity == .error } }

  /// Of everything: the file itself and its designs.
  package var counts: FindingCounts {
    var counts = FindingCounts()
    for finding in document.findings + findingsAboutRules { counts.add(finding.severity) }
    for design in designs { counts.add(design.counts) }
    return counts
  }

  /// How many guiding questions its designs leave open.
  package var openQuestionCount: Int { designs.reduce(0) { $0 + $1.reading.openQuestionCount } }

  /// For the statement of each design, the names of its model's stages.
  private var stageNames: [Int: [String]] {
    var names: [Int: [String]] = [:]
    for programme in document.programmes {
      names[programme.head.statement] = programme.model.stages.map {
        programme.model.name($0.entry.head)
      }
    }
    return names
  }

  /// The findings in the order of the file, with their places worked out.
  ///
  /// - Parameter withAnchors: also what they are known by from one run to the next.
  package func findings(
    path: String, withAllowed: Bool = false, withAnchors: Bool = false
  ) -> [PlacedFinding] {
    var all = (document.findings + findingsAboutRules).map { (finding: $0, reason: String?.none) }
    for design in designs {
      for judgement in design.judgements where withAllowed || judgement.allowedBy == nil {
        all.append((judgement.finding, design.reason(for: judgement)))
      }
    }
    if all.isEmpty { return [] }
    let source = document.tree.source
    let lines = Lines(source.bytes)
    // A stable order: in one place, what is wrong with the file comes before what is missing.
    let order = all.indices.sorted {
      let (left, right) = (all[$0].finding.span.start, all[$1].finding.span.start)
      return left == right ? $0 < $1 : left < right
    }
    var anchoring =
      withAnchors ? Anchoring(in: document.tree, lines: lines, stages: stageNames) : nil
    return order.map {
      let (finding, reason) = all[$0]
      return PlacedFinding(
        finding, path: path, in: source, lines: lines, allowedBecause: reason,
        anchor: anchoring?.anchor(of: finding, isAllowed: reason != nil))
    }
  }
}

/// Reads one file, follows its designs through their stages and judges them.
///
/// - Parameters:
///   - markdown: whether the design stands in the `hourglass` fences of a Markdown file.
///   - context: what the file may name beside what stands in it, and how it gets at other files.
///   - day: what is due is held against it; without it nothing is overdue.
package func examine(
  _ bytes: [UInt8], markdown: Bool = false, with context: DocumentContext = .reference,
  on day: Day? = nil
) -> Examination {
  let source = Source(bytes: bytes, host: markdown ? .markdown : .plain)
  let document = read(document: source, with: context)
  let designs = document.programmes.map { programme in
    let reading = interpret(programme)
    return Examination.Design(reading: reading, judgements: judge(reading, on: day))
  }
  return Examination(
    document: document, findingsAboutRules: document.profiles.flatMap { unknownRules(in: $0) },
    designs: designs)
}

/// What `hourglass check --format json` prints for one file; see `FindingJson` for its shape.
package func checkJSON(_ bytes: [UInt8], path: String) -> String {
  let examination = examine(bytes, markdown: isMarkdown(path: path))
  var json = FindingJson()
  var text = json.beginning
  for finding in examination.findings(path: path) { text += json.text(of: finding) }
  if examination.isEmpty { json.add(noDesign(in: path), path: path) }
  return text
    + json.ending(counts: examination.counts, designs: examination.designCount)
}

/// Says that a design was looked for in vain, in a full sentence.
package func noDesign(in path: String) -> String {
  if path == "." { return "There is no design in this folder." }
  if path == "-" { return "There is no design in what came from standard input." }
  if isMarkdown(path: path) {
    return "There is no design in \(path): none of its fences begins with ```hourglass."
  }
  return "There is no design in \(path)."
}

/// Whether a file of this name holds its design in fences.
package func isMarkdown(path: String) -> Bool {
  let ending = path.utf8.suffix(3)
  return ending.elementsEqual(".md".utf8) || ending.elementsEqual(".MD".utf8)
}
