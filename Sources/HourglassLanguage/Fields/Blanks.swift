import HourglassSyntax

/// Things of which nothing is said.

extension Head {
  fileprivate static let blank = Head(statement: 0, name: nil, title: nil)
}

extension Programme {
  static var blank: Programme {
    let tree = parse(Source(""))
    return Programme(
      resolution: Resolution(tree, .english),
      model: Model(ModelDraft(tree, .blank, [tree])), questions: [], head: .blank)
  }
}

extension Review {
  static var blank: Review { Review(statement: 0, when: .once, with: []) }
}

extension Party {
  static var blank: Party { Party(head: .blank, .peers) }
}

extension Objective {
  static var blank: Objective { Objective(head: .blank) }
}

extension Link {
  static var blank: Link {
    Link(statement: 0, to: Reference(index: 0, token: 0), because: .unsaid)
  }
}

extension Tool {
  static var blank: Tool { Tool(head: .blank) }
}

extension Risk {
  static var blank: Risk { Risk(head: .blank) }
}

extension Assumption {
  static var blank: Assumption { Assumption(head: .blank) }
}

extension Indicator {
  static var blank: Indicator { Indicator(head: .blank) }
}

extension Indicator.Part {
  static var blank: Indicator.Part { Indicator.Part(statement: 0, traits: []) }
}
