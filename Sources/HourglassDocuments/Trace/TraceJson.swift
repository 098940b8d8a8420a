import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The verdict for other software, in version 2 of this shape; one object for each programme.
///
/// - `programme` and `model`: `name` (`null` where none is given) and `title`.
/// - `verdict`: `text` (the sentences that `trace` begins with); `covers` (the names of the stages
///   that the design covers, in their order); `lastCovered` (the last of them, or `null`); and
///   `stop`: its `kind` (`by-design`, `gap`, `unknown` or `none`), the stage `after` which the
///   design stops (`null` where it covers all stages or none), `declared` (whether the design
///   itself says that it stops there), `reason` (the one it gives, or `null`) and `called` (what
///   the model calls this stop, or `null`).
/// - `describedFrom`: the source that the design is described from, or `null`.
/// - `stages`, in the model's order: `name`, `title`, `state` (`planned`, `left-out`,
///   `gap-reported`, `not-mentioned`), `covered`, `condition` (its `name`, whether it is `met`,
///   the `reason`, the `tools` that meet it, and in `notStated` what it would take to tell for
///   certain: `frequency`, `participants`, `people`), `skipped`, `claimed`, `objectives`, `tools`,
///   `ownTools`, `linksIn`, `linksOut`, `indicators`.
/// - `people`: `participants`, `notSharing` and `reached` count people, and are `null` where a
///   group does not say its number; `participantsAtLeast` and so on count those who are known in
///   either case. `participantNames`, `notSharingNames`, `brokers` (`participant`, `through`) and
///   `steps` (`from`, `to`, `step`, 1 for those who hear it from a participant) say who.
/// - `indicators`: `name`, `facet` (or `null`), `facetFollows` (it was not said), `stages`.
/// - `principles` and `challenges`: how the design stands to those of the model, in its order. Each
///   has `key`, `number` (in the source's list, or the row in the source's table; or `null`),
///   `title`, `source`, `state` (`shown`, `in-part`, `declined`, `not-stated`), `shownBy` (each
///   `statement` that shows one of its conditions, and its `line`), `missing` (the conditions that
///   nothing shows, in words) and the `reason` that the design gives for having none, or `null`.
/// - `counts`: of findings, by severity.
///
/// People, objectives, tools and indicators are called by their name, or by their title where they
/// have none.
package func traceJson(of reading: Reading, counts: FindingCounts) -> Json {
  let programme = reading.programme
  let model = reading.model
  let principles = principleRows(of: reading)
  return [
    "version": 2,
    "programme": [
      "name": Json(programme.name(programme.head)),
      "title": .string(programme.title(programme.head)),
    ],
    "model": ["name": .string(model.name), "title": .string(model.title(model.head))],
    "verdict": reading.verdictJson,
    "describedFrom": Json(programme.describedFrom.value.map { programme.string($0) }),
    "stages": .array(reading.stages.indices.map { stage($0, of: reading) }),
    "people": people(of: reading),
    "indicators": .array(reading.indicators.indices.map { indicator($0, of: reading) }),
    "principles": principlesJson(principles.filter { !$0.isChallenge }),
    "challenges": principlesJson(principles.filter { $0.isChallenge }),
    "counts": counts.json,
  ]
}

extension Reading {
  fileprivate var verdictJson: Json {
    let covered = stages.indices.filter { covers($0) }
    let last = lastCovered.map { name(ofStage: $0) }
    let declared = stopAsDeclared
    return [
      "text": .string(Verdict(of: self).text),
      "covers": .array(covered.map { .string(name(ofStage: $0)) }),
      "lastCovered": Json(last),
      "stop": [
        "kind": .string(stop.name),
        "after": Json(stop == .none ? nil : last),
        "declared": .bool(declared != nil),
        "reason": Json(declared?.because.map { programme.string($0) }),
        "called": Json(stopInTheModelsWords),
      ],
    ]
  }
}

extension Unstated {
  /// What programs call it.
  fileprivate var names: [String] {
    [(Unstated.frequency, "frequency"), (.participants, "participants"), (.people, "people")]
      .filter { contains($0.0) }.map { $0.1 }
  }
}

private func stage(_ index: Int, of reading: Reading) -> Json {
  let stage = reading.stages[index]
  let programme = reading.programme
  func objectives(_ list: [Int]) -> Json {
    .array(list.map { .string(programme.key(programme.objectives[$0].head)) })
  }
  func tools(_ list: [Int]) -> Json {
    .array(list.map { .string(programme.key(programme.tools[$0].head)) })
  }
  func links(_ places: [StageReading.LinkPlace]) -> Json {
    .array(
      places.map { place in
        let objective = programme.objectives[place.objective]
        let target = programme.objectives[objective.links[place.link].to.index]
        return [
          "from": .string(programme.key(objective.head)), "to": .string(programme.key(target.head)),
        ]
      })
  }
  return [
    "name": .string(reading.name(ofStage: index)),
    "title": .string(reading.title(ofStage: index)),
    "state": .string(stage.state.name),
    "covered": .bool(reading.covers(index)),
    "condition": [
      "name": .string(stage.gate.condition.name),
      "met": .bool(stage.gate.isMet),
      "reason": .string(stage.gate.reason.text),
      "tools": tools(stage.gate.tools),
      "notStated": .array(stage.gate.restsOn.names.map { .string($0) }),
    ],
    "skipped": .bool(stage.isMissing),
    "claimed": .bool(stage.isClaimed),
    "objectives": objectives(stage.objectives),
    "tools": tools(stage.tools),
    "ownTools": tools(stage.ownTools),
    "linksIn": links(stage.linksIn),
    "linksOut": links(stage.linksOut),
    "indicators": .array(
      stage.indicators.map { .string(programme.key(programme.indicators[$0].head)) }),
  ]
}

private func people(of reading: Reading) -> Json {
  let programme = reading.programme
  let diffusion = reading.diffusion
  func party(_ index: Int) -> Json { .string(programme.key(programme.parties[index].head)) }
  func exactly(_ count: Diffusion.Count) -> Json { count.hasUnknown ? .null : .number(count.known) }
  return [
    "participants": exactly(diffusion.participantCount),
    "participantsAtLeast": .number(diffusion.participantCount.known),
    "participantNames": .array(diffusion.participants.map(party)),
    "notSharing": exactly(diffusion.deadEndCount),
    "notSharingAtLeast": .number(diffusion.deadEndCount.known),
    "notSharingNames": .array(diffusion.deadEnds.map(party)),
    "reached": exactly(diffusion.reachedCount),
    "reachedAtLeast": .number(diffusion.reachedCount.known),
    "brokers": .array(
      diffusion.brokers.map {
        ["participant": party($0.participant), "through": party($0.through)]
      }),
    "steps": .array(
      diffusion.steps.map {
        ["from": party($0.from), "to": party($0.to), "step": Json($0.depth)]
      }),
  ]
}

private func indicator(_ index: Int, of reading: Reading) -> Json {
  let indicator = reading.indicators[index]
  let model = reading.model
  return [
    "name": .string(reading.programme.key(reading.programme.indicators[index].head)),
    "facet": Json(indicator.facet.map { model.name(model.facets[$0].entry.head) }),
    "facetFollows": .bool(indicator.facet != nil && indicator.followsFromMeasured),
    "stages": .array(indicator.stages.map { .string(reading.name(ofStage: $0)) }),
  ]
}
