import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let emptyFunction = Rule(
    FindingKind(
      "empty-function", title: "Something tools are for, and none is for it", severity: .note,
      why: """
        In the study tools bring people together, bring about knowledge, get it shared, or make it \
        stick. Facilitators use many of one sort and few of another, which leaves gaps.
        """,
      basis: .stated(.study, place: "Table 3", phrase: "leaving various gaps in many processes"),
      example: Example(
        Example.Edit("objective learn", bad: "‸objective learn", good: "objective learn"),
        Example.Edit(
          "kind site-visit;", bad: "kind paired-engagement; involves joint work;",
          good: "kind site-visit;"))),
    on: .silence
  ) { reading, report in
    let programme = reading.programme
    guard programme.tools.count > 3, reading.tools.allSatisfy({ $0.kind != nil }),
      let claim = reading.learningClaim,
      // Where nobody meets, or does anything together, that is said, and mended first.
      reading.hasContact, reading.hasJointWork
    else { return }
    let empty = reading.model.functions.indices.filter { reading.isEmpty(function: $0) }
    if empty.isEmpty { return }
    let names = empty.map { function -> Prose in
      let entry = reading.model.functions[function]
      let title = reading.quoted(ofModel: entry.head)
      return entry.means.map { "\(title) (\(quoted: reading.model.string($0)))" } ?? title
    }
    let fits = reading.model.toolKinds.contains { kind in
      empty.allSatisfy { kind.functions.contains($0) }
    }
    report.add(
      about: .stage(claim.stage),
      at: programme.span(programme.objectives[claim.objective].head),
      """
      \(reading.quoted(objective: claim.objective)) needs people to learn, and the design has \
      \(programme.tools.count) tools, but none of a kind that is there for \
      \(names.joined(separator: " or for ")).
      """,
      next: Advice(
        """
        If one of the tools does that, its kind may be another than the one named in its block. If \
        none does, think of adding one, such as:
        """,
        reading.tool(for: claim.objective) { kind in
          fits
            ? empty.allSatisfy { kind.functions.contains($0) } : kind.functions.contains(empty[0])
        }))
  }
}

extension Reading {
  /// Whether no tool is there for it, and no other rule is there to say so.
  fileprivate func isEmpty(function: Int) -> Bool {
    let kinds = model.toolKinds.filter { $0.functions.contains(function) }
    // What reflection is for is looked at by no-reflection.
    if kinds.isEmpty || kinds.contains(where: { $0.promptsReflection }) { return false }
    // Where a kind connects people and is for nothing else, connecting people is what it is about.
    let isAboutContact = kinds.contains { $0.connectsPeople && $0.functions.count == 1 }
    return !tools.contains { tool in
      tool.kind.map { model.toolKinds[$0].functions.contains(function) } ?? false
        || isAboutContact && tool.connectsPeople
    }
  }
}
