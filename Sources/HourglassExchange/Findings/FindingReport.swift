import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// In which shape the findings of a run can be had.
package enum FindingFormat: String, CaseIterable, Sendable {
  case text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, markdown

  /// Whether it tells findings apart when the file around them changes.
  package var needsAnchors: Bool { self == .sarif || self == .gitlab }

  /// Whether the places of a repository, and not those of the folder one happens to be in, are
  /// what its readers look for.
  package var isForRepositories: Bool {
    switch self {
    case .text, .concise, .json, .jsonl: false
    case .sarif, .github, .gitlab, .junit, .checkstyle, .markdown: true
    }
  }
}

/// What a report has to know of the run beside the findings.
package struct ReportSettings: Sendable {
  package var showsAllowed = false
  /// The lightest finding that a run fails for.
  package var failsOn = Severity.warning
  /// Of what can be mended, whether a reader is told: what changes no meaning, and what may.
  package var offersFixes = (safe: true, changingMeaning: true)
  /// Whether nothing else tells the reader which files could not be read.
  package var standsAlone = false
  /// The most bytes that a report for people may take, where somebody sets a limit.
  package var limit = FindingMarkdown.commentLimit
  /// The version of the program.
  package var version: String
  /// The model from which rules are explained.
  package var model: Model

  package init(version: String, model: Model) {
    self.version = version
    self.model = model
  }
}

/// A piece of a report: lines for people, which may be coloured, or the text of a file.
package enum ReportPiece: Sendable {
  case page(Page)
  case text(String)
}

/// The findings of a run in one format, fed file by file.
///
/// What can be said at once is said at once, so that a run over many files need not hold them
/// all: only `github` keeps the few annotations there is room for, and `markdown` as much as its
/// limit lets it show.
package struct FindingReport: Sendable {
  package let format: FindingFormat
  private let settings: ReportSettings
  // One of them is used; the others are empty.
  private var text = FindingText()
  private var json = FindingJson()
  private var sarif: FindingSarif
  private var annotations = GitHubAnnotations()
  private var gitLab = FindingGitLab()
  private var markdown: FindingMarkdown

  package init(_ format: FindingFormat, _ settings: ReportSettings) {
    self.format = format
    self.settings = settings
    sarif = FindingSarif(settings)
    markdown = FindingMarkdown(limit: settings.limit)
  }

  package func begin(write: (ReportPiece) -> Void) {
    switch format {
    case .text, .concise, .jsonl, .github, .markdown: break
    case .json: write(.text(json.beginning))
    case .sarif: write(.text(sarif.beginning))
    case .gitlab: write(.text(gitLab.beginning))
    case .junit: write(.text(FindingJUnit.beginning))
    case .checkstyle: write(.text(FindingCheckstyle.beginning))
    }
  }

  package mutating func add(_ file: CheckedFile, write: (ReportPiece) -> Void) {
    if file.isEmpty { return }
    switch format {
    case .text, .concise: addLines(file, write)
    case .json:
      for finding in file.findings { write(.text(json.text(of: finding))) }
      if let trouble = file.trouble { json.add(trouble, path: file.path) }
    case .jsonl:
      for finding in file.findings { write(.text(FindingJsonLines.line(of: finding))) }
      if let trouble = file.trouble {
        write(.text(FindingJsonLines.line(of: trouble, path: file.path)))
      }
    case .sarif:
      for finding in file.findings { write(.text(sarif.text(of: finding))) }
      if let trouble = file.trouble { sarif.add(trouble, path: file.path) }
    case .github: annotations.add(file)
    case .gitlab: write(.text(gitLab.text(of: file)))
    case .junit: write(.text(FindingJUnit.text(of: file, failsOn: settings.failsOn)))
    case .checkstyle: write(.text(FindingCheckstyle.text(of: file)))
    case .markdown: markdown.add(file)
    }
  }

  package func end(_ totals: CheckTotals, write: (ReportPiece) -> Void) {
    switch format {
    case .text: writeSummary(totals, write)
    case .concise: break
    case .json:
      write(.text(json.ending(counts: totals.counts, designs: totals.contentCounts.designs)))
    case .jsonl: write(.text(FindingJsonLines.ending(totals)))
    case .sarif: write(.text(sarif.ending))
    case .github: write(.text(annotations.text))
    case .gitlab: write(.text(gitLab.ending))
    case .junit: write(.text(FindingJUnit.ending))
    case .checkstyle: write(.text(FindingCheckstyle.ending))
    case .markdown: write(.text(markdown.text(totals)))
    }
  }

  private mutating func addLines(_ file: CheckedFile, _ write: (ReportPiece) -> Void) {
    for finding in file.findings {
      var page = Page()
      if format == .text {
        text.write(finding, to: &page)
        page.gap()
      } else {
        writeConcise(finding, to: &page)
      }
      write(.page(page))
    }
    if settings.standsAlone, let trouble = file.trouble {
      var page = Page()
      page.write(Severity.error.name + ": ", .error)
      page.line(trouble, .strong)
      if format == .text { page.gap() }
      write(.page(page))
    }
  }

  private func writeSummary(_ totals: CheckTotals, _ write: (ReportPiece) -> Void) {
    if totals.contentCounts.isEmpty { return }
    var page = Page()
    FindingText.writeSummary(
      totals.counts, in: totals.contentCounts, showsAllowed: settings.showsAllowed,
      example: totals.example, to: &page)
    var fixable = totals.fixable
    if !settings.offersFixes.safe { fixable.safe = 0 }
    if !settings.offersFixes.changingMeaning { fixable.changingMeaning = 0 }
    FindingText.writeFixable(fixable, to: &page)
    FindingText.writeOpenQuestions(
      totals.openQuestions, path: totals.contentCounts.designs == 1 ? totals.designPath : nil,
      to: &page)
    if totals.contentCounts.designs == 1 { FindingText.writeVerdict(totals, to: &page) }
    write(.page(page))
  }
}
