/// The words in which a verdict is given, for `explain`.
extension Explanation {
  static var verdictWords: [Explanation] {
    verdictTable.map { row in
      var explanation = Explanation(word: row.word, sort: row.sort, title: nil)
      explanation.paragraphs = [row.meaning]
      return explanation
    }
  }

  private static let condition = "the condition of a stage"
  private static let stop = "a way in which a design stops"
  private static let state = "how a design stands at a stage"
  private static let coverage = "what a design covers"

  private static let verdictTable: [(word: String, sort: String, meaning: String)] = [
    (
      "participation", condition,
      "It is met if somebody takes part and the design names any tool."
    ),
    (
      "contact", condition,
      "It is met if a tool connects people on more than one occasion: it has a frequency, a "
        + "duration or two dates, or the design does not say how often, or the same people take "
        + "part in two such tools. A yearly conference is not contact between people. The "
        + "participants have to be at least two, and those who lead a tool do not count. Where "
        + "only one is named and no number is given, there may be others."
    ),
    (
      "gains", condition,
      "It is met if an objective of the stage, or one that seeks gains in learning, is for at "
        + "least one person who takes part in a tool that meets the condition of contact."
    ),
    (
      "diffusion", condition,
      "It is met if an objective belongs to the stage, and a sharing route leads from somebody who "
        + "learns to people whom no learning objective is for. Sharing, a tool from some to "
        + "others, and a tool that feeds lessons forward are such routes. The facilitator does not "
        + "count, a mandate alone is no route, and having once taken part in the same tool changes "
        + "nothing."
    ),
    (
      "objective", condition,
      "It is met if an objective or a tool belongs to the stage."
    ),
    (
      "none", stop,
      "The design covers all stages of the model."
    ),
    (
      "by-design", stop,
      "The design stops after the stage it names, on purpose. That is a choice, and Hourglass "
        + "reports nothing as missing beyond it."
    ),
    (
      "gap", stop,
      "The design has an objective at a later stage than it covers, says itself that it is stuck, "
        + "or says that it stops after a stage that it does not cover."
    ),
    (
      "unknown", stop,
      "The design has nothing for the stages after the last one it covers, and does not say whether "
        + "it should stop there. A programme that is described from a source stops like this "
        + "wherever the source says no more."
    ),
    (
      "planned", state,
      "An objective belongs to the stage, or a tool that belongs to it alone, or its condition is "
        + "met."
    ),
    (
      "left-out", state,
      "The design stops before the stage on purpose, and says so."
    ),
    (
      "gap-reported", state,
      "The design says that the programme does not get to the stage."
    ),
    (
      "not-mentioned", state,
      "The design says nothing about the stage, neither that it is wanted nor that it is not."
    ),
    (
      "covers", coverage,
      "A design covers a stage if the condition of the stage and all earlier ones are met and no "
        + "declared stop lies before it. An objective alone covers nothing. It says what the design "
        + "plans, not what the programme achieves."
    ),
  ]
}
