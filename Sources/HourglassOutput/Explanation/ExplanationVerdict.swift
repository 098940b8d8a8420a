/// The words in which a verdict is given, for `explain`.
extension Explanation {
  static var verdictWords: [Explanation] {
    verdictTable.map { row in
      var explanation = Explanation(word: row.word, sort: row.sort, title: nil)
      explanation.paragraphs = [row.meaning]
      return explanation
    }
  }

  private static let gate = "the gate of a stage"
  private static let exit = "a way in which a design stops"
  private static let state = "how a design stands at a stage"

  private static let verdictTable: [(word: String, sort: String, meaning: String)] = [
    (
      "participation", gate,
      "It is met where somebody takes part and there is any tool."
    ),
    (
      "contact", gate,
      "It is met where a tool connects individual people, on more than one occasion: it has a "
        + "rhythm, a duration or two dates, or says nothing about time, or two such tools have "
        + "participants in common. A conference once a year is not contact between people."
    ),
    (
      "gains", gate,
      "It is met where an objective of the stage, or one that seeks gains in learning, is for "
        + "people who take part in a tool that met the gate of contact."
    ),
    (
      "diffusion", gate,
      "It is met where a line leads from those who learn to people who are in nothing else: "
        + "sharing, a tool from some to others, or a tool that feeds lessons forward. A mandate "
        + "alone is no such line."
    ),
    (
      "objective", gate,
      "It is met where an objective or a tool declares the stage."
    ),
    (
      "none", exit,
      "The design carries through every stage of the model."
    ),
    (
      "by-design", exit,
      "The design stops where it is meant to stop, and says why. That is a choice, and nothing "
        + "beyond it is found wanting."
    ),
    (
      "gap", exit,
      "The design claims a later stage than it carries to, or says itself that it is stuck."
    ),
    (
      "unknown", exit,
      "The design claims nothing beyond the stage it carries to, and does not say that it is "
        + "meant to stop there."
    ),
    (
      "declared", state,
      "An objective names the stage, a tool that belongs to it alone is there, or its gate is met."
    ),
    (
      "declined", state,
      "The design is meant to stop before the stage, and says so."
    ),
    (
      "stuck", state,
      "The design says that it does not get as far as the stage, and why."
    ),
    (
      "silent", state,
      "The design says nothing about the stage, neither that it is wanted nor that it is not."
    ),
    (
      "reach", "how far a design carries",
      "The last stage whose gate, and every gate before it, is met. It says what the design "
        + "declares, not what the programme will do."
    ),
  ]
}
