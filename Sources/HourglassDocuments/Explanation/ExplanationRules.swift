import HourglassLanguage
import HourglassRules
import HourglassSyntax

/// Everything that Hourglass looks for, for `explain`.
extension Explanation {
  package init(of kind: FindingKind, in model: Model) {
    let rule = Rule.all.first { $0.kind.name == kind.name }
    self.init(word: kind.name, sort: rule == nil ? kind.group.sort : "a rule", title: kind.title)
    paragraphs = [kind.why]
    spellings = kind.formerNames
    if !spellings.isEmpty { facts.append(("earlier name", listed(spellings))) }
    if let rule {
      for family in Family.all where family.name == kind.familyName {
        facts.append(("family", family.name + ", " + inQuotes(family.title)))
      }
      facts.append(("severity", kind.severity.name))
      if rule.isOnRequest {
        facts.append(
          ("on request", "only if a profile asks for it: " + kind.requestLine))
      }
      for question in model.questions where question.settles.contains(kind.name) {
        facts.append(("resolved by answering", question.answerLine))
      }
      facts.append(("accepted by", "allow " + kind.name + " because \"…\""))
    } else {
      facts.append(("family", kind.familyName + ", " + inQuotes(kind.group.title)))
      facts.append(("severity", kind.severity.name))
      // What is wrong with the file itself can only be fixed.
      if let command = kind.group.command {
        facts.append(("found by", command))
        facts.append(("accepted by", "allow " + kind.name + " because \"…\""))
      }
    }
    for weakness in Weakness.all where weakness.isPart(of: kind) {
      facts.append(("also covers", weakness.title + " (" + weakness.name + ")"))
    }
    examples = Explanation.examples(of: kind)
    sources = [kind.basis.words]
  }

  /// What somebody wrote, and what to write instead.
  static func examples(of kind: FindingKind) -> [(heading: String, lines: [String])] {
    var examples: [(heading: String, lines: [String])] = []
    // An edit may only move the mark of the tests; then there is nothing to show.
    let edits = kind.example.edits.map {
      (bad: Explanation.lines(of: $0.bad), good: Explanation.lines(of: $0.good))
    }.filter { $0.bad != $0.good }
    for edit in edits {
      if !edit.bad.isEmpty {
        examples.append((edit.good.isEmpty ? "Delete" : "Instead of", edit.bad))
      }
      if !edit.good.isEmpty {
        examples.append((edit.bad.isEmpty ? "Write" : "write", edit.good))
      }
    }
    return examples
  }

  /// The lines of an example, moved to the left edge, without the mark of the tests.
  private static func lines(of text: String) -> [String] {
    var lines = linesOf(text).map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "‸" }))
    }
    while let first = lines.first, trimmed(first).isEmpty { lines.removeFirst() }
    while let last = lines.last, trimmed(last).isEmpty { lines.removeLast() }
    let margin = lines.filter { !trimmed($0).isEmpty }.map { indentation(of: $0) }.min() ?? 0
    return lines.map { String($0.dropFirst(min(margin, indentation(of: $0)))) }
  }

  /// How many spaces a line begins with.
  private static func indentation(of line: String) -> Int { line.utf8.prefix { $0 == 0x20 }.count }

  /// One page for each family, with all its rules; then what shows between several texts, and last
  /// what is wrong with a file itself.
  static var families: [Explanation] {
    Family.all.map { family in
      Explanation(
        ofFamily: family.name, title: family.title, about: family.about,
        kinds: family.rules.map { ($0.kind, $0.isOnRequest) })
    }
      + FindingKind.groups.map {
        Explanation(
          ofFamily: $0.name, title: $0.title, about: $0.about,
          kinds: $0.kinds.map { ($0, false) })
      }
  }

  private init(
    ofFamily name: String, title: String, about: String,
    kinds: [(kind: FindingKind, isOnRequest: Bool)]
  ) {
    self.init(word: name, sort: "a family of rules", title: title)
    paragraphs = [about]
    facts = kinds.map { kind, isOnRequest in
      (
        kind.name,
        kind.title + " (" + kind.severity.name + (isOnRequest ? ", on request" : "") + ")"
      )
    }
  }

  /// Something that no rule of its own looks for, and what happens with it.
  init(of weakness: Weakness, in model: Model) {
    self.init(
      word: weakness.name, sort: "a weakness without a rule of its own", title: weakness.title)
    for treatment in weakness.treatments {
      switch treatment {
      case .partOf(let name):
        let title = FindingKind.catalogue.first { $0.name == name }?.title
        facts.append(("reported as", name + (title.map { ", " + inQuotes($0) } ?? "")))
      case .asked(let keys):
        for key in keys {
          let question = model.questions.first { $0.name == key }
          facts.append(("asked as", question.map { $0.words } ?? key))
          if let question { facts.append(("answered by", question.answerLine)) }
        }
      case .said(let line): facts.append(("said by", line))
      case .unchecked(let reason):
        paragraphs.append("Hourglass does not check this. " + reason)
      }
    }
    sources = [weakness.basis.words]
  }
}

extension FindingKind {
  /// How a profile asks for a rule that is looked at only on request.
  var requestLine: String { "rule " + name + " " + severity.name + " because \"…\"" }
}

extension Weakness {
  func isPart(of kind: FindingKind) -> Bool {
    treatments.contains { treatment in
      if case .partOf(let name) = treatment { return name == kind.name }
      return false
    }
  }
}
