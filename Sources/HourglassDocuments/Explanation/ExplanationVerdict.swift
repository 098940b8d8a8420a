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
  private static let state = "a state of a stage in a design"
  private static let coverage = "what a design covers"

  private static let verdictTable: [(word: String, sort: String, meaning: String)] = [
    (
      "participation", condition,
      "It is met if people take part and the design names at least one tool."
    ),
    (
      "contact", condition,
      "It is met if a tool connects people on more than one occasion. Such a tool has a frequency, "
        + "a duration or two dates, or the design does not say how often it takes place. The "
        + "condition is also met if the same people take part in two tools that connect people. A "
        + "yearly conference does not keep people in touch. At least two people must take part, "
        + "and those who lead the tool do not count. If only one person is named and no number is "
        + "stated, others may take part."
    ),
    (
      "gains", condition,
      "It is met if a learning objective is for at least one person who takes part in a tool that "
        + "meets the condition of contact. A learning objective belongs to the learning stage or "
        + "seeks gains in learning."
    ),
    (
      "diffusion", condition,
      "It is met if an objective belongs to the stage, and a sharing route leads from people who "
        + "learn to people without a learning objective. A sharing route is a shares line, a tool "
        + "from one group to another, or a tool that feeds lessons forward. The facilitator does "
        + "not count. A mandate alone is not a sharing route, and neither is having taken part in "
        + "the same tool once."
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
      "The design stops after the stage that it names, on purpose. This is a choice. Hourglass "
        + "reports no gaps after that stage."
    ),
    (
      "gap", stop,
      "The design has an objective at a later stage than it covers, says that it is stuck, or says "
        + "that it stops after a stage that it does not cover."
    ),
    (
      "unknown", stop,
      "The design does not plan any stage after the last one it covers, and does not say whether "
        + "it should stop there. A programme that is described from a source stops like this if "
        + "the source does not say more."
    ),
    (
      "planned", state,
      "An objective belongs to the stage, a tool belongs to it alone, or its condition is met."
    ),
    (
      "left-out", state,
      "The design stops before the stage on purpose."
    ),
    (
      "gap-reported", state,
      "The design says that the programme does not get as far as the stage."
    ),
    (
      "not-mentioned", state,
      "The design does not mention the stage."
    ),
    (
      "covers", coverage,
      "A design covers a stage if the conditions of this stage and of all earlier ones are met, "
        + "and the design does not stop before it. An objective alone does not cover a stage. The "
        + "result says what the design plans, not what the programme achieves."
    ),
  ]
}
