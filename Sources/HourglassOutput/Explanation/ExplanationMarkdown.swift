import HourglassLanguage

/// All meanings of a word as Markdown.
package func explanationMarkdown(_ meanings: [Explanation]) -> String {
  var text = ""
  for meaning in meanings {
    text += (text.isEmpty ? "" : "\n") + markdown(of: meaning, heading: "#")
  }
  return text
}

extension Explanations {
  /// Every meaning of every word, as one page of Markdown.
  package var markdown: String {
    var text = "# Every word of Hourglass\n"
    for (sort, meanings) in bySort {
      text += "\n## " + Explanation.plural(ofSort: sort) + "\n"
      for meaning in meanings {
        text += "\n" + HourglassOutput.markdown(of: meaning, heading: "###")
      }
    }
    return text
  }
}

private func markdown(of meaning: Explanation, heading: String) -> String {
  var text = heading + " " + code(meaning.word) + "\n\n"
  text += "*" + capitalised(meaning.sort) + ".*"
  if let title = meaning.title { text += " **" + markdown(asSentence(title)) + "**" }
  text += "\n"
  for paragraph in meaning.paragraphs { text += "\n" + markdown(paragraph) + "\n" }
  if !meaning.facts.isEmpty { text += "\n" }
  for fact in meaning.facts {
    text += "- " + markdown(fact.heading) + ": " + markdown(fact.text) + "\n"
  }
  text += markdown(ofExamples: meaning.examples)
  for source in meaning.sources { text += "\nSource: " + markdown(source) + "\n" }
  return text
}

/// Examples, each in a fence that no check reads.
func markdown(ofExamples examples: [(heading: String, lines: [String])]) -> String {
  var text = ""
  for example in examples {
    text += "\n" + capitalised(example.heading) + (example.lines.isEmpty ? ".\n" : ":\n")
    if !example.lines.isEmpty { text += "\n" + fence(example.lines, as: "hourglass example") }
  }
  return text
}
