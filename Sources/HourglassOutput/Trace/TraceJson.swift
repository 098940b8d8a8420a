import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The verdict for programs, in version 1 of this shape; one object for each programme.
///
/// - `programme` and `model`: `name` (`null` where none is given) and `title`.
/// - `verdict`: the sentence that `trace` begins with.
/// - `reach`: the name of the last stage the design carries through; `null` where not even the
///   first is. `exit`: `none`, `by-design`, `gap` or `unknown`; `exitWords`: what
///   the model calls that, or `null`.
/// - `stages`, in the model's order: `name`, `title`, `state` (`declared`, `declined`, `stuck`,
///   `silent`), `gate` (`met` or `unmet`), its `condition`, the `reason`, the `gateTools` that
///   meet it, `restsOnSilence` (met only because they say nothing about time), `missing`,
///   `claimed`, `objectives`, `tools`, `ownTools`, `linksIn`, `linksOut`, `indicators`.
/// - `diffusion`: `participants`, `deadEnds` and `reachedBeyond` count people, and are `null` where
///   a group does not say its number; `participantsAtLeast` and so on count those who are known in
///   either case. `participantNames`, `deadEndNames`, `brokers` (`participant`, `through`) and
///   `hops` (`from`, `to`, `hop`, 1 for those who hear it from a participant) say who.
/// - `indicators`: `name`, `facet` (or `null`), `facetFollows` (it was not said), `stages`.
/// - `counts`: of findings, by weight.
///
/// People, objectives, tools and indicators are called by their name, or by their title where they
/// have none.
package func traceJson(of reading: Reading, counts: FindingCounts) -> Json {
  let programme = reading.programme
  let model = reading.model
  return [
    "version": 1,
    "programme": [
      "name": Json(programme.name(programme.head)),
      "title": .string(programme.title(programme.head)),
    ],
    "model": ["name": .string(model.name), "title": .string(model.title(model.head))],
    "verdict": .string(verdict(of: reading)),
    "reach": Json(reading.reach.map { reading.name(ofStage: $0) }),
    "exit": .string(reading.exit.name),
    "exitWords": Json(reading.exitInTheModelsWords),
    "stages": .array(reading.stages.indices.map { stage($0, of: reading) }),
    "diffusion": diffusion(of: reading),
    "indicators": .array(reading.indicators.indices.map { indicator($0, of: reading) }),
    "counts": counts.json,
  ]
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
    "gate": stage.gate.isMet ? "met" : "unmet",
    "condition": .string(stage.gate.condition.name),
    "reason": .string(stage.gate.reason.text),
    "gateTools": tools(stage.gate.tools),
    "restsOnSilence": .bool(stage.gate.restsOnSilence),
    "missing": .bool(stage.isMissing),
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

private func diffusion(of reading: Reading) -> Json {
  let programme = reading.programme
  let diffusion = reading.diffusion
  func party(_ index: Int) -> Json { .string(programme.key(programme.parties[index].head)) }
  func exactly(_ count: Diffusion.Count) -> Json { count.hasUnknown ? .null : .number(count.known) }
  return [
    "participants": exactly(diffusion.participantCount),
    "participantsAtLeast": .number(diffusion.participantCount.known),
    "participantNames": .array(diffusion.participants.map(party)),
    "deadEnds": exactly(diffusion.deadEndCount),
    "deadEndsAtLeast": .number(diffusion.deadEndCount.known),
    "deadEndNames": .array(diffusion.deadEnds.map(party)),
    "reachedBeyond": exactly(diffusion.reachedCount),
    "reachedBeyondAtLeast": .number(diffusion.reachedCount.known),
    "brokers": .array(
      diffusion.brokers.map {
        ["participant": party($0.participant), "through": party($0.through)]
      }),
    "hops": .array(
      diffusion.reached.map {
        ["from": party($0.from), "to": party($0.to), "hop": Json($0.depth)]
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
