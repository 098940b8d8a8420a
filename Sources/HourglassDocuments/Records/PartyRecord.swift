import HourglassFormats
import HourglassLanguage
import HourglassReading

/// Somebody: how many, where from, and chosen how.
struct PartyRecord: Record {
  enum Field { case title, number, from, chosenBy, matchedOn }

  let party: Party
  let reading: Reading

  init(of index: Int, _ reading: Reading) {
    party = reading.programme.parties[index]
    self.reading = reading
  }

  func entries(_ field: Field) -> [Entry] {
    let (programme, model) = (reading.programme, reading.model)
    func titles(_ given: Given<[Reference<Party>]>) -> [Entry] {
      programme.entries(given) { all in
        all.isEmpty ? [] : [listed(all.map { programme.title(of: $0) })]
      }
    }
    return switch field {
    case .title: [.said(programme.title(party.head))]
    case .number:
      programme.entries(party.number) { number in
        [
          number == 1
            ? party.isOfPeople ? "1 person" : "1 organisation"
            : "\(number) " + (party.isOfPeople ? "people" : "organisations")
        ]
      }
    case .from: titles(party.from)
    case .chosenBy: titles(party.chosenBy)
    case .matchedOn:
      programme.entries(party.matchedOn) { factors in
        factors.isEmpty
          ? []
          : [listed(factors.map { lowercasedFirst(model.title(model.factors[$0.index].head)) })]
      }
    }
  }

  func label(_ field: Field) -> String? {
    switch field {
    case .title, .number: nil
    case .from: "from"
    case .chosenBy: "chosen by"
    case .matchedOn: "matched on"
    }
  }
}
