import HourglassLanguage

/// What a change can be about that no one field holds.
extension Aspect {
  // Worked out, not written
  package static let verdict = Aspect("verdict", "stages covered", in: .promise)
  package static let coverage = Aspect("coverage", "what is measured", in: .measuring)
  // Of everything
  package static let title = Aspect("title", in: .explanation)
  package static let shortName = Aspect("name", in: .record)
  package static let allowance = Aspect("allowance", "accepted weakness", in: .explanation)
  package static let blindSpot = Aspect(
    "blind spot", "accepted gap in measurement", in: .explanation)
  package static let statedReason = Aspect(
    "stated reason", "reason given for a change", in: .explanation)
  // The things themselves
  package static let programme = Aspect("programme", in: .promise)
  package static let stage = Aspect("stage", in: .promise)
  package static let party = Aspect("party", "people and organisations", in: .explanation)
  package static let objective = Aspect("objective", in: .promise)
  package static let tool = Aspect("tool", in: .promise)
  package static let risk = Aspect("risk", in: .explanation)
  package static let assumption = Aspect("assumption", in: .measuring)
  package static let indicator = Aspect("indicator", in: .measuring)
  // Parts of fields
  package static let reason = Aspect("reason", "reason of the link", in: .explanation)
  package static let milestone = Aspect("milestone", in: .measuring)

  /// Everything that a change can be about, each once.
  package static var all: [Aspect] {
    let ofFields =
      Programme.fields.aspects + Review.fields.aspects + Party.fields.aspects
      + Objective.fields.aspects + Link.fields.aspects + Tool.fields.aspects + Risk.fields.aspects
      + Assumption.fields.aspects + Indicator.fields.aspects + Indicator.Part.fields.aspects
    var all: [Aspect] = [
      .verdict, .coverage, .title, .shortName, .allowance, .blindSpot, .statedReason, .programme,
      .stage, .party, .objective, .tool, .risk, .assumption, .indicator, .reason, .milestone,
    ]
    for aspect in ofFields where !all.contains(aspect) { all.append(aspect) }
    return all
  }
}

extension FieldTable {
  fileprivate var aspects: [Aspect] { fields.compactMap { $0.aspect } }
}
