import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The whole of a programme for other programs, in version 1 of the shape that
/// `programmeSchema` describes: everything the design says, and nothing that it does not.
///
/// Things refer to one another by their `id`. What a design may leave open is `null` where it is
/// silent, and else an object with one member: `said` (what it says), `none` (why it is
/// deliberately absent), `tbd` (by when it will come; of a target also `for`, the date it is wanted
/// for) or `broken` (what stands there could not be understood). What an indicator takes from a library stands in it as if it were written there.
/// Whatever follows from the design without being said stands in `derived`.
package func programmeJson(of reading: Reading) -> Json {
  ProgrammeNotation.programme.json(reading.programme, NotationContext(reading))
}

/// The JSON Schema (draft 2020-12) of `programmeJson`.
package var programmeSchema: Json {
  ProgrammeNotation.programme.shape.schema(title: "A programme design, as Hourglass writes it")
}

extension ProgrammeNotation {
  static let programme = Notation<Programme>.record(
    nil, "One object for each programme of the file.",
    tellingWhat + fields.dropLast(2) + tellingParts + fields.suffix(2) + [allowances])

  private static let tellingWhat: [Member<Programme>] = [
    Member("version", "of this shape", Notation<Void>(shape: .version(1)) { _, _ in 1 }) { _, _ in
    },
    Member(
      "id", "the identifier that an allowance uses for the whole: its name, or “#programme”", string
    ) {
      _, around in around.idOfProgramme
    },
    Member("name", "its name, or null if it has none", .optional(name)) { programme, _ in
      programme.head.name
    },
    Member("title", "its title, or null if it has none", .optional(text)) { programme, _ in
      programme.head.title
    },
    Member("line", "the line of the file in which it begins, from 1", line) { programme, _ in
      programme.head.statement
    },
  ]

  /// What it says of itself: `answers` and `reviews` stand behind what it is made of.
  private static let fields: [Member<Programme>] = members(
    of: Programme.fields, in: .programme, as: FieldFates.programme
  ).map { member in
    Member(described: member.described) { programme, around in
      member.json(Numbered(index: 0, value: programme), around)
    }
  }

  private static let tellingParts: [Member<Programme>] = [
    Member("parties", "all people and organisations", .list(of: person)) { programme, _ in
      programme.parties.numbered
    },
    Member("objectives", "what should change", .list(of: change)) { programme, _ in
      programme.objectives.numbered
    },
    Member("tools", "the tools (activities)", .list(of: activity)) {
      programme, _ in programme.tools.numbered
    },
    Member("assumptions", "the assumptions", .list(of: belief)) { programme, _ in
      programme.assumptions.numbered
    },
    Member("risks", "what could go wrong", .list(of: threat)) { programme, _ in
      programme.risks.numbered
    },
    Member("indicators", "the indicators", .list(of: measure)) { programme, _ in
      programme.indicators.numbered
    },
  ]

  private static let allowances = Member<Programme>(
    "allowances", "the findings the team accepts", .list(of: allowance)
  ) { programme, _ in programme.allowances }

  /// The model of a programme; a class of the language, of which only this is the programme's.
  struct Followed {
    let model: Model
  }

  static let model = Notation<Followed>.record(
    nil, "The model.",
    [
      Member("name", "its name", string) { followed, _ in followed.model.name },
      Member("title", "its title", string) { followed, _ in
        followed.model.title(followed.model.head)
      },
      Member(
        "stages", "its stages, in their order",
        .list(
          of: .record(
            nil, "A stage.",
            [
              Member("name", "the name by which objectives refer to it", string) { stage, around in
                around.reading.name(ofStage: stage)
              },
              Member("title", "its title", string) { stage, around in
                around.reading.title(ofStage: stage)
              },
            ]))
      ) { followed, _ in Array(followed.model.stages.indices) },
    ])

  static let profile = Notation<Profile>.record(
    nil, "A profile.",
    [
      Member("name", "its name", string) { profile, _ in profile.name },
      Member("title", "its title", string) { profile, _ in profile.title },
    ])

  static let stop = Notation<Stop>.record(
    "stop", "A stage a design stops after.",
    [
      Member("stage", "the stage", stage) { stop, _ in stop.stage },
      Member(
        "because", "the reason, or null if it could not be read (see check)",
        .optional(text)
      ) { stop, _ in stop.because },
      Member("line", "its line in the file", line) { stop, _ in stop.statement },
    ])

  static let answer = Notation<Answer>.record(
    "answer", "The answer to a guiding question.",
    [
      Member("question", "the key of the question", string) { answer, around in
        around.programme.questions[answer.question.index].name
      },
      Member("asks", "the question itself", string) { answer, around in
        around.programme.questions[answer.question.index].words
      },
      Member("answer", "the answer", .given(text)) { answer, _ in answer.text },
      Member("line", "its line in the file", line) { answer, _ in answer.statement },
    ])

  static let review = Notation<Numbered<Review>>.record(
    "review", "When the design is reviewed and updated.",
    [
      Member("id", "the identifier that an allowance uses for it", string) { review, around in
        around.id(ofReview: review.index)
      },
      Member("when", "how often, or when", occasion) { review, _ in review.value.when },
      Member("with", "with whom", parties) { review, _ in review.value.with },
      Member("next", .next, in: .review, .given(date)) { review, _ in review.value.next },
      Member("line", "its line in the file", line) { review, _ in review.value.statement },
    ])

  private static let allowance = Notation<Allowance>.record(
    "allowance", "A finding the team accepts.",
    [
      Member("rule", "the rule whose findings are accepted, as written", name) { allowance, _ in
        allowance.written
      },
      Member("in", "the id of the item that contains it", string) { allowance, around in
        around.id(ofOwnerOf: allowance.statement)
      },
      Member("because", "why they are accepted", text) { allowance, _ in allowance.because },
      Member("line", "its line in the file", line) { allowance, _ in allowance.statement },
    ])
}
