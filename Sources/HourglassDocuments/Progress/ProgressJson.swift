import HourglassFormats
import HourglassLanguage
import HourglassProgress
import HourglassReading

/// Progress for programs, in version 1 of this shape; one object for each programme.
///
/// `programme`, `on` (the day it counts from), `today` (whether nobody asked for that day),
/// `counts` (how many of each state), `indicators`, `values` (the rows that were read, as they
/// were), `problems` and `remarks` (`line`, `row`, `message`). Figures are texts, so that they stay
/// exact: `12.5`, `80%`.
package func progressJson(_ progress: Progress) -> Json {
  [
    "version": 1,
    "programme": .string(progress.programme),
    "on": .string(progress.day.spelling),
    "today": .bool(progress.isToday),
    "counts": .object(
      ProgressReading.State.allCases.map { state in
        (key: state.name, value: Json(progress.rows.count { $0.reading.state == state }))
      }),
    "indicators": .array(progress.rows.map { json($0, progress) }),
    "values": .array(progress.observations.map { json($0, progress) }),
    "problems": .array(progress.problems.map(json)),
    "remarks": .array(progress.remarks.map(json)),
  ]
}

private func json(_ row: Progress.Row, _ progress: Progress) -> Json {
  let reading = row.reading
  return [
    "name": Json(row.name),
    "number": Json(row.number),
    "title": .string(row.indicator),
    "part": Json(row.part),
    "stage": Json(row.stage),
    "state": .string(reading.state.name),
    "why": .string(reading.whyAndAdvice),
    "value": Json(reading.figure?.value.spelling),
    "period": Json(reading.figure?.period.spelling),
    "provisional": .bool(reading.figure?.isProvisional ?? false),
    "lines": .array((reading.figure?.lines ?? []).map { Json($0) }),
    "baseline": cellJson(row.baseline),
    "target": reading.target.map { json($0, progress) } ?? .null,
    "finalTarget": cellJson(row.finalTarget),
    "percentOfWay": Json(reading.percentOfWay),
    "light": Json(reading.light?.name),
    "tracker": cellJson(row.tracker),
  ]
}

private func json(_ target: Indicator.Target, _ progress: Progress) -> Json {
  [
    "value": .string(progress.design.spelling(target.aim)),
    "from": Json(target.from?.spelling),
    "by": .string(target.by.spelling),
    "due": .string(target.by.lastDay.spelling),
  ]
}

private func json(_ observation: Observation, _ progress: Progress) -> Json {
  let indicator = progress.design.indicators[observation.indicator].head
  return [
    "line": Json(observation.line),
    "name": Json(indicator.name.map { progress.design.word($0) }),
    "title": .string(progress.design.title(indicator)),
    "period": .string(observation.period.spelling),
    "start": .string(observation.period.firstDay.spelling),
    "end": .string(observation.period.lastDay.spelling),
    "value": Json(observation.value?.spelling),
    "dimension": .string(dimensionSpelling(observation.traits)),
    "comment": .string(observation.comment),
    "source": .string(observation.source),
  ]
}

private func json(_ problem: ObservedValues.Problem) -> Json {
  [
    "line": Json(problem.line), "row": problem.row.isEmpty ? .null : .string(problem.row),
    "message": .string(problem.message),
  ]
}
