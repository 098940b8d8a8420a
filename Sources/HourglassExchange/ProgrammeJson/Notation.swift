import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// How values of one type are written as JSON, and what shape that has.
struct Notation<Value: Sendable>: Sendable {
  let shape: Shape
  let json: @Sendable (Value, NotationContext) -> Json
}

/// What one has to know to write down a part of a programme.
struct NotationContext: Sendable {
  let reading: Reading
  var programme: Programme { reading.programme }
  private let lines: StatementLines
  private var owners: [Int: String] = [:]

  init(_ reading: Reading) {
    self.reading = reading
    lines = StatementLines(of: reading.programme)
    if !programme.allowances.isEmpty { owners = allOwners() }
  }

  /// The line of the file a statement begins in, from 1.
  func line(of statement: Int) -> Int { lines.line(of: statement) }

  func id(ofParty index: Int) -> String { id(programme.parties[index].head, "party", index) }
  func id(ofObjective index: Int) -> String {
    id(programme.objectives[index].head, "objective", index)
  }
  func id(ofTool index: Int) -> String { id(programme.tools[index].head, "tool", index) }
  func id(ofRisk index: Int) -> String { id(programme.risks[index].head, "risk", index) }
  func id(ofAssumption index: Int) -> String {
    id(programme.assumptions[index].head, "assumption", index)
  }
  func id(ofIndicator index: Int) -> String {
    id(programme.indicators[index].head, "indicator", index)
  }
  func id(ofLink index: Int, of objective: Int) -> String {
    id(ofObjective: objective) + "#link-\(index + 1)"
  }
  func id(ofReview index: Int) -> String { "#review-\(index + 1)" }
  var idOfProgramme: String { programme.name(programme.head) ?? "#programme" }

  /// Its name, or else its place in its list, written as no name can be.
  func id(_ head: Head, _ sort: String, _ index: Int) -> String {
    programme.name(head) ?? "#" + sort + "-\(index + 1)"
  }

  /// What a statement of the block of something belongs to.
  func id(ofOwnerOf statement: Int) -> String {
    owners[Int(programme.tree.statements[statement].parent)] ?? idOfProgramme
  }

  /// By the statements that declare them, what can be allowed something.
  private func allOwners() -> [Int: String] {
    var owners: [Int: String] = [:]
    func add(_ heads: [Head], _ id: (Int) -> String) {
      for (index, head) in heads.enumerated() { owners[head.statement] = id(index) }
    }
    add(programme.parties.map { $0.head }, id(ofParty:))
    add(programme.objectives.map { $0.head }, id(ofObjective:))
    add(programme.tools.map { $0.head }, id(ofTool:))
    add(programme.risks.map { $0.head }, id(ofRisk:))
    add(programme.assumptions.map { $0.head }, id(ofAssumption:))
    add(programme.indicators.map { $0.head }, id(ofIndicator:))
    for (index, objective) in programme.objectives.enumerated() {
      for (link, each) in objective.links.enumerated() {
        owners[each.statement] = id(ofLink: link, of: index)
      }
    }
    for (index, review) in programme.reviews.enumerated() {
      owners[review.statement] = id(ofReview: index)
    }
    return owners
  }
}

/// One member of an object: what it is called, what it means, and how it is got at.
struct Member<Subject: Sendable>: Sendable {
  let described: Shape.Member
  let json: @Sendable (Subject, NotationContext) -> Json

  init(
    described: Shape.Member, _ json: @escaping @Sendable (Subject, NotationContext) -> Json
  ) {
    self.described = described
    self.json = json
  }

  /// - Parameter value: the member of the subject; also what has to be looked up around it.
  init<Value>(
    _ name: String, _ meaning: String, _ notation: Notation<Value>,
    _ value: @escaping @Sendable (Subject, NotationContext) -> Value
  ) {
    described = Shape.Member(name: name, meaning: meaning, shape: notation.shape)
    json = { subject, around in notation.json(value(subject, around), around) }
  }

  /// A member that a word of the language fills, and that means what the vocabulary says.
  init<Value>(
    _ name: String, _ keyword: Word, in block: Block, _ notation: Notation<Value>,
    _ value: @escaping @Sendable (Subject, NotationContext) -> Value
  ) {
    self.init(name, meaning(of: keyword, in: [block]), notation, value)
  }
}

/// One of the kinds that something may be: an object with this one member.
struct Choice<Subject: Sendable>: Sendable {
  let described: Shape.Member
  /// Nil where the subject is of another kind.
  let json: @Sendable (Subject, NotationContext) -> Json?

  init<Value>(
    _ name: String, _ meaning: String, _ notation: Notation<Value>,
    _ value: @escaping @Sendable (Subject) -> Value?
  ) {
    described = Shape.Member(name: name, meaning: meaning, shape: notation.shape)
    json = { subject, around in value(subject).map { notation.json($0, around) } }
  }
}

extension Notation {
  /// An object with all of these members, in their order.
  static func record(
    _ name: String?, _ meaning: String, _ members: [Member<Value>]
  ) -> Notation {
    let described = Shape.Record(
      name: name, meaning: meaning, members: members.map { $0.described })
    return Notation(shape: .record(described)) { subject, around in
      .object(members.map { ($0.described.name, $0.json(subject, around)) })
    }
  }

  /// An object with one member, whose name tells which of the choices it is.
  static func choice(_ choices: [Choice<Value>]) -> Notation {
    let shapes = choices.map { choice in
      Shape.record(
        Shape.Record(
          name: nil, meaning: choice.described.meaning, members: [choice.described]))
    }
    return Notation(shape: .either(shapes)) { subject, around in
      for choice in choices {
        if let json = choice.json(subject, around) {
          return .object([(choice.described.name, json)])
        }
      }
      return .null
    }
  }

  static func optional<Wrapped>(_ notation: Notation<Wrapped>) -> Notation where Value == Wrapped? {
    Notation(shape: .orNull(notation.shape)) { value, around in
      value.map { notation.json($0, around) } ?? .null
    }
  }

  static func list<Item>(of notation: Notation<Item>) -> Notation where Value == [Item] {
    Notation(shape: .list(notation.shape)) { items, around in
      .array(items.map { notation.json($0, around) })
    }
  }

  /// What a design says about one thing, with silence, absence and things to come apart: see
  /// `Given`.
  ///
  /// - Parameter saysFor: whether what is to come has a date for which it is wanted, as targets have.
  static func given<Said>(
    _ notation: Notation<Said>, saysFor: Bool = false
  ) -> Notation where Value == Given<Said> {
    let said = Shape.Record(
      name: nil, meaning: "",
      members: [Shape.Member(name: "said", meaning: "what it says", shape: notation.shape)])
    let shapes = [
      .record(said), Shape.record(declined), .record(saysFor ? targetToCome : toCome),
      .record(broken), .null,
    ]
    return Notation(shape: .either(shapes)) { given, around in
      switch given {
      case .said(let value): ["said": notation.json(value, around)]
      case .declined(let because): ["none": .string(around.programme.string(because))]
      case .pending(let until, let date):
        if saysFor {
          ["tbd": written(until, around), "for": date.map { written($0, around) } ?? .null]
        } else {
          ["tbd": written(until, around)]
        }
      case .broken: ["broken": true]
      case .unsaid: .null
      }
    }
  }
}

private let declined = Shape.Record(
  name: "declined", meaning: "Left out on purpose: none because …",
  members: [Shape.Member(name: "none", meaning: "why", shape: .text)])

private let toCome = Shape.Record(
  name: "toCome", meaning: "To be defined later: tbd until …", members: [until])

private let targetToCome = Shape.Record(
  name: "targetToCome", meaning: "A target to be defined later: tbd until … by …",
  members: [
    until,
    Shape.Member(
      name: "for", meaning: "the date the target is for, or null if not stated",
      shape: Notation.optional(ProgrammeNotation.date).shape),
  ])

private let until = Shape.Member(
  name: "tbd", meaning: "by when, or null if not stated",
  shape: Notation.optional(ProgrammeNotation.date).shape)

/// The date of what is to come, or null.
private func written(_ until: PartialDate, _ around: NotationContext) -> Json {
  until == .notStated ? .null : ProgrammeNotation.date.json(until, around)
}

private let broken = Shape.Record(
  name: "broken", meaning: "An entry that could not be read (see check).",
  members: [Shape.Member(name: "broken", meaning: "always true", shape: .yes)])

/// What the vocabulary says of a word in the first of these blocks that has it.
func meaning(of keyword: Word, in blocks: [Block]) -> String {
  for block in blocks {
    for form in Vocabulary.forms where form.keyword == keyword && form.blocks.contains(block) {
      return form.meaning
    }
  }
  preconditionFailure("a member of the JSON names a word that its block does not have")
}
