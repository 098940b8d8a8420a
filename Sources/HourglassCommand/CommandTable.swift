import Hourglass
import HourglassProgress

/// The names of the commands, in the order in which help shows them.
enum CommandName: String, CaseIterable {
  case new, check, known, format, diff, trace, diagram, report, portfolio, questions, checklist
  case progress, export, documents, `import`, explain, languageServer = "language-server", help
  case completions, man, version

  var command: Command {
    switch self {
    case .new: .new
    case .check: .check
    case .known: .known
    case .format: .format
    case .diff: .diff
    case .trace: .trace
    case .diagram: .diagram
    case .report: .report
    case .portfolio: .portfolio
    case .questions: .questions
    case .checklist: .checklist
    case .progress: .progress
    case .export: .export
    case .documents: .documents
    case .import: .import
    case .explain: .explain
    case .languageServer: .languageServer
    case .help: .help
    case .completions: .completions
    case .man: .man
    case .version: .version
    }
  }
}

extension Command {
  static let all: [Command] = CommandName.allCases.map { $0.command }

  /// Without all that the others have to say of themselves. Looks at one name after another:
  /// `init(rawValue:)` makes a table of all of them first, which takes longer than the rest.
  static func named(_ name: String) -> Command? {
    CommandName.allCases.first { $0.rawValue == name }?.command
  }
}

/// The version of the program; the language has its own in `Grammar/CHANGES.md`.
let currentVersion = "0.1.0"
