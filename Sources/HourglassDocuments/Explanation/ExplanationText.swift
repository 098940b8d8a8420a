import HourglassFormats
import HourglassLanguage
import HourglassSyntax

extension Explanations {
  /// Every word there is, by what sort of thing it is.
  package var overview: Page {
    var page = Page()
    page.paragraph("For one of these words, run: hourglass explain WORD")
    for (sort, meanings) in bySort {
      var words: [String] = []
      for meaning in meanings where !words.contains(meaning.word) { words.append(meaning.word) }
      page.gap()
      page.line(Explanation.plural(ofSort: sort), .strong)
      page.paragraph(words.joined(separator: ", "), indent: 2)
    }
    return page
  }

  /// Every meaning of every word.
  package var text: Page {
    var page = Page()
    for (sort, meanings) in bySort {
      page.gap()
      page.line("== " + Explanation.plural(ofSort: sort) + " ==", .strong)
      for meaning in meanings {
        page.gap()
        write(meaning, to: &page)
      }
    }
    return page
  }

  /// All explanations, those of one sort together.
  var bySort: [(sort: String, meanings: [Explanation])] {
    var sorts: [(sort: String, meanings: [Explanation])] = []
    for explanation in all {
      if let index = sorts.firstIndex(where: { $0.sort == explanation.sort }) {
        sorts[index].meanings.append(explanation)
      } else {
        sorts.append((explanation.sort, [explanation]))
      }
    }
    return sorts
  }
}

extension Explanation {
  /// What stands over several things of one sort.
  static func plural(ofSort sort: String) -> String {
    for row in plurals where row.sort == sort { return row.heading }
    return sort
  }

  private static let plurals: [(sort: String, heading: String)] = [
    ("a family of rules", "Families of rules"),
    ("a rule", "Rules"),
    (
      "a finding about how a design is written", "Findings about how a design is written"
    ),
    (
      "a finding about two versions of a design", "Findings about two versions of a design"
    ),
    ("a finding about several files", "Findings about several files"),
    ("a class of changes between two versions", "Classes of changes between two versions"),
    ("a weakness without a rule of its own", "Weaknesses without a rule of their own"),
    ("a keyword", "Keywords"),
    ("a reserved word", "Reserved words"),
    ("a word with another name in Hourglass", "Words with another name in Hourglass"),
    ("the condition of a stage", "Conditions of stages"),
    ("a way in which a design stops", "Ways in which a design stops"),
    ("a state of a stage in a design", "States of a stage in a design"),
    ("what a design covers", "What a design covers"),
    ("a stage", "Stages"),
    ("a kind of tool", "Kinds of tools"),
    ("a learning gain", "Learning gains"),
    ("a facet of evaluation", "Facets of evaluation"),
    ("a function of tools", "Functions of tools"),
    ("a kind of risk", "Kinds of risks"),
    ("something to count", "Things to count"),
    ("a matching factor", "Matching factors"),
    ("a capability", "Capabilities"),
    ("a level of change", "Levels of change"),
    ("a domain", "Domains"),
    ("a guiding question", "Guiding questions"),
    ("a principle", "Principles of effective peer learning"),
    ("a challenge", "Challenges"),
    ("a source of the model", "Sources of the model"),
  ]
}

/// All meanings of a word, for people.
package func explanationText(_ meanings: [Explanation]) -> Page {
  var page = Page()
  if meanings.count > 1, let word = meanings.first?.word {
    page.line(word + " means \(meanings.count) things.")
  }
  for meaning in meanings {
    page.gap()
    write(meaning, to: &page)
  }
  return page
}

private func write(_ meaning: Explanation, to page: inout Page) {
  page.write(meaning.word, .strong)
  page.write(", " + meaning.sort)
  if let title = meaning.title {
    page.write(": ")
    page.paragraph(title, .strong)
  } else {
    page.endLine()
  }
  for paragraph in meaning.paragraphs {
    page.gap()
    page.paragraph(paragraph, indent: 2)
  }
  if !meaning.facts.isEmpty { page.gap() }
  let labelWidth = (meaning.facts.map { width(of: $0.heading) }.max() ?? 0) + 2
  var label = ""
  for fact in meaning.facts {
    // One heading stands for all the lines below it that say the same sort of thing.
    page.labelled(
      fact.heading == label ? "" : fact.heading, fact.text, indent: 2, labelWidth: labelWidth)
    label = fact.heading
  }
  for example in meaning.examples {
    page.gap()
    page.line("  " + example.heading + (example.lines.isEmpty ? "." : ":"))
    if !example.lines.isEmpty { page.gap() }
    for line in example.lines { page.line(blanks(6) + line, .good) }
  }
  if !meaning.sources.isEmpty { page.gap() }
  for (index, source) in meaning.sources.enumerated() {
    page.labelled(index == 0 ? "Source" : "", source, indent: 2, labelWidth: 8)
  }
}
