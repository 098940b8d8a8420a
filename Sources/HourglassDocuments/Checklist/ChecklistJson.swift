import HourglassFormats
import HourglassLanguage

/// The checklist for programs, in version 3 of this shape; one object for each programme.
///
/// `programme`, `on` (the day from which it counts), `until` (a day or `null`), `by` (`stage`,
/// `tracker` or `due`), `only` (`gaps` or `null`), `open` (how many entries are missing) and
/// `sections`. A section has `stage` (`null` for what is none), `title`, `note`, `question`,
/// `rule` (about having no indicator) and `groups`; a group has `objective`, `rule`, `elsewhere`
/// and `indicators`. An indicator has its `number` in logframes, or `null`, and `groups`, each with
/// `title`, `baseline`, `nextTarget` and `finalTarget`. What an indicator says is an object: `words`; `state`, which is `said`,
/// `missing`, `allowed`, `pending`, `declined`, `not-needed` or `not-stated`; and `rule`, the rule
/// that a gap goes against, or `null`. Its `dates` have `day`, `collect`, `report`, `targets` and
/// `overdue`.
package func checklistJson(_ checklist: Checklist) -> Json {
  [
    "version": 3,
    "programme": .string(checklist.programme),
    "on": .string(checklist.day.spelling),
    "until": Json(checklist.until?.spelling),
    "by": .string(checklist.order.name),
    "only": checklist.hasOnlyGaps ? "gaps" : .null,
    "open": Json(checklist.openCount),
    "sections": .array(
      checklist.sections.map { section in
        [
          "stage": Json(section.stage),
          "title": .string(section.title),
          "note": Json(section.note),
          "question": Json(section.question),
          "rule": Json(section.rule),
          "groups": .array(section.groups.map(json)),
        ]
      }),
  ]
}

private func json(_ group: Checklist.Group) -> Json {
  [
    "objective": Json(group.objective),
    "rule": Json(group.rule),
    "elsewhere": .array(group.elsewhere.map { .string($0) }),
    "indicators": .array(group.rows.map(json)),
  ]
}

private func json(_ row: Checklist.Row) -> Json {
  var members: [(key: String, value: Json)] = [
    (key: "title", value: .string(row.indicator)),
    (key: "number", value: Json(row.numberInLogframe)),
    (key: "alsoMeasures", value: .array(row.alsoMeasures.map { .string($0) })),
  ]
  for (field, _, key) in IndicatorField.ofChecklist {
    members.append((key: key, value: cellJson(row[field])))
    if field == .due { members.append((key: "dates", value: .array(row.dues.map(json)))) }
  }
  let record = row.record
  let groups: [Json] = record.indicator.parts.enumerated().map { index, part in
    [
      "title": .string(record.programme.title(of: part)),
      "baseline": cellJson(record[.baseline, index]),
      "nextTarget": cellJson(record[.nextTarget, index]),
      "finalTarget": cellJson(record[.finalTarget, index]),
    ]
  }
  members.append((key: "groups", value: .array(groups)))
  return .object(members)
}

/// What an indicator says: `words`, `state`, and the `rule` that a gap goes against.
func cellJson(_ cell: Entry) -> Json {
  var rule: String?
  if case .missing(_, let name) = cell { rule = name }
  return ["state": .string(cell.state), "words": .string(cell.words), "rule": Json(rule)]
}

private func json(_ due: Checklist.Due) -> Json {
  [
    "day": .string(due.day.spelling),
    "collect": .bool(due.collects),
    "report": .bool(due.reports),
    "targets": .array(due.targets.map { .string($0.onPaper) }),
    "overdue": .bool(due.isOverdue),
  ]
}
