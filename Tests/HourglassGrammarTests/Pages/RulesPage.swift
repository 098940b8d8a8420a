@testable import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassRules
import HourglassSyntax

/// `Grammar/rules.md`: everything that Hourglass looks for, asks, or leaves alone, with its reason
/// and its source, for readers of designs.
///
/// - Parameter model: the one whose guiding questions are quoted.
func rulesText(model: Model) -> String {
  let chapters =
    Family.all.map { family in
      Chapter(
        title: family.title, about: family.about, word: family.name,
        kinds: family.rules.map { $0.kind })
    }
    + FindingKind.groups.map {
      Chapter(title: $0.title, about: $0.about, word: $0.name, kinds: $0.kinds)
    }
  var text = opening + contents(of: chapters)
  for chapter in chapters {
    text += "\n## " + markdown(chapter.title) + "\n\n" + markdown(chapter.about) + "\n"
    text += "\n| finding | severity | what it is about |\n|---|---|---|\n"
    for kind in chapter.kinds {
      text += "| [\(code(kind.name))](#\(kind.name)) | \(level(of: kind)) "
      text += "| \(markdown(kind.title)) |\n"
    }
    for kind in chapter.kinds { text += entry(for: kind, in: model) }
  }
  for group in Group.allCases { text += weaknesses(in: group, model) }
  return text + closing
}

private struct Chapter {
  let title: String
  let about: String
  /// What `explain` knows it by.
  let word: String
  let kinds: [FindingKind]
}

private let opening = """
  # What Hourglass checks

  `hourglass check` reports errors and gaps in designs. This page lists every finding that it can
  report: what it means, why it matters to a programme, what it is based on, and an example with and
  without it. You do not need to read the whole page. To see one entry in a terminal, run
  `hourglass explain` with the name of a finding, a family or a weakness.

  ## How to read this page

  | severity | meaning |
  |---|---|
  | error | a contradiction, or something that Hourglass cannot read |
  | warning | a gap that weakens the programme or its evaluation |
  | note | advice |

  - **The severity is the usual one.** It may be lower in a design that plans fewer stages. A
    [profile](README.md) of your organisation or your funder can change it, or turn the rule off.
  - **On request** means that Hourglass checks the rule only if a profile asks for it.
  - **Stopping early is not a fault.** Hourglass reports no gaps at a stage that a design leaves out on
    purpose, if the design says so.
  - **You can disagree.** `allow NAME because "…"` accepts a finding, and the reason stays in the design
    for readers.
  - **A rule does not judge programmes.** The study behind most rules describes what was seen in 52
    initiatives and gives no recommendations. A finding says what a design says or leaves out. It does
    not say what works.
  - **Based on** names the evidence for a rule. You can find the words in quotation marks in that text.
    “Concluded from” means that Hourglass draws the conclusion, and the text does not state it. “A
    convention of Hourglass” is Hourglass's own.
  - **The examples** are changes to one complete design: first the text with the finding, then the text
    to write instead.

  ## Contents

  """

private let closing = """

  ## About this page

  This page is made from the same text that `hourglass check` uses. To update it after a change:
  `HOURGLASS_UPDATE=1 swift test`.

  """

private func contents(of chapters: [Chapter]) -> String {
  var text = "\n"
  for chapter in chapters {
    text += "- [" + markdown(chapter.title) + "](#" + anchor(of: chapter.title) + "), "
    text +=
      counted(chapter.kinds.count, "finding") + ": " + code("hourglass explain " + chapter.word)
    text += "\n"
  }
  for group in Group.allCases {
    text += "- [" + markdown(group.title) + "](#" + anchor(of: group.title) + ")\n"
  }
  return text
}

/// What GitHub makes of a heading, to link to it.
private func anchor(of heading: String) -> String {
  var anchor = ""
  for scalar in heading.lowercased().unicodeScalars {
    if scalar == " " {
      anchor += "-"
    } else if scalar == "-" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      anchor.unicodeScalars.append(scalar)
    }
  }
  return anchor
}

private func rule(of kind: FindingKind) -> Rule? { Rule.all.first { $0.kind.name == kind.name } }

private func level(of kind: FindingKind) -> String {
  kind.severity.name + (rule(of: kind)?.isOnRequest == true ? ", on request" : "")
}

private func entry(for kind: FindingKind, in model: Model) -> String {
  var text = "\n### " + kind.name + "\n\n"
  text += "**" + markdown(asSentence(kind.title)) + "** " + capitalised(level(of: kind)) + ".\n\n"
  text += markdown(kind.why) + "\n"
  text += markdown(ofExamples: Explanation.examples(of: kind))
  var facts: [String] = []
  if rule(of: kind)?.isOnRequest == true {
    facts.append("On request: a profile asks for it with " + code(kind.requestLine) + ".")
  }
  for question in model.questions where question.settles.contains(kind.name) {
    facts.append(
      "Resolved by answering " + inQuotes(markdown(question.words)) + ": "
        + code(question.answerLine) + ".")
  }
  let covered = Weakness.all.filter { $0.isPart(of: kind) }
  if !covered.isEmpty {
    facts.append(
      "Also covers: "
        + covered.map { code($0.name) + " (" + markdown($0.title) + ")" }.joined(separator: ", ")
        + ".")
  }
  facts.append("Based on: " + markdown(asSentence(kind.basis.words)))
  return text + "\n" + facts.map { "- " + $0 + "\n" }.joined()
}

// ----- What has no rule of its own -----

private enum Group: CaseIterable {
  case asked, covered, unchecked

  var title: String {
    switch self {
    case .asked: "Weaknesses that guiding questions ask about"
    case .covered: "Weaknesses that other findings cover"
    case .unchecked: "Weaknesses that Hourglass does not check"
    }
  }

  var about: String {
    switch self {
    case .asked:
      "Some weaknesses are known to people but not visible in a design. The guiding questions ask "
        + "about them. `hourglass questions` lists the questions that a design does not answer. An "
        + "unanswered question is not a finding."
    case .covered:
      "The sources describe these as separate weaknesses. A finding with another name covers each "
        + "of them."
    case .unchecked:
      "Hourglass cannot see these in a design."
    }
  }

  func holds(_ weakness: Weakness) -> Bool { self == Group(of: weakness) }

  private init(of weakness: Weakness) {
    self = .covered
    for treatment in weakness.treatments {
      switch treatment {
      case .asked: self = .asked
      case .unchecked: self = .unchecked
      case .partOf, .said: break
      }
    }
  }
}

private func weaknesses(in group: Group, _ model: Model) -> String {
  var text = "\n## " + group.title + "\n\n" + group.about + "\n"
  for weakness in Weakness.all where group.holds(weakness) {
    text += "\n- **" + markdown(asSentence(weakness.title)) + "** (" + code(weakness.name) + ")\n"
    for treatment in weakness.treatments {
      text += "  - " + words(for: treatment, model) + "\n"
    }
    text += "  - Based on: " + markdown(asSentence(weakness.basis.words)) + "\n"
  }
  return text
}

private func words(for treatment: Weakness.Treatment, _ model: Model) -> String {
  switch treatment {
  case .partOf(let name):
    let isHere = FindingKind.catalogue.contains { $0.name == name }
    return "Reported as " + (isHere ? "[" + code(name) + "](#" + name + ")." : code(name) + ".")
  case .said(let line): return "In a design: " + code(line) + "."
  case .unchecked(let reason): return markdown(reason)
  case .asked(let keys):
    let questions = keys.map { key in
      guard let question = model.questions.first(where: { $0.name == key }) else {
        return code("answer " + key + " \"…\"")
      }
      return inQuotes(markdown(question.words)) + " " + code(question.answerLine)
    }
    return "Asked: " + questions.joined(separator: " · ")
  }
}
