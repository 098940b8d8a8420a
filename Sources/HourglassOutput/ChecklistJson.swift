import HourglassLanguage

/// The checklist for programs, in version 1 of this shape; one object for each programme.
///
/// `programme`, `on` (the day that decides which target is next, or `null`) and `sections`, one
/// for each stage and at the end one for what belongs to none (`stage` is `null`). A section has
/// `stage`, `title`, `note`, `question` and `groups`; a group has `objective`, `elsewhere` and
/// `indicators`. What an indicator says is an object: `words`, and `state`, which is `said`,
/// `to-define`, `to-come`, `declined` or `not-needed`.
public func checklistJson(_ checklist: Checklist) -> Json {
  [
    "version": 1,
    "programme": .string(checklist.programme),
    "on": Json(checklist.day?.spelling),
    "sections": .array(
      checklist.sections.map { section in
        [
          "stage": Json(section.stage),
          "title": .string(section.title),
          "note": Json(section.note),
          "question": Json(section.question),
          "groups": .array(section.groups.map(json)),
        ]
      }),
  ]
}

private func json(_ group: Checklist.Group) -> Json {
  [
    "objective": Json(group.objective),
    "elsewhere": .array(group.elsewhere.map { .string($0) }),
    "indicators": .array(group.rows.map(json)),
  ]
}

private func json(_ row: Checklist.Row) -> Json {
  func cell(_ cell: Checklist.Cell) -> Json {
    ["state": .string(cell.state), "words": .string(cell.words)]
  }
  return [
    "title": .string(row.indicator),
    "alsoMeasures": .array(row.alsoMeasures.map { .string($0) }),
    "unit": cell(row.unit),
    "baseline": cell(row.baseline),
    "nextTarget": cell(row.nextTarget),
    "finalTarget": cell(row.finalTarget),
    "source": cell(row.source),
    "method": cell(row.method),
    "tracker": cell(row.tracker),
    "often": cell(row.often),
    "breakdown": .array(row.breakdown.map { .string($0) }),
  ]
}

extension Checklist.Cell {
  fileprivate var state: String {
    switch self {
    case .said: "said"
    case .toDefine: "to-define"
    case .toCome: "to-come"
    case .declined: "declined"
    case .notNeeded: "not-needed"
    }
  }
}
