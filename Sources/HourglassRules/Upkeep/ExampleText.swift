import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let exampleText = Rule(
    FindingKind(
      "example-text", title: "Example text that has not been replaced", severity: .warning,
      why: """
        Texts from a template or from advice say nothing about the programme. Readers may take them \
        for facts.
        """,
      basis: .convention("Hourglass recognises the texts that it offers itself."),
      example: Example(
        Example.Edit(
          "leads to keep-working because \"People with the same problem stay in touch\"",
          bad: "leads to keep-working because ‸\"Why the one makes the other possible\"",
          good: "leads to keep-working because \"People with the same problem stay in touch\""))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    let texts = programme.exampleTexts.ordered { $0.token < $1.token }
    guard let first = texts.first else { return }
    let statements = texts.map { programme.tree.statement(around: $0.token) }
    var parts: [DesignPart] = []
    var last = -1
    for statement in statements where statement != last {
      parts.append(.line(statement))
      last = statement
    }
    report.add(
      about: parts[0], also: Array(parts.dropFirst()), within: .design,
      at: programme.tree.span(ofToken: first.token),
      texts.count == 1
        ? "\(quoted: programme.string(first)) is an example text, and not the design's own."
        : "\(texts.count) texts are examples from Hourglass, and not the design's own.",
      detail: texts.count == 1
        ? "" : "They are \(texts.map { "\(quoted: programme.string($0))" }.allNamed).",
      next: "Replace \(texts.count == 1 ? "it" : "each") with your own words.")
  }
}

extension Tree {
  /// The statement that a token belongs to.
  fileprivate func statement(around token: Int32) -> Int {
    var low = 0
    var high = statements.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if statements[middle].first <= token { low = middle } else { high = middle }
    }
    return low
  }
}
