import Hourglass
import HourglassProgress

/// Every command, in the order in which help shows them.
extension Command {
  static let all: [Command] = [
    .new, .check, .known, .format, .diff, .trace, .questions, .checklist, .progress, .export,
    .import, .explain, .help, .completions, .man, .version,
  ]
}

/// The version of the program; the language has its own in `Grammar/CHANGES.md`.
let currentVersion = "0.1.0"
