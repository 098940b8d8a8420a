import HourglassAnalysis
import HourglassDocuments
import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Analysis {
  /// Something to tell the author.
  public struct Finding: Sendable {
    /// What sort of finding it is, in words that stay the same from version to version, such as
    /// `missing-tracker`; `Grammar/rules.md` lists them all.
    public let rule: String
    public let severity: Severity
    /// Where it is shown: where the missing thing would go, or the wrong one stands.
    public let range: Range<Int>
    /// A sentence of at most 110 characters: what is missing or wrong.
    public let message: String
    /// The sentences that follow it; empty where the message says it all.
    public let detail: String
    /// What to write next: a sentence, and maybe lines of the language to copy; empty where the
    /// message says it all.
    public let advice: String
    /// Why it matters to a programme, in a sentence or two.
    public let why: String
    /// What the rule rests on, in words: a place in a source, or our own convention and its reason.
    public let source: String
    /// The reason for which the design allows it; nil where it does not.
    public let allowedBecause: String?
    /// How it can be mended without asking anybody, in the order of the text; empty where only
    /// somebody who knows the programme can.
    public let fix: [Edit]
    /// Whether the text may mean something else once that is done, so that somebody has to look
    /// at it.
    public let fixChangesMeaning: Bool
  }

  /// How much a finding weighs, the lightest first.
  public enum Severity: Int, Sendable {
    /// Advice.
    case note
    /// A gap that the study calls a weakness.
    case warning
    /// A contradiction, or something that cannot be understood.
    case error
  }

  /// A stretch of a text and what is to stand there instead.
  public struct Edit: Sendable {
    public let place: Place
    public let replacement: String
  }

  /// A stretch of a text, or of a file that it uses.
  public struct Place: Sendable, Equatable {
    /// Where the file stands, as `OpenedFile` told it; empty for the text itself.
    public let file: String
    public let range: Range<Int>
  }

  /// Everything found, in the order of the text, with what its designs allow.
  public var findings: [Finding] {
    known.findings(withAllowed: true).map { Finding($0.finding, allowedBecause: $0.allowedBecause) }
  }

  /// What one design of a text comes to.
  public struct Design: Sendable {
    /// Its title, or its name where it has none.
    public let title: String
    /// Which stages it covers and how it stops, in a few sentences.
    public let verdict: String
    /// The names of the stages of the model that it covers, in their order.
    public let covers: [String]
    /// The last of them; nil where it covers none.
    public let lastCovered: String?
    public let stop: Stop
  }

  /// How a design stops.
  public enum Stop: String, Sendable {
    /// It covers all stages.
    case none
    /// On purpose, after the stage it names.
    case byDesign = "by-design"
    /// It claims more than it covers, or says that it is stuck.
    case gap
    /// It does not say.
    case unknown
  }

  /// One for each design of the text, in their order.
  public var designs: [Design] { known.designs.map { Design($0.reading) } }
}

extension Analysis.Finding {
  init(_ finding: HourglassSyntax.Finding, allowedBecause: String?) {
    rule = finding.kind.name
    severity = Analysis.Severity(finding.severity)
    range = finding.span.range
    message = finding.headline.text
    detail = finding.detail.text
    advice = finding.next
    why = finding.kind.why
    source = finding.kind.basis.words
    self.allowedBecause = allowedBecause
    fix = finding.fix?.edits.map { Analysis.Edit($0, in: "") } ?? []
    fixChangesMeaning = finding.fix?.changesMeaning ?? false
  }
}

extension Analysis.Severity {
  init(_ severity: HourglassSyntax.Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}

extension Analysis.Edit {
  init(_ edit: HourglassSyntax.Edit, in file: String) {
    place = Analysis.Place(file: file, range: edit.span.range)
    replacement = edit.text
  }
}

extension Analysis.Design {
  init(_ reading: Reading) {
    title = reading.programme.title(reading.programme.head)
    verdict = Verdict(of: reading).text
    covers = reading.stages.indices.filter { reading.covers($0) }.map { reading.name(ofStage: $0) }
    lastCovered = covers.last
    switch reading.stop {
    case .none: stop = .none
    case .byDesign: stop = .byDesign
    case .gap: stop = .gap
    case .unknown: stop = .unknown
    }
  }
}
