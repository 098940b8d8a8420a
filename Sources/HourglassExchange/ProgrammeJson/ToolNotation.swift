import HourglassLanguage

/// What people do together.
extension ProgrammeNotation {
  static let activity = Notation<Numbered<Tool>>.record(
    "tool", "An activity: something that people do together, or get, to reach an objective.",
    identity("tool") { $0.head } + members(of: Tool.fields, in: .tool, as: FieldFates.tool))

  static let kindOfTool = Notation<Tool.Kind>.choice([
    Choice(
      "known", "A kind of tool of the model.",
      ofModel { model, index in model.toolKinds[index].entry.head }
    ) { kind in if case .known(let reference) = kind { reference } else { nil } },
    Choice("other", "Another, in the author's words.", text) { kind in
      if case .other(let text) = kind { text } else { nil }
    },
  ])

  static let participation = Notation<Tool.Participation>.record(
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
        part.otherSide
      },
      Member("line", "its line in the file", line) { part, _ in part.statement },
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
