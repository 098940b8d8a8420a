import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// How rules speak of what stands in a design and in its model.
extension Reading {
  /// The author's title, or the name where there is no title.
  func quoted(_ head: Head) -> Prose { "\(quoted: programme.title(head))" }

  func quoted(objective: Int) -> Prose { quoted(programme.objectives[objective].head) }

  /// The model's title.
  func quoted(ofModel head: Head) -> Prose { "\(quoted: model.title(head))" }

  /// The word that designs use for a stage; one without a name goes by its title.
  func name(ofStage stage: Int) -> String {
    let head = model.stages[stage].entry.head
    if head.name != nil { return model.name(head) }
    // As long as a long name: a headline has room for no more.
    let title = model.title(head).unicodeScalars
    let isLong = title.count > 30
    return inQuotes(String(title.prefix(isLong ? 28 : 30)) + (isLong ? "…" : ""))
  }

  /// A stage's word with the article before it: `a scale`, `an engagement`.
  func article(ofStage stage: Int) -> String {
    let name = name(ofStage: stage)
    return ("aeiou".contains(name.first ?? " ") ? "an " : "a ") + name
  }

  /// A stage's word and, in brackets, what the model calls it.
  func named(stage: Int) -> Prose {
    let head = model.stages[stage].entry.head
    return "\(model.name(head)) (\(quoted(ofModel: head)))"
  }

  /// The name by which other lines can refer to something; nil where it has none.
  func name(_ head: Head) -> String? { head.name.map { programme.tree.word($0.token) } }
}
