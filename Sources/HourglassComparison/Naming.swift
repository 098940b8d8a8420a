import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// How what a design says is named: by a key that is the same in both versions, and in words.
struct Naming {
  let reading: Reading
  let identities: Identities
  var programme: Programme { reading.programme }
  var model: Model { reading.model }

  func state<Value>(_ given: Given<Value>, _ items: (Value) -> [Fact.Item]) -> Fact.State? {
    switch given {
    case .unsaid: nil
    case .said(let value): .said(Fact.Content(items: items(value)))
    case .declined(let because): .declined(because: programme.string(because))
    case .pending(let date, _): .pending(date)
    case .broken: .broken
    }
  }

  func item(_ text: Text) -> Fact.Item { Fact.Item(programme.string(text)) }

  func item(_ head: Head) -> Fact.Item { Fact.Item(model.name(head), model.title(head)) }

  func parties(_ references: [Reference<Party>]) -> [Fact.Item] {
    references.map { reference in
      Fact.Item(
        identities.parties[reference.index],
        inQuotes(programme.title(programme.parties[reference.index].head)))
    }
  }

  func objectives(_ references: [Reference<Objective>]) -> [Fact.Item] {
    references.map { reference in
      Fact.Item(
        identities.objectives[reference.index],
        inQuotes(programme.title(programme.objectives[reference.index].head)))
    }
  }

  func tool(_ reference: Reference<Tool>) -> Fact.Item {
    Fact.Item(
      identities.tools[reference.index],
      inQuotes(programme.title(programme.tools[reference.index].head)))
  }

  /// Several named things as one.
  func joined(_ items: [Fact.Item]) -> Fact.Item {
    // Their order means nothing.
    let keys = items.map { $0.key }.ordered { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Fact.Item(
      keys.joined(separator: "\u{1}"), items.map { $0.words }.joined(separator: ", "))
  }

  /// Those named, or in their place what is said instead.
  func joined(_ given: Given<[Reference<Party>]>) -> Fact.Item {
    switch state(given, { parties($0) }) {
    case .said(let content)?: joined(content.items)
    case .broken?, nil: Fact.Item("", "")
    case let other?: Fact.Item(other.words)
    }
  }

  /// Words around another item.
  func item(_ before: String, _ item: Fact.Item, _ after: String = "") -> Fact.Item {
    Fact.Item(
      before + item.key + after,
      [before, item.words, after].filter { !$0.isEmpty }
        .joined(separator: " "))
  }

  func words(of period: Period) -> String {
    period.start.spelling + (period.end.map { " to " + $0.spelling } ?? " onwards")
  }

  func item(_ participation: Tool.Participation) -> Fact.Item {
    let who = joined(participation.who)
    let whom = joined(parties(participation.otherSide))
    switch participation.shape {
    case .with: return item("with", who)
    case .among: return item("among", who)
    case .fromTo:
      return Fact.Item(
        "from " + who.key + " to " + whom.key, "from " + who.words + " to " + whom.words)
    case .between:
      // Both sides give and take, so it does not matter which is named first.
      let keys = [who.key, whom.key].ordered { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return Fact.Item(
        "between " + keys.joined(separator: " and "), "between " + who.words + " and " + whom.words)
    }
  }

  func measured(_ all: [Indicator.Measured]) -> [Fact.Item] {
    all.map { thing in
      switch thing {
      case .objective(let reference): objectives([reference])[0]
      case .assumption(let reference):
        Fact.Item(
          "assumption " + identities.assumptions[reference.index],
          inQuotes(programme.title(programme.assumptions[reference.index].head)))
      case .risk(let reference):
        Fact.Item(
          "risk " + identities.risks[reference.index],
          inQuotes(programme.title(programme.risks[reference.index].head)))
      case .tool(let reference): item("tool", tool(reference))
      }
    }
  }
}
