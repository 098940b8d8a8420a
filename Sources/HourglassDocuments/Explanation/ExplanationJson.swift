import HourglassFormats

/// Meanings for programs, in version 1 of this shape: `meanings`, each with `word`, `sort`,
/// `title` (or `null`), `spellings`, `paragraphs`, `facts` (`heading`, `text`), `examples`
/// (`heading`, `lines`) and `sources`.
package func explanationJson(_ meanings: [Explanation]) -> Json {
  ["version": 1, "meanings": .array(meanings.map(json))]
}

private func json(_ meaning: Explanation) -> Json {
  func strings(_ all: [String]) -> Json { .array(all.map { .string($0) }) }
  return [
    "word": .string(meaning.word),
    "sort": .string(meaning.sort),
    "title": Json(meaning.title),
    "spellings": strings(meaning.spellings),
    "paragraphs": strings(meaning.paragraphs),
    "facts": .array(
      meaning.facts.map { ["heading": .string($0.heading), "text": .string($0.text)] }),
    "examples": .array(
      meaning.examples.map { ["heading": .string($0.heading), "lines": strings($0.lines)] }),
    "sources": strings(meaning.sources),
  ]
}
