import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// A list of known findings as a file: text that can be read in a pull request, in one order, a
/// line for each sort of finding, so that two branches that change different lines can be joined.
extension KnownFindings {
  /// Why a file cannot be read as such a list.
  package struct Trouble: Error, Equatable {
    /// Counted from 1.
    package let line: Int
    /// What is the matter with the line, as the end of a sentence.
    package let words: String
  }

  private static let heading = [
    "# Known findings that are not fixed yet. hourglass check --known hides them.",
    "# hourglass known update and hourglass known prune write this file. Each line has the file, the",
    "# rule, the number and the subject, with tabs between them. Comments stay above their line.",
  ]

  /// The heading of lists from earlier versions, which is no comment of anybody's.
  private static let earlierHeading = [
    "# Findings that are known and not mended yet: hourglass check --known leaves them out.",
    "# Written by hourglass known update and hourglass known prune. A line has the file, the",
    "# rule, how many and what they are about, with tabs between. Comments stay above their line.",
  ]

  /// The whole file.
  package var text: String {
    var lines = KnownFindings.heading + [""]
    for entry in entries {
      lines += entry.comments
      lines.append(
        [
          fieldEscaped(entry.key.path), fieldEscaped(entry.key.rule), String(entry.count),
          fieldEscaped(entry.key.subject),
        ].joined(separator: "\t"))
    }
    return (lines + closingComments).joined(separator: "\n") + "\n"
  }

  /// Reads a file that `text` wrote and people may have changed.
  package static func read(_ bytes: [UInt8]) -> Result<KnownFindings, Trouble> {
    var entries: [Entry] = []
    var comments: [String] = []
    // Editors on some systems put a mark at the beginning.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for (index, line) in linesOf(String(decoding: bytes, as: UTF8.self)).enumerated() {
      if trimmed(line).isEmpty { continue }
      if line.utf8.first == UInt8(ascii: "#") {
        if !(heading + earlierHeading).contains(line) { comments.append(line) }
        continue
      }
      switch entry(line) {
      case .failure(let trouble):
        return .failure(Trouble(line: index + 1, words: trouble.words))
      case .success(var entry):
        entry.comments = comments
        comments = []
        entries.append(entry)
      }
    }
    return .success(KnownFindings(entries, closingComments: comments))
  }

  private struct LineTrouble: Error {
    let words: String
  }

  private static func entry(_ line: String) -> Result<Entry, LineTrouble> {
    for mark in ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
    where line.utf8.starts(with: mark.utf8) {
      return .failure(
        LineTrouble(
          words: "is a merge mark from git. Keep the lines of both versions and delete the marks"))
    }
    let fields = line.utf8.split(
      separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false
    ).map { fieldUnescaped(Substring($0)) }
    guard fields.count == 4, !fields[0].isEmpty, !fields[1].isEmpty, !fields[3].isEmpty else {
      return .failure(
        LineTrouble(
          words: "must have a file, a rule, a number and a subject, with tabs between them"))
    }
    guard let count = Int(fields[2]), count > 0 else {
      return .failure(
        LineTrouble(words: "has “\(fields[2])” as the number of findings. Write 1 or more"))
    }
    return .success(
      Entry(
        Key(
          path: fields[0], rule: FindingKind.currentName(of: fields[1]), subject: fields[3]),
        count: count))
  }
}

/// On one line, without tabs, and never a comment.
private func fieldEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": escaped += "\\\\"
    case "\t": escaped += "\\t"
    case "\n": escaped += "\\n"
    case "\r": escaped += "\\r"
    case "#" where escaped.isEmpty: escaped += "\\#"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

private func fieldUnescaped(_ text: Substring) -> String {
  var meant = ""
  var isEscape = false
  for scalar in text.unicodeScalars {
    if isEscape {
      switch scalar {
      case "t": meant += "\t"
      case "n": meant += "\n"
      case "r": meant += "\r"
      default: meant.unicodeScalars.append(scalar)
      }
      isEscape = false
    } else if scalar == "\\" {
      isEscape = true
    } else {
      meant.unicodeScalars.append(scalar)
    }
  }
  return meant
}
