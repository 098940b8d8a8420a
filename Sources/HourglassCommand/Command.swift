import Hourglass
import HourglassComparison
import HourglassLanguage
import HourglassOutput
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
    /// One of these; the first unless said otherwise.
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

  static func format(_ choices: String...) -> Flag {
    Flag(
      name: "--format", value: .choice(choices),
      meaning: "how to write the answer; \(choices[0]) unless said otherwise")
  }
  static let output = Flag(
    name: "--output", value: .word("FORMAT=FILE"),
    meaning: "write the findings into a file as well, in any of the formats; may be said several "
      + "times. A file that is there is replaced, as a report is made anew each time; but never a "
      + "design, nor what else the command reads")
  static let failOn = Flag(
    name: "--fail-on", value: .choice(["error", "warning", "note"]),
    meaning: "the lightest finding that gives exit status 1; warning unless said otherwise")
  static let failOnClass = Flag(
    name: "--fail-on", value: .choice(ChangeClass.allCases.reversed().map { $0.name }),
    meaning: "the mildest change that gives exit status 1; without it, findings do")
  static let on = Flag(
    name: "--on", value: .word("DATE"),
    meaning: "the day to take for today, such as 2014-09-30, or the word today; without it "
      + "nothing depends on the day")
  static let onOrToday = Flag(
    name: "--on", value: .word("DATE"),
    meaning: "the day to count from, such as 2014-09-30; today in UTC unless said otherwise")
  static let until = Flag(
    name: "--until", value: .word("DATE"),
    meaning: "list what is due up to that day, and every day it is due; at most ten years ahead")
  static let order = Flag(
    name: "--by", value: .choice(["stage", "tracker", "due"]),
    meaning: "what to sort by: stages, those who track, or days; stage unless said otherwise")
  static let only = Flag(
    name: "--only", value: .choice(["gaps"]),
    meaning: "show nothing but what is still to be defined")
  static let to = Flag(
    name: "--to", value: .choice(ExportTarget.all.map { $0.name }), meaning: "what to make of it")
  static let columns = Flag(
    name: "--columns", value: .choice(Logframe.Columns.allCases.map { $0.name }),
    meaning: "whose columns a logframe has; those of the profile that the design follows, or else "
      + "plain, unless said otherwise")
  static let exportFormat = Flag(
    name: "--format", value: .choice(["markdown", "html", "xlsx"]),
    meaning: "how to write a logframe or indicator sheets; markdown unless said otherwise")
  static let values = Flag(
    name: "--values", value: .word("CSV"), meaning: "the table of observed values")
  static let template = Flag(
    name: "--template", value: .none, meaning: "write an empty table of values to fill in")
  static let model = Flag(
    name: "--model", value: .word("FILE"),
    meaning: "read designs against the model in this file")
  static let allowed = Flag(
    name: "--allowed", value: .none,
    meaning: "show the findings that the designs allow as well, with their reasons")
  static let known = Flag(
    name: "--known", value: .word("FILE"),
    meaning:
      "leave out the findings that this file lists, and count them; hourglass known writes it")
  static let changed = Flag(
    name: "--changed", value: .wordAfterEquals("REF"),
    meaning: "only the designs that git says have changed since the last commit, or since they "
      + "parted from REF, and those that use a file that has")
  static let acceptNew = Flag(
    name: "--accept-new", value: .none,
    meaning: "with update: put the findings that are new into the list as well")
  static let inputName = Flag(
    name: "--stdin-filename", value: .word("NAME"),
    meaning: "what to call the design that comes from standard input")
  static let fix = Flag(
    name: "--fix", value: .none,
    meaning: "mend in the files what can be mended without changing what they say, then report "
      + "what is left; with - the mended design goes to standard output")
  static let unsafeFixes = Flag(
    name: "--unsafe-fixes", value: .none,
    meaning: "let --fix and --diff also mend what may change what a design says, such as a "
      + "misspelt name")
  static let fixDiff = Flag(
    name: "--diff", value: .none,
    meaning: "show what --fix would change and change nothing, as a patch for git apply -p0; exit "
      + "status 1 if there is anything")
  static let everyQuestion = Flag(
    name: "--all", value: .none, meaning: "ask every question, whatever the design answers")
  static let everything = Flag(
    name: "--all", value: .none, meaning: "explain every word there is")
  static let onlyCheck = Flag(
    name: "--check", value: .none,
    meaning: "write nothing; list the files that would change, with exit status 1 if there are any")
  static let diff = Flag(
    name: "--diff", value: .none,
    meaning: "write nothing; show what would change, as a patch for git apply -p0, with exit "
      + "status 1 if anything would")
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
