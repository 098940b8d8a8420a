extension Explanations {
  /// Every word there is, by what sort of thing it is.
  public var overview: Page {
    var page = Page()
    page.paragraph("Run hourglass explain WORD with any of these.")
    var sorts: [String] = []
    for explanation in all where !sorts.contains(explanation.sort) {
      sorts.append(explanation.sort)
    }
    for sort in sorts {
      var words: [String] = []
      for explanation in all where explanation.sort == sort && !words.contains(explanation.word) {
        words.append(explanation.word)
      }
      page.gap()
      page.line(sort, .strong)
      page.paragraph(words.joined(separator: ", "), indent: 2)
    }
    return page
  }
}

/// All meanings of a word, for people.
public func explanationText(_ meanings: [Explanation]) -> Page {
  var page = Page()
  if meanings.count > 1, let word = meanings.first?.word {
    page.line(word + " means \(meanings.count) things.")
  }
  for meaning in meanings {
    page.gap()
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
    for fact in meaning.facts {
      page.labelled(fact.heading, fact.text, indent: 2, labelWidth: labelWidth)
    }
    for example in meaning.examples {
      page.gap()
      page.line("  " + example.heading + ":")
      page.gap()
      for line in example.lines { page.line(blanks(6) + line, .good) }
    }
    if !meaning.sources.isEmpty { page.gap() }
    for (index, source) in meaning.sources.enumerated() {
      page.labelled(index == 0 ? "Source" : "", source, indent: 2, labelWidth: 8)
    }
  }
  return page
}
