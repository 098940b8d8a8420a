import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let functionWithoutTool = Rule(
    FindingKind(
      "function-without-tool", title: "A function without a tool", severity: .note,
      why: """
        The study names four functions of tools: bringing people together, creating knowledge, \
        sharing it, and reflecting on it. Facilitators often have many tools for one and none \
        for another.
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
      return title
    }
    let fits = reading.model.toolKinds.contains { kind in
      empty.allSatisfy { kind.functions.contains($0) }
    }
    report.add(
      about: .stage(claim.stage),
      at: programme.span(programme.objectives[claim.objective].head),
      "No tool is meant for \(names.joined(separator: " or for ")).",
      detail: """
        Objective: \(reading.quoted(objective: claim.objective)). The design has \
        \(programme.tools.count) tools.
        """,
      next: Advice(
        "If a tool does this, check its kind. If not, consider adding one, for example:",
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
