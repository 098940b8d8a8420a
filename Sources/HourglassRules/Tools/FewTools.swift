import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let fewTools = Rule(
    FindingKind(
      "few-tools", title: "Only one or two tools for learning", severity: .note,
      why: """
        Peer learners in the study named more than three tools on average. With one or two, much \
        depends on each of them.
        """,
      basis: .stated(
        .study, place: "The survey of peer learners", phrase: "The average number of 'tools'"),
      example: Example(
        Example.Edit(
          """
            tool plenary "Annual plenary" {
              kind large-group-meeting; with directors; serves meet; every year
            }

          """,
          bad: "",
          good: """
              tool plenary "Annual plenary" {
                kind large-group-meeting; with directors; serves meet; every year
              }

            """),
        Example.Edit("tool visits", bad: "‸tool visits", good: "tool visits"),
        Example.Edit(
          """
          every 6 months
            }
            tool debrief "What we take home" {
              kind multi-peer-reflection; among directors; serves learn; every quarter
            }
          """,
          bad: """
            every 6 months
                prompts reflection
              }
            """,
          good: """
            every 6 months
                prompts reflection
              }
            """))),
    on: .silence
  ) { reading, report in
    let tools = reading.programme.tools
    guard let first = tools.first, tools.count < 3, let claim = reading.encounterClaim,
      // Tools that do not keep people in touch, or only lecture, are the heavier matter.
      reading.hasContact, !reading.learnsOnOneOccasion, reading.lecturer == nil
    else { return }
    let isAlone = tools.count == 1
    // The tool that no-reflection asks for would be the third.
    if !isAlone, reading.lacksReflection { return }
    let isContact = reading.stages[claim.stage].gate.condition == .contact
    report.add(
      about: .stage(claim.stage), at: reading.programme.span(first.head),
      "The design has only \(isAlone ? "1 tool" : "2 tools") for people to \(isContact ? "keep in touch" : "learn from one another").",
      detail: """
        Objective: \(reading.quoted(objective: claim.objective)). \(isAlone ? "Tool" : "Tools"): \
        \(reading.quoted(tools: Array(tools.indices))).
        """,
      next: Advice(
        "If people do more together, add it. No tool fits everywhere. \(isAlone ? "Two" : "One") of many:",
        reading.inProgramme(reading.moreTools(for: claim.objective, isAlone ? 2 : 1))),
      severity: isAlone ? .warning : nil)
  }
}

extension Reading {
  /// Whether what people learned is gone over nowhere, and no-reflection says so.
  fileprivate var lacksReflection: Bool {
    !programme.tools.isEmpty && !hasReflection && learningClaim != nil
  }

  /// Lines of so many more tools, each of another kind.
  fileprivate func moreTools(for objective: Int, _ count: Int) -> [String] {
    let kinds = model.toolKinds.indices.filter { addsSomething(model.toolKinds[$0]) }
    let others = model.toolKinds.indices.filter {
      model.toolKinds[$0].connectsPeople && !kinds.contains($0)
    }
    let served = name(programme.objectives[objective].head)
    return (kinds + others).prefix(count).flatMap { kind in
      let wanted = model.toolKinds[kind].entry.head.statement
      return toolLines(for: objective, serving: served) { $0.entry.head.statement == wanted }
    }
  }

  /// Whether a tool of the kind does something for people that none of the tools does, or at least
  /// is of another kind that keeps them in touch.
  fileprivate func addsSomething(_ kind: Model.ToolKind) -> Bool {
    if !hasReflection { return kind.promptsReflection }
    if !hasJointWork { return kind.involvesJointWork }
    return kind.connectsPeople
      && !tools.contains {
        $0.kind.map { model.toolKinds[$0].entry.head.statement } == kind.entry.head.statement
      }
  }
}
