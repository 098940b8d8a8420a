import HourglassLanguage

extension Model.Condition {
  /// What the condition is about, and what shows it.
  func words(in model: Model) -> String {
    var ways = signs.ways(in: model)
    if isRegular { ways += ", more than once" }
    if let least { ways += ", for at least " + least.spelling }
    return model.string(words) + " (" + ways + ")"
  }
}

extension [Model.Sign] {
  /// Any of them, in words; those of one sort together.
  fileprivate func ways(in model: Model) -> String {
    var keywords: [String] = []
    var sorts: [(sort: String, names: [String])] = []
    func add(_ name: String, _ sort: String) {
      if let index = sorts.firstIndex(where: { $0.sort == sort }) {
        sorts[index].names.append(name)
      } else {
        sorts.append((sort, [name]))
      }
    }
    for sign in self {
      switch sign {
      case .statement(.connects): add("connects people", "a tool that")
      case .statement(.prompts): add("prompts reflection", "a tool that")
      case .statement(.feeds): add("feeds lessons forward", "a tool that")
      case .statement(.involves): add("involves joint work", "a tool that")
      case .statement(.gains): add("that people learn something", "an objective")
      case .statement(let word): keywords.append(word.name)
      case .gate(let gate): add(gate.name, "whatever meets the condition")
      case .question(let index): add(model.questions[index].name, "an answer to")
      case .toolKind(let index):
        add(model.name(model.toolKinds[index].entry.head), "a tool of the kind")
      case .facet(let index):
        add(model.name(model.facets[index].entry.head), "an indicator of the facet")
      case .name(let slot, let index):
        let name = model.name(model.head(at: index, for: slot))
        switch slot {
        case .gain: add(name, "the gain")
        case .factor: add(name, "the factor")
        default: add(name, "the capability")
        }
      }
    }
    var ways: [String] = []
    if !keywords.isEmpty { ways.append("a line that begins with " + listed(keywords, "or")) }
    ways += sorts.map { $0.sort + " " + listed($0.names, "or") }
    return ways.joined(separator: "; or ")
  }
}
