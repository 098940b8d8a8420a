import HourglassFormats
import HourglassLanguage
import HourglassReading

/// What the study's own tables and figures look like for this design.
extension Report {
  /// Table 2 of the study: which kinds of tools there are for what at which stage, and which of
  /// them the design has.
  var tools: Table {
    var table = Table(
      heading: "Tools by stage and function",
      columns: [.init("Stage", share: 12)]
        + model.functions.map {
          .init(model.title($0.head), share: 88 / max(1, model.functions.count))
        })
    table.remarks = [
      Line(
        "All kinds of tools that the model knows, where the study saw them, with how common they "
          + "were. ■ marks those of this design. The study recommends none of them.")
    ]
    table.rows = model.stages.indices.map { stage in
      [[Line(uppercasedFirst(reading.name(ofStage: stage)), .strong)]]
        + model.functions.indices.map { function in toolCell(stage, function) }
    }
    let others = programme.tools.filter { model.functions(of: $0).isEmpty }
    if !others.isEmpty {
      table.remarks.append(
        Line(
          "Without a place in the table, because the design states no kind or another: "
            + listed(others.map { inQuotes(programme.title($0.head)) }) + "."))
    }
    return table
  }

  private func toolCell(_ stage: Int, _ function: Int) -> [Line] {
    var lines: [Line] = []
    for (index, kind) in model.toolKinds.enumerated()
    where kind.entry.stages.contains(stage) && kind.functions.contains(function) {
      let own = programme.tools.indices.filter { reading.tools[$0].kind == index }
      let common = kind.frequencies.map { model.string($0) }.joined(separator: "; ")
      let title = model.title(kind.entry.head)
      if own.isEmpty {
        lines.append(Line(title + (common.isEmpty ? "" : " (" + common + ")"), .faint))
      } else {
        lines.append(Line("■ " + title + (common.isEmpty ? "" : " (" + common + ")"), .strong))
        lines.append(Line(listed(own.map { programme.title(programme.tools[$0].head) })))
      }
    }
    return lines.isEmpty ? [Line("The study names none", .faint)] : lines
  }

  /// Figure 11 of the study: what the indicators look at, beside what others looked at.
  var facets: Table {
    var table = Table(
      heading: "What is evaluated",
      columns: [
        .init("Stage", share: 14), .init("What is looked at", share: 26),
        .init("Indicators of this design", share: 36),
        .init("In the initiatives of the study", share: 24),
      ])
    table.remarks = [
      Line(
        "Most evaluations that the study found look at the two ends: who took part, and what became "
          + "of the reform. What people learned lies between them.")
    ]
    for stage in model.stages.indices {
      let facets = model.facets.indices.filter {
        model.facets[$0].entry.stages.first == stage
      }
      for (place, index) in facets.enumerated() {
        let facet = model.facets[index]
        let own = programme.indicators.indices.filter { reading.indicators[$0].facet == index }
        table.rows.append([
          place == 0 ? [Line(uppercasedFirst(reading.name(ofStage: stage)), .strong)] : nil,
          [Line(model.title(facet.entry.head))]
            + (facet.isBookEnd ? [Line("one of the two ends", .faint)] : []),
          own.isEmpty
            ? [Line("none", .faint)]
            : own.map { Line("● " + programme.title(programme.indicators[$0].head)) },
          facet.shares.map { Line(model.string($0)) },
        ])
      }
    }
    return table
  }

  /// The principles of the study, then its challenges.
  var principles: [Table] {
    let rows = principleRows(of: reading)
    return [
      ("Principles of effective peer learning", rows.filter { !$0.isChallenge }),
      ("Challenges that the study names", rows.filter { $0.isChallenge }),
    ].compactMap { heading, rows in
      if rows.isEmpty { return nil }
      var table = Table(
        heading: heading,
        columns: [
          .init(rows[0].isChallenge ? "Challenge" : "Principle", share: 36),
          .init("In this design", share: 14), .init("Shown by, or missing", share: 50),
        ])
      table.remarks = [Line(summary(of: rows))]
      table.rows = rows.map { row in
        let state: Line =
          switch row.state {
          case .shown: Line("● shown", .good)
          case .inPart: Line("◐ shown in part", .doubtful)
          case .declined: Line("– left out on purpose")
          case .notStated: Line("○ not stated", .faint)
          }
        var shown = row.shownBy.prefix(3).map { Line($0.statement, .code) }
        if row.shownBy.count > 3 {
          shown.append(Line("and \(row.shownBy.count - 3) more", .faint))
        }
        if let reason = row.reason { shown.append(Line(reason, label: "reason")) }
        if !row.missing.isEmpty, row.state != .declined {
          shown.append(Line(row.missing.joined(separator: "; "), label: "missing"))
        }
        return [[Line(row.numberedTitle, .strong)], [state], shown]
      }
      return table
    }
  }

  private func summary(of rows: [PrincipleRow]) -> String {
    func count(_ state: PrincipleReading.State) -> Int { rows.filter { $0.state == state }.count }
    return "Shown: \(count(.shown)). In part: \(count(.inPart)). Left out on purpose: "
      + "\(count(.declined)). Not stated: \(count(.notStated))."
  }
}
