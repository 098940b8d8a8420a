import HourglassComparison
import HourglassDocuments
import HourglassLanguage
import HourglassReading

/// What is looked at to know whether a change has come about.
extension ProgrammeNotation {
  static let measure = Notation<Numbered<Indicator>>.record(
    "indicator", "A measure that shows whether a change has happened.",
    identity("indicator") { $0.head }
      + members(of: Indicator.fields, in: .indicator, as: FieldFates.indicator) + [
        Member(
          "derived", "what the design does not need to state and follows from other entries",
          .record(nil, "", following)
        ) { subject, _ in subject.index }
      ])

  private static let following: [Member<Int>] = [
    Member(
      "facet", "the facet: as stated, or as it follows from other entries, or null",
      .optional(string)
    ) {
      index, around in
      around.reading.indicators[index].facet.map {
        around.reading.model.name(around.reading.model.facets[$0].entry.head)
      }
    },
    Member("facetFollows", "whether the facet was not stated and follows from other entries", flag)
    {
      index, around in
      around.reading.indicators[index].facet != nil
        && around.reading.indicators[index].followsFromMeasured
    },
    Member("stage", "the stage in whose checklist it is listed, or null", .optional(string)) {
      index, around in
      around.reading.indicators[index].stage.map { around.reading.name(ofStage: $0) }
    },
  ]
}

/// The parts of an indicator.
extension ProgrammeNotation {
  static let measured = Notation<Indicator.Measured>.choice([
    Choice("objective", "An objective.", objective) { thing in
      if case .objective(let reference) = thing { reference } else { nil }
    },
    Choice("assumption", "An assumption.", assumption) { thing in
      if case .assumption(let reference) = thing { reference } else { nil }
    },
    Choice("risk", "A risk.", risk) { thing in
      if case .risk(let reference) = thing { reference } else { nil }
    },
    Choice("tool", "A tool.", tool) { thing in
      if case .tool(let reference) = thing { reference } else { nil }
    },
  ])

  static let unit = Notation<Indicator.Measure>.choice([
    Choice(
      "countOf", "A number of things that the model knows, such as events.",
      ofModel { model, index in model.countables[index].head }
    ) { unit in if case .countOf(let reference) = unit { reference } else { nil } },
    Choice("count", "A number of something.", text) { unit in
      if case .count(let text) = unit { text } else { nil }
    },
    Choice("percentOf", "A percentage of people or organisations of the design.", party) { unit in
      if case .percentOf(let reference) = unit { reference } else { nil }
    },
    Choice("percent", "A percentage of something.", text) { unit in
      if case .percent(let text) = unit { text } else { nil }
    },
    Choice("amount", "An amount: of money, hours, tonnes.", text) { unit in
      if case .amount(let text) = unit { text } else { nil }
    },
    Choice("average", "An average or a rate: days per case, cost per head.", text) { unit in
      if case .average(let text) = unit { text } else { nil }
    },
    Choice("rating", "A rating on a scale.", rating) { unit in
      if case .rating(let scale, let text) = unit { Rating(scale: scale, text: text) } else { nil }
    },
    Choice(
      "graded", "Graded in words: the grades, from the lowest to the highest.", .list(of: text)
    ) {
      unit in if case .graded(let grades) = unit { grades.map { $0.text } } else { nil }
    },
    Choice("yesOrNo", "Answered by yes or no.", described) { unit in
      if case .yesOrNo(let text) = unit { .some(text) } else { nil }
    },
    Choice("story", "A story in words, without a number.", described) { unit in
      if case .story(let text) = unit { .some(text) } else { nil }
    },
  ])

  private struct Rating {
    let scale: Indicator.Scale
    let text: Text?
  }

  private static let rating = Notation<Rating>.record(
    nil, "",
    [
      Member("from", "the first step", number) { rating, _ in rating.scale.from },
      Member("to", "the last step", number) { rating, _ in rating.scale.to },
      Member("steps", "how far one step is from the next, or null if not stated", .optional(number))
      {
        rating, _ in rating.scale.step
      },
      Member("of", "what is rated, or how, or null if not stated", .optional(text)) { rating, _ in
        rating.text
      },
    ])

  private static let described = Notation<Text?>.record(
    nil, "",
    [Member("of", "what is asked for, or null if not stated", .optional(text)) { text, _ in text }])

  static let baseline = Notation<Indicator.Baseline>.record(
    "baseline", "The value before the programme starts.",
    [
      Member("value", "the value", value) { baseline, _ in baseline.value },
      Member("in", "when it was taken, or null if not stated", .optional(date)) { baseline, _ in
        baseline.date
      },
      Member("because", "why it is that, or null if not stated", .optional(text)) { baseline, _ in
        baseline.because
      },
      Member("line", "its line in the file", line) { baseline, _ in baseline.statement },
    ])

  static let target = Notation<Indicator.Target>.record(
    "target", "A target.",
    [
      Member(
        "asks",
        "what it asks for: the value or a better one, a limit, a range, or a change from the "
          + "baseline",
        word(["value", "at-least", "more-than", "at-most", "less-than", "range", "change"])
      ) { target, _ in target.aim.name },
      Member(
        "value",
        "the value; of a range its lower end; of a change what it comes to, or null as long as "
          + "there is no baseline", .optional(value)
      ) { target, _ in target.value == .open ? nil : target.value },
      Member("to", "the upper end of a range, or null", .optional(value)) { target, _ in
        if case .range(let upper) = target.aim.form { upper } else { nil }
      },
      Member(
        "change", "how much more or less than the baseline, in percent of it or in points, or null",
        .optional(quantity)
      ) { target, _ in
        if case .change(let amount) = target.aim.form { amount } else { nil }
      },
      Member(
        "from", "when its period begins, or null for a target with only an end date",
        .optional(date)
      ) {
        target, _ in target.from
      },
      Member("by", "the end: the target is due on the last day of this", date) { target, _ in
        target.by
      },
      Member("because", "why that much, or null if not stated", .optional(text)) { target, _ in
        target.because
      },
      Member("line", "its line in the file", line) { target, _ in target.statement },
    ])

  private static let label = Notation<Indicator.Label>.choice([
    Choice("word", "A word, such as sex.", name) { label in
      if case .word(let name) = label { name } else { nil }
    },
    Choice("text", "A text, where no word would do.", text) { label in
      if case .text(let text) = label { text } else { nil }
    },
  ])

  static let disaggregation = Notation<Indicator.Disaggregation>.record(
    "disaggregation", "How a figure is disaggregated.",
    [
      Member("by", "by what", .list(of: label)) { breakdown, _ in breakdown.labels },
      Member("groups", "into which groups, or empty if not stated", .list(of: text)) {
        breakdown, _ in
        breakdown.groups
      },
      Member("line", "its line in the file", line) { breakdown, _ in breakdown.statement },
    ])

  private struct Trait {
    let label: Indicator.Label
    let group: Text
  }

  private static let trait = Notation<Trait>.record(
    "trait", "What defines a group: sex “female”.",
    [
      Member("label", "by what the figure is disaggregated", label) { trait, _ in trait.label },
      Member("group", "which of its groups", text) { trait, _ in trait.group },
    ])

  static let part = Notation<Indicator.Part>.record(
    "part", "One group, with its own figures.",
    [
      Member("where", "what defines the group", .list(of: trait)) { part, _ in
        part.traits.map { Trait(label: $0.label, group: $0.group) }
      },
      Member("baseline", .baseline, in: .part, .given(baseline)) { part, _ in part.baseline },
      Member("targets", .target, in: .part, .list(of: .given(target, saysFor: true))) { part, _ in
        part.targets
      },
      Member("line", "its line in the file", line) { part, _ in part.statement },
    ])

  static let method = Notation<Indicator.Method>.choice([
    Choice("known", "One of the words of the language.", string) { method in
      if case .known(let word) = method { word.name } else { nil }
    },
    Choice("other", "Another, in the author's words.", text) { method in
      if case .other(let text) = method { text } else { nil }
    },
  ])

  static let audience = Notation<Indicator.Audience>.choice([
    Choice("parties", "People or an organisation of the design.", parties) { audience in
      if case .parties(let references) = audience { references } else { nil }
    },
    Choice("other", "Others, in the author's words.", text) { audience in
      if case .other(let text) = audience { text } else { nil }
    },
  ])

  static let threshold = Notation<Indicator.Threshold>.record(
    "threshold", "The value from which it is a warning signal.",
    [
      Member("light", "its colour", word(["red", "amber", "green"])) { threshold, _ in
        switch threshold.light {
        case .red: "red"
        case .amber: "amber"
        case .green: "green"
        }
      },
      Member("below", "true for values below, false for values above", flag) { threshold, _ in
        threshold.isBelow
      },
      Member("value", "the value", value) { threshold, _ in threshold.value },
    ])

  static let revision = Notation<Indicator.Change>.record(
    "change", "A change to the indicator itself.",
    [
      Member("on", "when", date) { change, _ in change.date },
      Member("because", "why", text) { change, _ in change.because },
    ])
}

extension Indicator.Aim {
  /// What it is called in data for other programs.
  fileprivate var name: String {
    switch form {
    case .value: "value"
    case .atLeast, .moreThan, .atMost, .lessThan: words.map { $0.name }.joined(separator: "-")
    case .range: "range"
    case .change: "change"
    }
  }
}
