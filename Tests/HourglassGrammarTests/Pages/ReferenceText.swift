@testable import HourglassDocuments
import HourglassLanguage

/// The reference part of the language manual in Markdown, made from the vocabulary: what stands
/// between the markers in `Grammar/README.md`.
func referenceText() -> String {
  var text = """
    ### How to read the tables

    Type `words like this` exactly. Replace *words like this* with your own entry. Entries in
    [brackets] are optional. “, …” means that you can add more of the same, with commas between
    them. If the column *can be left out with a reason* says yes, you can write `none because "…"`
    or `tbd until …` instead of the part after the keyword, or instead of its names.

    | you read | you write | defined by |
    |---|---|---|

    """
  for slot in Slot.allCases {
    text += "| *\(slot.placeholder)* | \(slot.phrase) | \(slot.givenBy) |\n"
  }
  for part in Pattern.Part.allCases where part != .gap {
    let pattern = readable(part.pattern, as: .markdown)
    text += "| *\(part.placeholder)* | \(pattern) | |\n"
  }
  for block in Block.allCases {
    text += "\n### \(block.heading)\n\n"
    text +=
      "| statement | meaning | how often | can be left out with a reason | example |\n|---|---|---|---|---|\n"
    for word in Vocabulary.forms where word.blocks.contains(block) { text += row(word) }
  }
  text += """

    ### Words that cannot be names

    These words are reserved. All other words can be names, including keywords.


    """
  var line = ""
  for word in Vocabulary.continuingWords {
    line += (line.isEmpty ? "" : " · ") + "`\(word.name)`"
    if line.utf8.count > 80 {
      text += line + " ·\n"
      line = ""
    }
  }
  return text + line + "\n\n"
}

/// The names that a model gives, in Markdown: what stands in `Grammar/README.md` for the model
/// that comes with Hourglass.
func namesText(of model: Model) -> String {
  func section(_ title: String, _ heads: [Head]) -> String {
    var text = "\n### \(title)\n\n"
    for head in heads { text += "- `\(model.name(head))`: \(model.title(head))\n" }
    return text
  }
  var text = section("Stages", model.stages.map { $0.entry.head })
  text += section("Kinds of tools", model.toolKinds.map { $0.entry.head })
  text += section("Kinds of risks", model.risks.map { $0.head })
  text += section("Gains", model.gains.map { $0.entry.head })
  text += section("Facets of evaluation", model.facets.map { $0.entry.head })
  text += section("Things to count", model.countables.map { $0.head })
  text += section("Matching factors", model.factors.map { $0.head })
  text += section("Capabilities", model.capabilities.map { $0.head })
  text += section("Levels", model.levels.map { $0.head })
  text += section("Domains", model.domains.map { $0.head })
  text += section("Guiding questions", model.questions.map { $0.entry.head })
  text += section(
    "Principles", model.principles.filter { !$0.isChallenge }.map { $0.entry.head })
  return text
    + section("Challenges", model.principles.filter { $0.isChallenge }.map { $0.entry.head }) + "\n"
}

private func row(_ word: StatementForm) -> String {
  let pattern = Pattern(word.pattern)
  var keyword = "`\(word.keyword.name)`"
  for spelling in word.keyword.otherSpellings { keyword += " or `\(spelling)`" }
  let statement = joinedForms(keyword, readable(pattern, as: .markdown))
  let block = word.opens == nil ? "" : " [`{` … `}`]"
  return "| \(statement)\(block) | \(word.meaning) "
    + "| \(word.occurs.phrase) | \(hasGap(pattern) ? "yes" : "") | `\(word.example)` |\n"
}

extension Block {
  fileprivate var heading: String { phrase.prefix(1).uppercased() + phrase.dropFirst() }
}

extension Slot {
  /// The statements that give such names, in a cell of the table.
  fileprivate var givenBy: String {
    switch self {
    case .name: "you, here"
    case .label, .text, .number, .decimal, .quantity, .date, .month: ""
    case .party: "`facilitator`, `organisation`, `peers`, `group`, `person`"
    case .objective, .tool, .assumption: "`\(placeholder)`"
    case .measured: "`objective`, `assumption`, `risk`, `tool`"
    case .threatened: "`objective`, `tool`"
    case .tester: "`indicator`, `facilitator`, `organisation`, `peers`, `group`, `person`"
    case .stage, .gain, .capability, .level, .domain, .factor, .facet, .countable, .function,
      .question, .source:
      "the model: `\(placeholder)`"
    case .toolKind: "the model: `kind`"
    case .modelRisk: "the model: `risk`"
    case .model: "`model` and `profile`. `peer-learning` is built in"
    case .shared: "`indicator` in a `library`"
    case .rule: "Hourglass. Every finding shows its rule in brackets"
    }
  }
}
