import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// How the things of a design are written as JSON. One table after another: the schema, and what
/// is written, both come from here.
enum ProgrammeNotation {
  static let text = Notation<Text>(shape: .text) { text, around in
    .string(around.programme.string(text))
  }
  static let name = Notation<Name>(shape: .text) { name, around in
    .string(around.programme.word(name))
  }
  static let string = Notation<String>(shape: .text) { string, _ in .string(string) }
  static let flag = Notation<Bool>(shape: .flag) { isTrue, _ in .bool(isTrue) }
  static let yes = Notation<Void>(shape: .yes) { _, _ in true }
  static let integer = Notation<Int64>(shape: .integer) { number, _ in .number(number) }
  static let number = Notation<Quantity>(shape: .number) { quantity, _ in .decimal(quantity) }
  static let day = Notation<Day>(shape: .day) { day, _ in .string(day.spelling) }
  /// Where a statement stands.
  static let line = Notation<Int>(shape: .integer) { statement, around in
    Json(around.line(of: statement))
  }

  static let money = Notation<Money>.record(
    "money", "An amount of money.",
    [
      Member("amount", "how much, with every digit the design has", number) { money, _ in
        money.amount
      },
      Member("currency", "of what, as the design calls it", text) { money, _ in money.currency },
      Member("paidBy", "who pays it, or null if not stated for this amount", .optional(audience)) {
        money, _ in money.payers
      },
    ])

  static let date = Notation<PartialDate>.record(
    "date",
    "A date as people write it: a year (of the calendar, or one that begins in another month), a half-year, a quarter, a month or a day.",
    [
      Member(
        "written", "as the design has it: 2014, 2014/15, 2014-H2, 2014-Q3, 2014-09 or 2014-09-30",
        string
      ) {
        date, _ in date.spelling
      },
      Member("first", "the first day of it", day) { date, _ in date.firstDay },
      Member("last", "the last day of it, which counts for an end date", day) { date, _ in
        date.lastDay
      },
    ])

  static let period = Notation<Period>.record(
    "period", "A stretch of time.",
    [
      Member("start", "when it begins", date) { period, _ in period.start },
      Member("end", "when it ends, or null if it has no end", .optional(date)) { period, _ in
        period.end
      },
    ])

  static let duration = Notation<Duration>.record(
    "duration", "How long.",
    [
      Member(
        "count", "how many of the unit, or null for several, which nobody has counted",
        .optional(integer)
      ) { duration, _ in duration.isSeveral ? nil : duration.count },
      Member("unit", "what is counted", word(Duration.Unit.allCases.map { $0.name })) {
        duration, _ in duration.unit.name
      },
    ])

  static let recurrence = Notation<Recurrence>.record(
    "recurrence", "How often.",
    [
      Member("interval", "from one time to the next", duration) { every, _ in every.interval },
      Member("for", "how long it lasts, or null if not stated", .optional(duration)) {
        every, _ in every.length
      },
      Member("starting", "when it begins, or null if not stated", .optional(date)) {
        every, _ in every.start
      },
    ])

  static let followUp = Notation<FollowUp>.record(
    "followUp", "How long after a tool.",
    [
      Member("from", "the fewest of the unit", integer) { after, _ in after.from },
      Member("to", "the most of the unit, by which it is due", integer) { after, _ in after.to },
      Member("unit", "what is counted", word(Duration.Unit.allCases.map { $0.name })) {
        after, _ in after.unit.name
      },
      Member("tool", "the tool it comes after", tool) { after, _ in after.tool },
    ])

  static let occasion = Notation<Occasion>.choice([
    Choice("every", "Again and again.", recurrence) { occasion in
      if case .every(let recurrence) = occasion { recurrence } else { nil }
    },
    Choice("once", "One time only.", yes) { occasion in occasion == .once ? () : nil },
    Choice("on", "On a date.", date) { occasion in
      if case .on(let date) = occasion { date } else { nil }
    },
    Choice("after", "So long after a tool is over.", followUp) { occasion in
      if case .after(let followUp) = occasion { followUp } else { nil }
    },
  ])

  static let quantity = Notation<Quantity>.record(
    "quantity", "A figure.",
    [
      Member("number", "the number, with every digit the design has; 80 of 80%", number) {
        quantity, _ in quantity
      },
      Member("percent", "whether it is written as a percentage", flag) { quantity, _ in
        quantity.isPercentage
      },
    ])

  static let value = Notation<Value>.choice([
    Choice("figure", "A number or a percentage.", quantity) { value in
      if case .quantity(let quantity) = value { quantity } else { nil }
    },
    Choice("answer", "Yes (true) or no (false).", flag) { value in
      switch value {
      case .yes: true
      case .no: false
      case .quantity, .grade, .words, .open: nil
      }
    },
    Choice("grade", "A grade of the scale of the indicator.", grade) { value in
      if case .grade(let rank, let text) = value {
        RankedGrade(rank: rank, text: text)
      } else {
        nil
      }
    },
    Choice("words", "Words, for a story.", text) { value in
      if case .words(let text) = value { text } else { nil }
    },
  ])

  struct RankedGrade {
    let rank: Int
    let text: Text
  }

  static let grade = Notation<RankedGrade>.record(
    "grade", "A grade in words, and its place on the scale.",
    [
      Member("name", "the grade, as the scale has it", text) { grade, _ in grade.text },
      Member("rank", "its place, counted from 1 for the lowest", integer) { grade, _ in
        Int64(grade.rank) + 1
      },
    ])

  static let code = Notation<Code>.record(
    "code", "A code in another list.",
    [
      Member("code", "the code", text) { code, _ in code.code },
      Member("list", "which list", text) { code, _ in code.list },
    ])

  static func word(_ words: [String]) -> Notation<String> {
    Notation(shape: .word(words)) { word, _ in .string(word) }
  }

  // Names of other things, by which one can find them.

  static let party = Notation<Reference<Party>>(shape: .text) { reference, around in
    .string(around.id(ofParty: reference.index))
  }
  static let objective = Notation<Reference<Objective>>(shape: .text) { reference, around in
    .string(around.id(ofObjective: reference.index))
  }
  static let tool = Notation<Reference<Tool>>(shape: .text) { reference, around in
    .string(around.id(ofTool: reference.index))
  }
  static let risk = Notation<Reference<Risk>>(shape: .text) { reference, around in
    .string(around.id(ofRisk: reference.index))
  }
  static let assumption = Notation<Reference<Assumption>>(shape: .text) { reference, around in
    .string(around.id(ofAssumption: reference.index))
  }
  static let indicator = Notation<Reference<Indicator>>(shape: .text) { reference, around in
    .string(around.id(ofIndicator: reference.index))
  }

  /// The name of something of the model.
  static func ofModel(
    _ head: @escaping @Sendable (Model, Int) -> Head
  ) -> Notation<ModelReference> {
    Notation(shape: .text) { reference, around in
      let model = around.reading.model
      return .string(model.name(head(model, reference.index)))
    }
  }

  static let stage = ofModel { model, index in model.stages[index].entry.head }
  static let facet = ofModel { model, index in model.facets[index].entry.head }
  static let factor = ofModel { model, index in model.factors[index].head }
}

/// One of the things of a list, and which.
struct Numbered<Value: Sendable>: Sendable {
  let index: Int
  let value: Value
}

extension Array where Element: Sendable {
  var numbered: [Numbered<Element>] {
    enumerated().map { Numbered(index: $0.offset, value: $0.element) }
  }
}

extension ProgrammeNotation {
  /// With what every thing with a head begins: by what it is referred to, and what it is called.
  static func identity<Value>(
    _ sort: String, _ head: @escaping @Sendable (Value) -> Head
  ) -> [Member<Numbered<Value>>] {
    [
      Member(
        "id",
        "by what others refer to it, and what no other thing of the programme has: its name, or "
          + "where it has none its number after “#”, which changes when one is put before it",
        string
      ) { subject, around in around.id(head(subject.value), sort, subject.index) },
      Member("name", "its name, or null if it has none", .optional(name)) { subject, _ in
        head(subject.value).name
      },
      Member("title", "its title, or null if it has none", .optional(text)) { subject, _ in
        head(subject.value).title
      },
      Member("line", "the line of the file in which it begins, from 1", line) { subject, _ in
        head(subject.value).statement
      },
    ]
  }
}
