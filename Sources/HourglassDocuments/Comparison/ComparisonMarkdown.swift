import HourglassComparison
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// The changes of all designs as a comment for a pull request.
package func comparisonMarkdown(_ comparisons: [Comparison]) -> String {
  var text = "# Changes in meaning\n\n" + markdown(summary(of: comparisons)) + "\n"
  for comparison in comparisons where !comparison.isEmpty {
    text += "\n## " + markdown(comparison.heading) + "\n"
    if let headline = comparison.headline { text += "\n" + markdown(headline) + "\n" }
    for (changeClass, changes) in comparison.byClass {
      text += "\n### " + changeClass.title + " (\(changes.count))\n\n"
      text += markdown(changeClass.meaning) + "\n\n"
      for change in changes {
        text +=
          "- " + (change.label.isEmpty ? "" : markdown(change.label) + " ") + "**"
          + markdown(change.what) + "**"
        text += item(change.values) + (change.newReason.map { reason(", because", $0) } ?? "")
        text += (change.place.isEmpty ? "" : " " + markdown(change.place)) + "\n"
      }
    }
    if comparison.findings.isEmpty { continue }
    text += "\n### Findings (\(comparison.findings.count))\n\n"
    for finding in comparison.placedFindings {
      text += "- **" + finding.severity.name + "** " + code(finding.kind.name) + " "
      text += markdown(finding.message)
      if let allowed = finding.allowedBecause {
        text += reason(" Allowed because", allowed)
      } else if !finding.advice.isEmpty {
        text += " " + markdown(finding.next)
      }
      text += "\n"
    }
  }
  return text
}

/// What begins with a mark of its own, which is no text of the design's.
private func item(_ values: String) -> String {
  values.hasPrefix(": ") ? ": " + markdown(String(values.dropFirst(2))) : markdown(values)
}

private func reason(_ before: String, _ words: String) -> String {
  before + " " + inQuotes(markdown(words))
}
