import HourglassLanguage
import HourglassSyntax

/// Tools that connect people, on more than one occasion.
func contactGate(_ programme: Programme, _ people: Participation) -> GateReading {
  func title(_ tool: Int) -> String { programme.title(programme.tools[tool].head) }
  func unmet(_ reason: Prose) -> GateReading {
    GateReading(.contact, isMet: false, reason: reason)
  }
  let connecting = people.tools.indices.filter { people.tools[$0].connectsPeople }
  guard let first = connecting.first else {
    return unmet("No tool keeps individual people in touch between events.")
  }
  var restsOn: Unstated = []
  var shared = connecting.filter { !people.people(in: $0).isEmpty }
  if shared.isEmpty {
    shared = connecting.filter { !people.participants(in: $0).isEmpty }
    guard let tool = shared.first else {
      let refusal = connecting.lazy.compactMap {
        programme.refusalOfParticipants(in: programme.tools[$0])
      }.first
      return GateReading(
        .contact, isMet: false,
        reason: refusal ?? "The design does not say who takes part in \(quoted: title(first)).",
        isRefused: refusal != nil)
    }
    // Who describes a programme from a source knows of the people no more than it says.
    guard programme.isDescribed else {
      return unmet(
        "Only organisations take part in \(quoted: title(tool)). Contact is between people.")
    }
    restsOn.insert(.people)
  } else {
    // One who is alone is in contact with nobody.
    guard shared.contains(where: { people.company(in: $0) != .alone }) else {
      return unmet(
        "Fewer than two people take part in \(quoted: title(shared[0])). Contact takes at least two."
      )
    }
    shared = shared.filter { people.company(in: $0) != .alone }
    if shared.allSatisfy({ people.company(in: $0) == .oneNamed }) {
      restsOn.insert(.participants)
    }
  }
  let repeated = shared.filter { people.tools[$0].spread == .repeated }
  // The same people in two tools meet twice, unless both are on one day.
  let overlapping = people.sharingPeople(shared)
  let silent = shared.filter { people.tools[$0].spread == .notSaid }
  guard let tool = (repeated + overlapping + silent).first else {
    return unmet("\(quoted: title(shared[0])) takes place only once.")
  }
  let reason: Prose
  if repeated.isEmpty, overlapping.isEmpty {
    restsOn.insert(.frequency)
    reason = "\(quoted: title(tool)) keeps people in touch. The design does not say how often."
  } else if let recurrence = programme.tools[tool].recurrence {
    reason = "\(quoted: title(tool)) keeps people in touch: \(recurrence.spelling)."
  } else if repeated.isEmpty, let other = overlapping.first(where: { $0 != tool }) {
    reason = "The same people take part in \(quoted: title(tool)) and in \(quoted: title(other))."
  } else {
    reason = "\(quoted: title(tool)) keeps people in touch on more than one occasion."
  }
  return GateReading(
    .contact, isMet: true, reason: reason, tools: (repeated + overlapping + silent).ordered(),
    restsOn: restsOn)
}
