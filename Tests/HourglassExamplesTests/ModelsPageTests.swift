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
    "what Anderson (2022) adds, in our own language. It is what the program reads: its stages,",
    "their gates, the kinds of tools, the risks, gains, facets and guiding questions all come from",
    "there, each with the place it is taken from.", "",
    "`examples/tutorial.hourglass` is the design to start reading with. The eight others are",
    "initiatives as the study describes them, and no more: where the study is silent, so are they.",
    "A verdict is about the *design as the study tells of it*, not about the initiative, which may",
    "have done much that the study does not mention.", "",
    "`profiles` holds what four funders ask of designs beside the model: `follows peer-learning, eu`.",
    "`indicators.hourglass` is a library of indicators between the book-ends, for designs to take as",
    "they are.", "",
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
    "Reach and exit were written down before any program read the designs. What is found grew with",
    "the rules; each rule that came had to give, in the file, the reason why a reader of the study",
    "would nod. It stands behind each finding below.", "",
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
