import Foundation
import HourglassLanguage
import TestSupport
import Testing

/// `Models/README.md` is made from the examples, so that it cannot say what they do not.
///
/// `HOURGLASS_UPDATE=1 swift test` writes it anew.
@Suite struct ModelsPageTests {
  @Test func isCurrent() throws {
    try expectFile("Models/README.md", toBe: modelsPage())
  }
}

private func modelsPage() throws -> String {
  var lines = [
    "# The reference model and the examples", "",
    "`peer-learning.hourglass` is the peer learning hourglass of Andrews and Manning (2015), with",
    "additions from Anderson (2022). Hourglass reads it: its stages and their conditions, the kinds of",
    "tools, the risks, gains, facets, guiding questions, principles and challenges. Each has its",
    "source.", "",
    "`examples/tutorial.hourglass` is the design to read first. The other eight describe initiatives",
    "from the study, and nothing more. Where the study does not say, they do not say. A verdict is",
    "about the *design as the study describes it*. The initiative may have done much that the study",
    "does not mention.", "",
    "`profiles` holds what four funders ask for, in addition to the model: `follows peer-learning, eu`.",
    "`indicators.hourglass` is a library of indicators that measure more than attendance and impact.",
    "Designs can use them as they are.", "",
    "This page is generated from the files and kept true by a test.", "",
    "## How each is read", "",
    "| design | what the study says of it | as expected beforehand | as read |",
    "|---|---|---|---|",
  ]
  for example in ExampleDesign.all {
    let verdict = try examine(example.text).verdict
    let expected = example.expected.components(separatedBy: ", finds ")[0]
    let read = "last covered \(verdict.lastCovered), stop \(verdict.stop)"
    lines.append(
      "| [\(example.name)](examples/\(example.name).hourglass) | \(example.study) | \(expected) | \(read == expected ? "the same" : read) |"
    )
  }
  lines += [
    "",
    "The last stage covered and the stop were written down before Hourglass read the designs. The",
    "findings grew with the rules. For each finding the file gives the reason, in the words of",
    "somebody who knows the study.", "",
    "## What is found in each, and why", "",
  ]
  for example in ExampleDesign.all {
    let findings = try examine(example.text).findings
    lines += ["### \(example.name)", ""]
    if findings.isEmpty { lines.append("Nothing.") }
    for finding in findings {
      let reason = example.reasons[finding.kind.name].map { " *\($0)*" } ?? ""
      lines.append(
        "- **\(finding.kind.name)** (\(finding.severity.name)): \(finding.message)\(reason)")
    }
    lines.append("")
  }
  lines += [
    "## What changes with one statement less", "", "| design | without | read as |",
    "|---|---|---|",
  ]
  for example in ExampleDesign.all {
    for (statement, _) in example.without {
      let verdict = try examine(example.text(without: statement)).verdict
      let shown = statement.replacingOccurrences(of: "|", with: "\\|")
      lines.append("| \(example.name) | `\(shown)` | \(verdict) |")
    }
  }
  return lines.joined(separator: "\n") + "\n"
}
