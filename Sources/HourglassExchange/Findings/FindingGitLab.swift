import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// Findings as GitLab's code quality report: one JSON array.
///
/// An error is `critical`, a warning `major`, advice and what a design allows `info`; `blocker`
/// and `minor` are never used. A file that could not be read is `critical` too.
struct FindingGitLab: Sendable {
  private var isFirst = true

  var beginning: String { "[" }
  var ending: String { (isFirst ? "" : "\n") + "]\n" }

  mutating func text(of file: CheckedFile) -> String {
    var text = file.findings.reduce(into: "") { $0 += line(issue(of: $1)) }
    if let trouble = file.trouble {
      text += line(
        issue(
          "unread", harmless(trouble), .error, fingerprint([file.path, "unread"]), file.path,
          [("begin", 1)]))
    }
    return text
  }

  private mutating func line(_ issue: Json) -> String {
    let separator = isFirst ? "\n" : ",\n"
    isFirst = false
    return separator + issue.text
  }

  private func issue(of finding: PlacedFinding) -> Json {
    var description = finding.sentence
    if let reason = finding.allowedBecause {
      description += " Allowed because: " + harmless(onOneLine(asSentence(reason)))
    }
    let subject = finding.anchor?.subject ?? [finding.kind.name]
    return issue(
      finding.kind.name, description, finding.weight, fingerprint([finding.path] + subject),
      finding.path, [("begin", Json(finding.start.line)), ("end", Json(finding.end.line))])
  }

  /// The name of the rule stands in the description as well: GitLab shows nothing else.
  private func issue(
    _ name: String, _ description: String, _ severity: Severity, _ fingerprint: String,
    _ path: String, _ lines: [(key: String, value: Json)]
  ) -> Json {
    [
      "description": .string(description + " [" + name + "]"),
      "check_name": .string("hourglass/" + name),
      "fingerprint": .string(fingerprint),
      "severity": .string(severity.gitLabName),
      "location": ["path": .string(path), "lines": .object(lines)],
    ]
  }
}

extension Severity {
  fileprivate var gitLabName: String {
    switch self {
    case .error: "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
