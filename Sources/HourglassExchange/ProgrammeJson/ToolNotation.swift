import HourglassLanguage

/// What people do together.
extension ProgrammeNotation {
  static let activity = Notation<Numbered<Tool>>.record(
    "tool", "Something people do together, or get, to bring an objective about.",
    identity("tool") { $0.head } + tellingWhat + tellingWhen + tellingNature)

  private static let tellingWhat: [Member<Numbered<Tool>>] = [
    Member("kind", .kind, in: .tool, .given(kind)) { tool, _ in tool.value.kind },
    Member("takePart", "who takes part, and which way things pass", .list(of: participation)) {
      tool, _ in tool.value.participations
    },
    Member("serves", .serves, in: .tool, .given(objectives)) { tool, _ in tool.value.serves },
    Member("ledBy", .led, in: .tool, .given(parties)) { tool, _ in tool.value.ledBy },
    Member("using", .using, in: .tool, .given(text)) { tool, _ in tool.value.using },
  ]

  private static let tellingWhen: [Member<Numbered<Tool>>] = [
    Member("once", .once, in: .tool, flag) { tool, _ in tool.value.isOnce },
    Member("on", "the dates it takes place on", .list(of: .given(date))) { tool, _ in
      tool.value.dates
    },
    Member("every", "how often it takes place; null if unsaid", .optional(recurrence)) {
      tool, _ in tool.value.recurrence
    },
    Member("lasts", "how long it goes on; null if unsaid", .optional(duration)) { tool, _ in
      tool.value.lasts
    },
    Member("runs", "when it begins and ends; null if unsaid", .optional(period)) { tool, _ in
      tool.value.runs
    },
  ]

  /// Beside what its kind says.
  private static let tellingNature: [Member<Numbered<Tool>>] = [
    Member("connectsPeople", .connects, in: .tool, flag) { tool, _ in
      tool.value.connectsPeople
    },
    Member("promptsReflection", .prompts, in: .tool, flag) { tool, _ in
      tool.value.promptsReflection
    },
    Member("involvesJointWork", .involves, in: .tool, flag) { tool, _ in
      tool.value.involvesJointWork
    },
    Member("feedsLessonsForward", .feeds, in: .tool, flag) { tool, _ in
      tool.value.feedsForward
    },
  ]

  private static let kind = Notation<Tool.Kind>.choice([
    Choice(
      "known", "A kind of tool of the model.",
      ofModel { model, index in model.toolKinds[index].entry.head }
    ) { kind in if case .known(let reference) = kind { reference } else { nil } },
    Choice("other", "Another, in the author's words.", text) { kind in
      if case .other(let text) = kind { text } else { nil }
    },
  ])

  private static let participation = Notation<Tool.Participation>.record(
    "participation", "Who takes part in a tool.",
    [
      Member(
        "shape", "with, among (each with each), from … to … or between … and …",
        word(["with", "among", "from-to", "between"])
      ) { part, _ in part.shape.name },
      Member("who", "those who take part; of from … to …, those who give", .given(parties)) {
        part, _ in part.who
      },
      Member("whom", "of from … to … and between … and …, the other side", parties) { part, _ in
        part.whom
      },
      Member("line", "the line it stands in", line) { part, _ in part.statement },
    ])
}

extension Tool.Participation.Shape {
  fileprivate var name: String {
    switch self {
    case .with: "with"
    case .among: "among"
    case .fromTo: "from-to"
    case .between: "between"
    }
  }
}
