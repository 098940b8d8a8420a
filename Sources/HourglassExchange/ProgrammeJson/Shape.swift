import HourglassDocuments
import HourglassFormats

/// What a JSON value looks like. The schema is derived from it, and the writer of a value and its
/// shape are made together (see `Notation`), so that the two cannot come apart.
indirect enum Shape: Sendable {
  case text
  /// A day of the calendar: `2014-09-30`.
  case day
  case integer
  /// Any number, exactly as the design writes it.
  case number
  case flag
  /// Nothing but `true`: that the member is there says it all.
  case yes
  case null
  /// The version of the whole shape.
  case version(Int64)
  /// One of these words.
  case word([String])
  case list(Shape)
  case record(Record)
  /// One of several, told apart by what kind of value they are or by their members.
  case either([Shape])

  /// An object; all of its members are always there, and no others.
  struct Record: Sendable {
    /// What the schema calls it; nil where it stands in one place only.
    let name: String?
    /// Empty where the member it stands in says it all.
    let meaning: String
    let members: [Member]
  }

  struct Member: Sendable {
    let name: String
    let meaning: String
    let shape: Shape
  }

  static func orNull(_ shape: Shape) -> Shape { .either([shape, .null]) }
}

extension Shape {
  /// The JSON Schema (draft 2020-12) of a whole document of this shape.
  func schema(title: String) -> Json {
    var definitions: [(key: String, value: Json)] = []
    collect(into: &definitions)
    var members: [(key: String, value: Json)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", .string(title)),
    ]
    if case .record(let record) = self { members += record.schema }
    return .object(members + [("$defs", .object(definitions))])
  }

  /// The records with names, those before others that they are part of.
  private func collect(into definitions: inout [(key: String, value: Json)]) {
    switch self {
    case .list(let shape): shape.collect(into: &definitions)
    case .either(let shapes): for shape in shapes { shape.collect(into: &definitions) }
    case .record(let record):
      if let name = record.name, definitions.contains(where: { $0.key == name }) { return }
      for member in record.members { member.shape.collect(into: &definitions) }
      if let name = record.name { definitions.append((name, .object(record.schema))) }
    default: break
    }
  }

  /// The schema of a value in its place: what has a name is referred to.
  fileprivate var schema: [(key: String, value: Json)] {
    switch self {
    case .text: [("type", "string")]
    case .day: [("type", "string"), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    case .integer: [("type", "integer")]
    case .number: [("type", "number")]
    case .flag: [("type", "boolean")]
    case .yes: [("const", true)]
    case .null: [("type", "null")]
    case .version(let number): [("const", .number(number))]
    case .word(let words): [("enum", .array(words.map { .string($0) }))]
    case .list(let shape): [("type", "array"), ("items", .object(shape.schema))]
    case .record(let record):
      record.name.map { [("$ref", .string("#/$defs/" + $0))] } ?? record.schema
    case .either(let shapes): Shape.schema(of: shapes.map { $0.schema })
    }
  }
}

extension Shape {
  /// Of several shapes: the list of their types, where there is no more to say of each.
  private static func schema(
    of choices: [[(key: String, value: Json)]]
  ) -> [(key: String, value: Json)] {
    if choices.allSatisfy({ $0.count == 1 && $0[0].key == "type" }) {
      return [("type", .array(choices.map { $0[0].value }))]
    }
    return [("oneOf", .array(choices.map { .object($0) }))]
  }
}

extension Shape.Record {
  fileprivate var schema: [(key: String, value: Json)] {
    (meaning.isEmpty ? [] : [("description", .string(meaning))]) + [
      ("type", "object"),
      (
        "properties",
        .object(
          members.map { member in
            let description = (key: "description", value: Json.string(member.meaning))
            return (member.name, .object([description] + member.shape.schemaBesideDescription))
          })
      ),
      ("required", .array(members.map { .string($0.name) })), ("additionalProperties", false),
    ]
  }
}

extension Shape {
  /// Without the description of a record that has no name, since the member has one already.
  fileprivate var schemaBesideDescription: [(key: String, value: Json)] {
    schema.filter { $0.key != "description" }
  }
}
