extension Indicator.Target {
  /// ` by 2014`, ` during 2014-01 to 2014-06`
  package var time: String { Indicator.Target.time(from: from, by: by) }

  /// The same of a time that is not that of a target yet.
  package static func time(from: PartialDate?, by: PartialDate) -> String {
    from.map { " during " + $0.spelling(through: by) } ?? " by " + by.spelling
  }
}

extension PartialDate {
  /// `2014-01 to 2014-06`; `2014` where it begins and ends with one date.
  package func spelling(through last: PartialDate) -> String {
    self == last ? spelling : spelling + " to " + last.spelling
  }
}

/// How figures and what they are about are put into words.
extension Programme {
  /// `0 in 2012`, for people to read.
  package func spelling(_ baseline: Indicator.Baseline) -> String {
    words(for: baseline.value) + (baseline.date.map { " in " + $0.spelling } ?? "")
  }

  package func titles(of parties: [Reference<Party>]) -> String {
    parties.map { title(self.parties[$0.index].head) }.joined(separator: ", ")
  }

  package func spelling(_ value: Value) -> String {
    switch value {
    case .quantity(let quantity): quantity.spelling
    case .yes: "yes"
    case .no: "no"
    case .words(let text): string(text)
    case .grade(_, let text): string(text)
    // Nothing is made of it; a change says by how much.
    case .open: ""
    }
  }

  /// A value for people to read.
  package func words(for value: Value) -> String {
    if case .quantity(let quantity) = value { return quantity.grouped }
    return spelling(value)
  }

  /// What a target asks for and when, for people to read.
  package func spelling(_ target: Indicator.Target) -> String {
    words(for: target.aim) + target.time
  }

  /// What a figure is a number of: “percentage of Budget directors”.
  package func unit(_ measure: Indicator.Measure) -> String {
    switch measure {
    case .countOf(let thing): "number of " + model.name(model.countables[thing.index].head)
    case .count(let text): "number of " + string(text)
    case .percentOf(let party): "percentage of " + title(parties[party.index].head)
    case .percent(let text): "percentage of " + string(text)
    case .amount(let text): "amount in " + string(text)
    case .average(let text): "average in " + string(text)
    case .rating(let scale, let text): "rating " + scale.spelling + appended(text)
    case .graded(let grades):
      "grade from the lowest to the highest: "
        + grades.map { string($0.text) }.joined(separator: ", ")
    case .yesOrNo(let text): "yes or no" + appended(text)
    case .story(let text): "story" + appended(text)
    }
  }

  package func appended(_ text: Text?) -> String { text.map { ": " + string($0) } ?? "" }

  /// What an indicator measures beside the objective it stands under, in words.
  package func measured(by indicator: Indicator, except objective: Int?) -> [String] {
    var words: [String] = []
    for thing in indicator.measures.value ?? [] {
      if case .objective(let reference) = thing, reference.index == objective { continue }
      words.append(self.words(for: thing))
    }
    return words
  }

  package func words(for thing: Indicator.Measured) -> String {
    switch thing {
    case .objective(let reference): inQuotes(title(objectives[reference.index].head))
    case .assumption(let reference):
      "the assumption " + inQuotes(title(assumptions[reference.index].head))
    case .risk(let reference): "the risk " + inQuotes(title(risks[reference.index].head))
    case .tool(let reference): "the activity " + inQuotes(title(tools[reference.index].head))
    }
  }

  /// `red below 20%`.
  package func words(for threshold: Indicator.Threshold) -> String {
    let light =
      switch threshold.light {
      case .red: "red"
      case .amber: "amber"
      case .green: "green"
      }
    return light + (threshold.isBelow ? " below " : " above ") + spelling(threshold.value)
  }
}
