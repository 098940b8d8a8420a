import HourglassLanguage
import HourglassRules
import HourglassSyntax

/// `Grammar/rules.md`: everything that Hourglass looks for, asks, or leaves alone, with its reason
/// and its source, for readers of designs.
///
/// - Parameter model: the one whose guiding questions are quoted.
package func rulesText(model: Model) -> String {
  let chapters =
    Family.all.map { family in
      Chapter(
        title: family.title, about: family.about, word: family.name,
        kinds: family.rules.map { $0.kind })
    } + [
      Chapter(
        title: FindingKind.comparison.title, about: FindingKind.comparison.about,
        word: FindingKind.comparison.name, kinds: FindingKind.ofComparison),
      Chapter(
        title: FindingKind.writing.title, about: FindingKind.writing.about,
        word: FindingKind.writing.name, kinds: FindingKind.ofWriting),
    ]
  var text = opening + contents(of: chapters)
  for chapter in chapters {
    text += "\n## " + markdown(chapter.title) + "\n\n" + markdown(chapter.about) + "\n"
    text += "\n| finding | level | what it is about |\n|---|---|---|\n"
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
  # What Hourglass looks for

  `hourglass check` reads a design and says what is missing or wrong. This page has everything it can
  say: what it looks for, why that matters to a programme, where it comes from, and how a design looks
  with the finding and without. You need not read it from end to end. `hourglass explain` followed by
  the name of a finding, a family or a weakness shows the same in a terminal.

  ## How to read this page

  | level | what it stands for |
  |---|---|
  | error | a contradiction, or something that cannot be understood |
  | warning | a gap that weakens the programme, or leaves nobody able to tell what became of it |
  | note | advice |

  - **The level is the usual one.** The same thing may weigh less in a design that claims less. A
    [profile](README.md) of your house or your funder can give it another, or turn it off.
  - **On request** means that a rule stays silent until a profile asks for it.
  - **Stopping early is no fault.** Nothing is found about a stage that a design leaves out on purpose
    and says so.
  - **You can disagree.** `allow NAME because "…"` accepts a finding where it stands; the reason stays in
    the design for everybody to read.
  - **A rule does not judge programmes.** The study behind most of them describes what was seen in 52
    initiatives and recommends nothing. A finding says what a design declares or leaves out, never what
    works.
  - **Source** is what a rule rests on. The words in quotation marks are in that text, to look for;
    “concluded from” means that we draw the conclusion and the text does not state it; “a convention of
    Hourglass” is ours alone.
  - **The examples** are changes to one design that lacks nothing: what somebody wrote, and what to
    write instead.

  ## Contents

  """

private let closing = """

  ## About this page

  It is written from the same values that the program uses, so it cannot say anything else than
  `hourglass check` does. To write it anew after a change: `HOURGLASS_UPDATE=1 swift test`.

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
      "Settled by an answer to " + inQuotes(markdown(question.words)) + ": "
        + code(question.answerLine) + ".")
  }
  let covered = Weakness.all.filter { $0.isPart(of: kind) }
  if !covered.isEmpty {
    facts.append(
      "Speaks also of: "
        + covered.map { code($0.name) + " (" + markdown($0.title) + ")" }.joined(separator: ", ")
        + ".")
  }
  facts.append("Source: " + markdown(asSentence(kind.basis.words)))
  return text + "\n" + facts.map { "- " + $0 + "\n" }.joined()
}

// ----- What has no rule of its own -----

private enum Group: CaseIterable {
  case asked, covered, unchecked

  var title: String {
    switch self {
    case .asked: "What is asked instead of looked for"
    case .covered: "What is found under another name"
    case .unchecked: "What is not looked for"
    }
  }

  var about: String {
    switch self {
    case .asked:
      "Some weaknesses show only in what people know and no line of a design holds. The guiding "
        + "questions ask about them, and `hourglass questions` lists those that a design leaves "
        + "open. An open question is no finding."
    case .covered:
      "These are described in the sources as weaknesses of their own, and a finding with another "
        + "name speaks of them."
    case .unchecked:
      "A program should not pretend to see these."
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
    text += "  - Source: " + markdown(asSentence(weakness.basis.words)) + "\n"
  }
  return text
}

private func words(for treatment: Weakness.Treatment, _ model: Model) -> String {
  switch treatment {
  case .partOf(let name):
    let isHere = FindingKind.catalogue.contains { $0.name == name }
    return "Found as " + (isHere ? "[" + code(name) + "](#" + name + ")." : code(name) + ".")
  case .said(let line): return "A design can say it: " + code(line) + "."
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
