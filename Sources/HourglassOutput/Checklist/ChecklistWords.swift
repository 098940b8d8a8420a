import HourglassLanguage

/// How the parts of an indicator are put into words.
extension Indicator {
  /// Told in words, so that there is no figure to begin from or to get to.
  var isStory: Bool {
    if case .story? = measure.value { return true }
    return false
  }

  /// The targets whose values are known, the first due first.
  var targetsByDay: [Target] {
    let known = targets.compactMap { $0.value }
    let order = known.indices.sorted {
      let (left, right) = (known[$0].by.lastDay, known[$1].by.lastDay)
      return left == right ? $0 < $1 : left < right
    }
    return order.map { known[$0] }
  }
}

extension Programme {
  func titles(of parties: [Reference<Party>]) -> String {
    parties.map { title(self.parties[$0.index].head) }.joined(separator: ", ")
  }

  func spelling(_ value: Value) -> String {
    switch value {
    case .quantity(let quantity): quantity.spelling
    case .yes: "yes"
    case .no: "no"
    case .words(let text): string(text)
    }
  }

  func spelling(_ target: Indicator.Target) -> String {
    let value = spelling(target.value)
    if let from = target.from {
      return value + " during " + from.spelling + " to " + target.by.spelling
    }
    return value + " by " + target.by.spelling
  }

  func appended(_ text: Text?) -> String { text.map { ": " + string($0) } ?? "" }

  /// What an indicator measures beside the objective it stands under, in words.
  func measured(by indicator: Indicator, except objective: Int?) -> [String] {
    var words: [String] = []
    for thing in indicator.measures.value ?? [] {
      switch thing {
      case .objective(let reference):
        if reference.index == objective { continue }
        words.append(inQuotes(title(objectives[reference.index].head)))
      case .assumption(let reference):
        words.append("the assumption " + inQuotes(title(assumptions[reference.index].head)))
      case .risk(let reference):
        words.append("the risk " + inQuotes(title(risks[reference.index].head)))
      case .tool(let reference):
        words.append("the tool " + inQuotes(title(tools[reference.index].head)))
      }
    }
    return words
  }
}
