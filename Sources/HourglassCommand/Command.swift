import Hourglass
import HourglassComparison
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// One command: what it is called, what it takes and what it does. Help, the messages about
/// wrong usage and the reading of arguments all come from here.
struct Command: Sendable {
  let name: String
  let operands: Operands
  /// What it does, in a line.
  let summary: String
  /// What else there is to know, in paragraphs.
  let details: [String]
  let flags: [Flag]
  let examples: [Example]
  /// The shape of its JSON, in paragraphs; at the end of its help, for those who want it.
  var json: [String] = []
  let run: @Sendable (Request, Environment) -> Status

  struct Operands: Sendable {
    /// As help shows them: `[PATH…]`.
    let notation: String
    let atLeast: Int
    let atMost: Int
    /// What shells offer for one after the other; the last for all that follow.
    var offers: [Offer] = []
  }

  struct Example: Sendable {
    let line: String
    let does: String
  }
}

/// Something that may be said beside the operands: `--format json`.
struct Flag: Sendable {
  let name: String
  let value: Value
  let meaning: String

  enum Value: Sendable {
    case none
    /// One of these; the first by default.
    case choice([String])
    /// Anything; as help shows it: `DATE`.
    case word(String)
    /// Nothing, or anything after an equals sign: `--changed`, `--changed=REF`.
    case wordAfterEquals(String)
  }

  /// As help shows it: `--format text|json`.
  var notation: String {
    switch value {
    case .none: name
    case .choice(let choices): name + " " + choices.joined(separator: "|")
    case .word(let word): name + " " + word
    case .wordAfterEquals(let word): name + "[=" + word + "]"
    }
  }

  static func format(of document: DocumentKind?) -> Flag { format(document?.formats ?? []) }
  static func format(_ choices: String...) -> Flag { format(choices) }
  private static func format(_ choices: [String]) -> Flag {
    Flag(
      name: "--format", value: .choice(choices),
      meaning: "output format (default: \(choices[0]))")
  }
  static let into = Flag(
    name: "-o", value: .word("FILE"),
    meaning: "write the document to FILE. Its ending chooses the format. An existing file stays as "
      + "it is, unless you add --force.")
  static let intoFolder = Flag(
    name: "-o", value: .word("FOLDER"),
    meaning: "the folder to write to. Hourglass makes it if it does not exist. If one of the files "
      + "exists already, nothing is written, unless you add --force.")
  static let force = Flag(
    name: "--force", value: .none,
    meaning: "with -o: replace the file, but never one that the command reads")
  static let output = Flag(
    name: "--output", value: .word("FORMAT=FILE"),
    meaning: "also write the findings to FILE, in any format. Can be used several times. Replaces "
      + "an existing report, but never a design or another file that the command reads.")
  static let failOn = Flag(
    name: "--fail-on", value: .choice(["error", "warning", "note"]),
    meaning: "lowest severity that gives exit status 1 (default: warning)")
  static let failOnClass = Flag(
    name: "--fail-on", value: .choice(ChangeClass.allCases.reversed().map { $0.name }),
    meaning: "lowest class of change that gives exit status 1. Without it, findings decide.")
  static let on = Flag(
    name: "--on", value: .word("DATE"),
    meaning: "use this date as today, for example 2014-09-30, or the word today. Without it, "
      + "findings do not depend on the date.")
  static let onOrToday = Flag(
    name: "--on", value: .word("DATE"),
    meaning: "use this date as today, for example 2014-09-30 (default: today in UTC)")
  static let until = Flag(
    name: "--until", value: .word("DATE"),
    meaning: "list every due date until this date, at most ten years ahead")
  static let order = Flag(
    name: "--by", value: .choice(["stage", "tracker", "due"]),
    meaning: "sort by stage, by tracker or by due date (default: stage)")
  static let only = Flag(
    name: "--only", value: .choice(["gaps"]),
    meaning: "show only missing entries")
  static let show = Flag(
    name: "--show", value: .word("PARTS"),
    meaning: "show only these beside the objectives, with commas between them: "
      + Diagram.Contents.names.map { $0.name }.joined(separator: ", ") + " (default: all)")
  static let against = Flag(
    name: "--against", value: .word("OLD"),
    meaning: "draw over an older version of the file: what is new, changed or removed has a word "
      + "that says so")
  static let level = Flag(
    name: "--level", value: .choice(["full", "overview"]),
    meaning: "overview: objectives as short lists, without details (default: full, or overview for "
      + "more than \(Diagram.mostInFull) objectives)")
  static let size = Flag(
    name: "--size", value: .choice(DrawingSize.allCases.map { $0.rawValue }),
    meaning:
      "size of an SVG: its own, an A4 page in landscape, a slide, or one column for a telephone"
      + " (default: natural)")
  static let theme = Flag(
    name: "--theme", value: .choice(DrawingTheme.allCases.map { $0.rawValue }),
    meaning: "colours of an SVG (default: those that the reader's screen asks for)")
  static let to = Flag(
    name: "--to", value: .choice(ExportTarget.all.map { $0.kind.name }),
    meaning: "the document to make")
  static let columns = Flag(
    name: "--columns", value: .choice(Logframe.Columns.allCases.map { $0.name }),
    meaning: "the columns of a logframe (default: those of the profile that the design follows, or "
      + "plain)")
  static let exportFormat = Flag(
    name: "--format", value: .choice(Binder.formats),
    meaning: "format of a logframe or of indicator reference sheets (default: markdown)")
  static let values = Flag(
    name: "--values", value: .word("CSV"), meaning: "the table of observed values")
  static let template = Flag(
    name: "--template", value: .none, meaning: "write an empty table of values to fill in")
  static let semicolons = Flag(
    name: "--semicolons", value: .none,
    meaning: "with --template: put semicolons between the columns, for spreadsheets with decimal "
      + "commas")
  static let model = Flag(
    name: "--model", value: .word("FILE"),
    meaning: "compare designs with the model in FILE")
  static let allowed = Flag(
    name: "--allowed", value: .none,
    meaning: "also show accepted findings, with their reasons")
  static let known = Flag(
    name: "--known", value: .word("FILE"),
    meaning:
      "hide and count the findings listed in FILE (see hourglass help known)")
  static let changed = Flag(
    name: "--changed", value: .wordAfterEquals("REF"),
    meaning: "check only designs changed since the last commit, or since REF, and designs that use "
      + "a changed file")
  static let acceptNew = Flag(
    name: "--accept-new", value: .none,
    meaning: "with update: also add new findings to the list")
  static let inputName = Flag(
    name: "--stdin-filename", value: .word("NAME"),
    meaning: "the name to show for the design from standard input")
  static let fix = Flag(
    name: "--fix", value: .none,
    meaning: "apply safe fixes to the files, then report what remains. With -, print the fixed "
      + "design.")
  static let unsafeFixes = Flag(
    name: "--unsafe-fixes", value: .none,
    meaning: "with --fix or --diff: include fixes that may change the meaning, such as a misspelt "
      + "name")
  static let fixDiff = Flag(
    name: "--diff", value: .none,
    meaning: "show what --fix would change, without changing it, as a patch for git apply -p0. "
      + "Exit status 1 if there are changes.")
  static let everyQuestion = Flag(
    name: "--all", value: .none, meaning: "list every question, answered or not")
  static let everything = Flag(
    name: "--all", value: .none, meaning: "explain every word")
  static let onlyCheck = Flag(
    name: "--check", value: .none,
    meaning: "list the files that would change, without changing them. Exit status 1 if there are "
      + "any.")
  static let diff = Flag(
    name: "--diff", value: .none,
    meaning: "show what would change, without changing it, as a patch for git apply -p0. Exit "
      + "status 1 if there are changes.")
  static let stdio = Flag(
    name: "--stdio", value: .none,
    meaning: "use standard input and output, as Hourglass always does. Many editors add this.")
  static let help = Flag(name: "--help", value: .none, meaning: "show this help")
}

/// What was asked of a command.
struct Request: Sendable {
  let command: Command
  var operands: [String] = []
  /// What was said with flags, in that order.
  var said: [(flag: String, value: String)] = []

  func has(_ flag: Flag) -> Bool { value(ofFlag: flag.name) != nil }
  /// The last time counts.
  subscript(_ flag: Flag) -> String? { value(ofFlag: flag.name) }
  /// Of a flag that may be said several times.
  func all(_ flag: Flag) -> [String] {
    said.filter { $0.flag == flag.name }.map { $0.value }
  }

  private func value(ofFlag name: String) -> String? { said.last { $0.flag == name }?.value }

  /// The format asked for, or the command's first.
  var format: String {
    if let format = value(ofFlag: "--format") { return format }
    for flag in command.flags where flag.name == "--format" {
      if case .choice(let choices) = flag.value { return choices[0] }
    }
    return "text"
  }
}
