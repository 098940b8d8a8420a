/// How figures and what they are about are put into words.
extension Programme {
  /// `0 in 2012`.
  package func spelling(_ baseline: Indicator.Baseline) -> String {
    spelling(baseline.value) + (baseline.date.map { " in " + $0.spelling } ?? "")
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

  package func spelling(_ target: Indicator.Target) -> String {
    let value = words(for: target.aim)
    if let from = target.from {
      return value + " during " + from.spelling + " to " + target.by.spelling
    }
    return value + " by " + target.by.spelling
  }

  /// What a figure is a number of: “percent of Budget directors”.
  package func unit(_ measure: Indicator.Measure) -> String {
    switch measure {
    case .countOf(let thing): "number of " + model.name(model.countables[thing.index].head)
    case .count(let text): "number of " + string(text)
    case .percentOf(let party): "percent of " + title(parties[party.index].head)
    case .percent(let text): "percent of " + string(text)
    case .amount(let text): "amount in " + string(text)
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
