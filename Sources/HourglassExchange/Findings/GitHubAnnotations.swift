import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// Findings as GitHub Actions shows them beside the lines of a pull request: commands that a step
/// prints.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a
/// word, so the heaviest come first and a last line says how many there is no room for.
struct GitHubAnnotations: Sendable {
  private static let room = 10

  private var errors: [String] = []
  private var warnings: [String] = []
  private var notices: [String] = []
  private var left = FindingCounts()

  mutating func add(_ file: CheckedFile) {
    if let trouble = file.trouble {
      if errors.count < GitHubAnnotations.room {
        errors.append(command("error", [("file", harmless(file.path))], [harmless(trouble)]))
      } else {
        left.add(.error)
      }
    }
    for finding in file.findings { add(finding) }
  }

  private mutating func add(_ finding: PlacedFinding) {
    let isFull =
      switch finding.weight {
      case .error: errors.count >= GitHubAnnotations.room
      case .warning: warnings.count >= GitHubAnnotations.room
      case .note: notices.count >= GitHubAnnotations.room
      }
    if isFull {
      left.add(finding.weight)
      return
    }
    switch finding.weight {
    case .error: errors.append(annotation(finding, "error"))
    case .warning: warnings.append(annotation(finding, "warning"))
    case .note: notices.append(annotation(finding, "notice"))
    }
  }

  /// Everything there is room for, the heaviest first.
  var text: String {
    var lines = errors + warnings + notices
    if !left.words.isEmpty {
      lines.append(
        command("notice", [], ["Findings not shown here, for lack of space: " + left.words + "."]))
    }
    return lines.reduce(into: "") { $0 += $1 }
  }
}

private func annotation(_ finding: PlacedFinding, _ name: String) -> String {
  var properties = [
    ("file", harmless(finding.path)), ("line", String(finding.start.line)),
  ]
  // Columns of different lines are no stretch of a line.
  let isOnOneLine = finding.start.line == finding.end.line
  if isOnOneLine { properties.append(("col", String(finding.start.column))) }
  properties.append(("endLine", String(finding.end.line)))
  if isOnOneLine { properties.append(("endColumn", String(finding.end.column))) }
  properties.append(("title", finding.kind.title + " [" + finding.kind.name + "]"))
  var lines = [finding.sentence]
  if !finding.detail.isEmpty { lines.append(harmless(onOneLine(finding.detail))) }
  if let reason = finding.allowedBecause {
    lines.append("Allowed because: " + harmless(onOneLine(asSentence(reason))))
  } else if !finding.advice.isEmpty {
    lines += [""] + finding.linesOfAdvice
  }
  return command(name, properties, lines)
}

/// One command, on one line whatever is in it.
private func command(
  _ name: String, _ properties: [(String, String)], _ lines: [String]
) -> String {
  var command = "::" + name
  for (index, (key, value)) in properties.enumerated() {
    command += (index == 0 ? " " : ",") + key + "=" + encoded(value, isProperty: true)
  }
  return command + "::" + lines.map { encoded($0, isProperty: false) }.joined(separator: "%0A")
    + "\n"
}

/// As the actions toolkit does it; there are no line ends left.
private func encoded(_ text: String, isProperty: Bool) -> String {
  var encoded = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": encoded += "%25"
    case ":" where isProperty: encoded += "%3A"
    case "," where isProperty: encoded += "%2C"
    default: encoded.unicodeScalars.append(scalar)
    }
  }
  return encoded
}
