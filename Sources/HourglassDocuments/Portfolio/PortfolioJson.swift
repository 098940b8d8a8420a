import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The portfolio for other software, in version 1 of this shape.
///
/// - `model`: its `name` and `title`. `summary`: the sentences at the top.
/// - `counts`: `designs`, `own` (of teams), `described`, `compared` (those that follow the model),
///   and `endings`, how many there are of each.
/// - `designs`, by their paths: `number`, `title`, `path`, `describedFrom` (or `null`), `model` (the
///   title of another model that it follows, or `null`), `verdict`, `ending` (`all-stages`, `gap`,
///   `unknown`, `by-design`, `no-stage`), `lastCovered` (a stage, or `null`), `tools`, `indicators`,
///   `toolsByFunction`, `kinds`, `gains`, `facets`, `peers`, `factors`, `risks`, `otherRisks`,
///   `participants` and `reached` (`null` where a group does not say its number), `principles` (the
///   state of each), `counts` of findings, `findings` (names of rules) and `reasons` (the sentences
///   of the first two).
/// - `stagesAndFunctions`: `stage`, `function` (`null` for tools that have none), `own`, `described`,
///   and `inStudy`, whether the study names a tool for it.
/// - `kinds`, `gains`, `facets`, `peers`, `factors`, `risks`: of each its `name` (or `null`), `title`,
///   `own`, `described`, `study` (its words, or `null`) and `studyPercent` (where they are a figure,
///   or `null`). `findings`: the `name` of each rule, `title`, `own`, `described`, `severity`.
/// - `principles`: `name`, `shown`, `inPart`, `declined`, `notStated`.
/// - `lookFirst`: numbers of designs. `learnFrom`: `design`, the `stage` or the `function` that it
///   lacks, and `from`, the numbers of designs that have it.
package func portfolioJson(_ portfolio: Portfolio) -> Json {
  let model = portfolio.model
  var members: [(key: String, value: Json)] = [
    (key: "version", value: 1),
    (
      key: "model", value: ["name": .string(model.name), "title": .string(model.title(model.head))]
    ),
    (
      key: "summary",
      value: .array(([portfolio.sentence] + portfolio.remarks).map { .string($0) })
    ),
    (
      key: "counts",
      value: [
        "designs": Json(portfolio.count), "own": Json(portfolio.own.designs),
        "described": Json(portfolio.described.designs), "compared": Json(portfolio.compared),
        "endings": .object(
          PortfolioEnding.allCases.map { (key: $0.name, value: Json(portfolio.ending($0).count)) }),
      ]
    ),
    (key: "designs", value: .array(portfolio.entries.indices.map { portfolio.json(ofDesign: $0) })),
    (key: "stagesAndFunctions", value: portfolio.cellsJson),
  ]
  for measure in portfolio.measures + [portfolio.commonFindings] {
    members.append((key: measure.name, value: .array(measure.rows.map { $0.json })))
  }
  members.append((key: "principles", value: portfolio.principlesJson))
  members.append(
    (key: "lookFirst", value: .array(portfolio.toLookAtFirst.map { Json($0 + 1) })))
  members.append((key: "learnFrom", value: portfolio.lessonsJson))
  return .object(members)
}

extension Portfolio {
  fileprivate func json(ofDesign index: Int) -> Json {
    let entry = entries[index]
    func names(_ indices: [Int], _ head: (Int) -> Head) -> Json {
      .array(indices.map { .string(model.name(head($0))) })
    }
    func exactly(_ count: Diffusion.Count) -> Json {
      count.hasUnknown ? .null : .number(count.known)
    }
    return [
      "number": Json(index + 1),
      "title": .string(entry.title),
      "path": .string(entry.path),
      "describedFrom": Json(entry.source),
      "model": Json(entry.otherModel),
      "verdict": .string(entry.verdict),
      "ending": .string(PortfolioEnding(of: entry).name),
      "lastCovered": Json(
        entry.otherModel == nil ? entry.lastCovered.map { stageName($0) } : nil),
      "tools": Json(entry.toolCount),
      "indicators": Json(entry.indicatorCount),
      "toolsByFunction": .array(
        entry.toolsOfFunctions.enumerated().map { function, count in
          ["function": functionName(function), "tools": Json(count)]
        }),
      "kinds": names(entry.kinds) { model.toolKinds[$0].entry.head },
      "gains": names(entry.gains) { model.gains[$0].entry.head },
      "facets": names(entry.facets) { model.facets[$0].entry.head },
      "peers": .array(entry.peers.map { .string($0.name) }),
      "factors": names(entry.factors) { model.factors[$0].head },
      "risks": names(entry.risks) { model.risks[$0].head },
      "otherRisks": .bool(entry.hasOtherRisks),
      "participants": exactly(entry.participants),
      "reached": exactly(entry.reached),
      "principles": .array(
        principles.filter { $0 < entry.principles.count }.map { principle in
          [
            "name": .string(model.name(model.principles[principle].entry.head)),
            "state": .string(entry.principles[principle].name),
          ]
        }),
      "counts": entry.counts.json,
      "findings": .array(entry.findings.map { .string($0.name) }),
      "reasons": .array(entry.reasons.map { .string($0) }),
    ]
  }

  private func functionName(_ column: Int) -> Json {
    column < model.functions.count ? .string(model.name(model.functions[column].head)) : .null
  }

  fileprivate var cellsJson: Json {
    var cells: [Json] = []
    for stage in model.stages.indices {
      for column in 0...model.functions.count {
        let (own, described) = cellCount(stage: stage, column: column)
        cells.append([
          "stage": .string(stageName(stage)), "function": functionName(column), "own": Json(own),
          "described": Json(described),
          "inStudy": .bool(
            column < model.functions.count && isKnown(stage: stage, function: column)),
        ])
      }
    }
    return .array(cells)
  }

  fileprivate var principlesJson: Json {
    .array(
      principles.map { principle in
        let counts = principleCounts(principle)
        return [
          "name": .string(model.name(model.principles[principle].entry.head)),
          "shown": Json(counts[0]), "inPart": Json(counts[1]), "declined": Json(counts[2]),
          "notStated": Json(counts[3]),
        ]
      })
  }

  fileprivate var lessonsJson: Json {
    .array(
      lessons.map { lesson in
        var stage = Json.null
        var function = Json.null
        switch lesson.hole {
        case .stage(let index): stage = .string(stageName(index))
        case .function(let index): function = functionName(index)
        }
        return [
          "design": Json(lesson.learner + 1), "stage": stage, "function": function,
          "from": .array(lesson.teachers.map { Json($0 + 1) }),
        ]
      })
  }
}

extension PortfolioRow {
  fileprivate var json: Json {
    let beginning: [(key: String, value: Json)] = [
      (key: "name", value: Json(name)), (key: "title", value: .string(title)),
      (key: "own", value: Json(own)), (key: "described", value: Json(described)),
    ]
    if let severity {
      return .object(beginning + [(key: "severity", value: .string(severity.name))])
    }
    return .object(
      beginning + [
        (key: "study", value: Json(words)),
        (key: "studyPercent", value: Json(figure.map { Int64($0.percent) })),
      ])
  }
}
