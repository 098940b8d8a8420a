import Hourglass

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
  }

  /// As help shows it: `--format text|json`.
  var notation: String {
    switch value {
    case .none: name
    case .choice(let choices): name + " " + choices.joined(separator: "|")
    case .word(let word): name + " " + word
    }
  }

  static func format(_ choices: String...) -> Flag {
    Flag(
      name: "--format", value: .choice(choices),
      meaning: "how to write the answer; \(choices[0]) unless said otherwise")
  }
  static let failOn = Flag(
    name: "--fail-on", value: .choice(["error", "warning", "note"]),
    meaning: "the lightest finding that gives exit status 1; warning unless said otherwise")
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
  static let model = Flag(
    name: "--model", value: .word("FILE"),
    meaning: "read designs against the model in this file")
  static let allowed = Flag(
    name: "--allowed", value: .none,
    meaning: "show the findings that the designs allow as well, with their reasons")
  static let inputName = Flag(
    name: "--stdin-filename", value: .word("NAME"),
    meaning: "what to call the design that comes from standard input")
  static let everyQuestion = Flag(
    name: "--all", value: .none, meaning: "ask every question, whatever the design answers")
  static let everything = Flag(
    name: "--all", value: .none, meaning: "explain every word there is")
  static let help = Flag(name: "--help", value: .none, meaning: "show this help")
}

/// What was asked of a command.
struct Request: Sendable {
  let command: Command
  var operands: [String] = []
  var values: [String: String] = [:]

  func has(_ flag: Flag) -> Bool { values[flag.name] != nil }
  subscript(_ flag: Flag) -> String? { values[flag.name] }

  /// The format asked for, or the command's first.
  var format: String {
    if let format = values["--format"] { return format }
    for flag in command.flags where flag.name == "--format" {
      if case .choice(let choices) = flag.value { return choices[0] }
    }
    return "text"
  }
}
